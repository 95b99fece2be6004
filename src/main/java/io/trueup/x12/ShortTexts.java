package io.trueup.x12;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tags, codes, dates and amounts come again and again: a text of up to eight characters is made into a string once. */
final class ShortTexts {

    static final int LONGEST = Long.BYTES;

    private static final int BITS = 12;

    private final long[] keys = new long[1 << BITS];
    private final @Nullable String[] texts = new String[1 << BITS];

    /** @param packed printable ASCII characters, the last one in the lowest byte */
    String of(long packed) {
        int slot = (int) (packed * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
        String known = texts[slot];
        if (known != null && keys[slot] == packed) {
            return known;
        }
        String text = unpacked(packed);
        keys[slot] = packed;
        texts[slot] = text;
        return text;
    }

    private static String unpacked(long packed) {
        int length = LONGEST - Long.numberOfLeadingZeros(packed) / Byte.SIZE;
        byte[] characters = new byte[length];
        for (int i = 0; i < length; i++) {
            characters[i] = (byte) (packed >>> (length - 1 - i) * Byte.SIZE);
        }
        return new String(characters, StandardCharsets.US_ASCII);
    }
}
