package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.SentBill;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of days that the payer should have answered. */
final class OverdueSteps implements OutcomeSteps {

    private final FindingClocks clocks;
    private final NextSteps nextSteps;
    private final WorklistPriority priority;

    OverdueSteps(FindingClocks clocks, NextSteps nextSteps, WorklistPriority priority) {
        this.clocks = clocks;
        this.nextSteps = nextSteps;
        this.priority = priority;
    }

    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        UnansweredBill bill = members.stream()
                .map(member -> clocks.unanswered(member.judgement()))
                .min(Comparator.comparing(UnansweredBill::deadline, AppealDeadline.EARLIEST_FIRST))
                .orElseThrow();
        return new ItemPlan(
                priority.chancePercent(Outcome.PAYMENT_OVERDUE),
                bill.nextStep(askForPayment(members.get(0))),
                bill.deadline());
    }

    private String askForPayment(ClassifiedFinding overdue) {
        Finding finding = overdue.judgement().finding();
        SentBill sent = misdirected(overdue);
        return sent == null
                ? nextSteps.of(finding.outcome())
                : "Bill " + finding.payer() + ": the bill sent on "
                        + sent.bill().sentOn() + " went to " + sent.payer();
    }

    /** The bill of an overdue day that only another payer got; null for all others. */
    static @Nullable SentBill misdirected(ClassifiedFinding classified) {
        return classified.judgement().finding().outcome() == Outcome.PAYMENT_OVERDUE
                ? classified.judgement().evidence().sent().misdirected()
                : null;
    }
}
