package io.trueup.bill;

import io.trueup.remittance.DateRange;
import io.trueup.source.ProblemCode;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import io.trueup.x12.X12Date;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day or days of a DTP segment: DTP03 in the format of DTP02, D8 for a day and RD8 for a range; the text tells which it is. */
final class ServicePeriod {

    private static final int PERIOD = 3;
    private static final int DAY = 8;
    private static final int MOST_DAYS = 366;
    private static final Pattern RANGE = Pattern.compile("(\\d{8})\\s*-\\s*(\\d{8})");
    private static final String EXPECTED = "a day CCYYMMDD, or two with a hyphen between them";

    private ServicePeriod() {}

    /**
     * Null when there is none, or none that can be meant: the problem is one of {@code elements}.
     *
     * @param today the last day on which something can have been done
     */
    static @Nullable DateRange of(Segment dtp, LocalDate today, ElementReader elements) {
        String text = dtp.element(PERIOD);
        Matcher range = RANGE.matcher(text);
        boolean isRange = text.length() > DAY && range.matches();
        LocalDate from = X12Date.parse(isRange ? range.group(1) : text);
        LocalDate to = isRange ? X12Date.parse(range.group(2)) : from;
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
