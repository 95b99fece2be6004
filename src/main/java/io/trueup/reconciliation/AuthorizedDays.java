package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the authorizations of a claim allow on a given day, counted over the days attended before it in whatever episode.
 *
 * @param attended the claim's attended days of both programs
 */
record AuthorizedDays(List<Authorization> authorizations, List<ProgramDay> attended) {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    static AuthorizedDays of(ClaimAccount account) {
        return new AuthorizedDays(account.authorizations(), Few.where(account.days(), ProgramDay::attended));
    }

    /** The approved authorization that covers the day, one with days and hours left before one without; null when none does. */
    @Nullable
    Authorization covering(Program program, LocalDate day) {
        List<Authorization> covering = coveringAll(program, day);
        Authorization left = Few.first(covering, a -> !usedUpBefore(a, day));
        return left != null || covering.isEmpty() ? left : covering.get(0);
    }

    private List<Authorization> coveringAll(Program program, LocalDate day) {
        return Few.where(authorizations, a -> a.covers(program, day));
    }

    /** Whether every approved authorization that covers the day had its days or hours used up before it. */
    boolean usedUpBefore(Program program, LocalDate day) {
        List<Authorization> covering = coveringAll(program, day);
        return !covering.isEmpty() && Few.all(covering, a -> usedUpBefore(a, day));
    }

    private boolean usedUpBefore(Authorization authorization, LocalDate day) {
        List<ProgramDay> used = Few.where(
                attended,
                d -> d.program() == authorization.program()
                        && d.serviceDate().isBefore(day)
                        && !d.serviceDate().isBefore(authorization.from()));
        Integer days = authorization.authorizedDays();
        BigDecimal hours = authorization.authorizedHours();
        int minutes = 0;
        for (ProgramDay each : used) {
            minutes += each.deliveredMinutes();
        }
        return (days != null && used.size() >= days)
                || (hours != null && BigDecimal.valueOf(minutes).compareTo(hours.multiply(MINUTES_PER_HOUR)) >= 0);
    }
}
