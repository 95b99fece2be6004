package io.trueup.remittance;

import io.trueup.source.ProblemCode;
import io.trueup.x12.Segment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Service dates as DTM segments give them, in any order: 472 a day, 150 and 151 a line's range, 232 and 233 a claim's. A start or
 * an end alone is one day.
 */
final class ServiceDates {

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    /** Whether the segment was one of service dates. */
    boolean take(Segment dtm, ElementReader elements) {
        LocalDate date;
        switch (dtm.element(1)) {
            case "472", "150", "232":
                date = elements.date(dtm, 2);
                from = date == null ? from : date;
                break;
            case "151", "233":
                date = elements.date(dtm, 2);
                to = date == null ? to : date;
                break;
            default:
                return false;
        }
        if (from != null && to != null && to.isBefore(from)) {
            elements.problem(ProblemCode.DATES_REVERSED, dtm, 2, "a date not before " + from);
            to = null;
        }
        return true;
    }

    /** Null when no date was given. */
    @Nullable
    DateRange range() {
        LocalDate start = from == null ? to : from;
        if (start == null) {
            return null;
        }
        return new DateRange(start, to == null ? start : to);
    }
}
