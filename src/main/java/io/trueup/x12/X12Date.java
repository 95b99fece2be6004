package io.trueup.x12;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as X12 writes it, CCYYMMDD, with or without a time behind it, and the two ways people write one that have no second
 * reading: {@code 2025-03-10} and {@code 3/10/2025}. Years 1900 to 2100 (FAULTS.md 89).
 */
public final class X12Date {

    private static final int DIGITS = 8;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final Pattern WRITTEN =
            Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})|(?<m2>\\d{1,2})/(?<d2>\\d{1,2})/(?<y2>\\d{4})");
    private static final Pattern TWO = Pattern.compile("(\\d{8})\\s*-\\s*(\\d{8})");
    private static final Pattern WITH_TIME = Pattern.compile("\\d{8}(\\d{4}|\\d{6})");

    private X12Date() {}

    /** The date; null when the text is none. */
    public static @Nullable LocalDate parse(String text) {
        int digits = digits(text);
        if (digits >= 0) {
            return ofDigits(digits);
        }
        String bare = text.replace(" ", "");
        digits = digits(WITH_TIME.matcher(bare).matches() ? bare.substring(0, DIGITS) : bare);
        if (digits >= 0) {
            return ofDigits(digits);
        }
        Matcher written = WRITTEN.matcher(bare);
        if (!written.matches()) {
            return null;
        }
        return written.group("y") != null
                ? of(number(written, "y"), number(written, "m"), number(written, "d"))
                : of(number(written, "y2"), number(written, "m2"), number(written, "d2"));
    }

    /** The two days of a range, {@code 20250310-20250314}, in the order in which they stand; empty when the text is none. */
    public static List<LocalDate> two(String text) {
        if (text.length() <= DIGITS) {
            return List.of();
        }
        Matcher range = TWO.matcher(text);
        LocalDate first = range.matches() ? parse(range.group(1)) : null;
        LocalDate last = first == null ? null : parse(range.group(2));
        return first == null || last == null ? List.of() : List.of(first, last);
    }

    /** Whether the text is CCYYMMDD and nothing else. */
    public static boolean isEightDigits(String text) {
        int digits = digits(text);
        return digits >= 0 && ofDigits(digits) != null;
    }

    /** Eight digits as a number; -1 when the text is anything else. */
    private static int digits(String text) {
        if (text.length() != DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static @Nullable LocalDate ofDigits(int number) {
        return of(number / 10000, number / 100 % 100, number % 100);
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static @Nullable LocalDate of(int year, int month, int day) {
        try {
            return year < FIRST_YEAR || year > LAST_YEAR ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
