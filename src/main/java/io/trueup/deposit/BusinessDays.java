package io.trueup.deposit;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which banks book; holidays are within what the windows allow. */
final class BusinessDays {

    private BusinessDays() {}

    /** So many business days from a day, before it where the number is negative. */
    static LocalDate from(LocalDate day, int days) {
        LocalDate at = day;
        for (int left = Math.abs(days); left > 0; ) {
            at = at.plusDays(days < 0 ? -1 : 1);
            left -= isOne(at) ? 1 : 0;
        }
        return at;
    }

    /** Whether a day lies in a window of business days around another. */
    static boolean within(LocalDate day, LocalDate around, int before, int after) {
        return !day.isBefore(from(around, -before)) && !day.isAfter(from(around, after));
    }

    private static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
