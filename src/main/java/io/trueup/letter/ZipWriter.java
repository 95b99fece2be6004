package io.trueup.letter;

import io.trueup.deflate.BitBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes zip files, one after the other, with the same memory (PKWARE APPNOTE 4.3). The same parts give the same bytes: no part carries a
 * time, and none is so large that it needs a wider field.
 */
final class ZipWriter {

    private static final int LOCAL_HEADER = 0x04034B50;
    private static final int CENTRAL_HEADER = 0x02014B50;
    private static final int END_OF_DIRECTORY = 0x06054B50;
    private static final int VERSION = 20;
    private static final int NAMES_IN_UTF8 = 1 << 11;
    private static final int DEFLATED = 8;

    /** January 2, 1980 at midnight: the very first moment of the format would be taken for an earlier one. */
    private static final int NO_TIME = (1 << 5 | 2) << 16;

    private static final int BYTES = 1 << 14;

    private byte[] out = new byte[BYTES];
    private int length;
    private final List<Written> written = new ArrayList<>();

    /** What the directory says of a part; {@code place} is that of its header. */
    private record Written(byte[] name, int crc, int compressed, int size, int place) {}

    /** Begins another file. */
    void begin() {
        length = 0;
        written.clear();
    }

    void add(ZipPart part) {
        add(part.name(), part.crc(), part.size(), part.deflated(), part.deflated().length);
    }

    void add(String name, FilledPart part) {
        BitBuffer block = part.block();
        add(name, sum(part.xml(), part.length()), part.length(), block.bytes(), block.length());
    }

    static int sum(byte[] content, int size) {
        CRC32 crc = new CRC32();
        crc.update(content, 0, size);
        return (int) crc.getValue();
    }

    private void add(String name, int crc, int size, byte[] content, int compressed) {
        Written part = new Written(name.getBytes(StandardCharsets.UTF_8), crc, compressed, size, length);
        written.add(part);
        number(LOCAL_HEADER, 4);
        described(part);
        number(0, 2);
        bytes(part.name(), part.name().length);
        bytes(content, compressed);
    }

    /** What header and directory say alike. */
    private void described(Written part) {
        number(VERSION, 2);
        number(NAMES_IN_UTF8, 2);
        number(DEFLATED, 2);
        number(NO_TIME, 4);
        number(part.crc(), 4);
        number(part.compressed(), 4);
        number(part.size(), 4);
        number(part.name().length, 2);
    }

    /** The file's bytes. */
    byte[] ended() {
        int directory = length;
        for (Written part : written) {
            number(CENTRAL_HEADER, 4);
            number(VERSION, 2);
            described(part);
            number(0, 12);
            number(part.place(), 4);
            bytes(part.name(), part.name().length);
        }
        int size = length - directory;
        number(END_OF_DIRECTORY, 4);
        number(0, 4);
        number(written.size(), 2);
        number(written.size(), 2);
        number(size, 4);
        number(directory, 4);
        number(0, 2);
        return Arrays.copyOf(out, length);
    }

    /** The lowest byte first; fields that are zero may be given together. */
    private void number(int number, int bytes) {
        room(bytes);
        for (int i = 0; i < bytes; i++) {
            out[length++] = (byte) (i < 4 ? number >>> 8 * i : 0);
        }
    }

    private void bytes(byte[] bytes, int count) {
        room(count);
        System.arraycopy(bytes, 0, out, length, count);
        length += count;
    }

    private void room(int needed) {
        if (length + needed > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, length + needed));
        }
    }
}
