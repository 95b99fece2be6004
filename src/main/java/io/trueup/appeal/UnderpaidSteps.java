package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.reconciliation.Outcome;
import java.util.List;
import java.util.Objects;

/** Of days that were paid short: those that were cut for a reason are asked for like denied ones. */
final class UnderpaidSteps implements OutcomeSteps {

    private final DecidedSteps decided;
    private final AppealPlanner planner;
    private final NextSteps nextSteps;
    private final WorklistPriority priority;

    UnderpaidSteps(DecidedSteps decided, AppealPlanner planner, NextSteps nextSteps, WorklistPriority priority) {
        this.decided = decided;
        this.planner = planner;
        this.nextSteps = nextSteps;
        this.priority = priority;
    }

    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        List<DeniedDay> cut = members.stream()
                .map(DeniedDay::refused)
                .filter(Objects::nonNull)
                .toList();
        if (cut.isEmpty()) {
            return decided.plan(members, lost, nextSteps.of(Outcome.UNDERPAID));
        }
        Appeal asDenied = planner.appeal(cut, lost);
        return new ItemPlan(
                priority.chancePercent(Outcome.UNDERPAID), asDenied.nextStep(), AppealDeadline.of(asDenied));
    }
}
