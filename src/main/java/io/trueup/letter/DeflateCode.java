package io.trueup.letter;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A Huffman code of deflate (RFC 1951) that is made once for all texts like a sample, where zlib makes one for each text. A code with its
 * bits stands in one number: the bits as they are written, the first of them lowest, and from {@link #COUNT} on how many they are. Immutable.
 */
final class DeflateCode {

    static final int SHORTEST_COPY = 3;
    static final int LONGEST_COPY = 258;

    /** Bytes that a copy may reach back. */
    static final int WINDOW = 1 << 15;

    static final int COUNT = 24;
    static final int BITS = (1 << COUNT) - 1;

    private static final int END_OF_BLOCK = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int LONGEST_CODE = 15;

    /** Last block of its text, with a code of its own, then the numbers of codes of each kind less 257, 1 and 4. */
    private static final int HEADER = 1 | 2 << 1 | (LITERALS - 257) << 3 | (DISTANCES - 1) << 8 | 15 << 13;

    /** Codes of the lengths of codes: none for the three that repeat, which come first, four bits for each other. */
    private static final int REPEATING = 3;

    private static final int LENGTHS = 19;

    /** Of a block that is not begun yet. */
    static final DeflateCode NONE = new DeflateCode(new int[END_OF_BLOCK]);

    private final int[] literals;
    private final int[] distances;
    private final int[] copies = new int[LONGEST_COPY + 1];

    /** @param sample how often each byte is to be expected beside the few hundred copies of a letter */
    DeflateCode(int[] sample) {
        int[] expected = Arrays.copyOf(sample, LITERALS);
        Arrays.fill(expected, sample.length, LITERALS, 1 + Arrays.stream(sample).sum() / 400);
        expected[END_OF_BLOCK] = 1;
        int[] near = new int[DISTANCES];
        Arrays.fill(near, 1);
        literals = codes(lengths(expected));
        distances = codes(lengths(near));
        int length = SHORTEST_COPY;
        for (int symbol = END_OF_BLOCK + 1; symbol < LITERALS - 1; symbol++) {
            int extra = Math.max(0, (symbol - END_OF_BLOCK - 5) / 4);
            for (int each = 0; each < 1 << extra; each++) {
                copies[length++] = followed(literals[symbol], each, extra);
            }
        }
        copies[LONGEST_COPY] = literals[LITERALS - 1];
    }

    private static int followed(int code, int more, int bits) {
        return code + (more << (code >>> COUNT)) + (bits << COUNT);
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
    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int next = 0;
        for (int length = 1; length <= LONGEST_CODE; length++) {
            next <<= 1;
            for (int i = 0; i < lengths.length; i++) {
                if (lengths[i] == length) {
                    codes[i] = Integer.reverse(next++) >>> 32 - length | length << COUNT;
                }
            }
        }
        return codes;
    }

    /** What a block begins with. */
    void begin(DeflateBlock block) {
        block.put(HEADER | 17 << COUNT);
        for (int i = 0; i < LENGTHS; i++) {
            block.put((i < REPEATING ? 0 : 4) | 3 << COUNT);
        }
        for (int[] codes : new int[][] {literals, distances}) {
            for (int code : codes) {
                block.put(Integer.reverse(code >>> COUNT) >>> 28 | 4 << COUNT);
            }
        }
    }

    int literal(byte one) {
        return literals[one & 0xFF];
    }

    /** @param length of {@link #SHORTEST_COPY} to {@link #LONGEST_COPY} bytes */
    int copy(int length) {
        return copies[length];
    }

    /** @param back bytes between copy and origin, up to {@link #WINDOW} */
    int distance(int back) {
        int less = back - 1;
        int extra = Math.max(0, 30 - Integer.numberOfLeadingZeros(less));
        int symbol = 2 * extra + (less >>> extra);
        return distances[symbol] & BITS
                | (less & (1 << extra) - 1) << (distances[symbol] >>> COUNT)
                | (distances[symbol] >>> COUNT) + extra << COUNT;
    }

    int end() {
        return literals[END_OF_BLOCK];
    }
}
