package io.trueup.reconciliation;

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
        return new AuthorizedDays(
                account.authorizations(),
                account.days().stream().filter(ProgramDay::attended).toList());
    }

    /** The approved authorization that covers the day, one with days and hours left before one without; null when none does. */
    @Nullable
    Authorization covering(Program program, LocalDate day) {
        List<Authorization> covering = coveringAll(program, day);
        return covering.stream()
                .filter(a -> !usedUpBefore(a, day))
                .findFirst()
                .orElse(covering.isEmpty() ? null : covering.get(0));
    }

    private List<Authorization> coveringAll(Program program, LocalDate day) {
        return authorizations.stream().filter(a -> a.covers(program, day)).toList();
    }

    /** Whether every approved authorization that covers the day had its days or hours used up before it. */
    boolean usedUpBefore(Program program, LocalDate day) {
        List<Authorization> covering = coveringAll(program, day);
        return !covering.isEmpty() && covering.stream().allMatch(a -> usedUpBefore(a, day));
    }

    private boolean usedUpBefore(Authorization authorization, LocalDate day) {
        List<ProgramDay> used = attended.stream()
                .filter(d -> d.program() == authorization.program())
                .filter(d -> d.serviceDate().isBefore(day) && !d.serviceDate().isBefore(authorization.from()))
                .toList();
        Integer days = authorization.authorizedDays();
        BigDecimal hours = authorization.authorizedHours();
        int minutes = used.stream().mapToInt(ProgramDay::deliveredMinutes).sum();
        return (days != null && used.size() >= days)
                || (hours != null && BigDecimal.valueOf(minutes).compareTo(hours.multiply(MINUTES_PER_HOUR)) >= 0);
    }
}
