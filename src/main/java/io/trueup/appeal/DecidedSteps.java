package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Of days that the payer decided against the clinic without a denial: the state's clock runs, and each level has its words. */
final class DecidedSteps implements OutcomeSteps {

    private final StateAppealRules stateRules;
    private final NextSteps nextSteps;
    private final PastDeadline pastDeadline;
    private final WorklistPriority priority;

    DecidedSteps(
            StateAppealRules stateRules, NextSteps nextSteps, PastDeadline pastDeadline, WorklistPriority priority) {
        this.stateRules = stateRules;
        this.nextSteps = nextSteps;
        this.pastDeadline = pastDeadline;
        this.priority = priority;
    }

    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        Outcome outcome = members.get(0).judgement().finding().outcome();
        return plan(members, lost, nextSteps.of(outcome, StepFacts.of(members)));
    }

    /** @param own what is to be done as long as no level was lost, by the state's level that comes first; blank where the payer's does */
    ItemPlan planByLevel(List<ClassifiedFinding> members, List<LostLevel> lost, UnaryOperator<String> own) {
        AppealDeadline deadline = deadline(members, lost);
        String state = members.get(0).judgement().evidence().jurisdiction();
        String with = deadline.filing().with();
        return plan(
                members,
                lost,
                own.apply(
                        stateRules.isDecidedByState(state, deadline.level())
                                ? deadline.level() + (with.isBlank() ? "" : " with " + with)
                                : ""));
    }

    /** @param own what is to be done as long as no level was lost */
    ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost, String own) {
        AppealDeadline deadline = deadline(members, lost);
        String nextStep =
                new LevelWording(deadline, deadline.equals(AppealDeadline.NONE) ? List.of() : lost).nextStep(own);
        Outcome outcome = members.get(0).judgement().finding().outcome();
        ItemPlan plan = new ItemPlan(priority.chancePercent(outcome), nextStep, deadline);
        return pastDeadline.of(plan, new PastDeadline.Asked(members, PastDeadline.clocked(members), lost));
    }

    /** Null when no clock runs. A payment that the payer upheld is like a refusal upheld: its own level is answered. */
    private @Nullable AppealDeadline deadline(ClassifiedFinding member, List<LostLevel> lost) {
        ClockedDay day = FindingClocks.clockedDay(member);
        AdjudicatedLine upheld = member.judgement().evidence().upheld();
        if (day == null || upheld == null || !upheld.paid().isPositive() || day.dispute() == Dispute.REPAYMENT) {
            return day == null ? null : stateRules.deadline(day, lost);
        }
        ClockedDay before = day.decided(upheld.paymentDate(), upheld.knownOn());
        boolean answered = DeniedDay.isUpheld(member.judgement().finding().reasonCodes());
        return lost.isEmpty() && answered ? stateRules.deadlineUpheld(day, before) : stateRules.deadline(before, lost);
    }

    /** Of the days the one whose time ends first. */
    private AppealDeadline deadline(List<ClassifiedFinding> members, List<LostLevel> lost) {
        List<AppealDeadline> deadlines = Few.known(members, member -> deadline(member, lost));
        return Objects.requireNonNullElse(Few.earliest(deadlines, AppealDeadline.EARLIEST_FIRST), AppealDeadline.NONE);
    }
}
