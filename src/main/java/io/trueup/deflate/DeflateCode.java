package io.trueup.deflate;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A Huffman code of deflate (RFC 1951, 3.2.7) that is made once for all texts of a kind, where zlib makes one for each text; other texts
 * take a few bytes more. Each text is one block, the last of its stream. Immutable.
 */
public final class DeflateCode {

    /** Bytes that a copy may reach back. */
    public static final int WINDOW = 1 << 15;

    /** That a byte of a text takes at most, as it is or in a copy. */
    public static final int MOST_BYTES = 2;

    public static final int LONGEST_COPY = 258;

    private static final int SHORTEST_COPY = 3;
    private static final int END_OF_BLOCK = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int LONGEST_CODE = 15;

    /** Bits of the code in which the lengths are told: four for each from 1 to 15, and for the sign that one is repeated. */
    private static final int LENGTH_BITS = 4;

    private static final int REPEATED = 16;
    private static final int LEAST_REPEATED = 3;
    private static final int MOST_REPEATED = 6;
    private static final int[] ORDER_OF_LENGTHS = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    /** In one number: the bits of a code as they are written, the first of them lowest, and from here on how many they are. */
    private static final int COUNT = 48;

    private static final long BITS = (1L << COUNT) - 1;

    private final long[] literals;
    private final long[] distances;

    /** By bytes that are copied. */
    private final long[] copies = new long[LONGEST_COPY + 1];

    private final BitBuffer header = new BitBuffer();

    /**
     * @param lengths bits of the codes, 1 to 15: of each byte, the end, and lengths of copies
     * @param distanceLengths the same of distances of copies
     */
    public DeflateCode(int[] lengths, int[] distanceLengths) {
        literals = codes(lengths);
        distances = codes(distanceLengths);
        int length = SHORTEST_COPY;
        for (int symbol = END_OF_BLOCK + 1; symbol < LITERALS - 1; symbol++) {
            int extra = Math.max(0, (symbol - END_OF_BLOCK - 5) / 4);
            for (int rest = 0; rest < 1 << extra; rest++) {
                copies[length++] = followed(literals[symbol], bits(rest, extra));
            }
        }
        copies[LONGEST_COPY] = literals[LITERALS - 1];
        head(lengths, distanceLengths);
    }

    /** @param sample how often each byte is to be expected beside a few hundred copies */
    public static DeflateCode of(int[] sample) {
        int[] expected = Arrays.copyOf(sample, LITERALS);
        Arrays.fill(expected, sample.length, LITERALS, 1 + Arrays.stream(sample).sum() / 400);
        expected[END_OF_BLOCK] = 1;
        return new DeflateCode(lengths(expected), lengths(new int[DISTANCES]));
    }

    private static long bits(long bits, int count) {
        return bits | (long) count << COUNT;
    }

    private static long followed(long code, long next) {
        return code + ((next & BITS) << (code >>> COUNT)) + (next & ~BITS);
    }

    /** How many bits each symbol of a Huffman code has; every symbol is expected at least once. */
    private static int[] lengths(int[] expected) {
        int symbols = expected.length;
        int[] above = new int[2 * symbols];
        PriorityQueue<Long> trees = new PriorityQueue<>();
        for (int i = 0; i < symbols; i++) {
            trees.add((long) Math.max(1, expected[i]) << 32 | i);
        }
        for (int tree = symbols; trees.size() > 1; tree++) {
            long one = trees.remove();
            long other = trees.remove();
            above[(int) one] = tree;
            above[(int) other] = tree;
            trees.add((one >> 32) + (other >> 32) << 32 | tree);
        }
        int[] lengths = new int[2 * symbols];
        for (int i = 2 * symbols - 3; i >= 0; i--) {
            lengths[i] = lengths[above[i]] + 1;
        }
        int[] own = Arrays.copyOf(lengths, symbols);
        return Arrays.stream(own).max().orElse(0) <= LONGEST_CODE
                ? own
                : lengths(Arrays.stream(expected).map(count -> count / 2 + 1).toArray());
    }

