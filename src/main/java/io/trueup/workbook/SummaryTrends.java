package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.Palette;
import io.trueup.spreadsheet.Ranges;
import io.trueup.workbook.SummaryCharts.Bars;
import io.trueup.workbook.SummaryCharts.Source;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How things go on Summary: expected and paid by month, the age of what is unpaid, the payers with the greatest variance. */
final class SummaryTrends {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);

    private final SummaryGrid grid;
    private final SummaryTally tally;

    SummaryTrends(SummaryGrid grid, SummaryTally tally) {
        this.grid = grid;
        this.tally = tally;
    }

    void write(SummaryCharts charts, boolean ofPeriod) {
        String which = ofPeriod ? " of the period" : ", all findings to date";
        months(charts, which);
        ages(charts);
        payers(charts, which);
    }

    private void months(SummaryCharts charts, String which) {
        grid.line(SummaryStyle.SECTION, "By month of service" + which);
        grid.heading("Month", "Expected", "Paid", "Variance");
        int first = grid.nextRow();
        for (SummarySheet.Month month : tally.months()) {
            int row = grid.nextRow();
            grid.begin(MONTH.format(month.month()))
                    .money(month.expected())
                    .money(month.paid())
                    .money("C" + row + "-B" + row, month.paid().minus(month.expected()));
        }
        int last = lastOr("No findings");
        charts.columns(
                "Expected and paid, by month of service",
                new Source(
                        first,
                        last,
                        List.of(new Bars("Expected", 1, Palette.PALE), new Bars("Paid", 2, Palette.DARK))));
        grid.gap();
    }

    private void ages(SummaryCharts charts) {
        Ranges awaiting = AwaitingSheet.plan().ranges();
        grid.line(SummaryStyle.SECTION, "Unpaid days, by age");
        grid.heading("Age", "Days", "Expected");
        int first = grid.nextRow();
        tally.ages().forEach((age, total) -> {
            String cell = "$A" + grid.nextRow();
            grid.begin(age.words())
                    .count(awaiting.countWhere("Bucket", cell), total.rows())
                    .money(awaiting.sumWhere("Expected", "Bucket", cell), total.of(Amount.EXPECTED));
        });
        int last = lastOr("Nothing is unpaid");
        charts.columns(
                "Expected of unpaid days, by age",
                new Source(first, last, List.of(new Bars("Expected", 2, Palette.MIDDLE))));
        grid.gap();
    }

    private void payers(SummaryCharts charts, String which) {
        Ranges payers = PayersSheet.plan().ranges();
        grid.line(SummaryStyle.SECTION, "Payers with the greatest variance" + which);
        grid.heading("Payer", "Expected", "Paid", "Variance");
        int first = grid.nextRow();
        for (Map.Entry<String, Total> entry : tally.payers()) {
            String cell = "$A" + grid.nextRow();
            SummaryGrid.Cells cells = grid.begin(entry.getKey());
            for (Amount amount : List.of(Amount.EXPECTED, Amount.PAID, Amount.VARIANCE)) {
                cells.money(
                        payers.sumWhere(amount.heading(), "Payer", cell),
                        entry.getValue().of(amount));
            }
        }
        int last = lastOr("No payers");
        charts.bars("Variance by payer", new Source(first, last, List.of(new Bars("Variance", 3, Palette.DARK))));
        grid.gap();
    }

    /** A chart needs a row: one that says why there is none takes its place. */
    private int lastOr(String nothing) {
        int last = grid.nextRow() - 1;
        if (!grid.isHeading(last)) {
            return last;
        }
        grid.begin(nothing).money(Money.ZERO).money(Money.ZERO).money(Money.ZERO);
        return last + 1;
    }
}
