package io.trueup.appeal;

import io.trueup.contract.Contract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether the program nears or passes the weeks that a payer pays for. */
final class ProgramLimitRisk {

    private static final int DAYS_AHEAD = 7;

    /** Where payers that agreed nothing draw the line, and no state does: the first questions come after 4 weeks, few pay beyond 8. */
    private static final int[] USUAL_WEEKS = {8, 4};

    private ProgramLimitRisk() {}

    static @Nullable Risk weeks(RunningEpisode running) {
        Contract contract = running.contract();
        Integer agreed = contract == null ? null : contract.programLimitWeeks();
        if (agreed != null && contract != null) {
            return isNear(running, agreed)
                    ? risk(running, agreed, contract.id() + " pays for at most " + agreed)
                    : null;
        }
        ProgramLimits.Weeks ofState = running.limits().weeks(contract, running.lastDay());
        if (ofState != null) {
            return isNear(running, ofState.weeks())
                    ? risk(
                            running,
                            ofState.weeks(),
                            "No limit is agreed, and " + ofState.state() + " (" + ofState.rule() + ", confidence "
                                    + ofState.confidence().word() + ") has up to " + ofState.weeks())
                    : null;
        }
        for (int weeks : USUAL_WEEKS) {
            if (isNear(running, weeks)) {
                return risk(running, weeks, "No limit is agreed, but many payers stop at " + weeks);
            }
        }
        return null;
    }

    private static boolean isNear(RunningEpisode running, int weeks) {
        LocalDate last = lastDay(running, weeks);
        return !last.isAfter(running.today().plusDays(DAYS_AHEAD)) && running.goesOnAfter(last);
    }

    private static LocalDate lastDay(RunningEpisode running, int weeks) {
        return running.episode().startDate().plusWeeks(weeks).minusDays(1);
    }

    private static Risk risk(RunningEpisode running, int weeks, String limit) {
        LocalDate last = lastDay(running, weeks);
        boolean passed = last.isBefore(running.today());
        return new Risk(
                passed ? "Program limit reached" : "Program limit near",
                limit + " weeks; counted from the start on "
                        + running.episode().startDate() + " the last day " + (passed ? "was " : "is ") + last
                        + ". Ask for more weeks with progress measurements and the employer's word that the patient"
                        + " cannot return at the present capacity, or discharge.",
                passed ? running.today() : last,
                running.worth()
                        .of(
                                running.attended().stream()
                                        .filter(day -> day.serviceDate().isAfter(last))
                                        .toList(),
                                passed ? running.weekdaysLeft() : running.weekdaysLeftAfter(last)));
    }
}
