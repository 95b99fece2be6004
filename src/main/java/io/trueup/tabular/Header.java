package io.trueup.tabular;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.written.NearestWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The heading row of a table: where each column stands.
 *
 * @param headings as they stand there
 * @param columns by name
 * @param cells where each column stands that the table has
 * @param width cells up to the last heading; a row with more has slipped, by a comma in an amount for example
 */
record Header(
        TableShape shape,
        List<String> headings,
        Map<String, Column> columns,
        Map<String, ColumnCells> cells,
        int width) {

    private static final int LONGEST_SHOWN = 100;

    /** @param problems takes what is wrong; after a reject the table cannot be used */
    static Header read(TableShape shape, List<Cell> row, Place place, List<Problem> problems) {
        Map<String, Column> columns =
                shape.columns().stream().collect(Collectors.toMap(Column::name, Function.identity()));
        List<String> headings = row.stream().map(Cell::text).toList();
        HeadingPlaces places = HeadingPlaces.of(shape, headings);
        Map<String, ColumnCells> cells = new HashMap<>();
        for (Column column : shape.columns()) {
            List<ColumnCells.Place> own = places.of(column.name());
            if (own.size() > 1 && column.joint().isEmpty() && !ColumnCells.areHoursAndMinutes(own)) {
                String second = headings.get(own.get(1).position());
                problems.add(Problem.of(
                        ProblemCode.DUPLICATE_COLUMN,
                        place.within("column " + column.name()),
                        second,
                        "each heading once"));
            }
            if (!own.isEmpty() || shape.map().fixed().containsKey(column.name())) {
                cells.put(column.name(), shape.cells(column, own));
            }
        }
        List<String> unknown = places.unknown();
        for (Column column : shape.columns()) {
            if (column.required() && !shape.isThere(column, cells.keySet())) {
                problems.add(missing(column, unknown.isEmpty() ? headings : unknown, place));
            }
        }
        for (String heading : unknown) {
            String shown = heading.substring(0, Math.min(heading.length(), LONGEST_SHOWN));
            problems.add(Problem.of(ProblemCode.UNKNOWN_COLUMN, place.within("column " + shown), heading));
        }
        return new Header(shape, headings, columns, cells, places.width());
    }

    private static Problem missing(Column column, List<String> found, Place place) {
        String nearest = NearestWord.closest(
                column.name(),
                found.stream()
                        .filter(heading -> heading.length() <= LONGEST_SHOWN)
                        .toList());
        return Problem.of(
                ProblemCode.MISSING_COLUMN,
                place.within("column " + column.name()),
                "nearest heading: " + nearest,
                "a column " + column.name() + (column.unless().isEmpty() ? "" : " or " + column.unless()));
    }

    /** What the row says under a column. */
    Cell cell(String column, List<Cell> row) {
        ColumnCells own = cells.get(column);
        return own == null ? Cell.BLANK : own.in(row);
    }

    /** What stands in the row, before anybody translates it. */
    Cell written(String column, List<Cell> row) {
        ColumnCells own = cells.get(column);
        return own == null ? Cell.BLANK : own.written(row);
    }

    /** Whether the table has a heading for it. */
    boolean has(Column column) {
        ColumnCells own = cells.get(column.name());
        return own != null && own.isWritten();
    }

    /** The column that serves in the place of another; blank when none does. */
    String unless(String name) {
        @Nullable Column column = columns.get(name);
        return column == null ? "" : column.unless();
    }

    /** What a required column asks for, for a person. */
    String asked(String name) {
        @Nullable Column column = columns.get(name);
        return column == null || column.unless().isEmpty() ? "a value" : "a value, here or in " + column.unless();
    }

    /** Whether a table of this kind must say this, in the column itself or in another. */
    boolean asksFor(String name) {
        @Nullable Column column = columns.get(name);
        return column != null && column.required();
    }

    /** Whether a row may be headings in another order: one of its first cells is a heading of here. */
    boolean mayBeHeadings(List<Cell> row) {
        int seen = 0;
        for (int i = 0; i < row.size() && seen < 2; i++) {
            if (!row.get(i).isBlank()) {
                seen++;
                if (headings.contains(row.get(i).text())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether what stands at a position is part of a list or a text that may go on in the next row. */
    boolean isJoint(int position) {
        return cells.values().stream()
                .anyMatch(own -> !own.column().joint().isEmpty()
                        && own.places().stream().anyMatch(place -> place.position() == position));
    }

    /** Whether the row is the heading row once more, as at the top of each printed page. */
    boolean isRepeatedBy(List<Cell> row) {
        for (int i = 0; i < width; i++) {
            if (i >= row.size() || !row.get(i).text().equals(headings.get(i))) {
                return false;
            }
        }
        return true;
    }
}
