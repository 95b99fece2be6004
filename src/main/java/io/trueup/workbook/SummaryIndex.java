package io.trueup.workbook;

import io.trueup.spreadsheet.Ranges;
import io.trueup.spreadsheet.SheetPlan;
import io.trueup.spreadsheet.SheetStream;
import java.util.List;

/** The Summary's list of sheets: a link to each, its rows, and the sum of its chief amount, both as the filters leave them. */
final class SummaryIndex {

    private SummaryIndex() {}

    static void write(SummaryGrid grid, List<SheetStream<?>> tables) {
        grid.line(SummaryStyle.SECTION, "The sheets, as their filters leave them");
        grid.heading(List.of("Sum of"), "Sheet", "Rows", "Amount", "Sum of");
        for (SheetStream<?> table : tables) {
            Ranges ranges = table.ranges();
            SheetPlan.Sum<?> sum = table.plan().sum();
            SummaryGrid.Cells cells =
                    grid.begin().link(table.plan().name()).count(ranges.shownCount(sum.counted()), table.rows());
            if (!sum.added().isEmpty()) {
                cells.money(ranges.shownSum(sum.added()), table.sum()).text(sum.added());
            }
        }
        grid.gap();
    }
}
