package io.trueup.written;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times, numbers and flags as people write them in tables, configuration files and commands (INTERFACES.md 3). Blanks around
 * them do not count; null is a text that is none.
 */
public final class WrittenValues {

    private static final Pattern NUMBER = Pattern.compile("(-?) ?((?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d*)?)");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern US_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ?([AP])\\.?M\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final int MOST_DIGITS = 18;
    private static final int FIRST_YEAR = 1900;
    private static final Set<String> YES = Set.of("true", "yes", "on", "y");
    private static final Set<String> NO = Set.of("false", "no", "off", "n");

    private WrittenValues() {}

    /** A plain number of up to 18 digits, with or without thousands commas. */
    public static @Nullable BigDecimal number(String written) {
        Matcher parts = NUMBER.matcher(written.strip());
        if (!parts.matches()) {
            return null;
        }
        String digits = parts.group(2).replace(",", "");
        int count = digits.length() - (digits.indexOf('.') < 0 ? 0 : 1);
        return count == 0 || count > MOST_DIGITS ? null : new BigDecimal(parts.group(1) + digits);
    }

    /** A number with or without {@code $}; negatives as {@code -1.00}, {@code -$1.00}, {@code $-1.00} or {@code (1.00)}. */
    public static @Nullable BigDecimal amount(String written) {
        String text = written.strip();
        boolean bracketed = text.startsWith("(") && text.endsWith(")");
        if (bracketed) {
            text = text.substring(1, text.length() - 1).strip();
        }
        BigDecimal number = number(text.indexOf('$') < 0 ? text : text.replaceFirst("^(-?) *\\$ *", "$1"));
        if (number == null || !bracketed) {
            return number;
        }
        return text.indexOf('-') < 0 ? number.negate() : null;
    }

    /** An amount in whole cents. */
    public static @Nullable Money money(String written) {
        BigDecimal dollars = amount(written);
        try {
            return dollars == null ? null : Money.of(dollars);
        } catch (ArithmeticException notWholeCents) {
            return null;
        }
    }

    /** {@code YYYY-MM-DD} or {@code M/D/YYYY}, a day that exists, from 1900 on. */
    public static @Nullable LocalDate date(String written) {
        String text = written.strip();
        Matcher iso = ISO_DATE.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher us = US_DATE.matcher(text);
        return us.matches() ? day(us.group(3), us.group(1), us.group(2)) : null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR ? null : date;
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }

    /** {@code 8:00}, {@code 08:00:00} or {@code 8:00 AM}. */
    public static @Nullable LocalTime time(String written) {
        Matcher parts = TIME.matcher(written.strip());
        if (!parts.matches()) {
            return null;
        }
        int hour = Integer.parseInt(parts.group(1));
        String half = parts.group(4);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (half.toUpperCase(Locale.ROOT).equals("P") ? 12 : 0);
        }
        int minute = Integer.parseInt(parts.group(2));
        int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }

    /** {@code true} and {@code false}, and the other words people have for them. */
    public static @Nullable Boolean flag(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        return NO.contains(word) ? false : null;
    }
}
