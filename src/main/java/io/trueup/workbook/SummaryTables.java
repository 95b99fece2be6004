package io.trueup.workbook;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.Protection;
import io.trueup.spreadsheet.Ranges;
import io.trueup.written.InWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFName;

/** What there is to win on Summary: at stake by denial class, how near the deadlines are, how old what is unpaid. */
final class SummaryTables {

    private static final String NO_DENIAL = "No denial: short, overdue, unclear";

    private final SummaryTally tally;
    private final Ranges worklist;
    private final Ranges waiting;
    private final LocalDate today;

    SummaryTables(SummaryTally tally, Ranges worklist, Ranges waiting) {
        this.tally = tally;
        this.worklist = worklist;
        this.waiting = waiting;
        today = tally.today();
    }

    void classes(SummaryGrid grid) {
        grid.line(SummaryStyle.SECTION, "At stake by denial class, to do now");
        grid.heading("Denial class", "To do", "At stake", "Passed", "Still in time");
        int first = grid.nextRow();
        for (Map.Entry<DenialClass, Total> entry : tally.classes()) {
            Total total = entry.getValue();
            String cell = "$A" + grid.nextRow();
            grid.begin(InWords.of(entry.getKey()))
                    .count(worklist.countWhere("Denial class", cell), total.rows())
                    .money(worklist.sumWhere("At stake", "Denial class", cell), total.of(Amount.AT_STAKE))
                    .money(passed(",", "Denial class", cell), total.of(Amount.PASSED))
                    .money(stillInTime(grid), inTime(total));
        }
        restAndTotal(grid, first);
        grid.gap();
    }

    private void restAndTotal(SummaryGrid grid, int first) {
        Total rest = tally.withoutDenial();
        int restRow = grid.nextRow();
        String items = worklist.countOf("Item");
        grid.begin(NO_DENIAL)
                .count(items + less("B", first, restRow), rest.rows())
                .money(worklist.sum("At stake") + less("C", first, restRow), rest.of(Amount.AT_STAKE))
                .money(passed("", "", "") + less("D", first, restRow), rest.of(Amount.PASSED))
                .money(stillInTime(grid), inTime(rest));
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

    private static String stillInTime(SummaryGrid grid) {
        int row = grid.nextRow() - 1;
        return "C" + row + "-D" + row;
    }

    private static Money inTime(Total total) {
        return total.of(Amount.AT_STAKE).minus(total.of(Amount.PASSED));
    }

    void deadlines(SummaryGrid grid) {
        grid.line(SummaryStyle.SECTION, "Deadlines");
        grid.heading("Last day to act", "To do", "At stake");
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
        countedTo(grid);
        grid.gap();
    }

    /** Changing this day colours every deadline of the workbook anew. */
    private void countedTo(SummaryGrid grid) {
        XSSFName name = grid.sheet().getWorkbook().createName();
        name.setNameName(ConditionalFormat.TODAY);
        int row = grid.nextRow();
        name.setRefersToFormula(SummarySheet.NAME + "!$B$" + row);
        grid.begin("Deadlines are counted to").date(today);
        Protection.open(grid.sheet().getRow(row - 1).getCell(1));
    }

    void ages(SummaryGrid grid) {
        Ranges awaiting = AwaitingSheet.plan().ranges();
        Ranges aging = AgingSheet.plan().ranges();
        grid.line(SummaryStyle.SECTION, "Unpaid days, by age (Awaiting, Aging)");
        grid.heading("Age", "Days", "Expected");
        int first = grid.nextRow();
        tally.ages().forEach((age, total) -> {
            String cell = "$G" + grid.nextRow();
            grid.begin(age.words())
                    .count(awaiting.countWhere("Bucket", cell), total.rows())
                    .money(aging.sum(age.words()), total.of(Amount.EXPECTED));
        });
        Total all = Total.of(tally.ages().values());
        int last = grid.nextRow() - 1;
        grid.beginTotal("All unpaid days")
                .count(SummarySheet.sum("H", first, last), all.rows())
                .money(SummarySheet.sum("I", first, last), all.of(Amount.EXPECTED));
        grid.gap();
    }

    void nextDeadlines(SummaryGrid grid) {
        List<WorklistSheet.Row> next = tally.nextDeadlines();
        if (next.isEmpty()) {
            return;
        }
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
