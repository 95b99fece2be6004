package io.trueup.packet;

/**
 * The one code (RFC 1951, 3.2.7) in which all pages are compressed: how long each symbol's bits are was counted once, on the pages of
 * 491 packets. A page of other words takes a few bytes more.
 */
final class PageCode {

    /** Bits of the characters, of the end, and of lengths of repetitions, a hexadecimal digit each. */
    private static final String SYMBOLS =
            "ffffffffff7fffffffffffffffffffff4ddd9ddb8add885955565555669adcddd888988aaaaba9998c887ac9abcbbbd9"
                    + "d586657776a967667b666798a7bdaccfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                    + "fffffffffdfffffffffffffffffffffffffffffffcffffffffffffffffffffffae45556566778789abdeeeeeeeeeed";

    /** The same of distances of repetitions. */
    private static final String DISTANCES = "ccca8a7453443444454545577ccccc";

    static final int SHORTEST = 4;
    static final int LONGEST = 258;

    private static final int MOST_BITS = 15;
    private static final int END = 256;
    private static final int LENGTHS = 29;

    /** Bits of the code of the lengths above: four of each from 1 to 15 and of the sign that one is repeated. */
    private static final int LENGTH_BITS = 4;

    private static final int REPEATED = 16;
    private static final int[] ORDER_OF_LENGTHS = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    /** By characters and {@link #END}. */
    private static final int[] CODES = codes(SYMBOLS);

    private static final int[] COUNTS = counts(SYMBOLS);
    private static final int[] DISTANCE_CODES = codes(DISTANCES);
    private static final int[] DISTANCE_COUNTS = counts(DISTANCES);

    /** By lengths of repetitions, with what tells them from others of the same symbol. */
    private static final int[] LENGTH_CODES = new int[LONGEST + 1];

    private static final int[] LENGTH_COUNTS = new int[LONGEST + 1];

    /** By distances less one: those below 256 each, others by their higher bits. */
    private static final byte[] DISTANCE_SYMBOLS = new byte[512];

    private static final int[] FIRST_DISTANCES = new int[DISTANCES.length()];

    /** With those that tell them from others of the same symbol. */
    private static final int[] DISTANCE_BITS = new int[DISTANCES.length()];

    private static final Bits HEADER = new Bits();

    static {
        nameLengths();
        nameDistances();
        head();
    }

    private PageCode() {}

    /** The codes in the order of their lengths, the bit that a reader sees first the lowest. */
    private static int[] codes(String lengths) {
        int[] codes = new int[lengths.length()];
        int code = 0;
        for (int bits = 1; bits <= MOST_BITS; bits++) {
            code <<= 1;
            for (int symbol = 0; symbol < codes.length; symbol++) {
                if (bits(lengths, symbol) == bits) {
                    codes[symbol] = reversed(code++, bits);
                }
            }
        }
        return codes;
    }

    private static int reversed(int code, int bits) {
        return Integer.reverse(code) >>> (Integer.SIZE - bits);
    }

    private static int[] counts(String lengths) {
        return lengths.chars().map(digit -> Character.digit(digit, 16)).toArray();
    }

    private static int bits(String lengths, int symbol) {
        return Character.digit(lengths.charAt(symbol), 16);
    }

    private static void nameLengths() {
        int first = 3;
        for (int i = 0; i < LENGTHS; i++) {
            int extra = i < 8 || i == LENGTHS - 1 ? 0 : i / 4 - 1;
            int symbol = END + 1 + i;
            for (int rest = 0; rest < 1 << extra && first + rest <= LONGEST; rest++) {
                LENGTH_CODES[first + rest] = CODES[symbol] | rest << bits(SYMBOLS, symbol);
                LENGTH_COUNTS[first + rest] = bits(SYMBOLS, symbol) + extra;
            }
            first = i == LENGTHS - 2 ? LONGEST : first + (1 << extra);
        }
    }

    private static void nameDistances() {
        int first = 0;
        for (int symbol = 0; symbol < FIRST_DISTANCES.length; symbol++) {
            int extra = symbol < 4 ? 0 : symbol / 2 - 1;
            FIRST_DISTANCES[symbol] = first;
            DISTANCE_BITS[symbol] = DISTANCE_COUNTS[symbol] + extra;
            int behind = first + (1 << extra);
            for (int less = first; less < behind; less++) {
                DISTANCE_SYMBOLS[less < 256 ? less : 256 + (less >> 7)] = (byte) symbol;
            }
            first = behind;
        }
    }

    /** What stands before the symbols of every page: the format, and the code itself. */
    private static void head() {
        HEADER.put(0x0178, 16); // RFC 1950
        HEADER.put(1 | 2 << 1, 3); // the last block, with a code of its own
        HEADER.put(SYMBOLS.length() - 257, 5);
        HEADER.put(DISTANCES.length() - 1, 5);
        HEADER.put(ORDER_OF_LENGTHS.length - 4, 4);
        for (int length : ORDER_OF_LENGTHS) {
            HEADER.put(length == 0 || length > REPEATED ? 0 : LENGTH_BITS, 3);
        }
        String lengths = SYMBOLS + DISTANCES;
        int at = 0;
        while (at < lengths.length()) {
            putLength(bits(lengths, at++));
            int same = 0;
            while (same < 6 && at + same < lengths.length() && lengths.charAt(at + same) == lengths.charAt(at - 1)) {
                same++;
            }
            if (same >= 3) {
                putLength(REPEATED);
                HEADER.put(same - 3, 2);
                at += same;
            }
        }
    }

    private static void putLength(int length) {
        HEADER.put(reversed(length - 1, LENGTH_BITS), LENGTH_BITS);
    }

    /** @param most bytes of a page */
    static void begin(Bits bits, int most) {
        // a character takes less than two bytes
        bits.beginLike(HEADER, HEADER.length() + 2 * most + 2 * Long.BYTES);
    }

    static void put(byte character, Bits into) {
        int symbol = character & 0xFF;
        into.put(CODES[symbol], COUNTS[symbol]);
    }

    static void end(Bits bits) {
        bits.put(CODES[END], COUNTS[END]);
        bits.fill();
    }

    /**
     * What stood on the page before.
     *
     * @param length from {@link #SHORTEST} to {@link #LONGEST}
     * @param distance from where it begins back to where it stood
     */
    static void repeat(int length, int distance, Bits into) {
        int less = distance - 1;
        int symbol = DISTANCE_SYMBOLS[less < 256 ? less : 256 + (less >> 7)];
        long code = DISTANCE_CODES[symbol] | (less - FIRST_DISTANCES[symbol]) << DISTANCE_COUNTS[symbol];
        int count = LENGTH_COUNTS[length];
        into.put(LENGTH_CODES[length] | code << count, count + DISTANCE_BITS[symbol]);
    }
}
