package io.trueup.x12;

/** Whether bytes are X12 at all, told from how they begin. */
public final class X12 {

    /** So many bytes are enough to tell. */
    public static final int START = 1 << 13;

    private X12() {}

    /**
     * True when the first text is an ISA, GS or ST segment, or when a later line begins with an ISA (a report header before it).
     */
    public static boolean recognises(byte[] start) {
        int first = 0;
        while (first < start.length && start[first] >= 0 && start[first] <= ' ') {
            first++;
        }
        if (Delimiters.ofIsa(start, first, start.length) != null || looksCut(start, first) || begins(start, first)) {
            return true;
        }
        for (int i = first + 1; i < start.length; i++) {
            boolean lineStart = start[i - 1] == '\n' || start[i - 1] == '\r' || start[i - 1] == ' ';
            if (lineStart && start[i] == 'I' && Delimiters.isInterchange(start, i, start.length)) {
                return true;
            }
        }
        return false;
    }

    /** An ISA that the file ends in: ISA, a separator, two digits, the separator again. */
    private static boolean looksCut(byte[] start, int at) {
        return Delimiters.startsWith(start, at, start.length, "ISA") && separated(start, at + 3, 2);
    }

    /** ST*835* or GS*HP*. */
    private static boolean begins(byte[] start, int at) {
        return Delimiters.startsWith(start, at, start.length, "ST") && separated(start, at + 2, 3)
                || Delimiters.startsWith(start, at, start.length, "GS") && separated(start, at + 2, 2);
    }

    private static boolean separated(byte[] start, int at, int width) {
        int next = at + 1 + width;
        return next < start.length
                && Delimiters.isPunctuation(start[at])
                && start[at] != ','
                && start[at] == start[next];
    }
}
