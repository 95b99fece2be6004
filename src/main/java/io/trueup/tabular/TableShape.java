package io.trueup.tabular;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a table of one folder looks like in one file.
 *
 * @param renamed normalised heading of the file, to column name
 * @param today the last day that can have happened
 * @param codes procedure codes known whatever they look like
 */
record TableShape(List<Column> columns, Map<String, String> renamed, LocalDate today, Set<String> codes) {

    TableShape {
        columns = List.copyOf(columns);
    }

    static TableShape of(List<Column> columns, ColumnMaps maps, String fileName) {
        return new TableShape(columns, maps.forFile(fileName), maps.today(), maps.codes());
    }

    /** The column a heading stands for, or the heading itself, normalised. */
    String column(String heading) {
        String normalised = Heading.normalised(heading);
        return renamed.getOrDefault(normalised, normalised);
    }

    /** How many different columns a row names. */
    int known(List<Cell> row) {
        return named(row).size();
    }

    /** How many of the required columns a row names. */
    int requiredIn(List<Cell> row) {
        Set<String> named = named(row);
        return (int) required().filter(c -> isThere(c, named)).count();
    }

    int requiredCount() {
        return (int) required().count();
    }

    private Stream<Column> required() {
        return columns.stream().filter(Column::required);
    }

    private Set<String> named(List<Cell> row) {
        Set<String> known = columns.stream().map(Column::name).collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        for (Cell cell : row) {
            String column = cell.isBlank() ? "" : column(cell.text());
            if (known.contains(column)) {
                named.add(column);
            }
        }
        return named;
    }

    static boolean isThere(Column column, Set<String> named) {
        return named.contains(column.name()) || named.contains(column.unless());
    }
}
