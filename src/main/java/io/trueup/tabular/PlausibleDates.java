package io.trueup.tabular;

import io.trueup.written.WrittenDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days that a date of some kind can be. */
enum PlausibleDates {
    FROM_1900(1900),
    /** Nothing that is still to be paid happened before; a date that did, was typed wrongly. */
    OF_EVENTS(1990);

    private static final int LAST_YEAR = 2100;

    private final int firstYear;

    PlausibleDates(int firstYear) {
        this.firstYear = firstYear;
    }

    /** The only day that is meant, if it can be; null for none, several, or another. */
    @Nullable
    LocalDate of(List<LocalDate> readings) {
        LocalDate only = readings.size() == 1 ? readings.get(0) : null;
        return only != null && only.getYear() >= firstYear && only.getYear() <= LAST_YEAR ? only : null;
    }

    /** What would have been one. */
    String expected(List<LocalDate> readings) {
        return switch (readings.size()) {
            case 0 -> "a date, YYYY-MM-DD or M/D/YYYY";
            case 1 -> "a date of " + firstYear + " to " + LAST_YEAR;
            default -> "a date with one reading, YYYY-MM-DD; this is " + WrittenDates.choice(readings);
        };
    }
}
