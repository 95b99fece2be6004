package io.trueup.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A part of a Word file, compressed already: what is the same in every letter is compressed once. No part carries a time. */
record ZipPart(String name, long size, long crc, byte[] deflated) {

    /** The zip format's first year is 1980; its very first moment would be taken for an earlier one and get a field of its own. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    static ZipPart of(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + 64);
            byte[] buffer = new byte[1 << 13];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return new ZipPart(name, content.length, crc.getValue(), out.toByteArray());
        } finally {
            deflater.end();
        }
    }

    static void write(List<ZipPart> parts, OutputStream out) throws IOException {
        long time = NO_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (ZipPart part : parts) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.name());
                entry.setTime(time);
                entry.setMethod(ZipArchiveEntry.DEFLATED);
                entry.setSize(part.size());
                entry.setCrc(part.crc());
                entry.setCompressedSize(part.deflated().length);
                zip.addRawArchiveEntry(entry, new ByteArrayInputStream(part.deflated()));
            }
        }
    }
}
