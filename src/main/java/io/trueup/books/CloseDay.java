package io.trueup.books;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When a month is closed.
 *
 * @param afterDays days after the last of the month; below zero: never
 */
public record CloseDay(int afterDays) {

    public static final CloseDay NEVER = new CloseDay(-1);

    /** Whether a night of that day closes the month. */
    boolean isReached(YearMonth month, LocalDate today) {
        return afterDays >= 0 && !today.isBefore(month.atEndOfMonth().plusDays(afterDays));
    }
}
