package io.trueup.ledger;

import io.trueup.deposit.Announced;
import io.trueup.deposit.CountedLine;
import io.trueup.deposit.StatementReach;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a night holds against each other.
 *
 * @param from lines and payments from this day on
 * @param firstPayment date of the first payment of any remittance, also before that day; null without any
 */
public record StatementScope(
        LocalDate from,
        List<CountedLine> lines,
        List<Announced> payments,
        StatementReach reach,
        @Nullable LocalDate firstPayment) {

    /** Longer than any deposit waits, and than a chain of deposits that decide about each other. */
    static final int DAYS = 400;

    /** What lies between this day and the first can be the other side of what lies after the first: then both stay as they are. */
    LocalDate before() {
        return from.minusDays(DAYS);
    }
}
