package io.trueup.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/**
 * One table sheet, declared: what its columns are and how it looks. The {@code with…} methods give a copy.
 *
 * @param promised how many of the columns, from the left, are those of INTERFACES.md 6; only they are printed
 * @param itemColumn number of the column with the item, counted from 0; -1 when rows belong to no item
 * @param frozenColumns how many columns stay when the sheet is scrolled sideways
 * @param choiceColumn number of the column with a drop-down; -1 when there is none
 */
record SheetPlan<R>(
        String name,
        List<Column<R>> columns,
        int promised,
        ItemOf<R> item,
        int itemColumn,
        List<Mark> marks,
        int frozenColumns,
        int choiceColumn,
        List<String> choices) {

    /** The item a row belongs to; blank when to none. */
    interface ItemOf<R> {
        String of(R row);
    }

    SheetPlan {
        columns = List.copyOf(columns);
        marks = List.copyOf(marks);
    }

    static <R> SheetPlan<R> of(String name, List<Column<R>> promised, List<Column<R>> more) {
        List<Column<R>> all = Stream.concat(promised.stream(), more.stream()).toList();
        return new SheetPlan<>(name, all, promised.size(), row -> "", -1, List.of(), 0, -1, List.of());
    }

    static <R> SheetPlan<R> of(String name, List<Column<R>> promised) {
        return of(name, promised, List.of());
    }

    SheetPlan<R> withItem(ItemOf<R> itemOf) {
        return new SheetPlan<>(
                name, columns, promised, itemOf, index("Item"), marks, frozenColumns, choiceColumn, choices);
    }

    SheetPlan<R> withMarks(List<Mark> more) {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(more);
        return new SheetPlan<>(name, columns, promised, item, itemColumn, all, frozenColumns, choiceColumn, choices);
    }

    SheetPlan<R> withFrozenColumns(int count) {
        return new SheetPlan<>(name, columns, promised, item, itemColumn, marks, count, choiceColumn, choices);
    }

    SheetPlan<R> withChoices(String heading, List<String> words) {
        return new SheetPlan<>(name, columns, promised, item, itemColumn, marks, frozenColumns, index(heading), words);
    }

    /** The same with one more column, of links to the item's row on another sheet. */
    SheetPlan<R> withLinkTo(SheetPlan<?> other, Links links) {
        LinkTarget target = new LinkTarget(other.name, other.letters("Item"), letters("Item"));
        String note = "Opens the row of the item on the sheet " + other.name + ".";
        int[] left = {Links.MOST};
        Column<R> link = new Column<>("Go to " + other.name, Look.LINK, 12, note, (row, xml) -> {
            if (left[0] > 0 && links.knows(other.name, item.of(row))) {
                left[0]--;
                xml.goTo(target);
            } else {
                xml.skip();
            }
        });
        List<Column<R>> all = new ArrayList<>(columns);
        all.add(link);
        return new SheetPlan<>(name, all, promised, item, itemColumn, marks, frozenColumns, choiceColumn, choices);
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

    /** The sheet's name as a formula needs it. */
    static String inFormula(String sheet) {
        return sheet.chars().allMatch(Character::isLetterOrDigit) ? sheet : "'" + sheet + "'";
    }
}
