package io.trueup.packet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table. Its heading rows stand again on every page; a row is parted only where it is longer than a page. Immutable. */
final class Grid implements Block {

    private static final float PADDING = 4;

    private final float[] columns;
    private final int headings;
    private final List<Row> rows;
    private final boolean ruled;

    /** Null until it is laid out; the same on every page, and in every packet that shares it. */
    private @Nullable List<Laid> laid;

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

    /**
     * @param columns their widths in points; not to be changed
     * @param headings how many rows at its top are headings
     * @param ruled whether lines are drawn around its cells
     */
    Grid(float[] columns, int headings, List<Row> rows, boolean ruled) {
        this.columns = columns;
        this.headings = Math.min(headings, rows.size());
        this.rows = rows;
        this.ruled = ruled;
    }

    int headings() {
        return headings;
    }

    List<Row> rows() {
        return rows;
    }

    /** A row with its lines: what of it stands on one page is a part of each cell's lines. */
    private record Laid(Row row, List<List<TextLine>> cells, float[] widths, float height) {

        static Laid of(Row row, List<List<TextLine>> cells, float[] widths) {
            float height = 0;
            for (int i = 0; i < cells.size(); i++) {
                List<TextLine> lines = cells.get(i);
                float own = 0;
                for (int j = 0; j < lines.size(); j++) {
                    own += lines.get(j).height();
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
        List<Laid> laid = laid();
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

    private List<Laid> laid() {
        List<Laid> known = laid;
        if (known == null) {
            List<Laid> made = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                made.add(laid(rows.get(i)));
            }
            known = List.copyOf(made);
            laid = known;
        }
        return known;
    }

    private Laid laid(Row row) {
        float[] widths = widths(row);
        List<List<TextLine>> cells = new ArrayList<>(widths.length);
        for (int i = 0; i < widths.length; i++) {
            cells.add(lines(row.cells().get(i), widths[i] - 2 * PADDING));
        }
        return Laid.of(row, cells, widths);
    }

    private float[] widths(Row row) {
        List<Cell> cells = row.cells();
        boolean each = cells.size() == columns.length;
        for (int i = 0; each && i < columns.length; i++) {
            each = cells.get(i).columns() == 1;
        }
        if (each) {
            return columns;
        }
        float[] widths = new float[cells.size()];
        int column = 0;
        for (int i = 0; i < widths.length; i++) {
            int to = Math.min(columns.length, column + cells.get(i).columns());
            for (; column < to; column++) {
                widths[i] += columns[column];
            }
        }
        return widths;
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
            float width = row.widths()[i];
            int fill = row.row().cells().get(i).fill();
            if (fill != Cell.NO_FILL) {
                flow.page().box(x, bottom, width, height, fill);
            }
            float top = flow.top();
            List<TextLine> lines = row.cells().get(i);
            for (int j = 0; j < lines.size(); j++) {
                lines.get(j).draw(flow.page(), x + PADDING, top);
                top -= lines.get(j).height();
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
        for (int i = 0; i < Math.min(rows.size(), headings + 1); i++) {
            height += laid().get(i).height();
        }
        return (float) height;
    }

    @Override
    public boolean keepsWithNext() {
        return false;
    }
}
