package io.trueup.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook, packed while the zip file is not open for it: in memory while it is small, then in a private file beside the
 * workbook. For one thread at a time.
 */
final class PackedPart extends OutputStream implements Closeable {

    /** Packed bytes kept in memory; a workbook has some forty parts with rows, all open at once. */
    static final int MOST_IN_MEMORY = 1 << 18;

    private static final int PIECE = 1 << 13;

    private final String name;
    private final WholeFile.Beside beside;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 crc = new CRC32();
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final byte[] piece = new byte[PIECE];
    private @Nullable FileChannel file;
    private long size;
    private long packedSize;

    /** @param name in the zip file */
    PackedPart(String name, WholeFile.Beside beside) {
        this.name = name;
        this.beside = beside;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        crc.update(bytes, offset, length);
        size += length;
        deflater.setInput(bytes, offset, length);
        while (!deflater.needsInput()) {
            pack();
        }
    }

    /** Nothing is written after it. */
    void end() throws IOException {
        deflater.finish();
        while (!deflater.finished()) {
            pack();
        }
        deflater.end();
    }

    private void pack() throws IOException {
        int packed = deflater.deflate(piece);
        memory.write(piece, 0, packed);
        packedSize += packed;
        if (memory.size() >= MOST_IN_MEMORY) {
            spill();
        }
    }

    private void spill() throws IOException {
        FileChannel opened = file;
        if (opened == null) {
            opened = beside.open();
            file = opened;
        }
        ByteBuffer bytes = ByteBuffer.wrap(memory.toByteArray());
        while (bytes.hasRemaining()) {
            opened.write(bytes);
        }
        memory.reset();
    }

    String name() {
        return name;
    }

    long crc() {
        return crc.getValue();
    }

    /** Bytes before packing. */
    long size() {
        return size;
    }

    long packedSize() {
        return packedSize;
    }

    /** The packed bytes, once it has ended. */
    InputStream packed() throws IOException {
        InputStream rest = new ByteArrayInputStream(memory.toByteArray());
        FileChannel spilled = file;
        return spilled == null ? rest : new SequenceInputStream(Channels.newInputStream(spilled.position(0)), rest);
    }

    /** Gives up what it holds; a file of it is gone when the workbook is written. */
    @Override
    public void close() throws IOException {
        deflater.end();
        memory.reset();
        FileChannel opened = file;
        if (opened != null) {
            opened.close();
        }
    }
}
