package io.trueup.packet;

import io.trueup.packet.Grid.Cell;
import io.trueup.packet.Grid.Row;
import java.util.ArrayList;
import java.util.Arrays;
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
    private float[] widths(List<Row> made) {
        int columns = columns(made);
        float[] wide = new float[Math.max(columns, widths.size())];
        double sum = 0;
        boolean said = widths.size() >= columns;
        for (int i = 0; said && i < wide.length; i++) {
            wide[i] = widths.get(i);
            sum += wide[i];
            said = wide[i] > 0;
        }
        if (!said) {
            float[] same = new float[columns];
            Arrays.fill(same, Flow.WIDTH / columns);
            return same;
        }
        double factor = Math.min(1, Flow.WIDTH / sum);
        for (int i = 0; i < wide.length; i++) {
            wide[i] = (float) (wide[i] * factor);
        }
        return wide;
    }

    private static int columns(List<Row> rows) {
        int most = 1;
        for (int i = 0; i < rows.size(); i++) {
            int columns = 0;
            for (Cell cell : rows.get(i).cells()) {
                columns += cell.columns();
            }
            most = Math.max(most, columns);
        }
        return most;
    }

    Form<Block> asFixed() {
        return Form.areFixed(rows) ? new Form.Fixed<>(grid(Filler.NOTHING)) : this;
    }
}
