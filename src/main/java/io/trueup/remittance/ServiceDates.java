package io.trueup.remittance;

import io.trueup.source.ProblemCode;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import io.trueup.x12.X12Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Service dates as DTM segments give them, in any order: 472 a day, 150 and 151 a line's range, 232 and 233 a claim's. A start or
 * an end alone is one day. A date behind its format ({@code DTM*472*D8*20250310}, as an 837 has it) and a range in one element are
 * read with a remark; a day after today is a problem.
 */
final class ServiceDates {

    private static final Set<String> FORMATS = Set.of("D8", "RD8", "DT", "DB");
    private static final int BEHIND_FORMAT = 3;
    private static final int PERIOD = 6;
    private static final int DAY = 8;

    private final LocalDate today;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    /** @param today the last day on which a service can have been delivered */
    ServiceDates(LocalDate today) {
        this.today = today;
    }

    /** Whether the segment was one of service dates. */
    boolean take(Segment dtm, ElementReader elements) {
        switch (dtm.element(1)) {
            case "472", "150", "232":
                takeStart(dtm, elements);
                break;
            case "151", "233":
                int element = element(dtm, elements);
                LocalDate end = elements.date(dtm, element);
                checkPast(end, dtm, element, elements);
                to = end == null ? to : end;
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

    private void takeStart(Segment dtm, ElementReader elements) {
        int element = element(dtm, elements);
        String text = dtm.element(element);
        List<LocalDate> range = X12Date.two(text);
        if (!range.isEmpty()) {
            from = range.get(0);
            to = range.get(0).equals(range.get(1)) ? to : range.get(1);
            checkPast(range.get(1), dtm, element, elements);
            elements.remark(ProblemCode.UNUSUAL_DATE, dtm, element, "DTM*150 and DTM*151 for a range of days");
            return;
        }
        LocalDate date = elements.date(dtm, element, text);
        from = date == null ? from : date;
        checkPast(date, dtm, element, elements);
    }

    private void checkPast(@Nullable LocalDate date, Segment dtm, int element, ElementReader elements) {
        if (date != null && date.isAfter(today)) {
            elements.problem(ProblemCode.BAD_DATE, dtm, element, "a date not after today, " + today);
        }
    }

    private static int element(Segment dtm, ElementReader elements) {
        int element = elementOf(dtm);
        if (element == BEHIND_FORMAT) {
            elements.remark(ProblemCode.UNUSUAL_DATE, dtm, element, "the date in DTM02, CCYYMMDD");
        }
        return element;
    }

    /** Where the date stands: DTM02, behind a format in DTM02, or as a period in DTM06. */
    static int elementOf(Segment dtm) {
        String text = dtm.element(2);
        if (text.length() >= DAY) {
            return 2;
        }
        if (FORMATS.contains(text) && !dtm.element(BEHIND_FORMAT).isEmpty()) {
            return BEHIND_FORMAT;
        }
        return text.isEmpty() && !dtm.element(PERIOD).isEmpty() ? PERIOD : 2;
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
