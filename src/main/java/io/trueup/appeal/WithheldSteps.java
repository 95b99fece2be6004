package io.trueup.appeal;

import io.trueup.appeal.AppealDeadline.Standing;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import java.util.List;

/**
 * Of days that are short because a payer kept money for a reason of its own, a levy or an agreed withholding: nobody asks a payment
 * back, so that nothing is answered, and what to do stands with the reason.
 */
final class WithheldSteps implements OutcomeSteps {

    private final DecidedSteps decided;
    private final OutcomeSteps shortPaid;
    private final TakeBacks takeBacks;

    /** @param shortPaid for days of which more is missing than was withheld */
    WithheldSteps(DecidedSteps decided, OutcomeSteps shortPaid, TakeBacks takeBacks) {
        this.decided = decided;
        this.shortPaid = shortPaid;
        this.takeBacks = takeBacks;
    }

    /** What keeps days apart; blank when nothing was withheld. */
    String kind(ClassifiedFinding classified) {
        List<String> steps = takeBacks.withheldSteps(classified);
        return steps.isEmpty() ? "" : "|withheld|" + takeBacks.isAllWithheld(classified) + "|" + steps;
    }

    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        String step = String.join("; ", Few.distinct(members, takeBacks::withheldSteps));
        if (!takeBacks.isAllWithheld(members.get(0))) {
            ItemPlan plan = shortPaid.plan(members, lost);
            return plan.saying(plan.nextStep() + "; " + step);
        }
        ItemPlan plan = decided.plan(members, lost, step);
        AppealDeadline clock = plan.deadline();
        AppealDeadline noLevel =
                new AppealDeadline(clock.day(), "", clock.source(), "", LevelFiling.UNKNOWN, Standing.OPEN);
        return lost.isEmpty()
                ? new ItemPlan(plan.chancePercent(), plan.nextStep(), noLevel, plan.recourse(), plan.billAgainBy())
                : plan;
    }
}
