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
        List<Laid> laid = rows.stream().map(this::laid).toList();
        List<Laid> head = laid.subList(0, headings);
        float headHeight = (float) head.stream().mapToDouble(Laid::height).sum();
        List<Laid> body = laid.subList(headings, laid.size());
        flow.need(headHeight + (body.isEmpty() ? 0 : Math.min(body.get(0).height(), flow.fullHeight() / 3)));
        head.forEach(row -> draw(flow, row));
        for (Laid row : body) {
            place(flow, row, head, headHeight);
        }
    }

    private void place(Flow flow, Laid row, List<Laid> head, float headHeight) {
        Laid rest = row;
        boolean fitsOnOne = rest.height() <= flow.fullHeight() - headHeight;
        if (rest.height() > flow.room() && (fitsOnOne || flow.room() < flow.fullHeight() / 4)) {
            flow.newPage();
            head.forEach(again -> draw(flow, again));
        }
        while (rest.height() > flow.room()) {
            float room = flow.room();
            draw(flow, rest.upTo(room));
            rest = rest.from(room);
            flow.newPage();
            head.forEach(again -> draw(flow, again));
        }
        draw(flow, rest);
    }

    private Laid laid(Row row) {
        List<List<TextLine>> cells = new ArrayList<>();
        List<Float> cellWidths = new ArrayList<>();
        int column = 0;
        for (Cell cell : row.cells()) {
            float width = 0;
            int to = Math.min(widths.size(), column + cell.columns());
            for (; column < to; column++) {
                width += widths.get(column);
            }
            List<TextLine> lines = new ArrayList<>();
            for (Paragraph paragraph : cell.content()) {
                lines.addAll(paragraph.lines(width - 2 * PADDING));
            }
            cells.add(lines);
            cellWidths.add(width);
        }
        return Laid.of(row, cells, cellWidths);
    }

    private void draw(Flow flow, Laid row) {
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
            rule(flow, row, height);
        }
        flow.down(height);
    }

    private static void rule(Flow flow, Laid row, float height) {
        float x = flow.left();
        float right = x
                + (float) row.widths().stream().mapToDouble(Float::doubleValue).sum();
        float bottom = flow.top() - height;
        flow.page().line(x, flow.top(), right, flow.top());
        flow.page().line(x, bottom, right, bottom);
        for (float width : row.widths()) {
            flow.page().line(x, flow.top(), x, bottom);
            x += width;
        }
        flow.page().line(x, flow.top(), x, bottom);
    }

    @Override
    public float firstHeight(float width) {
        return (float) rows.stream()
                .limit(headings + 1L)
                .mapToDouble(row -> laid(row).height())
                .sum();
    }

    @Override
    public boolean keepsWithNext() {
        return false;
    }
}
