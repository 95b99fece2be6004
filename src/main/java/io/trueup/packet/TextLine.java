package io.trueup.packet;

import java.util.List;

/**
 * One line of text as it will stand on a page.
 *
 * @param height with the space before and after it
 * @param baseline from its upper edge down
 */
record TextLine(float height, float baseline, List<Fragment> fragments) {

    /**
     * Text in one lettering.
     *
     * @param x from the left edge of what the line is in
     * @param text of the whole paragraph, of which this is the part from {@code from} to {@code to}
     */
    record Fragment(Lettering lettering, float x, float width, byte[] text, int from, int to) {}

    void draw(PageMarks page, float left, float top) {
        float y = top - baseline;
        for (Fragment fragment : fragments) {
            Lettering lettering = fragment.lettering();
            float x = left + fragment.x();
            if (lettering.highlighted()) {
                page.box(x, y - lettering.size() * 0.22f, fragment.width(), lettering.size() * 1.1f, 0xFFFF66);
            }
            page.text(x, y, lettering, fragment.text(), fragment.from(), fragment.to());
            if (lettering.underlined()) {
                page.line(x, y - 1.2f, x + fragment.width(), y - 1.2f);
            }
        }
    }
}
