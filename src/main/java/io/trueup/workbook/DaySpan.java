package io.trueup.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From the first to the last of some days. */
final class DaySpan {

    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void add(@Nullable LocalDate day) {
        if (day != null) {
            first = first == null || day.isBefore(first) ? day : first;
            last = last == null || day.isAfter(last) ? day : last;
        }
    }

    /** {@code 2025-03-03 to 2025-03-14}, or the one day; blank without any. */
    String words() {
        if (first == null || last == null) {
            return "";
        }
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
