package io.trueup.packet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Operators and their operands in the characters of the format, one behind the other. */
final class Marks {

    private static final byte[] MINUS = ascii("-");

    /** A point, two digits and a blank. */
    private static final int LONGEST_END = 4;

    private byte[] bytes;
    private int length;

    Marks(int expected) {
        bytes = new byte[expected];
    }

    static byte[] ascii(String operators) {
        return operators.getBytes(StandardCharsets.US_ASCII);
    }

    /** Those up to {@link #length()} are written; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    void clear() {
        length = 0;
    }

    private void room(int needed) {
        if (length + needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + needed));
        }
    }

    void add(byte[] operators) {
        add(operators, operators.length);
    }

    void add(Marks others) {
        add(others.bytes, others.length);
    }

    void add(byte[] from, int count) {
        room(count);
        System.arraycopy(from, 0, bytes, length, count);
        length += count;
    }

    /** A text between its parentheses; characters from {@code from} to {@code to}. */
    void string(byte[] text, int from, int to) {
        room(2 * (to - from));
        byte[] into = bytes;
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

    /** Rounded to two decimals, without needless zeros. */
    void number(float number) {
        hundredths(Math.round(number * 100));
    }

    private void hundredths(int hundredths) {
        int left = hundredths;
        if (left < 0) {
            add(MINUS);
            left = -left;
        }
        whole(left / 100);
        room(LONGEST_END);
        int rest = left % 100;
        if (rest != 0) {
            bytes[length++] = '.';
            bytes[length++] = (byte) ('0' + rest / 10);
            if (rest % 10 != 0) {
                bytes[length++] = (byte) ('0' + rest % 10);
            }
        }
        bytes[length++] = ' ';
    }

    /** Not negative. */
    void whole(int number) {
        int count = 1;
        for (int left = number; left >= 10; left /= 10) {
            count++;
        }
        digits(number, count);
    }

    /** With noughts before it where it has fewer digits. */
    void digits(int number, int count) {
        room(count);
        length += count;
        int left = number;
        for (int at = length - 1; at >= length - count; at--) {
            bytes[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
