package io.trueup.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** UTF-8 text of an XML part in the making. */
public final class XmlBuffer {

    /** More characters than this Excel does not open (FAULTS.md 52). */
    static final int LONGEST_TEXT = 32_767;

    /** Ends a text that was cut. */
    public static final String CUT_MARK = " … [cut]";

    private static final char REPLACEMENT = '\uFFFD';

    /** Room for the digits of any number, and for whatever one character becomes. */
    private static final int LONGEST_PIECE = 24;

    private byte[] bytes;
    private int length;

    XmlBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    XmlBuffer bytes(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
        return this;
    }

    /** Markup and digits: ASCII only, nothing is escaped. */
    XmlBuffer ascii(String markup) {
        int size = markup.length();
        room(size);
        for (int i = 0; i < size; i++) {
            bytes[length + i] = (byte) markup.charAt(i);
        }
        length += size;
        return this;
    }

    /** A whole number. */
    XmlBuffer number(long value) {
        if (value < 0) {
            return ascii(Long.toString(value));
        }
        room(LONGEST_PIECE);
        int end = length + digits(value);
        int at = end;
        long left = value;
        do {
            bytes[--at] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        length = end;
        return this;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long left = value; left >= 10; left /= 10) {
            digits++;
        }
        return digits;
    }

    /** Cents as dollars with two decimals. */
    XmlBuffer cents(long cents) {
        if (cents == Long.MIN_VALUE) {
            return ascii("-92233720368547758.08");
        }
        long magnitude = Math.abs(cents);
        room(LONGEST_PIECE);
        if (cents < 0) {
            bytes[length++] = '-';
        }
        number(magnitude / 100);
        room(LONGEST_PIECE);
        int rest = (int) (magnitude % 100);
        bytes[length++] = '.';
        bytes[length++] = (byte) ('0' + rest / 10);
        bytes[length++] = (byte) ('0' + rest % 10);
        return this;
    }

    /**
     * Text from the data: escaped, cut to what a cell holds, line ends as {@code \n}, characters that XML forbids replaced, and
     * Excel's own escape {@code _x0041_} disarmed so that it is shown as it stands.
     */
    XmlBuffer text(String value) {
        if (value.length() <= LONGEST_TEXT) {
            return escaped(value, value.length());
        }
        int end = LONGEST_TEXT - CUT_MARK.length();
        if (Character.isHighSurrogate(value.charAt(end - 1))) {
            end--;
        }
        return escaped(value, end).escaped(CUT_MARK, CUT_MARK.length());
    }

    /** As {@link #text}, between double quotes. */
    XmlBuffer attribute(String value) {
        int from = 0;
        for (int quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', from)) {
            text(value.substring(from, quote)).ascii("&quot;");
            from = quote + 1;
        }
        return text(value.substring(from));
    }

    private XmlBuffer escaped(String value, int end) {
        int i = asTheyStand(value, 0, end);
        while (i < end) {
            room(LONGEST_PIECE);
            char c = value.charAt(i);
            if (c < 0x80) {
                plain(value, i, c);
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(value.charAt(i + 1))) {
                utf8(Character.toCodePoint(c, value.charAt(++i)));
            } else {
                utf8(Character.isSurrogate(c) || c >= 0xFFFE ? REPLACEMENT : c);
            }
            i = asTheyStand(value, i + 1, end);
        }
        return this;
    }

    /** Takes over the letters, digits and most signs, of which a text is made nearly whole. @return the first that is none */
    private int asTheyStand(String value, int from, int end) {
        room(end - from);
        int i = from;
        int to = length;
        while (i < end && isTakenOver(value.charAt(i))) {
            bytes[to++] = (byte) value.charAt(i++);
        }
        length = to;
        return i;
    }

    private static boolean isTakenOver(char c) {
        return c > '>' ? c < 0x80 && c != '_' : c >= ' ' && c != '&' && c != '<' && c != '>';
    }

    private void plain(String value, int at, char c) {
        switch (c) {
            case '&' -> ascii("&amp;");
            case '<' -> ascii("&lt;");
            case '>' -> ascii("&gt;");
            case '_' -> ascii(isExcelEscape(value, at) ? "_x005F_" : "_");
            case '\t', '\n' -> bytes[length++] = (byte) c;
            case '\r' -> lineEnd(value, at);
            default -> utf8(REPLACEMENT);
        }
    }

    private void lineEnd(String value, int at) {
        boolean newlineFollows = at + 1 < value.length() && value.charAt(at + 1) == '\n';
        if (!newlineFollows) {
            bytes[length++] = '\n';
        }
    }

    private static boolean isExcelEscape(String value, int at) {
        if (at + 6 >= value.length() || value.charAt(at + 1) != 'x' || value.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(value.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private void utf8(int codePoint) {
        if (codePoint < 0x800) {
            bytes[length++] = (byte) (0xC0 | codePoint >> 6);
        } else if (codePoint < 0x10000) {
            bytes[length++] = (byte) (0xE0 | codePoint >> 12);
            bytes[length++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        } else {
            bytes[length++] = (byte) (0xF0 | codePoint >> 18);
            bytes[length++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
            bytes[length++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        }
        bytes[length++] = (byte) (0x80 | codePoint & 0x3F);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
