package io.trueup.workbook;

/** The head of Summary: whose clinic, what came and which days it is about, and in red what nobody may overlook. */
final class SummaryHead {

    private SummaryHead() {}

    static void write(SummaryGrid grid, RunFacts run, SummaryTally tally, int columns) {
        grid.line(SummaryStyle.TITLE, run.clinic().isBlank() ? run.job() : run.clinic());
        grid.line(SummaryStyle.SUBTITLE, what(run) + " " + covers(tally));
        run.alarms().forEach(alarm -> grid.wrappedLine(SummaryStyle.ALARM, alarm, columns));
        grid.gap();
    }

    private static String what(RunFacts run) {
        RerunPeriod period = run.period();
        if (period == null) {
            return "Payment reconciliation, nightly run " + run.runNumber() + " of " + run.today() + ".";
        }
        return "Payment reconciliation, rerun " + run.runNumber() + " of " + run.today() + ": payments from "
                + period.from() + " to " + period.to()
                + (period.payer().isEmpty() ? "" : " of payer " + period.payer())
                + (period.ratesAsOf() == null ? "" : ", rates as of " + period.ratesAsOf()) + ".";
    }

    private static String covers(SummaryTally tally) {
        String payments = tally.payments().words();
        String days = tally.days().words();
        return (payments.isEmpty() ? "No payment came" : "Payments of " + payments)
                + (days.isEmpty() ? "." : "; service days of " + days + ".");
    }
}
