package io.trueup.workbook;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * One table sheet, declared: what its columns are and how it looks. The {@code with…} methods give a copy.
 *
 * @param promised how many of the columns, from the left, are those of INTERFACES.md 6; only they are printed
 * @param itemColumn number of the column with the item, counted from 0; -1 when rows belong to no item
 * @param frozenColumns how many columns stay when the sheet is scrolled sideways
 * @param choiceColumn number of the column with a drop-down; -1 when there is none
 * @param whenEmpty what to say instead of rows
 */
record SheetPlan<R>(
        String name,
        List<SheetColumn<R>> columns,
        int promised,
        ItemOf<R> item,
        int itemColumn,
        List<ConditionalFormat> marks,
        int frozenColumns,
        int choiceColumn,
        List<String> choices,
        String whenEmpty,
        Sum<R> sum) {

    /**
     * What Summary counts and adds up of a table as it is filtered.
     *
     * @param counted heading of a column that no row leaves blank
     * @param added heading of the amount; blank when the sheet has none worth adding
     */
    record Sum<R>(String counted, String added, AmountOf<R> amount) {}

    /** An amount of a row. */
    interface AmountOf<R> {
        @Nullable
        Money of(R row);
    }

    /** The item a row belongs to; blank when to none. */
    interface ItemOf<R> {
        String of(R row);
    }

    SheetPlan {
        columns = List.copyOf(columns);
        marks = List.copyOf(marks);
    }

    static <R> SheetPlan<R> of(String name, List<SheetColumn<R>> promised, List<SheetColumn<R>> more) {
        List<SheetColumn<R>> all =
                Stream.concat(promised.stream(), more.stream()).toList();
        return new SheetPlan<>(
                name,
                all,
                promised.size(),
                row -> "",
                -1,
                List.of(),
                0,
                -1,
                List.of(),
                "Nothing to show in this run.",
                new Sum<>(all.get(0).heading(), "", row -> null));
    }

    static <R> SheetPlan<R> of(String name, List<SheetColumn<R>> promised) {
        return of(name, promised, List.of());
    }

    SheetPlan<R> withItem(ItemOf<R> itemOf) {
        return new SheetPlan<>(
                name,
                columns,
                promised,
                itemOf,
                index("Item"),
                marks,
                frozenColumns,
                choiceColumn,
                choices,
                whenEmpty,
                sum);
    }

    SheetPlan<R> withMarks(List<ConditionalFormat> more) {
        List<ConditionalFormat> all = new ArrayList<>(marks);
        all.addAll(more);
        return new SheetPlan<>(
                name, columns, promised, item, itemColumn, all, frozenColumns, choiceColumn, choices, whenEmpty, sum);
    }

    SheetPlan<R> withFrozenColumns(int count) {
        return new SheetPlan<>(
                name, columns, promised, item, itemColumn, marks, count, choiceColumn, choices, whenEmpty, sum);
    }

    SheetPlan<R> withChoices(String heading, List<String> words) {
        return new SheetPlan<>(
                name, columns, promised, item, itemColumn, marks, frozenColumns, index(heading), words, whenEmpty, sum);
    }

    SheetPlan<R> withSum(String counted, String added, AmountOf<R> amount) {
        return new SheetPlan<>(
                name,
                columns,
                promised,
                item,
                itemColumn,
                marks,
                frozenColumns,
                choiceColumn,
                choices,
                whenEmpty,
                new Sum<>(counted, added, amount));
    }

    SheetPlan<R> withCount(String counted) {
        return withSum(counted, "", row -> null);
    }

    SheetPlan<R> whenEmpty(String sentence) {
        return new SheetPlan<>(
                name, columns, promised, item, itemColumn, marks, frozenColumns, choiceColumn, choices, sentence, sum);
    }

    /** The same with one more column, of links to the item's row on another sheet. */
    SheetPlan<R> withLinkTo(SheetPlan<?> other, Links links) {
        LinkTarget target = new LinkTarget(other.name, other.letters("Item"), letters("Item"));
        String note = "Opens the row of the item on the sheet " + other.name + ".";
        int[] left = {Links.MOST};
        SheetColumn<R> link = new SheetColumn<>("Go to " + other.name, CellFormat.LINK, 12, note, (row, xml) -> {
            if (left[0] > 0 && links.knows(other.name, item.of(row))) {
                left[0]--;
                xml.goTo(target);
            } else {
                xml.skip();
            }
        });
        List<SheetColumn<R>> all = new ArrayList<>(columns);
        all.add(link);
        return new SheetPlan<>(
                name, all, promised, item, itemColumn, marks, frozenColumns, choiceColumn, choices, whenEmpty, sum);
    }

    /** Number of a column, counted from 0. */
    int index(String heading) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).heading().equals(heading)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + heading);
    }

    /** Excel's letters of a column. */
    String letters(String heading) {
        return CellReference.convertNumToColString(index(heading));
    }

    /** What a table is called: the sheet's name where a table's name can have its characters. */
    static String tableName(String sheet) {
        return sheet.replaceAll("[^A-Za-z0-9]", "_");
    }

    /** The sheet's name as a formula needs it. */
    static String inFormula(String sheet) {
        return sheet.chars().allMatch(Character::isLetterOrDigit) ? sheet : "'" + sheet + "'";
    }
}
