package io.trueup.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

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

    /**
     * What of a list falls on these dates, as a part of it; a claim may have thousands of days.
     *
     * @param inOrder in the order of their dates
     */
    public <T> List<T> among(List<T> inOrder, Function<T, LocalDate> date) {
        int begin = 0;
        int end = inOrder.size();
        while (begin < end) {
            int middle = (begin + end) / 2;
            if (date.apply(inOrder.get(middle)).isBefore(from)) {
                begin = middle + 1;
            } else {
                end = middle;
            }
        }
        while (end < inOrder.size() && !date.apply(inOrder.get(end)).isAfter(to)) {
            end++;
        }
        return inOrder.subList(begin, end);
    }

    public boolean overlaps(DateRange other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /** "2025-03-03", or "2025-03-03 to 2025-03-07". */
    public String words() {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
