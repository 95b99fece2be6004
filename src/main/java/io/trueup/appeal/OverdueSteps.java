package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.SentBill;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Of days that the payer should have answered. */
final class OverdueSteps implements OutcomeSteps {

    private final FindingClocks clocks;
    private final NextSteps nextSteps;
    private final WorklistPriority priority;
    private final LocalDate today;

    OverdueSteps(FindingClocks clocks, NextSteps nextSteps, WorklistPriority priority, LocalDate today) {
        this.clocks = clocks;
        this.nextSteps = nextSteps;
        this.priority = priority;
        this.today = today;
    }

    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        UnansweredBill bill = Objects.requireNonNull(Few.earliest(
                Few.each(members, member -> clocks.unanswered(member.judgement())),
                Comparator.comparing(UnansweredBill::deadline, AppealDeadline.EARLIEST_FIRST)));
        String overdue =
                OverdueDays.of(Few.each(members, ClassifiedFinding::judgement)).words();
        String step = bill.nextStep(askForPayment(members, overdue), StepFacts.payer(members.get(0)), overdue, today);
        return new ItemPlan(
                priority.chancePercent(Outcome.PAYMENT_OVERDUE),
                step,
                bill.deadline(),
                bill.recourse(),
                bill.againBy());
    }

    private String askForPayment(List<ClassifiedFinding> members, String overdue) {
        SentBill sent = misdirected(members.get(0));
        StepFacts facts = StepFacts.of(members).put("overdue", overdue);
        return sent == null
                ? nextSteps.of(Outcome.PAYMENT_OVERDUE, facts)
                : "Bill " + StepFacts.payer(members.get(0)) + ": the bill sent on "
                        + sent.bill().sentOn() + " went to " + sent.payer() + "; " + overdue;
    }

    /** The bill of an overdue day that only another payer got; null for all others. */
    static @Nullable SentBill misdirected(ClassifiedFinding classified) {
        return classified.judgement().finding().outcome() == Outcome.PAYMENT_OVERDUE
                ? classified.judgement().evidence().sent().misdirected()
                : null;
    }
}
