package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.Denial;
import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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
        List<DeniedDay> cut = members.stream()
                .map(DeniedDay::refused)
                .filter(Objects::nonNull)
                .toList();
        Appeal asDenied = planner.appeal(cut, lost);
        String step = asDenied.nextStep() + "; " + paid;
        ItemPlan plan = new ItemPlan(chancePercent, step, deadline(asDenied, cut, lost));
        return pastDeadline.of(plan, asked(members, cut, lost));
    }

    private static PastDeadline.Asked asked(
            List<ClassifiedFinding> members, List<DeniedDay> days, List<LostLevel> lost) {
        List<ClockedDay> clocked = days.stream()
                .map(day -> lost.isEmpty() ? day.clocked() : day.beforeUpheld())
                .toList();
        return new PastDeadline.Asked(members, clocked, lost);
    }

    private static AppealDeadline deadline(Appeal appeal, List<DeniedDay> days, List<LostLevel> lost) {
        AppealDeadline deadline = AppealDeadline.of(appeal);
        boolean upheld = lost.isEmpty() && days.stream().anyMatch(DeniedDay::isUpheld);
        return upheld ? deadline.answered() : deadline;
    }

    /** {@code (97546 denied as CO-197: no authorization; 3 days, 1,152.00)}; the reason only as far as there is room. */
    private static String about(List<ClassifiedFinding> members, int taken) {
        List<Finding> findings =
                members.stream().map(m -> m.judgement().finding()).toList();
        String amount = StepFacts.count(findings) + ", "
                + Money.sum(findings.stream().map(Finding::atStake).toList()).grouped();
        Denial denial = members.get(0).denial();
        if (findings.get(0).outcome() != Outcome.PARTLY_DENIED || denial == null) {
            return " (" + amount + ")";
        }
        String codes = members.stream()
                .flatMap(member -> member.judgement().evidence().deniedLines().stream())
                .map(AdjudicatedLine::code)
                .distinct()
                .collect(Collectors.joining(", "));
        String reason = " as " + denial.reason();
        boolean fits = taken + codes.length() + reason.length() + amount.length() < LONGEST;
        return " (" + codes + " denied" + (fits ? reason : "") + "; " + amount + ")";
    }
}
