package io.trueup.packet;

import java.util.ArrayList;
import java.util.List;

/** Pages that fill up from top to bottom, letter size. */
final class Flow {

    static final float PAGE_WIDTH = 612;
    static final float PAGE_HEIGHT = 792;
    static final float MARGIN = 72;
    static final float WIDTH = PAGE_WIDTH - 2 * MARGIN;

    private static final float TOP = PAGE_HEIGHT - 60;
    private static final float BOTTOM = 64;

    private final Frame frame;
    private final List<PageMarks> pages = new ArrayList<>();
    private final float bottom;
    private float top;
    private boolean empty;

    /**
     * What stands on every page around the text.
     *
     * @param firstHead at the top of the first page
     * @param head at the top of the others
     * @param foot at the bottom of each
     */
    record Frame(List<Block> firstHead, List<Block> head, List<Paragraph> foot) {

        static Frame headed(List<Block> head) {
            return new Frame(List.of(), head, List.of());
        }
    }

    Flow(Frame frame) {
        this.frame = frame;
        double foot = 0;
        for (Paragraph paragraph : frame.foot()) {
            for (TextLine line : paragraph.lines(WIDTH)) {
                foot += line.height();
            }
        }
        this.bottom = BOTTOM + (float) foot;
        newPage();
    }

    /** Lays them below what is there, and tells the page, counted from 1, on which the first of them ends. */
    int add(List<? extends Block> blocks) {
        int page = pages.size();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).keepsWithNext()) {
                float together = 0;
                int last = i;
                while (last < blocks.size() - 1 && blocks.get(last).keepsWithNext()) {
                    together += blocks.get(last).firstHeight(WIDTH);
                    last++;
                }
                together += blocks.get(last).firstHeight(WIDTH);
                need(Math.min(together, fullHeight() / 2));
            }
            blocks.get(i).layOn(this);
            page = i == 0 ? pages.size() : page;
        }
        return page;
    }

    void newPage() {
        if (empty) {
            return;
        }
        boolean first = pages.isEmpty();
        pages.add(new PageMarks());
        float y = bottom;
        for (Paragraph paragraph : frame.foot()) {
            for (TextLine line : paragraph.lines(WIDTH)) {
                line.draw(page(), MARGIN, y);
                y -= line.height();
            }
        }
        top = TOP;
        for (Block block : first ? frame.firstHead() : frame.head()) {
            block.layOn(this);
        }
        empty = first;
    }

    /** A new page where less room than that is left. */
    void need(float height) {
        if (height > room() && room() < fullHeight()) {
            newPage();
        }
    }

    /** Some room before what comes next on the same page. */
    void gap(float height) {
        if (!empty && room() > height) {
            down(height);
        }
    }

    PageMarks page() {
        return pages.get(pages.size() - 1);
    }

    List<PageMarks> pages() {
        return pages;
    }

    float left() {
        return MARGIN;
    }

    float width() {
        return WIDTH;
    }

    float top() {
        return top;
    }

    float room() {
        return top - bottom;
    }

    float fullHeight() {
        return TOP - bottom;
    }

    void down(float height) {
        top -= height;
        empty = false;
    }
}
