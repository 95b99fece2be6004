package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.workbook.SummaryCharts.Bars;
import io.trueup.workbook.SummaryCharts.Source;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The Summary's tables that a chart stands beside: what is at stake, how near the deadlines are, months, age, payers. */
final class SummaryTables {

    private static final String NO_DENIAL = "Not denied: short, overdue, to review";

    private final SummaryGrid grid;
    private final SummaryCharts charts;
    private final SummaryTally tally;
    private final Ranges findings;
    private final Ranges worklist;

    SummaryTables(SummaryGrid grid, SummaryCharts charts, SummaryTally tally, Ranges findings, Ranges worklist) {
        this.grid = grid;
        this.charts = charts;
        this.tally = tally;
        this.findings = findings;
        this.worklist = worklist;
    }

    void write() {
        classes();
        deadlines();
        months();
        ages();
        payers();
    }

    private void classes() {
        grid.line(SummaryStyle.SECTION, "What is at stake, by denial class");
        grid.heading("Denial class", "Things to do", "At stake", "Deadline passed", "Still in time");
        int first = grid.nextRow();
        Total rest = new Total(2);
        for (Map.Entry<String, Total> entry : tally.classes()) {
            Total total = entry.getValue();
            if (entry.getKey().isEmpty()) {
                rest = total;
                continue;
            }
            String cell = "$A" + grid.nextRow();
            grid.begin(entry.getKey())
                    .count(worklist.countWhere("Denial class", cell), total.rows())
                    .money(worklist.sumWhere("At stake", "Denial class", cell), total.amount(0))
                    .money(passed(",", "Denial class", cell), total.amount(1))
                    .money(stillInTime(), inTime(total));
        }
        restAndTotal(first, rest);
        int last = grid.nextRow() - 2;
        charts.bars(
                "At stake by denial class", new Source(first, last, List.of(new Bars("At stake", 2, Palette.MIDDLE))));
        grid.gap();
    }

    private void restAndTotal(int first, Total rest) {
        int restRow = grid.nextRow();
        String items = "COUNTA(" + worklist.column("Item") + ")-1";
        grid.begin(NO_DENIAL)
                .count(items + less("B", first, restRow), rest.rows())
                .money(worklist.sum("At stake") + less("C", first, restRow), rest.amount(0))
                .money(passed("", "", "") + less("D", first, restRow), rest.amount(1))
                .money(stillInTime(), inTime(rest));
        Total all = new Total(2);
        long rows = 0;
        for (Map.Entry<String, Total> entry : tally.classes()) {
            all.add(entry.getValue());
            rows += entry.getValue().rows();
        }
        grid.beginTotal("All things to do")
                .count(SummarySheet.sum("B", first, restRow), rows)
                .money(SummarySheet.sum("C", first, restRow), all.amount(0))
                .money(SummarySheet.sum("D", first, restRow), all.amount(1))
                .money(SummarySheet.sum("E", first, restRow), inTime(all));
    }

    private static String less(String letters, int first, int row) {
        return first == row ? "" : "-" + SummarySheet.sum(letters, first, row - 1);
    }

    private String passed(String comma, String tested, String cell) {
        String sameClass = tested.isEmpty() ? "" : comma + worklist.column(tested) + "," + cell;
        return "SUMIFS(" + worklist.column("At stake") + DeadlineGroup.PASSED.criteria(worklist.column("Deadline"))
                + sameClass + ")";
    }

    private String stillInTime() {
        int row = grid.nextRow() - 1;
        return "C" + row + "-D" + row;
    }

    private static Money inTime(Total total) {
        return total.amount(0).minus(total.amount(1));
    }

    private void deadlines() {
        grid.line(SummaryStyle.SECTION, "Deadlines");
        grid.heading("Last day to act", "Things to do", "At stake");
        int first = grid.nextRow();
        String dates = worklist.column("Deadline");
        String stake = worklist.column("At stake");
        tally.deadlines().forEach((group, total) -> {
            String criteria = group.criteria(dates);
            boolean dated = group != DeadlineGroup.NONE;
            int row = grid.nextRow();
            grid.begin(group.label())
                    .count(
                            dated
                                    ? "COUNTIFS(" + criteria.substring(1) + ")"
                                    : "COUNTA(" + worklist.column("Item") + ")-1" + less("B", first, row),
                            total.rows())
                    .money(
                            dated ? "SUMIFS(" + stake + criteria + ")" : "SUM(" + stake + ")" + less("C", first, row),
                            total.amount(0));
        });
        nextDeadlines();
        grid.gap();
    }

    private void nextDeadlines() {
        List<WorklistRow> next = tally.nextDeadlines();
        if (next.isEmpty()) {
            return;
        }
        grid.gap();
        grid.heading("Next: item", "Deadline", "At stake", "Payer");
        for (WorklistRow row : next) {
            var cells = grid.begin(row.item());
            var deadline = row.deadline();
            if (deadline != null) {
                cells.date(deadline).money(row.atStake()).text(row.payer());
            }
        }
    }

    private void months() {
        grid.line(SummaryStyle.SECTION, "Expected and paid, by month of service");
        grid.heading("Month", "Expected", "Paid", "Variance");
        int first = grid.nextRow();
        for (Map.Entry<YearMonth, Total> entry : tally.months().entrySet()) {
            Total total = entry.getValue();
            int row = grid.nextRow();
            grid.beginMonth(entry.getKey().atDay(1))
                    .money(findings.sumOfMonth("Expected", "Service date", "$A" + row), total.amount(0))
                    .money(findings.sumOfMonth("Paid", "Service date", "$A" + row), total.amount(1))
                    .money("C" + row + "-B" + row, total.amount(1).minus(total.amount(0)));
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

    private void ages() {
        SheetPlan<AwaitingRow> plan = AwaitingSheet.plan();
        Ranges awaiting = new Ranges(plan, List.of(plan.name()));
        grid.line(SummaryStyle.SECTION, "Unpaid days, by age");
        grid.heading("Age", "Days", "Expected");
        int first = grid.nextRow();
        for (Map.Entry<String, Total> entry : tally.buckets()) {
            String cell = "$A" + grid.nextRow();
            grid.begin(entry.getKey())
                    .count(awaiting.countWhere("Bucket", cell), entry.getValue().rows())
                    .money(
                            awaiting.sumWhere("Expected", "Bucket", cell),
                            entry.getValue().amount(0));
        }
        int last = lastOr("Nothing is unpaid");
        charts.columns(
                "Expected of unpaid days, by age",
                new Source(first, last, List.of(new Bars("Expected", 2, Palette.MIDDLE))));
        grid.gap();
    }

    private void payers() {
        SheetPlan<PayerRow> plan = PayersSheet.plan();
        Ranges payers = new Ranges(plan, List.of(plan.name()));
        grid.line(SummaryStyle.SECTION, "Payers with the greatest variance");
        grid.heading("Payer", "Expected", "Paid", "Variance");
        int first = grid.nextRow();
        for (Map.Entry<String, Total> entry : tally.payers()) {
            String cell = "$A" + grid.nextRow();
            SummaryGrid.Cells cells = grid.begin(entry.getKey());
            String[] headings = {"Expected", "Paid", "Variance"};
            for (int i = 0; i < headings.length; i++) {
                cells.money(
                        payers.sumWhere(headings[i], "Payer", cell),
                        entry.getValue().amount(i));
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
