package io.trueup.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What stands in the addenda of a bank's ACH file (NACHA): records of 94 characters, on lines or without any, of which those of type
 * 705 carry 80 characters of an 835 each. Every record comes out as one line, blank for those of other types, so that a line here is a
 * line of the file.
 */
public final class AchAddenda extends InputStream {

    private static final int RECORD = 94;
    private static final int PAYLOAD = 3;
    private static final int PAYLOAD_END = 83;

    /** Record size, blocking factor and format, where a file header has them. */
    private static final byte[] FORMAT = "094101".getBytes(StandardCharsets.US_ASCII);

    private static final int FORMAT_AT = 34;

    private final InputStream in;
    private final byte[] record = new byte[RECORD];
    private byte[] line = new byte[0];
    private int at;
    private int pushedBack = -1;

    /** @param in buffered */
    public AchAddenda(InputStream in) {
        this.in = in;
    }

    /** Whether a file begins as an ACH file does. */
    public static boolean recognises(byte[] start) {
        if (start.length < RECORD || start[0] != '1' || start[1] != '0' || start[2] != '1') {
            return false;
        }
        for (int i = 0; i < FORMAT.length; i++) {
            if (start[FORMAT_AT + i] != FORMAT[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return filled() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!filled()) {
            return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean filled() throws IOException {
        while (at == line.length) {
            int length = nextRecord();
            if (length < 0) {
                return false;
            }
            line = payload(length);
            at = 0;
        }
        return true;
    }

    private byte[] payload(int length) {
        boolean addenda = record[0] == '7' && record[1] == '0' && record[2] == '5';
        int end = addenda ? Math.min(length, PAYLOAD_END) : 0;
        int count = Math.max(0, end - PAYLOAD);
        byte[] text = new byte[count + 1];
        System.arraycopy(record, PAYLOAD, text, 0, count);
        text[count] = '\n';
        return text;
    }

    /** How many characters the next record has, without what ends its line; negative at the end of the file. */
    private int nextRecord() throws IOException {
        int length = 0;
        int b = next();
        if (b < 0) {
            return -1;
        }
        while (b >= 0 && b != '\n' && b != '\r' && length < RECORD) {
            record[length++] = (byte) b;
            b = next();
        }
        while (b == ' ' && length == RECORD) {
            b = next();
        }
        int second = b == '\r' ? next() : -1;
        if (b == '\r' && second != '\n') {
            pushedBack = second;
        } else if (b != '\n' && b != '\r') {
            pushedBack = b;
        }
        return length;
    }

    private int next() throws IOException {
        int b = pushedBack;
        pushedBack = -1;
        return b >= 0 ? b : in.read();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
