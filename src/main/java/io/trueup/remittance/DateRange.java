package io.trueup.remittance;

import java.time.LocalDate;

/** Service dates, both ends included; a single day has the same date twice. */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public static DateRange day(LocalDate day) {
        return new DateRange(day, day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(DateRange other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /** "2025-03-03", or "2025-03-03 to 2025-03-07". */
    public String words() {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
