package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.List;

/** Of payments that were taken back, wholly or in part: late and wrong ones are answered, of others the reason is asked. */
final class TakenBackSteps implements OutcomeSteps {

    private final DecidedSteps decided;
    private final NextSteps nextSteps;
    private final TakeBacks takeBacks;
    private final LocalDate today;

    TakenBackSteps(DecidedSteps decided, NextSteps nextSteps, TakeBacks takeBacks, LocalDate today) {
        this.decided = decided;
        this.nextSteps = nextSteps;
        this.takeBacks = takeBacks;
        this.today = today;
    }

    /** What keeps days apart: an answer says one thing of all its days. Blank when nothing was taken back. */
    String kind(ClassifiedFinding classified) {
        TakeBack takeBack = takeBacks.isAnswered(classified) ? takeBacks.of(classified) : null;
        return takeBack == null ? "" : "|" + takeBack.verdict() + (takeBack.limit() == null ? "" : "|limited");
    }

    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        List<TakeBack> days = Few.known(members, takeBacks::of);
        if (days.isEmpty()) {
            return decided.plan(members, lost, nextSteps.of(Outcome.TAKEN_BACK));
        }
        TakeBackGroup group = new TakeBackGroup(days);
        AppealDeadline level = decided.plan(members, lost, "").deadline();
        AppealDeadline answer = answer(group, level, lost);
        LocalDate last = level.day();
        AppealDeadline deadline = last == null || last.isBefore(group.firstTakenOn()) ? answer : level;
        AppealDeadline by = isOver(answer) ? deadline : answer;
        String nextStep = group.nextStep(isOver(by) ? null : by.day());
        ItemPlan plan = decided.plan(members, lost, nextStep);
        boolean first = lost.isEmpty() && level.standing() == AppealDeadline.Standing.OPEN;
        boolean over = isOver(deadline);
        // a time to answer is no clock that ends a dispute: only the level's own day leaves what the level leaves
        if (over && (!first || deadline.equals(level))) {
            return plan;
        }
        return new ItemPlan(
                        plan.chancePercent(),
                        first ? nextStep : plan.nextStep(),
                        answer.equals(deadline) ? deadline : deadline.and("; " + answer.source()))
                .with(over ? Recourse.OWED : Recourse.NONE);
    }

    private boolean isOver(AppealDeadline deadline) {
        LocalDate day = deadline.day();
        return day != null && day.isBefore(today);
    }

    /**
     * By when to answer what was asked back: the step names it, the deadline stays that of the level's clocks (INTERFACES.md 5), as the
     * money is gone already. A clock that was over before the money was taken is none of the take-back.
     */
    private static AppealDeadline answer(TakeBackGroup group, AppealDeadline level, List<LostLevel> lost) {
        LocalDate ofLevel = level.day();
        if (!lost.isEmpty() || ofLevel == null) {
            return level;
        }
        LocalDate by = group.answerBy();
        if (ofLevel.isBefore(group.firstTakenOn())) {
            return by == null
                    ? at(group.firstTakenOn().plusDays(StateAppealRules.ASSUMED_DAYS), level, group.assumed(level))
                    : at(by, level, group.answerSource());
        }
        return by == null || ofLevel.isBefore(by) ? level : at(by, level, group.answerSource() + ", by " + by);
    }

    private static AppealDeadline at(LocalDate day, AppealDeadline level, String source) {
        return new AppealDeadline(day, level.level(), source, level.note(), level.filing(), level.standing());
    }
}
