package io.trueup.packet;

import io.trueup.packet.Grid.Cell;
import io.trueup.packet.Grid.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table some of whose rows only one letter knows.
 *
 * @param widths of its columns in points as the document says them; fewer than columns or not positive where it does not
 */
record GridForm(List<Float> widths, List<Form<HeadedRow>> rows, boolean ruled) implements Form<Block> {

    /** @param heading whether the document calls it a heading of the table */
    record HeadedRow(Row row, boolean heading) {}

    /** A row with places in its cells. */
    record RowForm(List<CellForm> cells, boolean heading) implements Form<HeadedRow> {

        @Override
        public void fill(Filler filler, List<? super HeadedRow> into) {
            into.add(new HeadedRow(row(filler), heading));
        }

        private Row row(Filler filler) {
            List<Cell> made = new ArrayList<>(cells.size());
            cells.forEach(cell -> made.add(cell.filled(filler)));
            return new Row(made);
        }

        Form<HeadedRow> asFixed() {
            return cells.stream().allMatch(CellForm::isFixed)
                    ? new Form.Fixed<>(new HeadedRow(row(Filler.NOTHING), heading))
                    : this;
        }
    }

    /** A cell as {@link Cell} has it. */
    record CellForm(List<Form<Block>> content, int columns, int fill) {

        boolean isFixed() {
            return Form.areFixed(content);
        }

        Cell filled(Form.Filler filler) {
            List<Paragraph> paragraphs = new ArrayList<>(content.size());
            Form.<Block>filled(content, filler).forEach(block -> addTo(paragraphs, block));
            return new Cell(paragraphs, columns, fill);
        }

        /** A table within a cell becomes the paragraphs of its cells. */
        private static void addTo(List<Paragraph> content, Block block) {
            if (block instanceof Paragraph paragraph) {
                content.add(paragraph);
            } else if (block instanceof Grid grid) {
                grid.rows().forEach(row -> row.cells().forEach(cell -> content.addAll(cell.content())));
            }
        }
    }

    @Override
    public void fill(Filler filler, List<? super Block> into) {
        into.add(grid(filler));
    }

    private Grid grid(Filler filler) {
        List<Row> made = new ArrayList<>();
        int headings = 0;
        for (HeadedRow row : Form.<HeadedRow>filled(rows, filler)) {
            headings += row.heading() && headings == made.size() ? 1 : 0;
            made.add(row.row());
        }
        return new Grid(widths(made), headings, made, ruled);
    }

    /** As wide as the document says, but never wider than the page. */
    private List<Float> widths(List<Row> made) {
        int columns = made.stream()
                .mapToInt(row -> row.cells().stream().mapToInt(Cell::columns).sum())
                .max()
                .orElse(1);
        if (widths.size() < columns || widths.stream().anyMatch(width -> width <= 0)) {
            return Collections.nCopies(Math.max(1, columns), Flow.WIDTH / Math.max(1, columns));
        }
        double sum = 0;
        for (float width : widths) {
            sum += width;
        }
        double factor = Math.min(1, Flow.WIDTH / sum);
        return widths.stream().map(width -> (float) (width * factor)).toList();
    }

    Form<Block> asFixed() {
        return Form.areFixed(rows) ? new Form.Fixed<>(grid(Filler.NOTHING)) : this;
    }
}
