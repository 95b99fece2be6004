package io.trueup.written;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day and durations as people write them in logs (INTERFACES.md 3). */
public final class WrittenTimes {

    private static final int LONGEST = 64;
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final BigDecimal MINUTES_OF_HOUR = BigDecimal.valueOf(60);
    private static final Pattern DAY_BEFORE =
            Pattern.compile("(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{2,4})(?:T| +)(\\d.*)");
    private static final Pattern HALVES = Pattern.compile(
            "(\\d{1,2})(?:[:.]?(\\d{2}))?(?::(\\d{2})(?:\\.\\d+)?)? ?([AP])(?:\\.?M\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?");
    private static final Pattern FOUR_DIGITS =
            Pattern.compile("(\\d{1,2})(\\d{2})(?: ?h(?:rs|ours)?\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR = Pattern.compile("\\d{1,2}");
    private static final Pattern DURATION = Pattern.compile(
            "(?:([\\d.,]+) ?h(?:rs?|ours?)?\\.?)?(?:,? ?([\\d.,]+) ?m(?:ins?|inutes?)?\\.?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK_DURATION =
            Pattern.compile("(\\d{1,3})(?::| ?h ?)([0-5]\\d)(?::([0-5]\\d))?", Pattern.CASE_INSENSITIVE);

    private WrittenTimes() {}

    /** Every time of day the text can mean: a bare {@code 8} is one in the morning and one in the evening. */
    public static List<LocalTime> readings(String written) {
        int colon = written.length() - 3;
        if (colon >= 1 && colon <= 2 && written.charAt(colon) == ':') {
            int hour = WrittenValues.wholeNumber(written.substring(0, colon));
            int minute = WrittenValues.wholeNumber(written.substring(colon + 1));
            if (hour >= 0 && minute >= 0) {
                return time(hour, minute, 0);
            }
        }
        return otherReadings(written);
    }

    private static List<LocalTime> otherReadings(String written) {
        String text = WrittenText.plain(WrittenText.clean(written));
        if (text.length() > LONGEST) {
            return List.of();
        }
        Matcher dated = DAY_BEFORE.matcher(text);
        String bare = dated.matches() ? dated.group(1) : text;
        if (bare.equalsIgnoreCase("noon") || bare.equalsIgnoreCase("midnight")) {
            return List.of(bare.equalsIgnoreCase("noon") ? LocalTime.NOON : LocalTime.MIDNIGHT);
        }
        Matcher halves = HALVES.matcher(bare);
        Matcher clock = CLOCK.matcher(bare);
        Matcher digits = FOUR_DIGITS.matcher(bare);
        if (halves.matches()) {
            return ofHalf(halves);
        } else if (clock.matches()) {
            return time(Integer.parseInt(clock.group(1)), clock.group(2), clock.group(3));
        } else if (digits.matches()) {
            return time(Integer.parseInt(digits.group(1)), digits.group(2), null);
        }
        return HOUR.matcher(bare).matches() ? bareHour(Integer.parseInt(bare)) : List.of();
    }

    private static List<LocalTime> ofHalf(Matcher m) {
        int hour = Integer.parseInt(m.group(1));
        boolean afternoon = m.group(4).toUpperCase(Locale.ROOT).equals("P");
        return hour < 1 || hour > 12 ? List.of() : time(hour % 12 + (afternoon ? 12 : 0), m.group(2), m.group(3));
    }

    private static List<LocalTime> bareHour(int hour) {
        if (hour < 1 || hour > 23) {
            return List.of();
        }
        LocalTime time = LocalTime.of(hour, 0);
        return hour > 12 ? List.of(time) : List.of(time, time.plusHours(12));
    }

    private static List<LocalTime> time(int hour, @Nullable String minutes, @Nullable String seconds) {
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return time(hour, minute, seconds == null ? 0 : Integer.parseInt(seconds));
    }

    private static List<LocalTime> time(int hour, int minute, int second) {
        if (hour == 24 && minute == 0 && second == 0) {
            return List.of(LocalTime.MIDNIGHT);
        }
        return hour > 23 || minute > 59 || second > 59 ? List.of() : List.of(LocalTime.of(hour, minute, second));
    }

    /**
     * Minutes of a duration: {@code 3:45}, {@code 3h45}, {@code 3.75 h}, {@code 3 hrs 45 min}, {@code 225 min}, to the nearest one; a bare number
     * counts in the unit of its column and is not rounded when that is minutes. Null when the text is no duration.
     *
     * @param minutesOfUnit 1 or 60
     */
    public static @Nullable BigDecimal minutes(String written, int minutesOfUnit) {
        String text = WrittenText.plain(WrittenText.clean(written));
        BigDecimal bare = WrittenValues.number(text);
        if (bare != null) {
            return minutesOfUnit == 1 ? bare : rounded(bare.multiply(BigDecimal.valueOf(minutesOfUnit)));
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        Matcher clock = CLOCK_DURATION.matcher(text);
        if (clock.matches()) {
            int seconds = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
            int minutes = Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
            return BigDecimal.valueOf(minutes + (seconds >= 30 ? 1 : 0));
        }
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        BigDecimal hours = parts.group(1) == null ? BigDecimal.ZERO : WrittenValues.number(parts.group(1));
        BigDecimal minutes = parts.group(2) == null ? BigDecimal.ZERO : WrittenValues.number(parts.group(2));
        return hours == null || minutes == null
                ? null
                : rounded(hours.multiply(MINUTES_OF_HOUR).add(minutes));
    }

    /**
     * The same as whole minutes within a day, where the column wants no others; below zero for what is none.
     *
     * @param minutesOfUnit 1 or 60
     */
    public static int minutesOfDay(String written, int minutesOfUnit) {
        int whole = WrittenValues.wholeNumber(written) * minutesOfUnit;
        if (whole >= 0) {
            return whole <= MINUTES_OF_DAY ? whole : -1;
        }
        BigDecimal minutes = minutes(CellAmount.pointed(written), minutesOfUnit);
        boolean good = minutes != null
                && minutes.signum() >= 0
                && minutes.compareTo(BigDecimal.valueOf(MINUTES_OF_DAY)) <= 0
                && minutes.stripTrailingZeros().scale() <= 0;
        return good && minutes != null ? minutes.intValue() : -1;
    }

    private static BigDecimal rounded(BigDecimal minutes) {
        return minutes.setScale(0, RoundingMode.HALF_UP);
    }
}
