package io.trueup.programlog;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hours of the clock in which a patient was there: of one row, or of several whose times overlap and which therefore tell of the same
 * hours (INTERFACES.md 3).
 *
 * @param start minutes after midnight
 * @param end the same; above 1440 on the next morning
 * @param breaks minutes of all their breaks
 * @param longest delivered minutes of the row that has most
 */
record Session(int start, int end, int breaks, int longest) {

    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;
    private static final int HALF_A_DAY = 12;
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2}) ([AP])M to (\\d{1,2}):(\\d{2}) ([AP])M");

    /** Start and end as {@link #of(LogRow)} reads them: {@code 8:05 AM to 2:00 PM}. */
    static String clock(LocalTime start, LocalTime end) {
        return clock(start.getHour() * HOUR + start.getMinute()) + " to "
                + clock(end.getHour() * HOUR + end.getMinute());
    }

    private static String clock(int minutes) {
        int hour = minutes / HOUR % (2 * HALF_A_DAY);
        int minute = minutes % HOUR;
        int shown = hour % HALF_A_DAY == 0 ? HALF_A_DAY : hour % HALF_A_DAY;
        return shown + (minute < 10 ? ":0" : ":") + minute + (hour < HALF_A_DAY ? " AM" : " PM");
    }

    /** Null of a row whose minutes do not come from times. */
    static @Nullable Session of(LogRow row) {
        return of(row.times(), row.deliveredMinutes());
    }

    static @Nullable Session of(String times, int delivered) {
        Matcher clock = CLOCK.matcher(times);
        if (!clock.matches()) {
            return null;
        }
        int start = minutes(clock, 1);
        int end = minutes(clock, 4);
        int until = end <= start ? end + DAY : end;
        return new Session(start, until, Math.max(0, until - start - delivered), delivered);
    }

    private static int minutes(Matcher clock, int group) {
        int hour = Integer.parseInt(clock.group(group)) % HALF_A_DAY;
        boolean afternoon = clock.group(group + 2).equals("P");
        return (afternoon ? hour + HALF_A_DAY : hour) * HOUR + Integer.parseInt(clock.group(group + 1));
    }

    /** In the order of the day, those that overlap as one. */
    static List<Session> together(Collection<Session> sessions) {
        List<Session> apart = new ArrayList<>();
        sessions.stream()
                .sorted(Comparator.comparingInt(Session::start).thenComparing(Session::end))
                .forEach(next -> {
                    int last = apart.size() - 1;
                    if (last >= 0 && apart.get(last).overlaps(next)) {
                        apart.set(last, apart.get(last).with(next));
                    } else {
                        apart.add(next);
                    }
                });
        return apart;
    }

    boolean overlaps(Session other) {
        return start < other.end && other.start < end;
    }

    private Session with(Session other) {
        return new Session(
                Math.min(start, other.start),
                Math.max(end, other.end),
                breaks + other.breaks,
                Math.max(longest, other.longest));
    }

    /** From the first start to the last end less all breaks, and never less than a single row says: two may tell of the same break. */
    int deliveredMinutes() {
        return Math.max(longest, end - start - breaks);
    }

    String words() {
        return clock(start) + " to " + clock(end);
    }
}
