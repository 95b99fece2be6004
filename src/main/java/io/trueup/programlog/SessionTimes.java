package io.trueup.programlog;

import io.trueup.source.ProblemCode;
import io.trueup.tabular.Row;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Start and end of sessions, also where a sheet writes them without AM and PM, as people do: {@code 8:00} and {@code 2:30} are until the
 * afternoon, {@code 1:00} and {@code 4:30} all of it, since no program is held at night. What was read so, and hours that are not what
 * the times come to, are said once per file.
 */
final class SessionTimes {

    private static final LocalTime FIRST_MORNING = LocalTime.of(5, 0);
    private static final LocalTime LAST_EVENING = LocalTime.of(8, 0);
    private static final int HALF_A_DAY = 12;
    /** Minutes that rounding hours to a quarter makes of a difference. */
    private static final int ROUNDED = 7;

    private final ToldOnce turned = new ToldOnce(ProblemCode.AFTERNOON_READ);
    private final ToldOnce differing = new ToldOnce(ProblemCode.HOURS_DIFFER);

    /** @param end may lie before the start, when there is no reading that makes sense */
    record Session(LocalTime start, LocalTime end) {}

    /** Null unless both times are given. */
    @Nullable
    Session of(Row row) {
        LocalTime start = row.time("start_time");
        LocalTime end = row.time("end_time");
        if (start == null || end == null) {
            return null;
        }
        boolean beginsAfterNoon = startsInTheNight(start, end) && isBare(row, "start_time") && isBare(row, "end_time");
        boolean endsAfterNoon = beginsAfterNoon || endsInTheNight(start, end) && isBare(row, "end_time");
        if (endsAfterNoon && !beginsAfterNoon) {
            turned.add(row.place().within("column end_time"), start + " to " + end);
        }
        return new Session(
                beginsAfterNoon ? start.plusHours(HALF_A_DAY) : start, endsAfterNoon ? end.plusHours(HALF_A_DAY) : end);
    }

    private static boolean startsInTheNight(LocalTime start, LocalTime end) {
        return !start.isBefore(LocalTime.of(1, 0))
                && start.isBefore(FIRST_MORNING)
                && start.isBefore(end)
                && !end.isAfter(LAST_EVENING);
    }

    private static boolean endsInTheNight(LocalTime start, LocalTime end) {
        return !start.isBefore(FIRST_MORNING)
                && start.getHour() < HALF_A_DAY
                && !end.isBefore(LocalTime.of(1, 0))
                && end.isBefore(start)
                && !end.isAfter(LAST_EVENING);
    }

    /** Neither AM nor PM, nor noon in words. */
    private static boolean isBare(Row row, String column) {
        return row.text(column).chars().noneMatch(Character::isLetter);
    }

    /** The hours of a row beside its times, which count. */
    void compare(Row row, DeliveredMinutes delivered) {
        if (delivered.times().isEmpty() || !row.isGood()) {
            return;
        }
        int hours = row.hours("hours");
        if (hours > 0 && Math.abs(hours - delivered.minutes()) > ROUNDED) {
            differing.add(
                    row.place().within("column hours"),
                    delivered.times() + " less the break are " + delivered.minutes() + " minutes, the hours " + hours);
        }
    }

    void tell(LogSink sink) {
        turned.tell(sink);
        differing.tell(sink);
    }
}
