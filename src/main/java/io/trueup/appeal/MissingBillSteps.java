package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.List;

/** Of days of which no payer has a bill. */
final class MissingBillSteps implements OutcomeSteps {

    private final FindingClocks clocks;
    private final WorklistPriority priority;
    private final LocalDate today;

    MissingBillSteps(FindingClocks clocks, WorklistPriority priority, LocalDate today) {
        this.clocks = clocks;
        this.priority = priority;
        this.today = today;
    }

    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        Outcome outcome = members.get(0).judgement().finding().outcome();
        MissingBills bills = new MissingBills(Few.each(members, member -> clocks.missing(member.judgement(), today)));
        ItemPlan plan = new ItemPlan(bills.chancePercent(priority, outcome), bills.nextStep(), bills.deadline());
        FilingLimit limit = bills.limit();
        if (limit == null || !limit.lastDay().isBefore(today)) {
            return plan;
        }
        return bills.isPassed()
                ? plan.with(Recourse.NONE.inTime(limit.lastDay(), limit.inTimeUntil()))
                : plan.stillInTime(limit.lastDay(), limit.inTimeUntil());
    }
}
