package io.trueup.workbook;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.spreadsheet.Palette;
import io.trueup.spreadsheet.Ranges;
import io.trueup.workbook.SummaryCharts.Bars;
import io.trueup.workbook.SummaryCharts.Source;
import io.trueup.written.InWords;
import java.util.List;
import java.util.Map;

/** What there is to win on Summary: at stake by denial class, and how near the deadlines are. */
final class SummaryTables {

    private static final int LONGEST_REASON = 80;
    private static final String NO_DENIAL = "No denial: short, overdue, unclear";

    private final SummaryGrid grid;
    private final SummaryTally tally;
    private final Ranges worklist;
    private final Ranges waiting;

    SummaryTables(SummaryGrid grid, SummaryTally tally, Ranges worklist, Ranges waiting) {
        this.grid = grid;
        this.tally = tally;
        this.worklist = worklist;
        this.waiting = waiting;
    }

    void write(SummaryCharts charts) {
        classes(charts);
        deadlines();
        writtenOff();
    }

    private void classes(SummaryCharts charts) {
        grid.line(SummaryStyle.SECTION, "What is at stake, by denial class (to do now)");
        grid.heading("Denial class", "Things to do", "At stake", "Passed", "Still in time");
        int first = grid.nextRow();
        for (Map.Entry<DenialClass, Total> entry : tally.classes()) {
            Total total = entry.getValue();
            String cell = "$A" + grid.nextRow();
            grid.begin(InWords.of(entry.getKey()))
                    .count(worklist.countWhere("Denial class", cell), total.rows())
                    .money(worklist.sumWhere("At stake", "Denial class", cell), total.of(Amount.AT_STAKE))
                    .money(passed(",", "Denial class", cell), total.of(Amount.PASSED))
                    .money(stillInTime(), inTime(total));
        }
        restAndTotal(first);
        int last = grid.nextRow() - 3;
        charts.bars(
                "At stake by denial class", new Source(first, last, List.of(new Bars("At stake", 2, Palette.MIDDLE))));
        grid.gap();
    }

    private void restAndTotal(int first) {
        Total rest = tally.withoutDenial();
        int restRow = grid.nextRow();
        String items = worklist.countOf("Item");
        grid.begin(NO_DENIAL)
                .count(items + less("B", first, restRow), rest.rows())
                .money(worklist.sum("At stake") + less("C", first, restRow), rest.of(Amount.AT_STAKE))
                .money(passed("", "", "") + less("D", first, restRow), rest.of(Amount.PASSED))
                .money(stillInTime(), inTime(rest));
        Total all = tally.allToDo();
        grid.beginTotal("All things to do")
                .count(SummarySheet.sum("B", first, restRow), all.rows())
                .money(SummarySheet.sum("C", first, restRow), all.of(Amount.AT_STAKE))
                .money(SummarySheet.sum("D", first, restRow), all.of(Amount.PASSED))
                .money(SummarySheet.sum("E", first, restRow), inTime(all));
        Total sent = tally.waiting();
        grid.begin("Besides, sent and waiting")
                .count(waiting.countOf("Item"), sent.rows())
                .money(waiting.sum("At stake"), sent.of(Amount.AT_STAKE));
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
        return total.of(Amount.AT_STAKE).minus(total.of(Amount.PASSED));
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
                                    : worklist.countOf("Item") + less("B", first, row),
                            total.rows())
                    .money(
                            dated ? "SUMIFS(" + stake + criteria + ")" : "SUM(" + stake + ")" + less("C", first, row),
                            total.of(Amount.AT_STAKE));
        });
        nextDeadlines();
        grid.gap();
    }

    /** Nothing where nobody gave anything up. */
    private void writtenOff() {
        List<Map.Entry<String, Total>> reasons = tally.writtenOff();
        if (reasons.isEmpty()) {
            return;
        }
        grid.line(SummaryStyle.SECTION, "Written off in the last 90 days, by reason (Notes)");
        grid.heading("Reason", "Items", "At stake");
        int first = grid.nextRow();
        reasons.forEach(reason -> grid.begin(reason.getKey().isBlank() ? "no reason given" : cut(reason.getKey()))
                .count(reason.getValue().rows())
                .money(reason.getValue().of(Amount.AT_STAKE)));
        int last = grid.nextRow() - 1;
        Total all = Total.of(reasons.stream().map(Map.Entry::getValue).toList());
        grid.beginTotal("All written off")
                .count(SummarySheet.sum("B", first, last), all.rows())
                .money(SummarySheet.sum("C", first, last), all.of(Amount.AT_STAKE));
        grid.gap();
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    private void nextDeadlines() {
        List<WorklistSheet.Row> next = tally.nextDeadlines();
        if (next.isEmpty()) {
            return;
        }
        grid.gap();
        grid.heading(List.of("Deadline", "Payer"), "Next: item", "Deadline", "At stake", "Payer");
        for (WorklistSheet.Row row : next) {
            var cells = grid.begin(row.item());
            var deadline = row.deadline();
            if (deadline != null) {
                cells.date(deadline).money(row.atStake()).text(row.payer());
            }
        }
    }
}
