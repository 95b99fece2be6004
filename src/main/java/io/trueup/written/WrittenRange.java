package io.trueup.written;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From when to when, in one text: {@code 8:00 AM - 12:00 PM}, {@code 1p-3p}, {@code 1:00-3:00 PM}.
 *
 * @param start as it is written, with the half of the day that the end names for both
 * @param end as it is written
 */
public record WrittenRange(String start, String end) {

    /** What a text that is no range says. */
    public static final WrittenRange NONE = new WrittenRange("", "");

    private static final int LONGEST = 64;
    private static final Pattern PARTS = Pattern.compile(
            "(\\d.*?) *(?:-+|\u2013|\u2014|\\bto\\b|\\buntil\\b) *(\\d.*|noon)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("(\\d{1,2})(?::\\d{2})?");
    private static final Pattern HALF = Pattern.compile(".*\\d ?[AP](?:\\.?M\\.?)?|noon", Pattern.CASE_INSENSITIVE);
    private static final int NOON = 12;

    public static WrittenRange of(String written) {
        String text = WrittenText.plain(WrittenText.clean(written));
        Matcher parts = PARTS.matcher(text);
        if (text.length() > LONGEST
                || !parts.matches()
                || WrittenTimes.readings(parts.group(2)).isEmpty()) {
            return NONE;
        }
        String start = sameHalf(parts.group(1), parts.group(2));
        return WrittenTimes.readings(start).isEmpty() ? NONE : new WrittenRange(start, parts.group(2));
    }

    /** A start without a half of its own is the last such time before the end. */
    private static String sameHalf(String start, String end) {
        Matcher bare = BARE.matcher(start);
        List<LocalTime> ends = WrittenTimes.readings(end);
        if (!bare.matches() || !HALF.matcher(end).matches() || Integer.parseInt(bare.group(1)) > NOON) {
            return start;
        }
        List<LocalTime> afternoon = WrittenTimes.readings(start + " PM");
        boolean isAfternoon = afternoon.size() == 1 && afternoon.get(0).isBefore(ends.get(0));
        return start + (isAfternoon ? " PM" : " AM");
    }
}
