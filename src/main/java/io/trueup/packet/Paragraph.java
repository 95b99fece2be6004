package io.trueup.packet;

import io.trueup.packet.Lettering.Span;
import java.util.List;

/** Lines of text that belong together. */
record Paragraph(List<Span> spans, Shape shape, Role role) implements Block {

    /** What it is among the others. */
    enum Role {
        TEXT,
        HEADING,
        /** A point of a list; its first span is the point's mark. */
        LISTED
    }

    /** Where its lines begin and end. */
    enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * Points, but {@code line} is lines.
     *
     * @param first how far the first line begins to the right of the others
     * @param line distance of lines as a multiple of the usual
     */
    record Shape(
            Alignment alignment,
            float left,
            float right,
            float first,
            float before,
            float after,
            float line,
            boolean keepsWithNext,
            boolean onNewPage) {

        static Shape of(Alignment alignment, float before, float after) {
            return new Shape(alignment, 0, 0, 0, before, after, 1, false, false);
        }

        Shape keptWithNext() {
            return new Shape(alignment, left, right, first, before, after, line, true, onNewPage);
        }

        Shape indented(float by) {
            return new Shape(alignment, left + by, right, first, before, after, line, keepsWithNext, onNewPage);
        }
    }

    Paragraph {
        spans = List.copyOf(spans);
    }

    Paragraph(List<Span> spans, Shape shape) {
        this(spans, shape, Role.TEXT);
    }

    List<TextLine> lines(float width) {
        return new LineBreaker(this, width).lines();
    }

    @Override
    public void layOn(Flow flow) {
        if (shape.onNewPage()) {
            flow.newPage();
        }
        for (TextLine line : lines(flow.width())) {
            flow.need(line.height());
            line.draw(flow.page(), flow.left(), flow.top());
            flow.down(line.height());
        }
    }

    @Override
    public float firstHeight(float width) {
        List<TextLine> lines = lines(width);
        return keepsWithNext()
                ? (float) lines.stream().mapToDouble(TextLine::height).sum()
                : lines.get(0).height();
    }

    @Override
    public boolean keepsWithNext() {
        return shape.keepsWithNext();
    }
}
