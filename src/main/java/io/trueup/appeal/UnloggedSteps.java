package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import java.util.List;

/** Of days that a payer answered and no log knows: money may have to go back, a refusal only says that the bill is wrong. */
final class UnloggedSteps implements OutcomeSteps {

    private final DecidedSteps decided;

    UnloggedSteps(DecidedSteps decided) {
        this.decided = decided;
    }

    /** Whether all the money of it went back already, and no answer of the payer stands. */
    static boolean isSettled(ClassifiedFinding member) {
        Finding finding = member.judgement().finding();
        return isUnpaid(finding)
                && (finding.billed() == null || finding.recouped().isPositive());
    }

    /** What days of one step have in common; blank for those that were paid. */
    static String kind(ClassifiedFinding member) {
        return isUnpaid(member.judgement().finding()) ? "|unpaid" : "";
    }

    private static boolean isUnpaid(Finding finding) {
        return finding.outcome() == Outcome.PAID_WITHOUT_LOG && finding.paid().isZero();
    }

    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        List<Finding> findings = Few.each(members, member -> member.judgement().finding());
        if (!isUnpaid(findings.get(0))) {
            return decided.plan(members, lost);
        }
        String codes = String.join(", ", Few.distinct(findings, Finding::reasonCodes));
        String refused = codes.isEmpty() ? "was not paid" : "was refused (" + codes + ")";
        return decided.plan(
                members,
                lost,
                "The bill carried " + StepFacts.days(findings) + ", which no log has, and " + refused
                        + ": find the log and drop it into the inbox, else correct the bill");
    }
}
