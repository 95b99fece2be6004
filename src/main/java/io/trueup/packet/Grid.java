package io.trueup.packet;

import java.util.ArrayList;
import java.util.List;

/**
 * A table. Its heading rows stand again on every page; a row is parted only where it is longer than a page.
 *
 * @param widths of its columns, in points
 * @param headings how many rows at its top are headings
 * @param ruled whether lines are drawn around its cells
 */
record Grid(List<Float> widths, int headings, List<Row> rows, boolean ruled) implements Block {

    private static final float PADDING = 4;

    /** @param cells from left to right */
    record Row(List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param columns how many columns it takes
     * @param fill color behind it; {@link #NO_FILL} for none
     */
    record Cell(List<Paragraph> content, int columns, int fill) {

        static final int NO_FILL = -1;

        Cell {
            content = List.copyOf(content);
        }
    }

    Grid {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
        headings = Math.min(headings, rows.size());
    }

    /** A row with its lines: what of it stands on one page is a part of each cell's lines. */
    private record Laid(Row row, List<List<TextLine>> cells, List<Float> widths, float height) {

        static Laid of(Row row, List<List<TextLine>> cells, List<Float> widths) {
            float height = 0;
            for (List<TextLine> lines : cells) {
                float own = 0;
                for (TextLine line : lines) {
                    own += line.height();
                }
                height = Math.max(height, own);
            }
            return new Laid(row, cells, widths, height);
        }

        /** As many lines of each cell as fit, at least one. */
        Laid upTo(float room) {
            return of(
                    row,
                    cells.stream()
                            .map(lines -> lines.subList(0, count(lines, room)))
                            .toList(),
                    widths);
        }

        Laid from(float room) {
            return of(
                    row,
                    cells.stream()
                            .map(lines -> lines.subList(count(lines, room), lines.size()))
                            .toList(),
                    widths);
        }

        private static int count(List<TextLine> lines, float room) {
            int count = 0;
            float left = room;
            while (count < lines.size() && (count == 0 || lines.get(count).height() <= left)) {
                left -= lines.get(count).height();
                count++;
            }
            return count;
        }
    }

    @Override
    public void layOn(Flow flow) {
        List<Laid> laid = new ArrayList<>(rows.size());
        rows.forEach(row -> laid.add(laid(row)));
        List<Laid> head = laid.subList(0, headings);
        double headHeight = 0;
        for (Laid row : head) {
            headHeight += row.height();
        }
        List<Laid> body = laid.subList(headings, laid.size());
        flow.need(
                (float) headHeight + (body.isEmpty() ? 0 : Math.min(body.get(0).height(), flow.fullHeight() / 3)));
        Ruling ruling = new Ruling();
        head.forEach(row -> draw(flow, row, ruling));
        for (Laid row : body) {
            place(flow, row, head, (float) headHeight, ruling);
        }
        ruling.end();
    }

    private void place(Flow flow, Laid row, List<Laid> head, float headHeight, Ruling ruling) {
        Laid rest = row;
        boolean fitsOnOne = rest.height() <= flow.fullHeight() - headHeight;
        if (rest.height() > flow.room() && (fitsOnOne || flow.room() < flow.fullHeight() / 4)) {
            flow.newPage();
            head.forEach(again -> draw(flow, again, ruling));
        }
        while (rest.height() > flow.room()) {
            float room = flow.room();
            draw(flow, rest.upTo(room), ruling);
            rest = rest.from(room);
            flow.newPage();
            head.forEach(again -> draw(flow, again, ruling));
        }
        draw(flow, rest, ruling);
    }

    private Laid laid(Row row) {
        List<List<TextLine>> cells = new ArrayList<>(row.cells().size());
        List<Float> cellWidths = new ArrayList<>(row.cells().size());
        int column = 0;
        for (Cell cell : row.cells()) {
            float width = 0;
            int to = Math.min(widths.size(), column + cell.columns());
            for (; column < to; column++) {
                width += widths.get(column);
            }
            cells.add(lines(cell, width - 2 * PADDING));
            cellWidths.add(width);
        }
        return Laid.of(row, cells, cellWidths);
    }

    private static List<TextLine> lines(Cell cell, float width) {
        if (cell.content().size() == 1) {
            return cell.content().get(0).lines(width);
        }
        List<TextLine> lines = new ArrayList<>();
        cell.content().forEach(paragraph -> lines.addAll(paragraph.lines(width)));
        return lines;
    }

    private void draw(Flow flow, Laid row, Ruling ruling) {
        float height = row.height();
        float x = flow.left();
        float bottom = flow.top() - height;
        for (int i = 0; i < row.cells().size(); i++) {
            float width = row.widths().get(i);
            int fill = row.row().cells().get(i).fill();
            if (fill != Cell.NO_FILL) {
                flow.page().box(x, bottom, width, height, fill);
            }
            float top = flow.top();
            for (TextLine line : row.cells().get(i)) {
                line.draw(flow.page(), x + PADDING, top);
                top -= line.height();
            }
            x += width;
        }
        if (ruled) {
            ruling.row(flow.page(), flow.left(), row.widths(), flow.top(), bottom);
        }
        flow.down(height);
    }

    @Override
    public float firstHeight(float width) {
        double height = 0;
        for (Row row : rows.subList(0, Math.min(rows.size(), headings + 1))) {
            height += laid(row).height();
        }
        return (float) height;
    }

    @Override
    public boolean keepsWithNext() {
        return false;
    }
}
