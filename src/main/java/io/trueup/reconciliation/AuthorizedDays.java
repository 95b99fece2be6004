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

    /** The approved authorization that covers the day, one with days and hours left before one without; null when none does. */
    @Nullable
    Authorization covering(Program program, LocalDate day) {
        List<Used> covering = coveringAll(program, day);
        Used left = Few.first(covering, Used::hasLeft);
        if (left != null) {
            return left.authorization();
        }
        return covering.isEmpty() ? null : covering.get(0).authorization();
    }

    /** Whether every approved authorization that covers the day had its days or hours used up before it. */
    boolean usedUpBefore(Program program, LocalDate day) {
        List<Used> covering = coveringAll(program, day);
        return !covering.isEmpty() && Few.none(covering, Used::hasLeft);
    }

    private List<Used> coveringAll(Program program, LocalDate day) {
        return AuthorizationUse.of(
                        authorizations, Few.where(attended, d -> d.serviceDate().isBefore(day)))
                .covering(program, day);
    }
}
