package io.trueup.appeal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Weekends, and the holidays that Texas, Florida, New York, Washington, Pennsylvania and Tennessee all keep, on their own day. Lists
 * differ: some states keep no Columbus Day, Presidents' Day or Juneteenth, and Texas keeps no other day for a holiday on a weekend,
 * so none of these lengthens a time limit here.
 */
final class StateHolidays {

    private static final int THIRD = 3;
    private static final int FOURTH = 4;

    private static final List<MonthDay> FIXED = List.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JULY, 4),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    private StateHolidays() {}

    /** The day itself, or the first business day after it. */
    static LocalDate businessDayFrom(LocalDate day) {
        LocalDate next = day;
        while (isWeekend(next) || isHoliday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isHoliday(LocalDate day) {
        int year = day.getYear();
        return FIXED.contains(MonthDay.from(day))
                || day.equals(in(year, Month.JANUARY, THIRD, DayOfWeek.MONDAY))
                || day.equals(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)))
                || day.equals(in(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY))
                || day.equals(in(year, Month.NOVEMBER, FOURTH, DayOfWeek.THURSDAY));
    }

    private static LocalDate in(int year, Month month, int ordinal, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
