package io.trueup.x12;

import io.trueup.source.Place;
import io.trueup.source.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One segment as it stands in the file. Elements are counted from 1 as the standard does and are blank when absent; their text
 * is made when asked for, without surrounding blanks. Text that is no segment at all has a blank tag.
 */
public final class Segment {

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int[] separators;
    private final ShortTexts texts;
    private final boolean plain;
    private final byte component;
    private final String tag;
    private final long line;
    private final long number;
    private final boolean terminated;

    Segment(Slice slice, byte component, String tag, long line, long number, boolean terminated) {
        this.bytes = slice.bytes();
        this.from = slice.from();
        this.to = slice.to();
        this.separators = slice.separators();
        this.texts = slice.texts();
        this.plain = slice.plain();
        this.component = component;
        this.tag = tag;
        this.line = line;
        this.number = number;
        this.terminated = terminated;
    }

    /**
     * Where a segment lies in the tokenizer's buffer, its element separators, and the texts the tokenizer has made before.
     *
     * @param plain whether all of it is printable ASCII, as far as anybody looked
     */
    record Slice(byte[] bytes, int from, int to, int[] separators, ShortTexts texts, boolean plain) {}

    public String tag() {
        return tag;
    }

    public boolean is(String wanted) {
        return tag.equals(wanted);
    }

    /** Text between segments that no standard knows. */
    public boolean isText() {
        return tag.isEmpty();
    }

    /** False when the file ended before the segment did. */
    public boolean isTerminated() {
        return terminated;
    }

    /** How many elements stand after the tag, the blank ones between them included. */
    public int elements() {
        return separators.length;
    }

    /** The first element of more bytes than that, blanks included; 0 when there is none. */
    public int elementLongerThan(int bytesAtMost) {
        if (to - from <= bytesAtMost) {
            return 0;
        }
        for (int i = 1; i <= separators.length; i++) {
            if (end(i) - separators[i - 1] - 1 > bytesAtMost) {
                return i;
            }
        }
        return 0;
    }

    public String element(int i) {
        return i < 1 || i > separators.length ? "" : text(separators[i - 1] + 1, end(i));
    }

    /** A component of a composite element, both counted from 1; blank when absent. */
    public String component(int i, int j) {
        List<String> parts = components(i);
        return j < 1 || j > parts.size() ? "" : parts.get(j - 1);
    }

    /** The components of an element; empty when it is absent or blank. */
    public List<String> components(int i) {
        if (i < 1 || i > separators.length) {
            return List.of();
        }
        int end = end(i);
        int start = separators[i - 1] + 1;
        if (skipBlanks(start, end) == end) {
            return List.of();
        }
        List<String> parts = new ArrayList<>(4);
        for (int at = start; at < end; at++) {
            if (bytes[at] == component) {
                parts.add(text(start, at));
                start = at + 1;
            }
        }
        parts.add(text(start, end));
        return parts;
    }

    private int end(int i) {
        return i < separators.length ? separators[i] : to;
    }

    private String text(int begin, int behind) {
        int first = skipBlanks(begin, behind);
        int last = behind;
        while (last > first && isBlank(bytes[last - 1])) {
            last--;
        }
        if (first == last) {
            return "";
        }
        if (!plain && !isPlain(first, last)) {
            String text = Text.of(bytes, first, last);
            return Text.visible(text.replace("\r", "").replace("\n", ""));
        }
        return last - first <= ShortTexts.LONGEST
                ? texts.of(bytes, first, last)
                : new String(bytes, first, last - first, StandardCharsets.ISO_8859_1);
    }

    private boolean isPlain(int first, int last) {
        for (int i = first; i < last; i++) {
            if (bytes[i] < ' ') {
                return false;
            }
        }
        return true;
    }

    private int skipBlanks(int start, int end) {
        int first = start;
        while (first < end && isBlank(bytes[first])) {
            first++;
        }
        return first;
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    /** The whole segment as it came, without its terminator. */
    public String raw() {
        return text(from, to);
    }

    /** Line of its first character, counted from 1. */
    public long line() {
        return line;
    }

    /** Number of the segment in the file, counted from 1. */
    public long number() {
        return number;
    }

    public Place place(String file) {
        return new Place(file, line, isText() ? "" : "segment " + number + " " + tag);
    }

    /** The place of an element, {@code segment 14 CLP, element 04}. */
    public Place place(String file, int element) {
        return new Place(
                file, line, "segment " + number + " " + tag + ", element " + (element < 10 ? "0" : "") + element);
    }

    @Override
    public String toString() {
        return line + ": " + raw();
    }
}
