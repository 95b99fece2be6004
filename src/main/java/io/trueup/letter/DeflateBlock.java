package io.trueup.letter;

import java.util.Arrays;

/**
 * Writes texts compressed, one after the other, each as one block of deflate (RFC 1951). What repeats is not looked for: those who write
 * know what stood there before.
 */
final class DeflateBlock {

    private byte[] out = new byte[1 << 14];
    private int length;
    private int bits;
    private int count;
    private DeflateCode code = DeflateCode.NONE;

    /** Begins another text. */
    void begin(DeflateCode with) {
        code = with;
        length = 0;
        bits = 0;
        count = 0;
        code.begin(this);
    }

    /** @param some bits, and how many, as {@link DeflateCode} has them */
    void put(int some) {
        bits |= (some & DeflateCode.BITS) << count;
        count += some >>> DeflateCode.COUNT;
        while (count >= Byte.SIZE) {
            if (length == out.length) {
                out = Arrays.copyOf(out, 2 * length);
            }
            out[length++] = (byte) bits;
            bits >>>= Byte.SIZE;
            count -= Byte.SIZE;
        }
    }

    /** Bytes as they are. */
    void literals(byte[] of, int from, int to) {
        for (int i = from; i < to; i++) {
            put(code.literal(of[i]));
        }
    }

    /**
     * Bytes that stood there before, if that is near enough; else as they are.
     *
     * @param text the whole text up to their end
     * @param before where the same bytes begin
     */
    void copy(byte[] text, int before, int from, int to) {
        if (from - before > DeflateCode.WINDOW || to - from < DeflateCode.SHORTEST_COPY) {
            literals(text, from, to);
            return;
        }
        int distance = code.distance(from - before);
        for (int left = to - from; left > 0; ) {
            int now = Math.min(left, DeflateCode.LONGEST_COPY);
            now -= left > now && left - now < DeflateCode.SHORTEST_COPY ? DeflateCode.SHORTEST_COPY : 0;
            put(code.copy(now));
            put(distance);
            left -= now;
        }
    }

    /** Ends the text. */
    void end() {
        put(code.end());
        put(Byte.SIZE - 1 << DeflateCode.COUNT);
    }

    /** Not to be changed, and valid to {@link #length()} until the next text. */
    byte[] bytes() {
        return out;
    }

    int length() {
        return length;
    }
}
