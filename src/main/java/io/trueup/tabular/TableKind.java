package io.trueup.tabular;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A kind of table.
 *
 * @param what it is, in people's words
 * @param folder of the inbox it belongs into
 * @param unsaid of the first row of a table that is known by its rows alone, the headings it goes without; none of any other
 */
public record TableKind(String what, String folder, List<Column> columns, UnaryOperator<List<String>> unsaid) {

    /** One whose headings are always written. */
    public TableKind(String what, String folder, List<Column> columns) {
        this(what, folder, columns, first -> List.of());
    }

    public TableKind {
        columns = List.copyOf(columns);
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The name of the column that a normalised heading is by another of its names; any other heading itself. */
    String named(String heading) {
        return columns.stream()
                .filter(column -> column.otherNames().contains(heading))
                .map(Column::name)
                .findFirst()
                .orElse(heading);
    }

    /** Everything a heading can be: the columns, and the other forms in which some of them may be written. */
    public Stream<String> targets() {
        return Stream.concat(
                columns.stream().map(Column::name),
                columns.stream().flatMap(column -> Target.otherForms(column.name())));
    }
}
