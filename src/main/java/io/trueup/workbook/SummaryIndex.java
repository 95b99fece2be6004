package io.trueup.workbook;

import io.trueup.money.Money;
import java.util.List;

/** The Summary's list of sheets: a link to each, its rows, and the sum of its chief amount, both as the filters leave them. */
final class SummaryIndex {

    /**
     * A table of the workbook.
     *
     * @param counted heading of the column that tells a row
     * @param added heading of the amount; blank when there is none
     */
    record Entry(String sheet, Ranges ranges, String counted, String added, long rows, Money sum) {}

    private SummaryIndex() {}

    static void write(SummaryGrid grid, List<Entry> entries) {
        grid.line(SummaryStyle.SECTION, "The sheets, as their filters leave them");
        grid.heading(List.of("Sum of"), "Sheet", "Rows", "Sum of", "Amount");
        for (Entry entry : entries) {
            SummaryGrid.Cells cells =
                    grid.begin().link(entry.sheet()).count(entry.ranges().shownCount(entry.counted()), entry.rows());
            if (!entry.added().isEmpty()) {
                cells.text(entry.added()).money(entry.ranges().shownSum(entry.added()), entry.sum());
            }
        }
    }
}
