package io.trueup.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a file is told by: its first bytes as characters, and what a zip or an old Office file says it holds. */
final class FileSignature {

    private static final int MOST_BYTES = 1 << 13;
    private static final int MOST_ENTRIES = 200;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int OLE_HEADER = 512;
    private static final int SECTOR_SHIFT_AT = 30;
    private static final int DIRECTORY_AT = 48;
    private static final int DIRECTORY_ENTRY = 128;

    private FileSignature() {}

    static String of(InputFile file, byte[] start) {
        String text = new String(start, 0, Math.min(start.length, MOST_BYTES), StandardCharsets.ISO_8859_1);
        try {
            if (startsWith(start, "PK".getBytes(StandardCharsets.US_ASCII))) {
                return text + entries(file.path());
            }
            return startsWith(start, OLE) && start.length >= OLE_HEADER ? text + streams(file.path(), start) : text;
        } catch (IOException | IllegalArgumentException damaged) {
            return text;
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && ByteBuffer.wrap(bytes, 0, start.length).equals(ByteBuffer.wrap(start));
    }

    private static String entries(Path path) throws IOException {
        StringBuilder names = new StringBuilder();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> first = zip.stream().limit(MOST_ENTRIES).toList();
            first.forEach(entry -> names.append("\nENTRY ").append(entry.getName()));
            ZipEntry book = zip.getEntry(WORKBOOK);
            if (book != null) {
                try (InputStream in = zip.getInputStream(book)) {
                    names.append("\nBOOK ").append(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
                }
            }
        }
        return names.toString();
    }

    /** The names in the first sector of an old Office file's directory: entries of 128 bytes, a name in UTF-16 and its length. */
    private static String streams(Path path, byte[] header) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        int size = 1 << Math.min(12, head.getShort(SECTOR_SHIFT_AT));
        ByteBuffer sector = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            channel.position((head.getInt(DIRECTORY_AT) + 1L) * size);
            while (sector.hasRemaining() && channel.read(sector) > 0) {}
        }
        StringBuilder names = new StringBuilder();
        for (int at = 0; at + DIRECTORY_ENTRY <= sector.position(); at += DIRECTORY_ENTRY) {
            int length = Math.max(0, Math.min(62, sector.getShort(at + 64) - 2));
            names.append("\nSTREAM ").append(new String(sector.array(), at, length, StandardCharsets.UTF_16LE));
        }
        return names.append('\n').toString();
    }
}
