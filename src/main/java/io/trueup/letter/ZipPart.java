package io.trueup.letter;

import java.util.Arrays;

/**
 * A part of a Word file, compressed already: what is the same in every letter is compressed once.
 *
 * @param size of its content
 * @param crc of its content (CRC-32)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ZipPart(String name, int size, int crc, byte[] deflated) {

    static ZipPart of(String name, byte[] content) {
        ZipWriter alone = new ZipWriter();
        try {
            int length = alone.deflate(content, content.length);
            return new ZipPart(
                    name,
                    content.length,
                    ZipWriter.sum(content, content.length),
                    Arrays.copyOf(alone.deflated(), length));
        } finally {
            alone.close();
        }
    }
}
