package io.trueup.appeal;

import io.trueup.contract.RateBook;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.reconciliation.Outcome;
import java.util.List;

/** Of days that were paid short: those that were cut for a reason are asked for like denied ones, those billed short are billed. */
final class UnderpaidSteps implements OutcomeSteps {

    private final DecidedSteps decided;
    private final DenialSteps denials;
    private final NextSteps nextSteps;
    private final RateBook rates;
    private final WorklistPriority priority;
    private final BilledShortSteps billedShort;

    UnderpaidSteps(
            DecidedSteps decided,
            DenialSteps denials,
            NextSteps nextSteps,
            RateBook rates,
            WorklistPriority priority,
            BilledShortSteps billedShort) {
        this.decided = decided;
        this.denials = denials;
        this.nextSteps = nextSteps;
        this.rates = rates;
        this.priority = priority;
        this.billedShort = billedShort;
    }

    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        if (BilledShortSteps.of(members.get(0)) != null) {
            return billedShort.plan(members, lost);
        }
        String paid = ShortPay.of(members, rates).words();
        String asked = nextSteps.of(Outcome.UNDERPAID, StepFacts.of(members).put("paid", paid));
        return Few.all(members, member -> DeniedDay.refused(member) == null)
                ? decided.planByLevel(
                        members, lost, level -> level.isBlank() ? asked : "File the " + level + ": " + paid)
                : denials.cut(members, lost, paid, priority.chancePercent(Outcome.UNDERPAID));
    }
}
