package io.trueup.packet;

import io.trueup.packet.Lettering.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of text that belong together. Immutable: one that stands on many pages is broken into lines once. */
final class Paragraph implements Block {

    private final List<Span> spans;
    private final Shape shape;
    private final Role role;

    /** Its lines as they were asked for last; null before that. Who sees an earlier value breaks it again, to the same lines. */
    private @Nullable Broken broken;

    private record Broken(float width, List<TextLine> lines) {}

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

    Paragraph(List<Span> spans, Shape shape, Role role) {
        this.spans = List.copyOf(spans);
        this.shape = shape;
        this.role = role;
    }

    Paragraph(List<Span> spans, Shape shape) {
        this(spans, shape, Role.TEXT);
    }

    List<Span> spans() {
        return spans;
    }

    Shape shape() {
        return shape;
    }

    Role role() {
        return role;
    }

    List<TextLine> lines(float width) {
        Broken known = broken;
        if (known == null || known.width() != width) {
            known = new Broken(width, List.copyOf(new LineBreaker(this, width).lines()));
            broken = known;
        }
        return known.lines();
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
        if (!keepsWithNext()) {
            return lines.get(0).height();
        }
        double height = 0;
        for (TextLine line : lines) {
            height += line.height();
        }
        return (float) height;
    }

    @Override
    public boolean keepsWithNext() {
        return shape.keepsWithNext();
    }
}
