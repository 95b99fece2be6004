package io.trueup.contract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A day's minutes on their way from the log to the bill (INTERFACES.md 4): first capped, then rounded to the increment.
 *
 * @param delivered minutes of the log
 * @param capped at most the contract's hours a day
 * @param rounded a whole number of increments
 */
record BillableTime(int delivered, int capped, int rounded, int increment) {

    /** The minutes that 97545 stands for; everything beyond is 97546. */
    static final int INITIAL_MINUTES = 120;

    /** Minutes that time is rounded to where nothing says otherwise. */
    static final int USUAL_INCREMENT = 15;

    /** A remainder of more than half an increment counts as a whole one; so 8 of 15 does and 7 does not. */
    static BillableTime of(int delivered, @Nullable BigDecimal maxHoursPerDay, int increment) {
        int capped = cap(delivered, maxHoursPerDay);
        int remainder = capped % increment;
        int rounded = capped - remainder + (2 * remainder > increment ? increment : 0);
        return new BillableTime(delivered, capped, rounded, increment);
    }

    static int cap(int delivered, @Nullable BigDecimal maxHoursPerDay) {
        return maxHoursPerDay == null
                ? delivered
                : Math.min(
                        delivered,
                        maxHoursPerDay.multiply(BigDecimal.valueOf(60)).intValue());
    }

    int initialMinutes() {
        return Math.min(rounded, INITIAL_MINUTES);
    }

    int furtherMinutes() {
        return rounded - initialMinutes();
    }

    boolean fillsInitialHours() {
        return rounded >= INITIAL_MINUTES;
    }

    /** {@code 6.25 h}, or {@code 2 h 10 min} where hundredths of an hour would not be exact. */
    static String hours(int minutes) {
        return minutes % 3 == 0
                ? BigDecimal.valueOf(minutes * 100L / 60, 2).toPlainString() + " h"
                : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
