package io.trueup.workbook;

import io.trueup.spreadsheet.Ranges;

/** What came back on Summary: this month, this year, in all; nothing before anything did. */
final class SummaryCameBack {

    private SummaryCameBack() {}

    static void write(SummaryGrid grid, SummaryTally tally) {
        if (!tally.hasCameBack()) {
            return;
        }
        Ranges recovered = RecoveredSheet.plan().ranges();
        String amounts = recovered.column("Recovered");
        String dates = recovered.column("Recovered on");
        grid.line(SummaryStyle.SECTION, "What came back on things to do");
        grid.heading("Paid", "Payments", "Recovered");
        for (CameBack since : CameBack.values()) {
            Total total = tally.cameBack(since);
            String criteria = since.criteria(dates);
            grid.begin(since.label())
                    .count(
                            criteria.isEmpty() ? recovered.countOf("Item") : "COUNTIFS(" + criteria.substring(1) + ")",
                            total.rows())
                    .money(
                            criteria.isEmpty() ? recovered.sum("Recovered") : "SUMIFS(" + amounts + criteria + ")",
                            total.of(Amount.RECOVERED));
        }
        grid.gap();
    }
}
