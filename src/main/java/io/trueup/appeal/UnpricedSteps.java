package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Outcome;
import java.util.List;

/** Of days without a price: the reference folder lacks a rate, or the log the minutes that a contract by component codes asks for. */
final class UnpricedSteps implements OutcomeSteps {

    private final DecidedSteps decided;

    UnpricedSteps(DecidedSteps decided) {
        this.decided = decided;
    }

    /** What days of one step have in common; blank for those without a rate. */
    static String kind(ClassifiedFinding member) {
        return lacksMinutes(member) ? "|minutes" : "";
    }

    private static boolean lacksMinutes(ClassifiedFinding member) {
        Contract contract = member.judgement().evidence().contract();
        ProgramDay log = member.judgement().evidence().log();
        return member.judgement().finding().outcome() == Outcome.NO_RATE
                && contract != null
                && contract.paysByComponent()
                && log != null
                && log.activityMinutes().equals(ActivityMinutes.NONE);
    }

    @Override
    public ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost) {
        return lacksMinutes(members.get(0))
                ? decided.plan(
                        members,
                        lost,
                        "Fill in in the log how many minutes of each activity "
                                + StepFacts.days(Few.each(
                                        members, member -> member.judgement().finding()))
                                + " had (" + String.join(", ", ActivityMinutes.COLUMNS)
                                + "), and drop it into the inbox: "
                                + StepFacts.payer(members.get(0)) + " pays by component codes")
                : decided.plan(members, lost);
    }
}
