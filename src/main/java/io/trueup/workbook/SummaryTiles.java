package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.spreadsheet.Ranges;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** The figures on top of Summary: what came, what is due, what is at stake, what came back; below them how far things are. */
final class SummaryTiles {

    /** Two bands with a row between them. */
    static final int ROWS = 2 * SummaryTile.ROWS + 1;

    /** First and last column of each, over the columns of the tables below. */
    private static final int[][] SPANS = {{0, 1}, {2, 4}, {6, 7}, {8, 10}};

    private final RunFacts run;
    private final SummaryTally tally;
    private final Ranges worklist;
    private final Ranges waiting;

    SummaryTiles(RunFacts run, SummaryTally tally, Ranges worklist, Ranges waiting) {
        this.run = run;
        this.tally = tally;
        this.worklist = worklist;
        this.waiting = waiting;
    }

    void write(SummaryGrid grid, int row, SummaryBridge.Due due) {
        band(grid, row, List.of(came(), unpaid(due), atStake(), cameBack()));
        band(grid, row + SummaryTile.ROWS + 1, List.of(percent(due), deadlines(), sent(), changes()));
    }

    private static void band(SummaryGrid grid, int row, List<SummaryTile> tiles) {
        for (int i = 0; i < tiles.size(); i++) {
            grid.tile(row, SPANS[i][0], SPANS[i][1], tiles.get(i));
        }
    }

    private SummaryTile came() {
        Ranges payments = TieOutSheet.plan().ranges();
        String none = "no payment taken";
        String ties = run.rejects() == 0 ? "every payment ties out" : "what was read ties out";
        String doesNot = " do not balance";
        String balance = tally.unbalanced() == 0 ? ties : tally.unbalanced() + doesNot;
        return SummaryTile.large(
                run.isRerun() ? "Came: deposits of the period" : "Came: deposits of this run",
                tally.tieOut().of(Amount.PAYMENT_AMOUNT),
                payments.sum("Payment amount"),
                SummaryTieOut.hasPayments(tally) ? balance : none,
                SummaryTieOut.state(payments, none, ties, doesNot));
    }

    private static SummaryTile unpaid(SummaryBridge.Due due) {
        return SummaryTile.large(
                "Due and not paid",
                due.expected().minus(due.paid()),
                due.expectedCells() + "-" + due.paidCells(),
                "of $" + due.expected().grouped() + " due",
                "\"of $\"&TEXT(" + due.expectedCells() + ",\"#,##0.00\")&\" due\"");
    }

    /** What is not due yet, has no price or is not the payer's to pay would only blur it (FAULTS.md 161). */
    private static SummaryTile percent(SummaryBridge.Due due) {
        return SummaryTile.small(
                SummaryStyle.SMALL_PERCENT,
                "Paid of what is due",
                share(due),
                "IF(" + due.expectedCells() + "=0,0," + due.paidCells() + "/" + due.expectedCells() + ")",
                due.expected().isZero() ? "nothing is due" : "without what is not yet due",
                "IF(" + due.expectedCells() + "=0,\"nothing is due\",\"without what is not yet due\")");
    }

    private static double share(SummaryBridge.Due due) {
        Money expected = due.expected();
        return expected.isZero()
                ? 0
                : due.paid()
                        .dollars()
                        .divide(expected.dollars(), 10, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    private SummaryTile atStake() {
        Total all = tally.allToDo();
        return SummaryTile.large(
                "At stake, to do now",
                all.of(Amount.AT_STAKE),
                worklist.sum("At stake"),
                count(all.rows()) + " things to do",
                "TEXT(" + worklist.countOf("Item") + ",\"#,##0\")&\" things to do\"");
    }

    private SummaryTile cameBack() {
        return SummaryTile.large(
                "Came back this month",
                tally.cameBack(CameBack.THIS_MONTH).of(Amount.RECOVERED),
                recovered(CameBack.THIS_MONTH),
                tally.cameBack(CameBack.THIS_YEAR).of(Amount.RECOVERED).inDollars() + " this year",
                "TEXT(" + recovered(CameBack.THIS_YEAR) + ",\"$#,##0.00;-$#,##0.00\")&\" this year\"");
    }

    private static String recovered(CameBack since) {
        Ranges recovered = RecoveredSheet.plan().ranges();
        return "SUMIFS(" + recovered.column("Recovered") + since.criteria(recovered.column("Recovered on")) + ")";
    }

    private SummaryTile deadlines() {
        String dates = worklist.column("Deadline");
        String soon = DeadlineGroup.WITHIN_SEVEN_DAYS.criteria(dates);
        Total total = tally.deadlines().getOrDefault(DeadlineGroup.WITHIN_SEVEN_DAYS, new Total());
        return SummaryTile.small(
                SummaryStyle.SMALL_COUNT,
                "Deadlines within 7 days",
                (double) total.rows(),
                "COUNTIFS(" + soon.substring(1) + ")",
                total.of(Amount.AT_STAKE).inDollars() + " at stake",
                "TEXT(SUMIFS(" + worklist.column("At stake") + soon + "),\"$#,##0.00;-$#,##0.00\")&\" at stake\"");
    }

    private SummaryTile sent() {
        Total sent = tally.waiting();
        return SummaryTile.small(
                SummaryStyle.SMALL_MONEY,
                "Sent and waiting for an answer",
                SummaryGrid.asNumber(sent.of(Amount.AT_STAKE)),
                waiting.sum("At stake"),
                count(sent.rows()) + " items",
                "TEXT(" + waiting.countOf("Item") + ",\"#,##0\")&\" items\"");
    }

    private SummaryTile changes() {
        if (run.isRerun()) {
            Ranges changes = ChangesSheet.plan().ranges();
            return SummaryTile.small(
                    SummaryStyle.SMALL_COUNT,
                    "Findings changed",
                    (double) tally.changes().rows(),
                    changes.countOf("Why"),
                    "by this rerun",
                    "");
        }
        long changed =
                tally.news().stream().mapToLong(SummarySheet.News::findings).sum();
        return SummaryTile.small(
                SummaryStyle.SMALL_COUNT, "Findings new or changed", (double) changed, "", run.since(), "");
    }

    private static String count(long number) {
        return String.format(Locale.US, "%,d", number);
    }
}
