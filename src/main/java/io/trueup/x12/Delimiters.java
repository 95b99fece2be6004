package io.trueup.x12;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three bytes that separate elements, components and segments of one interchange. */
record Delimiters(byte element, byte component, byte terminator) {

    /** An ISA segment has 106 characters when every element has its width; this many are searched when it has not. */
    static final int ISA_SEARCH = 400;

    private static final int ISA_ELEMENTS = 16;

    /** What follows ST in an 835, an 837 or 277, and a 999. */
    private static final List<String> SECOND = List.of("BPR", "BHT", "AK1");

    /** Segments of an 835, an 837 and a 277 whose first element begins with two characters and a component separator. */
    private static final List<String> WITH_COMPONENTS = List.of("SVC", "SV1", "STC");

    /** Digits in each of the elements from ISA01 on; 0 where anything may stand. */
    private static final int[] DIGITS = {2, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 5};

    /**
     * Read from an ISA segment by its structure, whatever the widths; null when there is none. A tab separates the columns of tables
     * too, so that what stands between tabs must be an interchange's.
     */
    static @Nullable Delimiters ofIsa(byte[] bytes, int from, int to) {
        if (!startsWith(bytes, from, to, "ISA") || to - from < 4) {
            return null;
        }
        byte element = bytes[from + 3];
        if (!isPunctuation(element) && !(element == '\t' && hasDigits(bytes, from, to, element))) {
            return null;
        }
        int separators = 0;
        for (int i = from + 3; i + 2 < Math.min(to, from + ISA_SEARCH); i++) {
            if (bytes[i] == element && ++separators == ISA_ELEMENTS) {
                return afterLastSeparator(bytes, i + 1, Math.min(to, from + ISA_SEARCH), element);
            }
        }
        return null;
    }

    /**
     * Component and terminator. A line may end before, between and behind them and blanks may stand there, which are neither; where
     * ISA16 is missing, the next segment follows at once.
     */
    private static @Nullable Delimiters afterLastSeparator(byte[] bytes, int at, int to, byte element) {
        int component = at;
        while (component < to && isLineEnd(bytes[component])) {
            component++;
        }
        int next = component + 1;
        int visible = next;
        int lineEnd = to;
        while (visible < to && isWhite(bytes[visible])) {
            lineEnd = lineEnd == to && isLineEnd(bytes[visible]) ? visible : lineEnd;
            visible++;
        }
        if (next >= to) {
            return null;
        }
        boolean told = visible < to && !isLetterOrDigit(bytes[visible]) && bytes[visible] != element;
        if (!told && lineEnd == to && isPunctuation(bytes[component])) {
            return new Delimiters(element, (byte) ':', bytes[component]);
        }
        byte terminator = told ? bytes[visible] : bytes[lineEnd < to ? lineEnd : next];
        return new Delimiters(element, bytes[component], terminator);
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private static boolean isWhite(byte b) {
        return b == ' ' || b == '\t' || isLineEnd(b);
    }

    /**
     * Whether an ISA within a file is one: ISA01 two digits, ISA09 six, ISA12 five. A name that a wrapped line breaks, {@code L} and
     * {@code ISA*MARIE}, is none.
     */
    static boolean isInterchange(byte[] bytes, int from, int to) {
        Delimiters found = ofIsa(bytes, from, to);
        return found != null && hasDigits(bytes, from, to, found.element());
    }

    private static boolean hasDigits(byte[] bytes, int from, int to, byte element) {
        int at = from + 4;
        for (int wanted : DIGITS) {
            int seen = 0;
            boolean others = false;
            for (; at < to && bytes[at] != element; at++) {
                seen += bytes[at] >= '0' && bytes[at] <= '9' ? 1 : 0;
                others |= !(bytes[at] >= '0' && bytes[at] <= '9' || isWhite(bytes[at]));
            }
            if (wanted > 0 && (others || seen != wanted)) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Guessed from the first segments of a file that starts at GS or ST; null when it starts with neither. */
    static @Nullable Delimiters guessed(byte[] bytes, int from, int to) {
        boolean group = startsWith(bytes, from, to, "GS");
        if (!(group || startsWith(bytes, from, to, "ST")) || to - from < 4 || !isPunctuation(bytes[from + 2])) {
            return null;
        }
        byte element = bytes[from + 2];
        int second = first(bytes, from + 3, to, group ? List.of("ST") : SECOND, element);
        byte terminator = second < 0 ? fallbackTerminator(bytes, from, to) : terminatorBefore(bytes, second);
        int service = first(bytes, from, to, WITH_COMPONENTS, element);
        int component = service + 6;
        boolean told = service >= 0 && component < to && isPunctuation(bytes[component]) && bytes[component] != element;
        return new Delimiters(element, told ? bytes[component] : (byte) ':', terminator);
    }

    /** The last visible byte before the next segment; when that belongs to the text, the line end is the terminator. */
    private static byte terminatorBefore(byte[] bytes, int segment) {
        byte lineEnd = '\n';
        int i = segment - 1;
        for (; i > 0 && bytes[i] <= ' ' && bytes[i] >= 0 && !isSeparatorCharacter(bytes[i]); i--) {
            lineEnd = bytes[i] == '\n' || bytes[i] == '\r' ? bytes[i] : lineEnd;
        }
        return isPunctuation(bytes[i]) ? bytes[i] : lineEnd;
    }

    private static byte fallbackTerminator(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '~') {
                return '~';
            }
        }
        return '\n';
    }

    /** Where the first of some segments begins. */
    private static int first(byte[] bytes, int from, int to, List<String> tags, byte element) {
        return tags.stream()
                .mapToInt(tag -> find(bytes, from, to, tag, element))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    private static int find(byte[] bytes, int from, int to, String tag, byte element) {
        for (int i = from; i + tag.length() < to; i++) {
            if (startsWith(bytes, i, to, tag)
                    && bytes[i + tag.length()] == element
                    && (i == 0 || !isLetterOrDigit(bytes[i - 1]))) {
                return i;
            }
        }
        return -1;
    }

    static boolean startsWith(byte[] bytes, int from, int to, String tag) {
        if (to - from < tag.length()) {
            return false;
        }
        for (int i = 0; i < tag.length(); i++) {
            if (bytes[from + i] != tag.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isLetterOrDigit(byte b) {
        return b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b >= 'a' && b <= 'z';
    }

    /** Neither letter, digit nor white space; the control characters 1C to 1F count, as some trading partners use them. */
    static boolean isPunctuation(byte b) {
        return !isLetterOrDigit(b) && (b > ' ' || b < 0 || isSeparatorCharacter(b));
    }

    private static boolean isSeparatorCharacter(byte b) {
        return b >= 0x1C && b <= 0x1F;
    }
}
