package io.trueup.packet;

import io.trueup.packet.Grid.Cell;
import io.trueup.packet.Grid.Row;
import io.trueup.packet.Lettering.Span;
import io.trueup.packet.Paragraph.Alignment;
import io.trueup.packet.Paragraph.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the pages look that are not the letter's. */
final class Look {

    private static final int HEAD_FILL = 0xE7EBF0;
    private static final int DARK_BLUE = 0x1F3864;
    private static final int GRAY = 0x595959;

    static final Lettering TEXT = Lettering.of(Face.SANS, 9.5f);
    static final Lettering BOLD = Lettering.of(Face.SANS_BOLD, 9.5f);
    static final Lettering SMALL = Lettering.of(Face.SANS, 8);

    private static final Lettering SMALL_BOLD = Lettering.of(Face.SANS_BOLD, 8);
    private static final Lettering TITLE = new Lettering(Face.SANS_BOLD, 15, DARK_BLUE, false, false);
    private static final Lettering HEADING = new Lettering(Face.SANS_BOLD, 11, DARK_BLUE, false, false);
    private static final Lettering CONTINUED = new Lettering(Face.SANS, 8, GRAY, false, false);
    private static final Shape CELL = Shape.of(Alignment.LEFT, 2, 2.5f);
    private static final Shape AMOUNT = Shape.of(Alignment.RIGHT, 2, 2.5f);
    private static final float LABEL = 128;
    private static final float[] OF_FACTS = {LABEL, Flow.WIDTH - LABEL};
    private static final Cell EMPTY = cell("", SMALL, CELL, Cell.NO_FILL);
    private static final Map<String, Cell> NAMES = new ConcurrentHashMap<>();

    private Look() {}

    /** How a column of a table stands: {@code RIGHT} for amounts. */
    record Column(String heading, float width, Alignment alignment) {

        static Column text(String heading, float width) {
            return new Column(heading, width, Alignment.LEFT);
        }

        static Column amount(String heading, float width) {
            return new Column(heading, width, Alignment.RIGHT);
        }
    }

    /** What stands under one name. */
    record Fact(String name, String value) {}

    static Paragraph title(String text) {
        return paragraph(text, TITLE, Shape.of(Alignment.LEFT, 0, 8).keptWithNext());
    }

    static Paragraph heading(String text) {
        return paragraph(text, HEADING, Shape.of(Alignment.LEFT, 12, 5).keptWithNext());
    }

    static Paragraph continued(String text) {
        return paragraph(text + ", continued", CONTINUED, Shape.of(Alignment.LEFT, 0, 8));
    }

    static Paragraph text(String text) {
        return paragraph(text, TEXT, Shape.of(Alignment.LEFT, 0, 5));
    }

    static Paragraph bold(String text) {
        return paragraph(text, BOLD, Shape.of(Alignment.LEFT, 0, 5));
    }

    static Paragraph note(String text) {
        return paragraph(text, SMALL, Shape.of(Alignment.LEFT, 5, 4));
    }

    static Paragraph paragraph(String text, Lettering lettering, Shape shape) {
        return new Paragraph(List.of(new Span(text, lettering)), shape);
    }

    /** Name and value side by side; facts that nobody knows are left out. */
    static Grid facts(List<Fact> facts) {
        List<Row> rows = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            if (!fact.value().isBlank()) {
                rows.add(new Row(List.of(name(fact.name()), cell(fact.value(), SMALL, Alignment.LEFT))));
            }
        }
        return new Grid(OF_FACTS, 0, rows, true);
    }

    /** Names are the program's own, and few. */
    private static Cell name(String name) {
        return NAMES.computeIfAbsent(name, n -> cell(n, SMALL_BOLD, CELL, HEAD_FILL));
    }

    /** The cell that names a column. */
    static Cell heading(Column column) {
        return cell(column.heading(), SMALL_BOLD, shape(column.alignment()), HEAD_FILL);
    }

    /** @param rows a text for each column; a line feed begins a new line */
    static Grid table(Columns columns, List<List<String>> rows) {
        List<Row> made = new ArrayList<>(rows.size());
        rows.forEach(row -> made.add(row(columns, row, SMALL)));
        return grid(columns, made);
    }

    /** The same with a last row in bold. */
    static Grid table(Columns columns, List<List<String>> rows, List<String> total) {
        List<Row> made = new ArrayList<>(rows.size() + 1);
        rows.forEach(row -> made.add(row(columns, row, SMALL)));
        made.add(row(columns, total, SMALL_BOLD));
        return grid(columns, made);
    }

    static Grid grid(Columns columns, List<Row> rows) {
        List<Row> all = new ArrayList<>(rows.size() + 1);
        all.add(columns.heading());
        all.addAll(rows);
        return new Grid(columns.widths(), 1, all, true);
    }

    /** A row of a table. */
    static Row row(Columns columns, List<String> texts) {
        return row(columns, texts, SMALL);
    }

    private static Row row(Columns columns, List<String> texts, Lettering lettering) {
        List<Cell> cells = new ArrayList<>(columns.count());
        for (int i = 0; i < columns.count(); i++) {
            cells.add(cell(texts.get(i), lettering, columns.get(i).alignment()));
        }
        return new Row(cells);
    }

    private static Cell cell(String text, Lettering lettering, Alignment alignment) {
        return text.isEmpty() && lettering.equals(SMALL)
                ? EMPTY
                : cell(text, lettering, shape(alignment), Cell.NO_FILL);
    }

    private static Cell cell(String text, Lettering lettering, Shape shape, int fill) {
        return new Cell(List.of(paragraph(text, lettering, shape)), 1, fill);
    }

    private static Shape shape(Alignment alignment) {
        return alignment == Alignment.RIGHT ? AMOUNT : CELL;
    }
}
