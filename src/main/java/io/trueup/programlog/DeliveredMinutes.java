package io.trueup.programlog;

import io.trueup.source.ProblemCode;
import io.trueup.tabular.Row;
import java.time.Duration;
import java.time.LocalTime;

/**
 * Minutes of wall-clock time delivered in one row: end − start − break when both times are given, else the sum of the four
 * disciplines (INTERFACES.md 3). The night the clocks change makes no difference to a program held by day.
 */
final class DeliveredMinutes {

    private static final int LONGEST_SHIFT = 16 * 60;
    private static final int DAY = 24 * 60;

    private DeliveredMinutes() {}

    /** 0 for an absent patient, and when the row has a problem. */
    static int of(Row row, Attendance attendance, DisciplineMinutes disciplines) {
        LocalTime start = row.time("start_time");
        LocalTime end = row.time("end_time");
        int pause = row.minutes("break_minutes");
        if (!attendance.attended()) {
            return 0;
        }
        if (start != null && end != null) {
            return ofTimes(row, start, end, pause);
        }
        return row.isGood() ? ofDisciplines(row, disciplines) : 0;
    }

    private static int ofTimes(Row row, LocalTime start, LocalTime end, int pause) {
        long shift = Duration.between(start, end).toMinutes();
        if (!end.isAfter(start)) {
            row.problem(ProblemCode.TIMES_REVERSED, "end_time", "a time after the start, " + start);
        } else if (shift > LONGEST_SHIFT) {
            row.problem(ProblemCode.SHIFT_TOO_LONG, "end_time", "at most 16 hours after the start, " + start);
        } else if (pause > shift) {
            row.problem(ProblemCode.BAD_MINUTES, "break_minutes", "a break shorter than the shift of " + shift);
        } else if (pause == shift) {
            row.problem(ProblemCode.NO_MINUTES, "break_minutes", "a break shorter than the shift of " + shift);
        }
        return (int) Math.max(0, shift - pause);
    }

    private static int ofDisciplines(Row row, DisciplineMinutes disciplines) {
        int total = disciplines.total();
        if (total == 0) {
            row.problem(ProblemCode.NO_MINUTES, "start_time", "start_time and end_time, or minutes by discipline");
        } else if (total > DAY) {
            row.problem(ProblemCode.BAD_MINUTES, "pt_minutes", "minutes that add up to at most one day, not " + total);
        } else if (total > LONGEST_SHIFT) {
            row.problem(
                    ProblemCode.SHIFT_TOO_LONG, "pt_minutes", "at most 16 hours in one day, not " + total + " minutes");
        }
        return total;
    }
}
