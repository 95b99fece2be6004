package io.trueup.tabular;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns raw rows into rows under columns. The headings are the first of the leading rows that names every required column; what
 * stands above them is passed over, and so are the headings once more, totals, rows of text alone, the row of a template that begins
 * with EXAMPLE, and blank cells behind the last heading. Headings in another order further down hold for what stands below them. A kind
 * may know a table without headings by its first row.
 */
final class TableRows implements RawRows {

    private static final int MOST_LEADING_ROWS = 30;

    private static final String EXAMPLE = "EXAMPLE";

    private final Place table;
    private final TableShape shape;
    private final RowSink sink;
    private @Nullable Header header;
    private @Nullable Totals totals;
    private @Nullable TextRows texts;
    private @Nullable SkippedRows skipped;
    private @Nullable RowWidths widths;
    private @Nullable Held held;
    private long rows;
    private int leadingRows;
    private List<Cell> nearest = List.of();
    private long nearestLine;
    private @Nullable Problem across;

    /** The first row while only the second can tell how wide rows are. */
    private record Held(long line, List<Cell> cells) {}

    TableRows(Place table, TableShape shape, RowSink sink) {
        this.table = table;
        this.shape = shape.ofTable();
        this.sink = sink;
    }

    @Override
    public Place place(long line) {
        return new Place(table.file(), line, table.spot());
    }

    @Override
    public int width() {
        return header == null ? 0 : header.width();
    }

    @Override
    public int known(List<Cell> cells) {
        return shape.known(cells);
    }

    @Override
    public void problem(Problem problem) {
        sink.problem(problem);
    }

    @Override
    public boolean row(long line, List<Cell> cells) {
        Header known = header;
        RowWidths rowWidths = widths;
        if (known == null || rowWidths == null) {
            return leading(line, cells);
        }
        if (known.isRepeatedBy(cells)) {
            return true;
        }
        if (known.mayBeHeadings(cells) && 2 * shape.requiredIn(cells) > shape.requiredCount()) {
            finish();
            return begin(line, cells);
        }
        if (rows == 0 && rowWidths.isOpen(cells)) {
            held = new Held(line, cells);
        } else {
            Held first = held;
            if (first != null) {
                rowWidths.learn(first.cells(), cells);
                deliver(known, rowWidths, first);
            }
            deliver(known, rowWidths, new Held(line, cells));
        }
        rows++;
        return true;
    }

    private void deliver(Header known, RowWidths rowWidths, Held row) {
        held = null;
        List<Cell> cells = row.cells();
        if (isExample(cells)
                || shape.labels().take(cells)
                || totals != null && totals.isTotals(cells)
                || texts != null && texts.isOne(cells)) {
            return;
        }
        if (rowWidths.hasSlipped(cells)) {
            int filled = RowWidths.filled(cells);
            sink.problem(Problem.of(
                    ProblemCode.RAGGED_ROW,
                    place(row.line()),
                    cells.size() + " cells, the last: " + cells.get(filled - 1).text(),
                    known.width() + " cells"));
        } else if (skipped == null || !skipped.isOne(row.line(), cells)) {
            sink.row(new Row(known, cells, place(row.line()), texts != null && texts.stoodAbove()));
        }
    }

    /** The row of a template that shows how it is done. */
    private static boolean isExample(List<Cell> cells) {
        return !cells.isEmpty() && cells.get(0).text().equalsIgnoreCase(EXAMPLE);
    }

    /** Says that no more rows come. */
    @Override
    public void finish() {
        Held only = held;
        if (only != null && header != null && widths != null) {
            widths.learn(only.cells());
            deliver(header, widths, only);
        }
        if (skipped != null && !skipped.isEmpty()) {
            sink.problem(skipped.notice(table));
        }
    }

    private boolean leading(long line, List<Cell> cells) {
        boolean complete = shape.requiredIn(cells) == shape.requiredCount();
        List<String> unsaid =
                complete || leadingRows > 0 ? List.of() : shape.kind().unsaid().apply(texts(cells));
        if (!unsaid.isEmpty()) {
            leadingRows++;
            return begin(line, unsaid.stream().map(Cell::of).toList()) && row(line, cells);
        }
        if (leadingRows == 0 || shape.known(cells) > shape.known(nearest)) {
            nearest = List.copyOf(cells);
            nearestLine = line;
        }
        leadingRows++;
        if (!complete) {
            shape.labels().take(cells);
            across = across == null ? DaysAcross.problem(texts(cells), table) : across;
            return leadingRows < MOST_LEADING_ROWS;
        }
        return begin(line, cells);
    }

    private boolean begin(long line, List<Cell> cells) {
        List<Problem> problems = new ArrayList<>();
        Header read = Header.read(shape, cells, place(line), problems);
        Header before = header;
        problems.stream()
                .filter(problem -> before == null
                        || problem.isReject()
                        || !before.headings().contains(problem.found()))
                .forEach(sink::problem);
        header = read;
        texts = new TextRows(read);
        totals = new Totals(read);
        skipped = new SkippedRows(read);
        widths = new RowWidths(read.width(), cells.size());
        return problems.stream().noneMatch(Problem::isReject);
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Cell::text).toList();
    }

    boolean isEmpty() {
        return leadingRows == 0;
    }

    /** Whether the headings were found, and with them a table. */
    boolean hasHeadings() {
        return header != null;
    }

    /** Whether a row names at least half of what it must, so that it is meant to be the headings of such a table. */
    boolean isMeantAsTable() {
        return 2 * shape.requiredIn(nearest) >= shape.requiredCount();
    }

    /** How many columns the best of the leading rows names. */
    int nearness() {
        return shape.known(nearest);
    }

    /** What the best of the leading rows lacks to be the headings. */
    List<Problem> missingHeadings() {
        Problem pivot = across;
        if (pivot != null) {
            return List.of(pivot);
        }
        Place place = place(nearestLine);
        if (nearness() == 0) {
            String found = String.join(", ", texts(nearest));
            return List.of(Problem.of(
                    ProblemCode.UNRECOGNISED,
                    place,
                    found,
                    "trueup map finds which of its headings is what, so that it can be taken"));
        }
        List<Problem> problems = new ArrayList<>();
        Header.read(shape, nearest, place, problems);
        return problems;
    }

    /** Says that a sheet is left out. */
    Problem ignored() {
        String first = nearest.stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return Problem.of(
                ProblemCode.SHEET_IGNORED,
                place(nearestLine),
                first,
                "headings such as " + shape.columns().get(0).name());
    }
}