    /** The codes that follow from their lengths (RFC 1951, 3.2.2). */
    private static long[] codes(int[] lengths) {
        long[] codes = new long[lengths.length];
        int next = 0;
        for (int length = 1; length <= LONGEST_CODE; length++) {
            next <<= 1;
            for (int i = 0; i < lengths.length; i++) {
                if (lengths[i] == length) {
                    codes[i] = bits(reversed(next++, length), length);
                }
            }
        }
        return codes;
    }

    private static int reversed(int code, int bits) {
        return Integer.reverse(code) >>> Integer.SIZE - bits;
    }

    /** What a block begins with: that it is the last and has a code of its own, and that code. */
    private void head(int[] lengths, int[] distanceLengths) {
        header.put(1 | 2 << 1, 3);
        header.put(LITERALS - 257, 5);
        header.put(DISTANCES - 1, 5);
        header.put(ORDER_OF_LENGTHS.length - 4, 4);
        for (int length : ORDER_OF_LENGTHS) {
            header.put(length == 0 || length > REPEATED ? 0 : LENGTH_BITS, 3);
        }
        int[] all = Arrays.copyOf(lengths, LITERALS + DISTANCES);
        System.arraycopy(distanceLengths, 0, all, LITERALS, DISTANCES);
        for (int at = 0; at < all.length; ) {
            int same = 1;
            while (same <= MOST_REPEATED && at + same < all.length && all[at + same] == all[at]) {
                same++;
            }
            tell(all[at++]);
            if (same > LEAST_REPEATED) {
                tell(REPEATED);
                header.put(same - 1 - LEAST_REPEATED, 2);
                at += same - 1;
            }
        }
    }

    private void tell(int length) {
        header.put(reversed(length - 1, LENGTH_BITS), LENGTH_BITS);
    }

    /** Begins a block where a byte begins. */
    public void begin(BitBuffer into) {
        into.put(header);
    }

    /** A byte as it is. */
    public void literal(byte one, BitBuffer into) {
        put(literals[one & 0xFF], into);
    }

    /** Bytes as they are. */
    public void literals(byte[] of, int from, int to, BitBuffer into) {
        into.room(MOST_BYTES * (to - from));
        for (int i = from; i < to; i++) {
            literal(of[i], into);
        }
    }

    /**
     * Bytes that stood there before, if that is near enough; else as they are.
     *
     * @param text the whole text up to their end
     * @param before where the same bytes begin
     */
    public void copy(byte[] text, int before, int from, int to, BitBuffer into) {
        if (from - before > WINDOW || to - from < SHORTEST_COPY) {
            literals(text, from, to, into);
            return;
        }
        into.room(MOST_BYTES * (to - from));
        for (int left = to - from; left > 0; ) {
            int now = Math.min(left, LONGEST_COPY);
            now -= left > now && left - now < SHORTEST_COPY ? SHORTEST_COPY : 0;
            copy(now, from - before, into);
            left -= now;
        }
    }

    /**
     * Bytes that stood there before.
     *
     * @param length of 3 to {@link #LONGEST_COPY} bytes
     * @param back bytes between copy and origin, up to {@link #WINDOW}
     */
    public void copy(int length, int back, BitBuffer into) {
        int less = back - 1;
        int extra = Math.max(0, 30 - Integer.numberOfLeadingZeros(less));
        long distance = followed(distances[2 * extra + (less >>> extra)], bits(less & (1 << extra) - 1, extra));
        put(followed(copies[length], distance), into);
    }

    private static void put(long code, BitBuffer into) {
        into.put(code & BITS, (int) (code >>> COUNT));
    }

    /** Ends the block, and its last byte. */
    public void end(BitBuffer into) {
        put(literals[END_OF_BLOCK], into);
        into.fill();
    }
}
