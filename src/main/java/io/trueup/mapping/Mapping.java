package io.trueup.mapping;

import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.TableKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table with headings of its own is taken for.
 *
 * @param choices which heading is what, in the order of the headings
 * @param left headings that are nothing
 * @param translations of values
 * @param missing columns that must be there and are not
 * @param table as it stands
 * @param doubts why a column is missing although headings may be it, by column
 * @param entry for the job file; it leaves out headings that are known by their own names
 */
public record Mapping(
        TableKind kind,
        List<Choice> choices,
        List<String> left,
        List<Translation> translations,
        List<Column> missing,
        Map<String, String> doubts,
        HeadedTable table,
        ColumnMap entry) {

    public Mapping {
        choices = List.copyOf(choices);
        left = List.copyOf(left);
        translations = List.copyOf(translations);
        missing = List.copyOf(missing);
        doubts = Map.copyOf(doubts);
    }

    /** Of the headings; blank where the file has one table. */
    public String sheet() {
        return table.sheet();
    }

    /** Of the headings. */
    public long line() {
        return table.line();
    }

    /** What stands on a line, by heading; blank cells are left out. */
    public Map<String, String> before(long line) {
        Map<String, String> cells = new LinkedHashMap<>();
        table.rows().stream()
                .filter(row -> row.number() == line)
                .findFirst()
                .ifPresent(row -> table.positions()
                        .filter(position -> !HeadedTable.cell(row, position).isEmpty())
                        .forEach(position ->
                                cells.put(table.headings().get(position), HeadedTable.cell(row, position))));
        return cells;
    }

    /** Whether a table that must say how long people were there has no heading for it. */
    public boolean saysNothingOfTime() {
        return kind.column("hours").isPresent()
                && choices.stream()
                        .flatMap(choice -> choice.targets().stream())
                        .noneMatch(target -> target.equals("hours")
                                || target.startsWith("end_time")
                                || !target.startsWith("break")
                                        && (target.endsWith("minutes") || target.endsWith("_hours")));
    }

    /** Whether the file is read without an entry. */
    public boolean isNeedless() {
        return entry.columns().isEmpty()
                && entry.values().isEmpty()
                && entry.fixed().isEmpty();
    }

    /** What a missing column says, for a person. */
    public String says(Column column) {
        return Facts.says(kind.folder(), column.name());
    }

    /** Why it is not certain which heading is a column, or when the day began and ended; blank when it is certain. */
    public String doubt(String column) {
        return doubts.getOrDefault(column, "");
    }

    /** What a person can do about a missing column. */
    public String hint(Column column) {
        String hint = Facts.hint(kind.folder(), column.name());
        return hint.isEmpty() ? "if a heading is it: --map \"HEADING=" + column.name() + "\"" : hint;
    }

    /** The lines of the entry, as they stand in a job file's {@code columns}. */
    public List<String> lines() {
        return EntryText.of(entry);
    }
}
