package io.trueup.bill;

import io.trueup.remittance.DateRange;
import io.trueup.source.ProblemCode;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import io.trueup.x12.X12Date;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day or days of a DTP segment: DTP03 in the format of DTP02, D8 for a day and RD8 for a range; the text tells which it is. */
final class ServicePeriod {

    private static final int PERIOD = 3;
    private static final int MOST_DAYS = 366;
    private static final String EXPECTED = "a day CCYYMMDD, or two with a hyphen between them";

    private ServicePeriod() {}

    /**
     * Null when there is none, or none that can be meant: the problem is one of {@code elements}.
     *
     * @param today the last day on which something can have been done
     */
    static @Nullable DateRange of(Segment dtp, LocalDate today, ElementReader elements) {
        String text = dtp.element(PERIOD);
        List<LocalDate> range = X12Date.two(text);
        LocalDate from = range.isEmpty() ? X12Date.parse(text) : range.get(0);
        LocalDate to = range.isEmpty() ? from : range.get(1);
        if (from == null || to == null) {
            elements.problem(ProblemCode.BAD_DATE, dtp, PERIOD, EXPECTED);
        } else if (to.isBefore(from)) {
            elements.problem(ProblemCode.DATES_REVERSED, dtp, PERIOD, "an end that is not before the start");
        } else if (to.isAfter(today)) {
            elements.problem(ProblemCode.BAD_DATE, dtp, PERIOD, "a date not after today, " + today);
        } else if (to.isAfter(from.plusDays(MOST_DAYS))) {
            elements.problem(ProblemCode.BAD_DATE, dtp, PERIOD, "days of one year");
        } else {
            return new DateRange(from, to);
        }
        return null;
    }
}
