package io.trueup.reference;

import static io.trueup.reference.Page.code;

import io.trueup.mapping.ColumnFacts;
import io.trueup.mapping.TableKinds;
import io.trueup.tabular.Column;
import io.trueup.tabular.TableKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** INPUT.md: every column of every table. */
final class InputPage {

    private InputPage() {}

    static String text() {
        Page page = new Page("Columns of the tables").says("""
                        One section for each folder of the inbox that takes tables. Headings may be in any order and in capitals or
                        not. *Required*: the heading must be there, and every row must fill it; *unless*: not where the named column
                        is. A table with headings of its own needs an entry under `columns:` of the job file;
                        `trueup map FILE --write` writes it. How dates, amounts, names and times may be written, and what 835 files
                        are, is said in [INTERFACES.md](INTERFACES.md), section 3; empty tables with these headings come from
                        `trueup init`.""");
        TableKinds.ALL.forEach(kind -> describe(page, kind));
        return page.toString();
    }

    private static void describe(Page page, TableKind kind) {
        page.heading(code("inbox/" + kind.folder() + "/") + ", " + kind.what())
                .table(
                        "Column|Required|Takes|What it says",
                        kind.columns().stream()
                                .filter(column -> !column.name().matches(".*_([2-9]|\\d\\d+)"))
                                .map(column -> row(kind, column))
                                .toList());
        if (kind.columns().stream().anyMatch(column -> column.name().endsWith("_2"))) {
            page.says("The columns that end in `_1` may come again with `_2`, `_3` and so on.");
        }
        Set<String> names = kind.columns().stream().map(Column::name).collect(Collectors.toSet());
        List<String> forms = kind.targets()
                .filter(target -> !names.contains(target))
                .map(Page::code)
                .toList();
        if (!forms.isEmpty()) {
            page.says("Under `columns:` a heading may also be " + String.join(", ", forms)
                    + ": the same in another unit or order.");
        }
    }

    private static List<String> row(TableKind kind, Column column) {
        String required =
                !column.required() ? "" : column.unless().isEmpty() ? "yes" : "unless " + code(column.unless());
        return List.of(
                code(column.name()),
                required,
                ColumnFacts.takes(kind.folder(), column),
                TableKinds.meaning(kind.folder(), column.name()));
    }
}
