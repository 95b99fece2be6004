package io.trueup.programlog;

import io.trueup.source.ProblemCode;
import io.trueup.tabular.Row;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of wall-clock time delivered in one row: end − start − break when both times are given, else the hours, else the sum of the
 * four disciplines (INTERFACES.md 3). The clocks changing makes no difference to what the wall showed.
 *
 * <p>An end before the start is either the next morning's or the two were exchanged. The shorter of the two readings is taken:
 * 22:00 to 02:00 are four hours over midnight, 16:00 to 8:00 is a mistake.
 *
 * @param minutes 0 for an absent patient, and when the row has a problem
 * @param times start and end as a payer reads them; blank when the minutes do not come from them
 */
record DeliveredMinutes(int minutes, String times) {

    private static final int LONGEST_SHIFT = 16 * 60;
    private static final int DAY = 24 * 60;
    private static final int HALF_A_DAY = 12;
    private static final int LONGEST_OVER_MIDNIGHT = DAY / 2;

    /** @param session null unless the row has start and end */
    static DeliveredMinutes of(
            Row row, Attendance attendance, DisciplineMinutes disciplines, SessionTimes.@Nullable Session session) {
        int pause = row.minutes("break_minutes");
        int hours = row.hours("hours");
        if (!attendance.attended()) {
            return withoutTimes(0);
        }
        if (session != null) {
            String times = clock(session.start()) + " to " + clock(session.end());
            return new DeliveredMinutes(ofTimes(row, session.start(), session.end(), pause), times);
        }
        if (!row.isGood()) {
            return withoutTimes(0);
        }
        return withoutTimes(hours > 0 ? atMostAShift(row, "hours", hours) : ofDisciplines(row, disciplines));
    }

    /** {@code 8:05 AM}. */
    private static String clock(LocalTime time) {
        int hour = time.getHour() % HALF_A_DAY == 0 ? HALF_A_DAY : time.getHour() % HALF_A_DAY;
        int minute = time.getMinute();
        return hour + (minute < 10 ? ":0" : ":") + minute + (time.getHour() < HALF_A_DAY ? " AM" : " PM");
    }

    private static DeliveredMinutes withoutTimes(int minutes) {
        return new DeliveredMinutes(minutes, "");
    }

    private static int ofTimes(Row row, LocalTime start, LocalTime end, int pause) {
        long shift = shift(start, end);
        if (shift <= 0) {
            row.problem(
                    ProblemCode.TIMES_REVERSED,
                    "end_time",
                    "a time after the start, " + start + ", with AM or PM or of 24 hours");
        } else if (shift > LONGEST_SHIFT) {
            row.problem(ProblemCode.SHIFT_TOO_LONG, "end_time", "at most 16 hours after the start, " + start);
        } else if (pause > shift) {
            row.problem(ProblemCode.BAD_MINUTES, "break_minutes", "a break shorter than the shift of " + shift);
        } else if (pause == shift) {
            row.problem(ProblemCode.NO_MINUTES, "break_minutes", "a break shorter than the shift of " + shift);
        }
        return (int) Math.max(0, shift - pause);
    }

    /** Minutes from start to end, over midnight where that is the shorter reading; 0 or below when they are exchanged. */
    private static long shift(LocalTime start, LocalTime end) {
        long sameDay = Duration.between(start, end).toMinutes();
        return sameDay < 0 && sameDay + DAY <= LONGEST_OVER_MIDNIGHT ? sameDay + DAY : sameDay;
    }

    private static int ofDisciplines(Row row, DisciplineMinutes disciplines) {
        int total = disciplines.total();
        if (total == 0) {
            row.problem(
                    ProblemCode.NO_MINUTES,
                    "start_time",
                    "start_time and end_time, or hours, or minutes by discipline");
        } else if (total > DAY) {
            row.problem(ProblemCode.BAD_MINUTES, "pt_minutes", "minutes that add up to at most one day, not " + total);
        } else {
            atMostAShift(row, "pt_minutes", total);
        }
        return total;
    }

    private static int atMostAShift(Row row, String column, int minutes) {
        if (minutes > LONGEST_SHIFT) {
            row.problem(ProblemCode.SHIFT_TOO_LONG, column, "at most 16 hours in one day, not " + minutes + " minutes");
        }
        return minutes;
    }
}
