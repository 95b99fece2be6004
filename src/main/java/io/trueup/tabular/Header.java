package io.trueup.tabular;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.written.NearestWord;
import java.util.ArrayList;
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
 * @param positions by name of the column
 * @param width cells up to the last heading; a row with more has slipped, by a comma in an amount for example
 */
record Header(
        TableShape shape,
        List<String> headings,
        Map<String, Column> columns,
        Map<String, Integer> positions,
        int width) {

    private static final int LONGEST_SHOWN = 100;

    /** @param problems takes what is wrong; after a reject the table cannot be used */
    static Header read(TableShape shape, List<Cell> headings, Place place, List<Problem> problems) {
        Map<String, Column> columns =
                shape.columns().stream().collect(Collectors.toMap(Column::name, Function.identity()));
        Map<String, Integer> positions = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).text();
            String column = shape.column(heading);
            if (heading.isEmpty()) {
                continue;
            }
            width = i + 1;
            if (!columns.containsKey(column)) {
                unknown.add(heading);
            } else if (positions.putIfAbsent(column, i) != null) {
                problems.add(Problem.of(
                        ProblemCode.DUPLICATE_COLUMN, place.within("column " + column), heading, "each heading once"));
            }
        }
        for (Column column : shape.columns()) {
            if (column.required() && !TableShape.isThere(column, positions.keySet())) {
                problems.add(missing(column, unknown.isEmpty() ? texts(headings) : unknown, place));
            }
        }
        for (String heading : unknown) {
            String shown = heading.substring(0, Math.min(heading.length(), LONGEST_SHOWN));
            problems.add(Problem.of(ProblemCode.UNKNOWN_COLUMN, place.within("column " + shown), heading));
        }
        return new Header(shape, texts(headings), columns, positions, width);
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

    private static List<String> texts(List<Cell> headings) {
        return headings.stream().map(Cell::text).toList();
    }

    Cell cell(String column, List<Cell> cells) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size() ? Cell.BLANK : cells.get(position);
    }

    /** Whether the row must have a value here. */
    boolean isRequired(String name, List<Cell> cells) {
        @Nullable Column column = columns.get(name);
        return column != null
                && column.required()
                && cell(column.unless(), cells).isBlank();
    }

    /** Whether a table of this kind must say this, in the column itself or in another. */
    boolean asksFor(String name) {
        @Nullable Column column = columns.get(name);
        return column != null && column.required();
    }

    /** Whether the row is the heading row once more, as at the top of each printed page. */
    boolean isRepeatedBy(List<Cell> cells) {
        for (int i = 0; i < width; i++) {
            if (i >= cells.size() || !cells.get(i).text().equals(headings.get(i))) {
                return false;
            }
        }
        return true;
    }
}
