package io.trueup.packet;

import io.trueup.packet.Lettering.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks a paragraph into lines: at blanks, else behind hyphens, else where the line is full. */
final class LineBreaker {

    private static final float TAB = 36;

    /** Distance of lines for each point of size, and the part of it above the baseline. */
    private static final float LEADING = 1.17f;

    private static final float ASCENT = 0.9f;
    private static final float SMALLEST = 12;
    private static final Lettering WITHOUT_TEXT = Lettering.of(Face.SANS, 9);

    private final Paragraph paragraph;
    private final float width;
    private final byte[] text;

    /** Of each character; null where all have {@link #only}. */
    private final Lettering @Nullable [] letterings;

    private final Lettering only;
    private final List<TextLine> lines = new ArrayList<>(4);

    LineBreaker(Paragraph paragraph, float width) {
        this.paragraph = paragraph;
        this.width = Math.max(SMALLEST, width - paragraph.shape().right());
        List<Span> spans = paragraph.spans();
        this.only = spans.isEmpty() ? WITHOUT_TEXT : spans.get(0).lettering();
        if (spans.size() == 1) {
            this.text = PrintedText.bytes(spans.get(0).text());
            this.letterings = null;
            return;
        }
        List<byte[]> parts = new ArrayList<>(spans.size());
        int length = 0;
        for (Span span : spans) {
            byte[] part = PrintedText.bytes(span.text());
            parts.add(part);
            length += part.length;
        }
        this.text = new byte[length];
        this.letterings = new Lettering[length];
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            byte[] part = parts.get(i);
            System.arraycopy(part, 0, text, at, part.length);
            Arrays.fill(letterings, at, at + part.length, spans.get(i).lettering());
            at += part.length;
        }
    }

    private Lettering lettering(int at) {
        return letterings == null ? only : letterings[at];
    }

    List<TextLine> lines() {
        int start = 0;
        do {
            int end = end(start);
            boolean last = end >= text.length;
            add(start, end, last);
            start = last ? text.length : text[end] == '\n' ? end + 1 : end;
        } while (start < text.length);
        return lines;
    }

    private float begin() {
        return paragraph.shape().left() + (lines.isEmpty() ? paragraph.shape().first() : 0);
    }

    /** Where the line that begins there ends. */
    private int end(int start) {
        float x = begin();
        int end = start;
        int afterBlank = start;
        int afterHyphen = start;
        while (end < text.length && text[end] != '\n') {
            float next = x + advance(end, x);
            boolean blank = text[end] == ' ' || text[end] == '\t';
            if (next > width + 0.01f && !blank) {
                return afterBlank > start ? afterBlank : afterHyphen > start ? afterHyphen : Math.max(end, start + 1);
            }
            end++;
            x = next;
            afterBlank = blank ? end : afterBlank;
            afterHyphen = text[end - 1] == '-' || text[end - 1] == '/' ? end : afterHyphen;
        }
        return end;
    }

    private float advance(int at, float x) {
        if (text[at] == '\t') {
            return (float) (Math.floor(x / TAB + 1.001) * TAB) - x;
        }
        Lettering lettering = lettering(at);
        return lettering.face().width(text[at]) * lettering.size();
    }

    private void add(int start, int end, boolean last) {
        int visible = end;
        while (visible > start && text[visible - 1] == ' ') {
            visible--;
        }
        List<TextLine.Fragment> fragments = new ArrayList<>(2);
        float x = begin();
        float size = 0;
        int from = start;
        float fromX = x;
        for (int at = start; at < visible; at++) {
            boolean newLook = letterings != null && !letterings[at].equals(letterings[from]);
            if (newLook || text[at] == '\t') {
                fragment(fragments, from, at, fromX, x);
                from = at;
                fromX = x;
            }
            size = Math.max(size, lettering(at).size());
            x += advance(at, x);
            if (text[at] == '\t') {
                from = at + 1;
                fromX = x;
            }
        }
        if (from < visible) {
            fragment(fragments, from, visible, fromX, x);
        }
        lines.add(line(moved(fragments, x), size > 0 ? size : sizeWithoutText(start), last));
    }

    private void fragment(List<TextLine.Fragment> fragments, int from, int to, float x, float toX) {
        if (to > from) {
            fragments.add(new TextLine.Fragment(lettering(from), x, toX - x, text, from, to));
        }
    }

    private float sizeWithoutText(int start) {
        return text.length > 0 ? lettering(Math.min(start, text.length - 1)).size() : only.size();
    }

    private List<TextLine.Fragment> moved(List<TextLine.Fragment> fragments, float endX) {
        float by = switch (paragraph.shape().alignment()) {
            case LEFT -> 0;
            case CENTER -> (width - endX) / 2;
            case RIGHT -> width - endX;
        };
        if (by > 0) {
            fragments.replaceAll(
                    f -> new TextLine.Fragment(f.lettering(), f.x() + by, f.width(), f.text(), f.from(), f.to()));
        }
        return fragments;
    }

    private TextLine line(List<TextLine.Fragment> fragments, float size, boolean last) {
        Paragraph.Shape shape = paragraph.shape();
        float before = lines.isEmpty() ? shape.before() : 0;
        float distance = size * LEADING * shape.line();
        return new TextLine(before + distance + (last ? shape.after() : 0), before + size * ASCENT, fragments);
    }
}
