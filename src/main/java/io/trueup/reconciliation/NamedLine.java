package io.trueup.reconciliation;

import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a claim that a provider adjustment names.
 *
 * @param counted the line's share of CLP04
 * @param taken what other provider adjustments took of it so far; negative: announced, and not taken yet
 * @param code the procedure
 * @param logClaim claim of the log that the line belongs to; blank when it belongs to none
 * @param how by which of its numbers the claim is named
 */
public record NamedLine(
        long claimPaymentId,
        int number,
        Money counted,
        Money taken,
        @Nullable DateRange dates,
        String code,
        PersonName patient,
        String logClaim,
        Named how,
        Paid payment) {

    /**
     * By what a claim is named.
     *
     * @param asWritten not only without punctuation and leading zeros
     * @param byPayerNumber by the payer's claim number, which says more than the control number
     * @param itself not only by standing beside a claim that is named, in the adjustment's payment and under one control number
     */
    public record Named(boolean asWritten, boolean byPayerNumber, boolean itself) {}

    /**
     * The payment of a line.
     *
     * @param carries whether it carries a balance forward without naming a claim
     */
    public record Paid(long id, LocalDate on, boolean carries) {}

    /** What is counted together: a day of the log's claim; each procedure of a date that belongs to none. */
    record Day(String logClaim, @Nullable DateRange dates, String code) {}

    Day day() {
        return new Day(logClaim, dates, logClaim.isBlank() ? code : "");
    }

    /** After others that came before. */
    public NamedLine withTaken(Money more) {
        return more.isZero()
                ? this
                : new NamedLine(
                        claimPaymentId,
                        number,
                        counted,
                        taken.plus(more),
                        dates,
                        code,
                        patient,
                        logClaim,
                        how,
                        payment);
    }

    /** What it still has. */
    Money left() {
        return counted.minus(taken);
    }
}
