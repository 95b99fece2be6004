package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AuthorizationUse.Used;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the authorizations of a claim allow on a given day, counted over the days attended before it in whatever episode.
 *
 * @param attended the claim's attended days of both programs, in date order
 */
record AuthorizedDays(List<Authorization> authorizations, List<ProgramDay> attended) {

    /** Days are counted where one of the authorizations sets a limit. */
    static AuthorizedDays of(ClaimAccount account) {
        return new AuthorizedDays(
                account.authorizations(),
                Few.none(account.authorizations(), a -> a.authorizedDays() != null || a.authorizedHours() != null)
                        ? List.of()
                        : Few.where(account.days(), ProgramDay::attended));
    }

    /**
     * What is left for a day.
     *
     * @param covering the approved authorization that covers it, one with days and hours left before one without; null when none does
     * @param usedUp whether every approved authorization that covers it had its days or hours used up before it
     */
    record Coverage(@Nullable Authorization covering, boolean usedUp) {}

    Coverage on(Program program, LocalDate day) {
        List<Used> all = AuthorizationUse.of(
                        authorizations, Few.where(attended, d -> d.serviceDate().isBefore(day)))
                .covering(program, day);
        Used left = Few.first(all, Used::hasLeft);
        if (left != null) {
            return new Coverage(left.authorization(), false);
        }
        return all.isEmpty()
                ? new Coverage(null, false)
                : new Coverage(all.get(0).authorization(), true);
    }
}
