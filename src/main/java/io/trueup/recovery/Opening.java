package io.trueup.recovery;

import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a day, or an episode under a case rate, became a thing to do with something at stake, or another one than before.
 *
 * @param finding its key
 * @param run that opened it
 * @param on the day which that run took for today; what was paid before it came without us
 * @param denialClass blank when nothing was denied
 * @param authorized whether an approved authorization was on file
 * @param payer as its finding names it
 * @param serviceDate null when the payer gave none
 * @param atStake of this finding alone
 */
public record Opening(
        String finding,
        String item,
        long run,
        LocalDate on,
        Outcome outcome,
        String denialClass,
        boolean authorized,
        String payer,
        String claimNumber,
        String patient,
        @Nullable LocalDate serviceDate,
        Money atStake) {

    /**
     * Whether what comes after it is the same thing to do: a denial stays one when some of it is paid, and one denied in part is no
     * other; a day that nobody denied is another thing with each outcome.
     */
    boolean goesOnAs(Opening next) {
        boolean sameReason =
                next.denialClass.equals(denialClass) && (!denialClass.isEmpty() || outcome == next.outcome);
        return item.equals(next.item) && (sameReason || !denialClass.isEmpty() && next.denialClass.isEmpty());
    }

    /** Whether money came later: taken by a later run, and paid on that day or after it. */
    boolean isBefore(TakenPayment payment) {
        return run < payment.run() && !on.isAfter(payment.paidOn());
    }
}
