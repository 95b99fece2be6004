package io.trueup.programlog;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hours of the clock in which a patient was there.
 *
 * @param start minutes after midnight
 * @param end the same; above 1440 on the next morning
 */
record Session(int start, int end) {

    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;
    private static final int HALF_A_DAY = 12;
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2}) ([AP])M to (\\d{1,2}):(\\d{2}) ([AP])M");

    /** Start and end as {@link #of} reads them: {@code 8:05 AM to 2:00 PM}. */
    static String clock(LocalTime start, LocalTime end) {
        return clock(start) + " to " + clock(end);
    }

    private static String clock(LocalTime time) {
        int hour = time.getHour() % HALF_A_DAY == 0 ? HALF_A_DAY : time.getHour() % HALF_A_DAY;
        int minute = time.getMinute();
        return hour + (minute < 10 ? ":0" : ":") + minute + (time.getHour() < HALF_A_DAY ? " AM" : " PM");
    }

    /** Null of a row whose minutes do not come from times. */
    static @Nullable Session of(String times) {
        Matcher clock = CLOCK.matcher(times);
        if (!clock.matches()) {
            return null;
        }
        int start = minutes(clock, 1);
        int end = minutes(clock, 4);
        return new Session(start, end <= start ? end + DAY : end);
    }

    private static int minutes(Matcher clock, int group) {
        int hour = Integer.parseInt(clock.group(group)) % HALF_A_DAY;
        boolean afternoon = clock.group(group + 2).equals("P");
        return (afternoon ? hour + HALF_A_DAY : hour) * HOUR + Integer.parseInt(clock.group(group + 1));
    }

    boolean overlaps(Session other) {
        return start < other.end && other.start < end;
    }
}
