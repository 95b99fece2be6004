package io.trueup.tabular;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.written.WrittenDates;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a sheet that has a column for each day and a row for each patient; which hour is of which day, no column can say there. */
public final class DaysAcross {

    private static final int LEAST = 4;
    private static final int LEAST_NUMBERS = 5;
    private static final int LAST_DAY = 31;
    private static final int LONGEST_GAP = 4;
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?(?:[ ,]+[\\d/.-]+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_AND_DAY = Pattern.compile(
            "\\d{1,2}[/-]\\d{1,2}|\\d{1,2}[ -](?:%1$s)|(?:%1$s)[ -]\\d{1,2}|day \\d{1,2}"
                    .formatted("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private DaysAcross() {}

    /** What is wrong with such headings; null with others. */
    public static @Nullable Problem problem(List<String> headings, Place table) {
        List<String> days = of(headings);
        return days.isEmpty()
                ? null
                : Problem.of(
                        ProblemCode.DAYS_ACROSS,
                        new Place(table.file(), 0, table.spot()),
                        "%s, %s ... %s".formatted(days.get(0), days.get(1), days.get(days.size() - 1)),
                        "");
    }

    /** The headings that are days; none when they are too few to be more than chance. */
    private static List<String> of(List<String> headings) {
        List<String> days = headings.stream().filter(DaysAcross::isDay).toList();
        List<String> numbers = headings.stream()
                .filter(heading -> NUMBER.matcher(heading).matches() && Integer.parseInt(heading) <= LAST_DAY)
                .toList();
        if (days.size() >= LEAST && inOrder(days.stream().flatMap(DaysAcross::dayNumber))) {
            return days;
        }
        boolean ofNumbers =
                numbers.size() >= LEAST_NUMBERS && inOrder(numbers.stream().map(Long::valueOf));
        return ofNumbers ? numbers : List.of();
    }

    /** One day after the other, weekends apart: dates in a row of data are not so. */
    private static boolean inOrder(Stream<Long> days) {
        List<Long> all = days.toList();
        return IntStream.range(1, all.size()).allMatch(i -> {
            long gap = all.get(i) - all.get(i - 1);
            return gap > 0 && gap <= LONGEST_GAP;
        });
    }

    private static Stream<Long> dayNumber(String heading) {
        return WrittenDates.readings(heading).stream().limit(1).map(LocalDate::toEpochDay);
    }

    private static boolean isDay(String heading) {
        return WEEKDAY.matcher(heading).matches()
                || MONTH_AND_DAY.matcher(heading).matches()
                || !NUMBER.matcher(heading).matches()
                        && !WrittenDates.readings(heading).isEmpty();
    }
}
