package io.trueup.packet;

/**
 * How text looks.
 *
 * @param size in points
 * @param color red, green and blue, a byte each
 */
record Lettering(Face face, float size, int color, boolean highlighted, boolean underlined) {

    static Lettering of(Face face, float size) {
        return new Lettering(face, size, 0, false, false);
    }

    /** The same on yellow. */
    Lettering withHighlight() {
        return new Lettering(face, size, color, true, underlined);
    }

    /** Text in one lettering; {@code \n} breaks the line, {@code \t} goes to the next stop. */
    record Span(String text, Lettering lettering) {}
}
