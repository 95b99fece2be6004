package io.trueup.appeal;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Money of one day that its payer took back, and has not paid again.
 *
 * @param amount what is gone; positive
 * @param asked the part of it that the price gives, so that it can be asked for
 * @param on payment date of the remittance that took it last
 * @param paidOn payment date of the payment it was taken from
 * @param paid what the day had before, net
 * @param price what the day is worth; null when no rate says it
 * @param limit the last day to ask it back; null when none is known
 * @param minutes that the log shows; 0 without an attended day
 * @param days of service it is about
 * @param reasons by which the payer refused the day when it took the money; blank when it gave none that denies
 */
public record TakeBack(
        Money amount,
        Money asked,
        LocalDate on,
        LocalDate paidOn,
        Money paid,
        @Nullable Money price,
        boolean isPriceRight,
        @Nullable TakeBackLimit limit,
        int minutes,
        int days,
        String reasons) {

    /** What can be said against it, the strongest first. */
    public enum Verdict {
        /** It came after the last day to ask for it. */
        LATE,
        /** Log and price support the payment, and the payer names no reason. */
        WRONG,
        /** The payer must be asked why. */
        CHECK
    }

    public Verdict verdict() {
        if (isLate() && limit != null && limit.isSure()) {
            return Verdict.LATE;
        }
        return isSupported() && reasons.isEmpty() ? Verdict.WRONG : Verdict.CHECK;
    }

    /** Whether log and price support what was paid. */
    public boolean isSupported() {
        return minutes > 0 && isPriceRight;
    }

    public boolean isLate() {
        return daysLate() > 0;
    }

    /** Days after the last day to ask; 0 when it was in time, or no limit is known. */
    public long daysLate() {
        return limit == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(limit.lastDay(), on));
    }
}
