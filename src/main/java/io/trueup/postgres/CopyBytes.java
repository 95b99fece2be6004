package io.trueup.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Rows in the text format of COPY (PostgreSQL 18, COPY, File Formats), as the bytes that are sent: no text is made of numbers and dates. */
final class CopyBytes {

    private static final int START = 1 << 12;
    private static final int LONGEST_NUMBER = 20;
    private static final int LENGTH_OF_DATE = 10;
    private static final int LAST_PLAIN_YEAR = 9999;
    private static final int FIRST_PLAIN_YEAR = 1000;

    private byte[] bytes = new byte[START];
    private int length;

    int length() {
        return length;
    }

    void cutBackTo(int end) {
        length = end;
    }

    /** A byte that means something to COPY, or a plain letter. */
    void add(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    /** Text that has nothing to escape. */
    void plain(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] added) {
        reserve(added.length);
        System.arraycopy(added, 0, bytes, length, added.length);
        length += added.length;
    }

    void text(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        reserve(2 * added.length);
        for (byte b : added) {
            if (b == '\\' || b >= 0 && b <= '\r') {
                escape(b);
            } else {
                bytes[length++] = b;
            }
        }
    }

    private void escape(byte b) {
        switch (b) {
            case '\\' -> escaped('\\');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case 0 -> {} // PostgreSQL has no place for it in a text
            default -> bytes[length++] = b;
        }
    }

    private void escaped(char letter) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) letter;
    }

    void number(long value) {
        if (value == Long.MIN_VALUE) {
            plain(Long.toString(value));
            return;
        }
        reserve(LONGEST_NUMBER);
        if (value < 0) {
            bytes[length++] = '-';
        }
        long left = Math.abs(value);
        int end = length;
        for (long rest = left; rest > 9; rest /= 10) {
            end++;
        }
        for (int at = end; at >= length; at--) {
            bytes[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length = end + 1;
    }

    void date(LocalDate day) {
        if (day.getYear() < FIRST_PLAIN_YEAR || day.getYear() > LAST_PLAIN_YEAR) {
            plain(day.toString());
            return;
        }
        reserve(LENGTH_OF_DATE);
        number(day.getYear());
        twoDigits(day.getMonthValue());
        twoDigits(day.getDayOfMonth());
    }

    private void twoDigits(int value) {
        bytes[length++] = '-';
        bytes[length++] = (byte) ('0' + value / 10);
        bytes[length++] = (byte) ('0' + value % 10);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** What is there, not copied: valid until more is added. */
    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
