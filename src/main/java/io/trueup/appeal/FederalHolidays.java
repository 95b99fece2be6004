package io.trueup.appeal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Days on which federal offices are closed (5 U.S.C. 6103): a fixed holiday on a Saturday is observed the Friday before, one on a
 * Sunday the Monday after.
 */
final class FederalHolidays {

    private static final int JUNETEENTH_SINCE = 2021;
    private static final int THIRD = 3;
    private static final int FOURTH = 4;

    private static final List<MonthDay> FIXED = List.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JUNE, 19),
            MonthDay.of(Month.JULY, 4),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    private FederalHolidays() {}

    static boolean isBusinessDay(LocalDate day) {
        return !isWeekend(day) && !observedIn(day.getYear()).contains(day);
    }

    /** The day itself, or the first business day after it. */
    static LocalDate businessDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isBusinessDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** New Year's Day of the next year may be observed on this year's last day. */
    private static Set<LocalDate> observedIn(int year) {
        Set<LocalDate> days = new HashSet<>();
        for (MonthDay fixed : FIXED) {
            if (!fixed.equals(MonthDay.of(Month.JUNE, 19)) || year >= JUNETEENTH_SINCE) {
                days.add(observed(fixed.atYear(year)));
            }
        }
        days.add(observed(LocalDate.of(year + 1, Month.JANUARY, 1)));
        days.add(monday(year, Month.JANUARY, THIRD));
        days.add(monday(year, Month.FEBRUARY, THIRD));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(monday(year, Month.SEPTEMBER, 1));
        days.add(monday(year, Month.OCTOBER, 2));
        days.add(LocalDate.of(year, Month.NOVEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(FOURTH, DayOfWeek.THURSDAY)));
        return days;
    }

    private static LocalDate monday(int year, Month month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
