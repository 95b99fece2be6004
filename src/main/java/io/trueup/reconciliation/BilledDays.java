package io.trueup.reconciliation;

import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.CandidateClaim.Target;
import io.trueup.remittance.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a bill says to a remitted claim with the number of that bill: whose days it was sent for.
 *
 * @param account the claim of the log that the line was matched to, as {@link Account#name} writes it
 * @param program of those days; null when both or none
 */
public record BilledDays(String account, @Nullable Program program, DateRange dates) {

    boolean isOf(Account claim) {
        return account.equals(claim.name());
    }

    boolean include(ProgramDay day) {
        return dates.contains(day.serviceDate()) && mayBe(day.program());
    }

    /** An episode takes any date of its days. */
    boolean include(Target target) {
        return isOf(target.account()) && mayBe(target.program()) && (target.stay() || dates.contains(target.date()));
    }

    private boolean mayBe(Program other) {
        return program == null || program == other;
    }
}
