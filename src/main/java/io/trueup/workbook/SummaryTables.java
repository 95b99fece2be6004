package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.workbook.SummaryCharts.Bars;
import io.trueup.workbook.SummaryCharts.Source;
import java.util.List;
import java.util.Map;

/** What there is to win on Summary: at stake by denial class, and how near the deadlines are. */
final class SummaryTables {

    private static final String NO_DENIAL = "No denial: short, overdue, unclear";

    private final SummaryGrid grid;
    private final SummaryTally tally;
    private final Ranges worklist;

    SummaryTables(SummaryGrid grid, SummaryTally tally, Ranges worklist) {
        this.grid = grid;
        this.tally = tally;
        this.worklist = worklist;
    }

    void write(SummaryCharts charts) {
        classes(charts);
        deadlines();
    }

    private void classes(SummaryCharts charts) {
        grid.line(SummaryStyle.SECTION, "What is at stake, by denial class (all open)");
        grid.heading("Denial class", "Things to do", "At stake", "Passed", "Still in time");
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
        String items = worklist.countOf("Item");
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
                                    : worklist.countOf("Item") + less("B", first, row),
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
        grid.heading(List.of("Deadline", "Payer"), "Next: item", "Deadline", "At stake", "Payer");
        for (WorklistRow row : next) {
            var cells = grid.begin(row.item());
            var deadline = row.deadline();
            if (deadline != null) {
                cells.date(deadline).money(row.atStake()).text(row.payer());
            }
        }
    }
}
