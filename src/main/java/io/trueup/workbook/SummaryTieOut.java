package io.trueup.workbook;

import io.trueup.spreadsheet.Ranges;

/** Whether the money ties out, on Summary: the state in a sentence, deposits against claims. */
final class SummaryTieOut {

    private static final String NONE = "No payment was taken.";
    private static final String TIES = "Every payment balances to the cent.";
    private static final String READ_TIES = "What was read balances, but not all was read: see Rejects.";
    private static final String DOES_NOT = " of the payments do not balance: see Difference on Tie-out.";

    private SummaryTieOut() {}

    static void write(SummaryGrid grid, RunFacts run, SummaryTally tally) {
        grid.line(SummaryStyle.SECTION, "Does the money tie out?");
        String ties = run.rejects() == 0 ? TIES : READ_TIES;
        String balance = tally.unbalanced() == 0 ? ties : tally.unbalanced() + DOES_NOT;
        grid.begin()
                .sentence(
                        state(TieOutSheet.plan().ranges(), NONE, ties, DOES_NOT), hasPayments(tally) ? balance : NONE);
        grid.heading("Deposits against claims", "", "Amount");
        payments(grid.begin("Claims paid"), tally, Amount.CLAIMS_PAID);
        payments(grid.begin("less provider adjustments"), tally, Amount.PROVIDER_ADJUSTMENTS);
        payments(grid.begin("less difference"), tally, Amount.DIFFERENCE);
        payments(grid.beginTotal("Deposits"), tally, Amount.PAYMENT_AMOUNT);
        payments(grid.begin("of Claims paid: matched"), tally, Amount.MATCHED);
        payments(grid.begin("of Claims paid: outside"), tally, Amount.OUTSIDE_PROGRAM);
        payments(grid.begin("of Claims paid: unmatched"), tally, Amount.UNMATCHED);
    }

    private static void payments(SummaryGrid.Cells cells, SummaryTally tally, Amount amount) {
        cells.skip()
                .money(
                        TieOutSheet.plan().ranges().sum(amount.heading()),
                        tally.tieOut().of(amount));
    }

    /** Where there is no payment, nothing ties out (FAULTS.md 61). */
    static boolean hasPayments(SummaryTally tally) {
        return tally.tieOut().rows() > 0;
    }

    /** A formula: the first words without any payment, the second when all balance, else how many and the third. */
    static String state(Ranges payments, String none, String ties, String doNot) {
        String unbalanced = unbalanced(payments);
        return "IF(" + payments.countOf("Trace") + "=0,\"" + none + "\",IF(" + unbalanced + "=0,\"" + ties + "\",("
                + unbalanced + ")&\"" + doNot + "\"))";
    }

    /** How many payments have a Difference. */
    private static String unbalanced(Ranges payments) {
        String difference = payments.column("Difference");
        return "COUNTIF(" + difference + ",\">0\")+COUNTIF(" + difference + ",\"<0\")";
    }
}
