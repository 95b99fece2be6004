package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Of days that were paid more than expected: until when the payer may ask, or which check was written twice. */
final class OverpaidSteps implements OutcomeSteps {

    private final DecidedSteps decided;
    private final NextSteps nextSteps;
    private final TakeBacks takeBacks;
    private final LocalDate today;

    OverpaidSteps(DecidedSteps decided, NextSteps nextSteps, TakeBacks takeBacks, LocalDate today) {
        this.decided = decided;
        this.nextSteps = nextSteps;
        this.takeBacks = takeBacks;
        this.today = today;
    }

    /** What keeps days apart; blank for days that no check was written twice for. */
    static String kind(ClassifiedFinding classified) {
        ReissuedCheck check = ReissuedCheck.of(classified);
        return check == null ? "" : check.kind();
    }

    /** Without a deadline: nothing has to be done by a day, and nobody is told when it passes. */
    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        return decided.plan(members, lost, nextStep(members));
    }

    private String nextStep(List<ClassifiedFinding> members) {
        ReissuedCheck check = ReissuedCheck.of(members.get(0));
        if (check != null) {
            return check.nextStep(Money.sum(members.stream()
                    .map(ReissuedCheck::of)
                    .filter(Objects::nonNull)
                    .map(ReissuedCheck::amount)
                    .toList()));
        }
        Money over = Money.sum(
                Few.known(members, member -> member.judgement().finding().variance()));
        TakeBackLimit last = members.stream()
                .map(takeBacks::limit)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(TakeBackLimit::lastDay))
                .orElse(null);
        if (last == null) {
            return nextSteps.of(Outcome.OVERPAID) + " (" + over + "; no limit for asking it back is known)";
        }
        String unasked = takeBacks.unasked(members.get(0));
        String owed = unasked.isEmpty()
                ? ""
                : "; what is overpaid in truth goes back without being asked for (" + unasked + ")";
        String until = last.lastDay() + " (" + last.brief() + ")";
        return last.lastDay().isBefore(today)
                ? "Check units and rate of " + over + ": the payer could ask it back until " + until + owed
                : "Keep " + over + " aside: the payer may ask it back until " + until + "; check units and rate first"
                        + owed;
    }
}
