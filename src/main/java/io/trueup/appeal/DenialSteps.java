package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.Denial;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import java.util.List;

/** Of days that were refused: the playbook's step with what it is about, and what is left once the last day is over. */
final class DenialSteps {

    /** What a cell of the worklist shows at one look. */
    private static final int LONGEST = 240;

    private final AppealPlanner planner;
    private final PastDeadline pastDeadline;
    private final WorklistPriority priority;

    DenialSteps(AppealPlanner planner, PastDeadline pastDeadline, WorklistPriority priority) {
        this.planner = planner;
        this.pastDeadline = pastDeadline;
        this.priority = priority;
    }

    /** @param days the members as the appeal has them */
    ItemPlan plan(List<ClassifiedFinding> members, List<DeniedDay> days, Appeal appeal, List<LostLevel> lost) {
        String step = appeal.nextStep() + about(members, appeal.nextStep().length());
        ItemPlan plan = new ItemPlan(priority.chancePercent(appeal), step, deadline(appeal, days, lost));
        return pastDeadline.of(plan, asked(members, days, lost));
    }

    /** Of days that were paid in part and cut for a reason. */
    ItemPlan cut(List<ClassifiedFinding> members, List<LostLevel> lost, String paid, int chancePercent) {
        List<DeniedDay> cut = Few.known(members, DeniedDay::refused);
        Appeal asDenied = planner.appeal(cut, lost);
        boolean ofState = lost.isEmpty() && planner.isDecidedByState(cut.get(0).jurisdiction(), asDenied.level());
        String step = asDenied.nextStep() + "; " + paid + (ofState ? "; file it as " + asDenied.level() : "");
        ItemPlan plan = new ItemPlan(chancePercent, step, deadline(asDenied, cut, lost));
        return pastDeadline.of(plan, asked(members, cut, lost));
    }

    private static PastDeadline.Asked asked(
            List<ClassifiedFinding> members, List<DeniedDay> days, List<LostLevel> lost) {
        List<ClockedDay> clocked = Few.each(days, day -> lost.isEmpty() ? day.clocked() : day.beforeUpheld());
        return new PastDeadline.Asked(members, clocked, lost);
    }

    private static AppealDeadline deadline(Appeal appeal, List<DeniedDay> days, List<LostLevel> lost) {
        AppealDeadline deadline = AppealDeadline.of(appeal);
        boolean upheld = lost.isEmpty() && Few.any(days, DeniedDay::isUpheld);
        return upheld ? deadline.answered() : deadline;
    }

    /** {@code (97546 denied as CO-197: no authorization; 3 days, 1,152.00)}; the reason only as far as there is room. */
    private static String about(List<ClassifiedFinding> members, int taken) {
        List<Finding> findings = Few.each(members, m -> m.judgement().finding());
        String amount = StepFacts.count(findings) + ", "
                + Money.sum(findings, Finding::atStake).grouped();
        Denial denial = members.get(0).denial();
        if (findings.get(0).outcome() != Outcome.PARTLY_DENIED || denial == null) {
            return " (" + amount + ")";
        }
        String codes = String.join(
                ", ",
                Few.distinct(
                        members,
                        member -> Few.each(member.judgement().evidence().deniedLines(), AdjudicatedLine::code)));
        String reason = " as " + denial.reason();
        boolean fits = taken + codes.length() + reason.length() + amount.length() < LONGEST;
        return " (" + codes + " denied" + (fits ? reason : "") + "; " + amount + ")";
    }
}
