package io.trueup.packet;

/**
 * The marks on one page, in the operators of the format; points, counted from the lower left corner. Boxes lie under everything and
 * lines over it, each kind together, so that colors seldom change; a lettering holds until the next.
 */
final class PageMarks {

    private static final int BYTES = 1 << 11;
    private static final byte[] BEGIN = Marks.ascii("0.5 w 0.65 G\n");
    private static final byte[] TEXT_BEGUN = Marks.ascii("BT ");
    private static final byte[] FONT_SET = Marks.ascii("Tf\n");
    private static final byte[] MOVED = Marks.ascii("Td(");
    private static final byte[] SHOWN = Marks.ascii(")Tj ET\n");
    private static final byte[] FILL_COLOR = Marks.ascii("rg\n");
    private static final byte[] BLACK = Marks.ascii("0 g\n");
    private static final byte[] FILLED = Marks.ascii("re f\n");
    private static final byte[] PATH_BEGUN = Marks.ascii("m ");
    private static final byte[] PATH_GOES_ON = Marks.ascii("l\n");
    private static final byte[] PATH_DRAWN = Marks.ascii("S\n");

    private final Marks boxes = new Marks(BYTES / 4);
    private final Marks texts = new Marks(BYTES);
    private final Marks lines = new Marks(BYTES / 2);
    private int faces;
    private int boxColor;
    private int textColor;

    private Face face = Face.SANS;

    /** Of the lettering that holds; 0 before the first. */
    private float size;

    void writeTo(Marks page) {
        page.add(BEGIN);
        if (!boxes.isEmpty()) {
            page.add(boxes);
            page.add(BLACK);
        }
        page.add(texts);
        if (!lines.isEmpty()) {
            page.add(lines);
            page.add(PATH_DRAWN);
        }
    }

    /** Those it needs, a bit for each. */
    int faces() {
        return faces;
    }

    /** @param text its characters from {@code from} to {@code to} are shown */
    void text(float x, float y, Lettering lettering, byte[] text, int from, int to) {
        if (lettering.color() != textColor) {
            textColor = lettering.color();
            color(textColor, texts);
        }
        font(lettering);
        texts.add(TEXT_BEGUN);
        texts.number(x);
        texts.number(y);
        texts.add(MOVED);
        texts.string(text, from, to);
        texts.add(SHOWN);
    }

    private void font(Lettering lettering) {
        if (lettering.size() == size && lettering.face() == face) {
            return;
        }
        face = lettering.face();
        size = lettering.size();
        faces |= 1 << face.ordinal();
        texts.add(face.operand());
        texts.number(size);
        texts.add(FONT_SET);
    }

    void box(float x, float y, float width, float height, int fill) {
        if (fill != boxColor) {
            boxColor = fill;
            color(fill, boxes);
        }
        boxes.number(x);
        boxes.number(y);
        boxes.number(width);
        boxes.number(height);
        boxes.add(FILLED);
    }

    /** A gray line, half a point thick. */
    void line(float fromX, float fromY, float toX, float toY) {
        lines.number(fromX);
        lines.number(fromY);
        lines.add(PATH_BEGUN);
        lines.number(toX);
        lines.number(toY);
        lines.add(PATH_GOES_ON);
    }

    private static void color(int rgb, Marks marks) {
        marks.number(((rgb >> 16) & 0xFF) / 255f);
        marks.number(((rgb >> 8) & 0xFF) / 255f);
        marks.number((rgb & 0xFF) / 255f);
        marks.add(FILL_COLOR);
    }
}
