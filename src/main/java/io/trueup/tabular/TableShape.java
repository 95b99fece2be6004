package io.trueup.tabular;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a table of one folder looks like in one file.
 *
 * @param map what the job file says of this file, its headings normalised
 * @param names of the columns
 * @param today the last day that can have happened
 * @param codes procedure codes known whatever they look like
 * @param labels above the headings of the one table that is read with it
 */
record TableShape(TableKind kind, ColumnMap map, Set<String> names, LocalDate today, Set<String> codes, Labels labels) {

    static TableShape of(TableKind kind, ColumnMaps maps, String fileName) {
        ColumnMap map = maps.forFile(kind.folder(), fileName);
        return new TableShape(
                kind,
                map,
                kind.columns().stream().map(Column::name).collect(Collectors.toSet()),
                maps.today(),
                maps.codes(),
                new Labels(map.fixed().values()));
    }

    /** The same for one table of the file. */
    TableShape ofTable() {
        return new TableShape(
                kind, map, names, today, codes, new Labels(map.fixed().values()));
    }

    List<Column> columns() {
        return kind.columns();
    }

    /** What a heading stands for, or the heading itself, normalised. */
    List<Target> targets(String heading) {
        String normalised = Heading.normalised(heading);
        List<String> mapped = map.columns().get(normalised);
        return mapped == null
                ? List.of(new Target(kind.named(normalised), Target.Form.AS_NAMED))
                : mapped.stream().map(name -> Target.of(name, names)).toList();
    }

    /** Whether the job file says what a heading is, so that no other is that by its name. */
    boolean isMapped(String heading) {
        return map.columns().containsKey(Heading.normalised(heading));
    }

    /** How many different columns a row names. */
    int known(List<Cell> row) {
        return named(row).size();
    }

    /** How many of the required columns a row names, and those that need no heading; none where it names no column. */
    int requiredIn(List<Cell> row) {
        Set<String> named = named(row);
        return named.isEmpty()
                ? 0
                : (int) required().stream()
                        .filter(column -> isThere(column, named))
                        .count();
    }

    int requiredCount() {
        return required().size();
    }

    private List<Column> required() {
        return columns().stream().filter(Column::required).toList();
    }

    private Set<String> named(List<Cell> row) {
        Set<String> named = new HashSet<>();
        for (Cell cell : row) {
            if (!cell.isBlank()) {
                targets(cell.text()).stream()
                        .map(Target::column)
                        .filter(names::contains)
                        .forEach(named::add);
            }
        }
        return named;
    }

    boolean isThere(Column column, Set<String> named) {
        return isThere(column.name(), named) || isThere(column.unless(), named);
    }

    private boolean isThere(String name, Set<String> named) {
        return named.contains(name) || map.fixed().containsKey(name);
    }

    /** What the cells of a column mean here. */
    ColumnCells cells(Column column, List<ColumnCells.Place> places) {
        return new ColumnCells(
                column,
                places,
                map.values().getOrDefault(column.name(), Map.of()),
                map.fixed().getOrDefault(column.name(), ""),
                labels);
    }
}
