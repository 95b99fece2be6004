package io.trueup.tabular;

import io.trueup.source.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text file, whatever ends them; a line can be given back. Each line decides alone whether it is UTF-8. */
final class Lines {

    private static final int LONGEST = 1 << 24;

    private final InputStream in;
    private final Deque<String> givenBack = new ArrayDeque<>();
    private byte[] line = new byte[1 << 10];
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; null at the end of the file. A line beyond 16 MB comes in pieces. */
    @Nullable
    String next() throws IOException {
        if (!givenBack.isEmpty()) {
            number++;
            return givenBack.pop();
        }
        int length = 0;
        int b = read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n' && b != '\r' && length < LONGEST; b = read()) {
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) b;
        }
        if (b == '\r' && read() != '\n' && limit > 0) {
            at--;
        }
        number++;
        return Text.of(line, 0, length);
    }

    /** Number of the line last returned, counted from 1. */
    long number() {
        return number;
    }

    /** Gives back lines last returned, to be returned again in the same order. */
    void giveBack(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.push(lines.get(i));
        }
        number -= lines.size();
    }

    private int read() throws IOException {
        if (at == limit) {
            limit = Math.max(0, in.read(buffer));
            at = 0;
            if (limit == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }
}
