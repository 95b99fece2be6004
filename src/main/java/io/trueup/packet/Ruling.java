package io.trueup.packet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines around the cells of one table, as it goes down the pages: two rows share the line between them, and rows whose cells are
 * equally wide share the lines at their sides.
 */
final class Ruling {

    private @Nullable PageMarks page;
    private float left;
    private float[] widths = {};

    /** Of the rows whose lines at the sides are still to be drawn. */
    private float top;

    private float bottom;

    /** Below what was ruled last on the same page, or at the top of a page. */
    void row(PageMarks on, float from, float[] cells, float upper, float lower) {
        boolean goesOn = on == page && upper == bottom && Arrays.equals(cells, widths);
        if (!goesOn) {
            end();
            on.line(from, upper, right(from, cells), upper);
            page = on;
            left = from;
            widths = cells;
            top = upper;
        }
        bottom = lower;
        on.line(from, lower, right(from, cells), lower);
    }

    private static float right(float from, float[] cells) {
        double width = 0;
        for (float cell : cells) {
            width += cell;
        }
        return from + (float) width;
    }

    /** Draws the lines at the sides. */
    void end() {
        PageMarks on = page;
        if (on == null) {
            return;
        }
        float x = left;
        for (float width : widths) {
            on.line(x, top, x, bottom);
            x += width;
        }
        on.line(x, top, x, bottom);
        page = null;
    }
}
