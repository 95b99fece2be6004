package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.Palette;
import io.trueup.spreadsheet.Ranges;
import io.trueup.workbook.SummaryCharts.Bars;
import io.trueup.workbook.SummaryCharts.Place;
import io.trueup.workbook.SummaryCharts.Source;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How things go on Summary: expected and paid by month of service, deposits by month of payment, the payers that differ most. */
final class SummaryTrends {

    /** Height of the charts by month. */
    static final int MONTH_ROWS = 12;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);
    private static final int MOST_MONTHS = 12;
    private static final List<Amount> AMOUNTS = List.of(Amount.EXPECTED, Amount.PAID, Amount.VARIANCE);
    private static final List<String> LETTERS = List.of("C", "D", "E");

    /** What a month of the calendar was as one of service and as one of payment. */
    private record Both(Money expected, Money paid, Money deposits) {

        private Both plus(Both other) {
            return new Both(expected.plus(other.expected), paid.plus(other.paid), deposits.plus(other.deposits));
        }
    }

    private final SummaryGrid grid;
    private final SummaryTally tally;
    private final String which;

    /** @param which days are added up: " to date" */
    SummaryTrends(SummaryGrid grid, SummaryTally tally, String which) {
        this.grid = grid;
        this.tally = tally;
        this.which = which;
    }

    /** @param chartRow of the upper edge of the two charts, side by side */
    void months(SummaryGrid right, SummaryCharts charts, int chartRow) {
        right.line(SummaryStyle.SECTION, "By month of service, logged days; deposits by month of payment");
        right.heading("Month", "", "Expected", "Paid", "Deposits");
        int first = right.nextRow();
        byMonth()
                .forEach((month, both) -> right.begin(MONTH.format(month))
                        .skip()
                        .money(both.expected())
                        .money(both.paid())
                        .money(both.deposits()));
        int last = lastOr(right, first, "Nothing yet");
        charts.columns(
                "Expected and paid, by month of service",
                new Source(
                        first,
                        last,
                        SummarySheet.RIGHT,
                        List.of(
                                new Bars("Expected", SummarySheet.RIGHT + 2, Palette.PALE),
                                new Bars("Paid", SummarySheet.RIGHT + 3, Palette.DARK))),
                new Place(true, chartRow, MONTH_ROWS));
        charts.columns(
                "Deposits, by month of payment",
                new Source(
                        first,
                        last,
                        SummarySheet.RIGHT,
                        List.of(new Bars("Deposits", SummarySheet.RIGHT + 4, Palette.MIDDLE))),
                new Place(false, chartRow, MONTH_ROWS));
        right.gap();
    }

    /** The last twelve in which there was either. */
    private Map<LocalDate, Both> byMonth() {
        TreeMap<LocalDate, Both> months = new TreeMap<>();
        tally.months().forEach(m -> months.merge(m.month(), new Both(m.expected(), m.paid(), Money.ZERO), Both::plus));
        tally.paymentMonths()
                .forEach(m -> months.merge(m.month(), new Both(Money.ZERO, Money.ZERO, m.deposits()), Both::plus));
        while (months.size() > MOST_MONTHS) {
            months.pollFirstEntry();
        }
        return months;
    }

    void payers(SummaryCharts charts) {
        Ranges payers = PayersSheet.plan().ranges();
        int top = grid.nextRow();
        grid.line(SummaryStyle.SECTION, "Payers with the greatest variance, logged days" + which);
        grid.heading("Payer", "", "Expected", "Paid", "Variance");
        int first = grid.nextRow();
        for (Map.Entry<String, Total> entry : tally.payers()) {
            String cell = "$A" + grid.nextRow();
            SummaryGrid.Cells cells = grid.begin(entry.getKey()).skip();
            for (Amount amount : AMOUNTS) {
                cells.money(
                        payers.sumWhere(amount.heading(), "Payer", cell),
                        entry.getValue().of(amount));
            }
        }
        int last = lastOr(grid, first, "No payers");
        last = others(payers, first, last);
        SummaryGrid.Cells cells = grid.beginTotal("All payers").skip();
        for (int i = 0; i < AMOUNTS.size(); i++) {
            cells.money(payers.sum(AMOUNTS.get(i).heading()), tally.allPayers().of(AMOUNTS.get(i)));
        }
        int rows = Math.max(grid.nextRow() - top, MONTH_ROWS);
        charts.bars(
                "Variance by payer",
                new Source(first, last, 0, List.of(new Bars("Variance", 4, Palette.MIDDLE))),
                new Place(false, top, rows));
        grid.continueAt(top + rows + 1);
    }

    /** So that the rows add up to all payers. */
    private int others(Ranges payers, int first, int last) {
        Total all = tally.allPayers();
        Total shown = Total.of(tally.payers().stream().map(Map.Entry::getValue).toList());
        if (all.rows() == shown.rows()) {
            return last;
        }
        SummaryGrid.Cells cells =
                grid.begin("Other payers (" + (all.rows() - shown.rows()) + ")").skip();
        for (int i = 0; i < AMOUNTS.size(); i++) {
            Amount amount = AMOUNTS.get(i);
            cells.money(
                    payers.sum(amount.heading()) + "-" + SummarySheet.sum(LETTERS.get(i), first, last),
                    all.of(amount).minus(shown.of(amount)));
        }
        return last + 1;
    }

    /** A chart needs a row: one that says why there is none takes its place. */
    private static int lastOr(SummaryGrid grid, int first, String nothing) {
        if (grid.nextRow() == first) {
            grid.begin(nothing).skip().money(Money.ZERO).money(Money.ZERO).money(Money.ZERO);
        }
        return grid.nextRow() - 1;
    }
}
