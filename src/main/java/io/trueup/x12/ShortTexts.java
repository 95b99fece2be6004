package io.trueup.x12;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tags, codes, dates, amounts and names come again and again: a text of up to sixteen characters is made into a string once. */
final class ShortTexts {

    static final int LONGEST = 2 * Long.BYTES;

    private static final int BITS = 12;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final long[] starts = new long[1 << BITS];
    private final long[] ends = new long[1 << BITS];
    private final @Nullable String[] texts = new String[1 << BITS];

    /** @param bytes of printable ASCII characters, one to sixteen of them from {@code from} on */
    String of(byte[] bytes, int from, int to) {
        int middle = Math.max(from, to - Long.BYTES);
        return of(packed(bytes, from, middle), packed(bytes, middle, to));
    }

    /**
     * @param start what comes before the last eight characters; 0 where nothing does
     * @param end printable ASCII characters, the last one in the lowest byte
     */
    String of(long start, long end) {
        int slot = (int) ((start * 31 + end) * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
        String known = texts[slot];
        if (known != null && ends[slot] == end && starts[slot] == start) {
            return known;
        }
        String text = unpacked(start, end);
        starts[slot] = start;
        ends[slot] = end;
        texts[slot] = text;
        return text;
    }

    /** Up to eight bytes, read as one number where as many stand before their end. */
    private static long packed(byte[] bytes, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (to >= Long.BYTES) {
            return (long) EIGHT_BYTES.get(bytes, to - Long.BYTES) & -1L >>> Long.SIZE - (to - from) * Byte.SIZE;
        }
        long packed = 0;
        for (int i = from; i < to; i++) {
            packed = packed << Byte.SIZE | bytes[i];
        }
        return packed;
    }

    private static String unpacked(long start, long end) {
        int before = characters(start);
        byte[] characters = new byte[before + characters(end)];
        unpack(start, characters, before);
        unpack(end, characters, characters.length);
        return new String(characters, StandardCharsets.US_ASCII);
    }

    private static int characters(long packed) {
        return Long.BYTES - Long.numberOfLeadingZeros(packed) / Byte.SIZE;
    }

    /** From the last one backwards. */
    private static void unpack(long packed, byte[] characters, int end) {
        int at = end;
        for (long left = packed; left != 0; left >>>= Byte.SIZE) {
            characters[--at] = (byte) left;
        }
    }
}
