package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.Ranges;
import io.trueup.workbook.SummaryGrid.Tile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** The band of figures on top of Summary: deposits, expected against paid, at stake, deadlines, what is new. */
final class SummaryTiles {

    /** First and last column of each, over the columns of the tables below. */
    private static final int[][] SPANS = {{0, 0}, {1, 2}, {3, 5}, {7, 7}, {8, 9}, {10, 12}};

    private final RunFacts run;
    private final SummaryTally tally;
    private final Ranges findings;
    private final Ranges worklist;

    SummaryTiles(RunFacts run, SummaryTally tally, Ranges findings, Ranges worklist) {
        this.run = run;
        this.tally = tally;
        this.findings = findings;
        this.worklist = worklist;
    }

    void write(SummaryGrid grid) {
        int row = grid.nextRow();
        List<Tile> tiles = List.of(deposits(), expected(), paid(), atStake(), deadlines(), changes());
        for (int i = 0; i < tiles.size(); i++) {
            grid.tile(row, SPANS[i][0], SPANS[i][1], tiles.get(i));
        }
    }

    private Tile deposits() {
        Ranges payments = TieOutSheet.plan().ranges();
        String none = "no payment taken";
        String ties = run.rejects() == 0 ? "every payment ties out" : "what was read ties out";
        String doesNot = " do not balance";
        String balance = tally.unbalanced() == 0 ? ties : tally.unbalanced() + doesNot;
        return Tile.money(
                run.isRerun() ? "Deposits of the period" : "Deposits of this run",
                tally.tieOut().of(Amount.PAYMENT_AMOUNT),
                payments.sum("Payment amount"),
                SummarySheet.hasPayments(tally) ? balance : none,
                SummarySheet.state(payments, none, ties, doesNot));
    }

    private Tile expected() {
        Total all = tally.allFindings();
        return Tile.money(
                "Expected",
                all.of(Amount.EXPECTED),
                findings.sum("Expected"),
                count(all.rows()) + " findings",
                "TEXT(" + findings.countOf("Outcome") + ",\"#,##0\")&\" findings\"");
    }

    private Tile paid() {
        Total all = tally.allFindings();
        String expected = "(" + findings.sum("Expected") + ")";
        String paid = "(" + findings.sum("Paid") + ")";
        return Tile.money(
                "Paid",
                all.of(Amount.PAID),
                findings.sum("Paid"),
                share(all.of(Amount.PAID), all.of(Amount.EXPECTED)),
                "IF(" + expected + "=0,\"nothing expected\",TEXT(" + paid + "/" + expected
                        + ",\"0%\")&\" of expected\")");
    }

    private static String share(Money paid, Money expected) {
        if (expected.isZero()) {
            return "nothing expected";
        }
        BigDecimal percent =
                BigDecimal.valueOf(100).multiply(paid.dollars()).divide(expected.dollars(), 0, RoundingMode.HALF_UP);
        return percent.toPlainString() + "% of expected";
    }

    private Tile atStake() {
        Total all = tally.allToDo();
        return Tile.money(
                "At stake, to do now",
                all.of(Amount.AT_STAKE),
                worklist.sum("At stake"),
                count(all.rows()) + " things to do",
                "TEXT(" + worklist.countOf("Item") + ",\"#,##0\")&\" things to do\"");
    }

    private Tile deadlines() {
        String dates = worklist.column("Deadline");
        String soon = DeadlineGroup.WITHIN_SEVEN_DAYS.criteria(dates);
        Total total = tally.deadlines().getOrDefault(DeadlineGroup.WITHIN_SEVEN_DAYS, new Total());
        return Tile.count(
                "Deadlines within 7 days",
                total.rows(),
                "COUNTIFS(" + soon.substring(1) + ")",
                "$" + total.of(Amount.AT_STAKE).grouped() + " at stake",
                "\"$\"&TEXT(SUMIFS(" + worklist.column("At stake") + soon + "),\"#,##0.00\")&\" at stake\"");
    }

    private Tile changes() {
        if (run.isRerun()) {
            Ranges changes = ChangesSheet.plan().ranges();
            return Tile.count("Findings changed", tally.changes().rows(), changes.countOf("Why"), "by this rerun", "");
        }
        long changed =
                tally.news().stream().mapToLong(SummarySheet.News::findings).sum();
        return Tile.count("Findings new or changed", changed, "", run.since(), "");
    }

    private static String count(long number) {
        return String.format(Locale.US, "%,d", number);
    }
}
