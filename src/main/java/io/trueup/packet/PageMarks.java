package io.trueup.packet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The marks on one page, in the operators of the format; points, counted from the lower left corner. A lettering holds
 * until the next, and all lines are one path, drawn last.
 */
final class PageMarks {

    private static final int BYTES = 1 << 12;
    private static final byte[] BEGIN = ascii("0.5 w 0.65 G\n");
    private static final byte[] TEXT_BEGUN = ascii("BT ");
    private static final byte[] FONT_SET = ascii("Tf\n");
    private static final byte[] MOVED = ascii("Td(");
    private static final byte[] SHOWN = ascii(")Tj ET\n");
    private static final byte[] FILL_COLOR = ascii("rg\n");
    private static final byte[] FILLED = ascii("re f\n");
    private static final byte[] PATH_BEGUN = ascii("m ");
    private static final byte[] PATH_GOES_ON = ascii("l\n");
    private static final byte[] PATH_DRAWN = ascii("S\n");

    /** More than a number takes: a sign, ten digits, a point, and a blank. */
    private static final int LONGEST_NUMBER = 13;

    private byte[] out = new byte[BYTES];
    private int length;
    private int faces;
    private int color;
    private final Lines lines = new Lines();

    private Face face = Face.SANS;

    /** Of the lettering that holds; 0 before the first. */
    private float size;

    PageMarks() {
        add(BEGIN);
    }

    private static byte[] ascii(String operators) {
        return operators.getBytes(StandardCharsets.US_ASCII);
    }

    /** All of them; nothing is drawn on the page afterwards. */
    byte[] bytes() {
        if (lines.count > 0) {
            for (int i = 0; i < lines.count; i += Lines.ENDS) {
                number(lines.ends[i]);
                number(lines.ends[i + 1]);
                add(PATH_BEGUN);
                number(lines.ends[i + 2]);
                number(lines.ends[i + 3]);
                add(PATH_GOES_ON);
            }
            add(PATH_DRAWN);
            lines.count = 0;
        }
        return Arrays.copyOf(out, length);
    }

    /** Those it needs, a bit for each. */
    int faces() {
        return faces;
    }

    /** @param text its characters from {@code from} to {@code to} are shown */
    void text(float x, float y, Lettering lettering, byte[] text, int from, int to) {
        color(lettering.color());
        font(lettering);
        add(TEXT_BEGUN);
        number(hundredths(x));
        number(hundredths(y));
        add(MOVED);
        string(text, from, to);
        add(SHOWN);
    }

    private void font(Lettering lettering) {
        if (lettering.size() == size && lettering.face() == face) {
            return;
        }
        face = lettering.face();
        size = lettering.size();
        faces |= 1 << face.ordinal();
        add(face.operand());
        number(hundredths(size));
        add(FONT_SET);
    }

    private void string(byte[] text, int from, int to) {
        room(2 * (to - from));
        byte[] into = out;
        int at = length;
        for (int i = from; i < to; i++) {
            byte character = text[i];
            if (character == '(' || character == ')' || character == '\\') {
                into[at++] = '\\';
            }
            into[at++] = character;
        }
        length = at;
    }

    void box(float x, float y, float width, float height, int fill) {
        color(fill);
        number(hundredths(x));
        number(hundredths(y));
        number(hundredths(width));
        number(hundredths(height));
        add(FILLED);
    }

    /** A gray line, half a point thick, over everything else. */
    void line(float fromX, float fromY, float toX, float toY) {
        lines.add(hundredths(fromX), hundredths(fromY), hundredths(toX), hundredths(toY));
    }

    private void color(int rgb) {
        if (rgb != color) {
            color = rgb;
            number(hundredths(((rgb >> 16) & 0xFF) / 255f));
            number(hundredths(((rgb >> 8) & 0xFF) / 255f));
            number(hundredths((rgb & 0xFF) / 255f));
            add(FILL_COLOR);
        }
    }

    private static int hundredths(float number) {
        return Math.round(number * 100);
    }

    private void room(int needed) {
        if (length + needed > out.length) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, length + needed));
        }
    }

    private void add(byte[] operators) {
        room(operators.length);
        System.arraycopy(operators, 0, out, length, operators.length);
        length += operators.length;
    }

    /** With two decimals, without needless zeros. */
    private void number(int hundredths) {
        room(LONGEST_NUMBER);
        int left = hundredths;
        if (left < 0) {
            out[length++] = '-';
            left = -left;
        }
        whole(left / 100);
        int rest = left % 100;
        if (rest != 0) {
            out[length++] = '.';
            out[length++] = (byte) ('0' + rest / 10);
            if (rest % 10 != 0) {
                out[length++] = (byte) ('0' + rest % 10);
            }
        }
        out[length++] = ' ';
    }

    private void whole(int number) {
        if (number >= 1000) {
            whole(number / 1000);
            out[length++] = (byte) ('0' + number / 100 % 10);
            out[length++] = (byte) ('0' + number / 10 % 10);
        } else {
            if (number >= 100) {
                out[length++] = (byte) ('0' + number / 100);
            }
            if (number >= 10) {
                out[length++] = (byte) ('0' + number / 10 % 10);
            }
        }
        out[length++] = (byte) ('0' + number % 10);
    }

    /** From where to where, in hundredths of points. */
    private static final class Lines {

        private static final int ENDS = 4;

        private int[] ends = new int[ENDS * 32];
        private int count;

        void add(int fromX, int fromY, int toX, int toY) {
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
            }
            ends[count++] = fromX;
            ends[count++] = fromY;
            ends[count++] = toX;
            ends[count++] = toY;
        }
    }
}
