package io.trueup.tabular;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.written.NearestWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The heading row of a table: where each column stands.
 *
 * @param width how many cells the heading row has; a row with more has slipped, by a comma in an amount for example
 */
record Header(List<Column> columns, Map<String, Integer> positions, Map<String, Boolean> required, int width) {

    /** @param problems takes what is wrong; after a reject the file cannot be used */
    static Header read(
            List<Column> columns,
            List<Cell> headings,
            Map<String, String> renamed,
            Place place,
            List<Problem> problems) {
        Set<String> known = columns.stream().map(Column::name).collect(Collectors.toSet());
        Map<String, Integer> positions = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).text();
            String normalised = Heading.normalised(heading);
            String column = renamed.getOrDefault(normalised, normalised);
            if (!known.contains(column)) {
                unknown.add(heading);
            } else if (positions.putIfAbsent(column, i) != null) {
                problems.add(Problem.of(
                        ProblemCode.DUPLICATE_COLUMN, place.at("column " + column), heading, "each heading once"));
            }
        }
        unknown.removeIf(String::isEmpty);
        for (Column column : columns) {
            if (column.required() && !positions.containsKey(column.name())) {
                String nearest = NearestWord.closest(column.name(), unknown.isEmpty() ? texts(headings) : unknown);
                problems.add(Problem.of(
                        ProblemCode.MISSING_COLUMN,
                        place.at("column " + column.name()),
                        "nearest heading: " + nearest,
                        "a column " + column.name()));
            }
        }
        for (String heading : unknown) {
            problems.add(Problem.of(ProblemCode.UNKNOWN_COLUMN, place.at("column " + heading), heading));
        }
        Map<String, Boolean> required = columns.stream().collect(Collectors.toMap(Column::name, Column::required));
        return new Header(columns, positions, required, headings.size());
    }

    private static List<String> texts(List<Cell> headings) {
        return headings.stream().map(Cell::text).toList();
    }

    Cell cell(String column, List<Cell> cells) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size() ? Cell.BLANK : cells.get(position);
    }

    boolean isRequired(String column) {
        return required.getOrDefault(column, false);
    }
}
