package io.trueup.letter;

import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * A part of a Word file, compressed already: what is the same in every letter is compressed once.
 *
 * @param size of its content
 * @param crc of its content (CRC-32)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ZipPart(String name, int size, int crc, byte[] deflated) {

    /** What cannot be compressed becomes longer by less than this with each 16 MB. */
    private static final int MOST_ADDED = 1 << 14;

    static ZipPart of(String name, byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] deflated = new byte[content.length + MOST_ADDED];
            int length = deflater.deflate(deflated);
            return new ZipPart(
                    name, content.length, ZipWriter.sum(content, content.length), Arrays.copyOf(deflated, length));
        } finally {
            deflater.end();
        }
    }
}
