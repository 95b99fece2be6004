package io.trueup.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into segments, one at a time, whatever its line ends, indentation and delimiters (FAULTS.md 15-18, 28). What
 * cannot be a segment comes out as text up to the end of its line, so that nothing behind it is lost. Never throws for bad input;
 * a segment beyond 32 MB ends the file as one cut short.
 */
public final class Tokenizer {

    private static final int LONGEST = 1 << 25;
    private static final int BUFFER = 1 << 16;
    private static final byte OTHER = 0;
    private static final byte ELEMENT = 1;
    private static final byte TERMINATOR = 2;
    private static final byte LINE_END = 3;

    /** No printable ASCII: a text with it needs a closer look. */
    private static final byte STRANGE = 4;

    private final InputStream in;
    private final ShortTexts texts = new ShortTexts();
    private final byte[] kinds = new byte[256];
    private int[] separators = new int[64];
    private byte[] buffer = new byte[BUFFER];
    private byte beforeBuffer;
    private int at;
    private int limit;
    private @Nullable Delimiters delimiters;
    private long line = 1;
    private long number;
    private boolean indented;

    public Tokenizer(InputStream in) {
        this.in = in;
        setKinds();
    }

    private void setKinds() {
        Arrays.fill(kinds, STRANGE);
        Arrays.fill(kinds, ' ', Byte.MAX_VALUE, OTHER);
        kinds['\n'] = LINE_END;
        kinds['\r'] = LINE_END;
    }

    /** The next segment or text; null at the end of the file. */
    public @Nullable Segment next() throws IOException {
        if (!skipBlanks()) {
            return null;
        }
        learnDelimiters();
        String tag = delimiters == null ? "" : tag(delimiters);
        return tag.isEmpty() ? text() : segment(tag);
    }

    /** Whether a segment so far stood away from the start of its line. */
    public boolean sawIndentation() {
        return indented;
    }

    /** Moves to the next byte that can begin a segment; false at the end of the file. */
    private boolean skipBlanks() throws IOException {
        boolean blank = false;
        for (; at < limit || fill(); at++) {
            byte b = buffer[at];
            if (kinds[b & 0xFF] != TERMINATOR && kinds[b & 0xFF] != LINE_END && (b > ' ' || b < 0)) {
                indented |= blank;
                return true;
            }
            blank = b == ' ' || b == '\t';
            countLine(at);
        }
        return false;
    }

    private void learnDelimiters() throws IOException {
        Delimiters found = null;
        if (buffer[at] == 'I') {
            require(Delimiters.ISA_SEARCH);
            found = Delimiters.ofIsa(buffer, at, limit);
        } else if (delimiters == null) {
            require(BUFFER / 2);
            found = Delimiters.guessed(buffer, at, limit);
        }
        if (found != null) {
            delimiters = found;
            setKinds();
            kinds[found.element() & 0xFF] = ELEMENT;
            kinds[found.terminator() & 0xFF] = TERMINATOR;
        }
    }

    /** The segment's name in capitals, two or three letters or digits; blank when none stands here. A line may end inside it. */
    private String tag(Delimiters known) throws IOException {
        require(8);
        long name = 0;
        int length = 0;
        for (int i = at; i < limit && length <= 3; i++) {
            byte b = buffer[i];
            if (b == known.element() || b == known.terminator()) {
                break;
            }
            boolean small = b >= 'a' && b <= 'z';
            if (small || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' && length > 0) {
                name = name << 8 | (small ? b - 'a' + 'A' : b);
                length++;
            } else if (b != '\n' && b != '\r') {
                return "";
            }
        }
        return length == 2 || length == 3 ? texts.of(0, name) : "";
    }

    private Segment segment(String tag) throws IOException {
        long firstLine = line;
        int count = 0;
        int i = at;
        boolean terminated = false;
        boolean plain = true;
        while (true) {
            while (i < limit && kinds[buffer[i] & 0xFF] == OTHER) {
                i++;
            }
            if (i == limit) {
                int length = i - at;
                if (length > LONGEST || !fill()) {
                    break;
                }
                i = at + length;
            } else if (kinds[buffer[i] & 0xFF] == ELEMENT) {
                separators = count < separators.length ? separators : Arrays.copyOf(separators, 2 * count);
                separators[count++] = i++ - at;
            } else if (kinds[buffer[i] & 0xFF] == TERMINATOR) {
                terminated = true;
                break;
            } else if (kinds[buffer[i] & 0xFF] == STRANGE) {
                plain = false;
                i++;
            } else {
                plain = false;
                countLine(i);
                int next = ++i - at;
                if (interchangeAt(next)) {
                    i = at + next;
                    break;
                }
                i = at + next;
            }
        }
        return cut(tag, firstLine, count, i, terminated, plain);
    }

    /** Whether a new interchange begins here, so that the segment before it was cut short. */
    private boolean interchangeAt(int offset) throws IOException {
        require(offset + 4);
        if (!Delimiters.startsWith(buffer, at + offset, limit, "ISA")) {
            return false;
        }
        require(offset + Delimiters.ISA_SEARCH);
        return Delimiters.isInterchange(buffer, at + offset, limit);
    }

    private Segment cut(String tag, long firstLine, int count, int end, boolean terminated, boolean plain) {
        int[] positions = new int[count];
        for (int k = 0; k < count; k++) {
            positions[k] = separators[k] + at;
        }
        byte component = delimiters == null ? (byte) ':' : delimiters.component();
        Segment.Slice slice = new Segment.Slice(buffer, at, end, positions, texts, plain);
        at = end;
        if (terminated) {
            countLine(at++);
        }
        return new Segment(slice, component, tag, firstLine, ++number, terminated);
    }

    private Segment text() throws IOException {
        int length = 0;
        while (length < LONGEST
                && (at + length < limit || fill())
                && kinds[buffer[at + length] & 0xFF] != LINE_END
                && kinds[buffer[at + length] & 0xFF] != TERMINATOR) {
            length++;
        }
        Segment.Slice slice = new Segment.Slice(buffer, at, at + length, new int[0], texts, false);
        at += length;
        return new Segment(slice, (byte) ':', "", line, number, true);
    }

    private void countLine(int i) {
        byte b = buffer[i];
        byte before = i > 0 ? buffer[i - 1] : beforeBuffer;
        if (b == '\r' || b == '\n' && before != '\r') {
            line++;
        }
    }

    /** Makes so many bytes available from here on, as far as the file goes. */
    private void require(int count) throws IOException {
        while (limit - at < count && fill()) {}
    }

    /** Reads more, keeping what begins here; false at the end. Segments handed out keep the buffer they were cut from. */
    private boolean fill() throws IOException {
        if (limit == buffer.length) {
            int kept = limit - at;
            byte[] fresh = new byte[Math.max(BUFFER, 2 * kept)];
            System.arraycopy(buffer, at, fresh, 0, kept);
            beforeBuffer = at > 0 ? buffer[at - 1] : beforeBuffer;
            buffer = fresh;
            at = 0;
            limit = kept;
        }
        int count = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, count);
        return count > 0;
    }
}
