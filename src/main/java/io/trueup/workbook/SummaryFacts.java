package io.trueup.workbook;

import io.trueup.spreadsheet.Ranges;

/** What the run took and went by, on Summary. */
final class SummaryFacts {

    private SummaryFacts() {}

    static void write(SummaryGrid grid, RunFacts run, SummaryTally tally) {
        grid.line(SummaryStyle.SECTION, "What the run took");
        grid.begin("Files taken").count(run.filesTaken());
        grid.begin("Rejected, not taken").count(run.rejects());
        grid.begin("Taken with a notice").count(run.notices());
        grid.fact("As expected within", run.tolerance());
        billing(grid, tally.billing());
        grid.gap();
    }

    /** Nothing in a clinic whose bills say what its logs say, or are not known. */
    private static void billing(SummaryGrid grid, Total differing) {
        if (differing.rows() == 0) {
            return;
        }
        Ranges billing = BillingSheet.plan().ranges();
        String worth = billing.column("Worth");
        grid.begin("Days billed otherwise").count(billing.countOf("Claim"), differing.rows());
        grid.begin("of them left behind").skip().money("SUMIF(" + worth + ",\">0\")", differing.of(Amount.LEFT_BEHIND));
        grid.begin("of them billed too much")
                .skip()
                .money("SUMIF(" + worth + ",\"<0\")", differing.of(Amount.BILLED_TOO_MUCH));
    }
}
