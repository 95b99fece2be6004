package io.trueup.x12;

import org.jspecify.annotations.Nullable;

/** The names of segments, each made into a string once. */
final class TagNames {

    private static final int SLOTS = 1 << 8;

    private final int[] keys = new int[SLOTS];
    private final @Nullable String[] names = new String[SLOTS];

    /** @param packed the letters, the first in the highest byte */
    String of(int packed) {
        int slot = (packed * 0x9E3779B1) >>> 24;
        String known = names[slot];
        if (known != null && keys[slot] == packed) {
            return known;
        }
        StringBuilder letters = new StringBuilder(3);
        for (int shift = 16; shift >= 0; shift -= 8) {
            int letter = packed >>> shift & 0xFF;
            if (letter != 0) {
                letters.append((char) letter);
            }
        }
        String name = letters.toString();
        keys[slot] = packed;
        names[slot] = name;
        return name;
    }
}
