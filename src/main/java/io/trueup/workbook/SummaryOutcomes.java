package io.trueup.workbook;

import io.trueup.spreadsheet.Ranges;
import io.trueup.written.InWords;
import java.util.List;

/** What became of the days on Findings, on Summary: each outcome with its totals. */
final class SummaryOutcomes {

    private static final List<Amount> AMOUNTS = List.of(Amount.EXPECTED, Amount.PAID, Amount.VARIANCE);

    private SummaryOutcomes() {}

    static void write(SummaryGrid grid, SummaryTally tally, Ranges findings, String which) {
        grid.line(SummaryStyle.SECTION, "What became of the days" + which);
        grid.heading("Outcome", "Findings", "Expected", "Paid", "Variance");
        int first = grid.nextRow();
        tally.outcomes().forEach((outcome, total) -> {
            String cell = "$A" + grid.nextRow();
            SummaryGrid.Cells cells =
                    grid.begin(InWords.of(outcome)).count(findings.countWhere("Outcome", cell), total.rows());
            for (Amount amount : AMOUNTS) {
                cells.money(findings.sumWhere(amount.heading(), "Outcome", cell), total.of(amount));
            }
        });
        Total all = tally.allFindings();
        int last = grid.nextRow() - 1;
        SummaryGrid.Cells cells = grid.beginTotal("All findings").count(SummarySheet.sum("B", first, last), all.rows());
        for (int i = 0; i < AMOUNTS.size(); i++) {
            cells.money(SummarySheet.sum(String.valueOf((char) ('C' + i)), first, last), all.of(AMOUNTS.get(i)));
        }
    }
}
