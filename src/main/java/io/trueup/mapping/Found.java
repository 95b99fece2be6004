package io.trueup.mapping;

import io.trueup.tabular.Column;
import io.trueup.tabular.TableKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a table would be as one of a kind.
 *
 * @param choices in the order of the headings
 * @param fixed what all rows say beside them, by column
 * @param doubts why a column may be another heading, or none, by column
 */
record Found(
        TableKind kind,
        HeadedTable table,
        List<Choice> choices,
        Map<String, String> fixed,
        Map<String, String> doubts) {

    private static final int WEIGHT_OF_REQUIRED = 100;
    private static final int WEIGHT_OF_EXPLAINED = 50;

    Found {
        choices = List.copyOf(choices);
        fixed = new TreeMap<>(fixed);
        doubts = new TreeMap<>(doubts);
    }

    /** The columns that headings are, by the name they have in their table; those in other forms by both. */
    Set<String> columns() {
        return choices.stream()
                .flatMap(choice -> choice.targets().stream())
                .map(Found::plain)
                .collect(Collectors.toSet());
    }

    private static String plain(String target) {
        return target.equals("patient_name_first_last") ? "patient_name" : target;
    }

    /** Required columns that nothing serves as. */
    List<Column> missing(Set<String> given) {
        Set<String> there = columns();
        there.addAll(fixed.keySet());
        there.addAll(given);
        return kind.columns().stream()
                .filter(column ->
                        column.required() && !there.contains(column.name()) && !there.contains(column.unless()))
                .toList();
    }

    /** How well a table is explained as one of this kind. */
    double fit(Set<String> given) {
        long required = kind.columns().stream().filter(Column::required).count();
        long headings = table.positions().count();
        return (double) WEIGHT_OF_REQUIRED * (required - missing(given).size()) / required
                + (double) WEIGHT_OF_EXPLAINED * choices.size() / headings;
    }
}
