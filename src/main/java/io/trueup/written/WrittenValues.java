package io.trueup.written;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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

    private static final Pattern NUMBER = Pattern.compile("([-+]?) ?((?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d*)?)");
    private static final Pattern BRACKETED = Pattern.compile("(?:\\$ *)?(?:\\( *([^()]*?) *\\)|< *([^<>]*?) *>)");
    private static final int MOST_DIGITS = 18;
    private static final int LONGEST = 64;
    private static final int MOST_PLAIN = 9;
    private static final int MOST_DIGITS_OF_WHOLE = 4;
    private static final Set<String> YES = Set.of("true", "yes", "on", "y");
    private static final Set<String> NO = Set.of("false", "no", "off", "n");

    private WrittenValues() {}

    /** A plain number of up to 18 digits, with or without thousands commas or blanks that do not break. */
    public static @Nullable BigDecimal number(String written) {
        BigDecimal plain = plainNumber(written);
        return plain == null ? otherNumber(written) : plain;
    }

    /** Nothing but a few digits and a point, read without ado; null for all others. */
    private static @Nullable BigDecimal plainNumber(String written) {
        int length = written.length();
        int point = written.indexOf('.');
        if (length > MOST_PLAIN || length == (point < 0 ? 0 : 1)) {
            return null;
        }
        long digits = 0;
        for (int i = 0; i < length; i++) {
            int digit = written.charAt(i) - '0';
            if (i != point) {
                if (digit < 0 || digit > 9) {
                    return null;
                }
                digits = 10 * digits + digit;
            }
        }
        return BigDecimal.valueOf(digits, point < 0 ? 0 : length - point - 1);
    }

    /** A number of up to four digits and nothing else; below zero for any other text. */
    public static int wholeNumber(String written) {
        int length = written.length();
        int number = length == 0 || length > MOST_DIGITS_OF_WHOLE ? -1 : 0;
        for (int i = 0; i < length && number >= 0; i++) {
            int digit = written.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? -1 : 10 * number + digit;
        }
        return number;
    }

    private static @Nullable BigDecimal otherNumber(String written) {
        String text = WrittenText.clean(written);
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher parts = NUMBER.matcher(text.replace("\u00A0", "").replace('\u2212', '-'));
        if (!parts.matches()) {
            return null;
        }
        String digits = parts.group(2).replace(",", "");
        int count = digits.length() - (digits.indexOf('.') < 0 ? 0 : 1);
        return count == 0 || count > MOST_DIGITS ? null : new BigDecimal(parts.group(1) + digits);
    }

    /**
     * A number with or without {@code $}; negatives as {@code -1.00}, {@code -$1.00}, {@code $-1.00}, {@code 1.00-}, {@code (1.00)},
     * {@code $(1.00)} or {@code <1.00>}.
     */
    public static @Nullable BigDecimal amount(String written) {
        String text = WrittenText.clean(written).replace("\u00A0", "").replace('\u2212', '-');
        if (text.length() > LONGEST) {
            return null;
        }
        if (text.endsWith("-") && text.length() > 1 && text.indexOf('-') == text.length() - 1) {
            text = "-" + text.substring(0, text.length() - 1);
        }
        Matcher inside = BRACKETED.matcher(text);
        boolean bracketed = inside.matches();
        if (bracketed) {
            text = inside.group(1) == null ? inside.group(2) : inside.group(1);
        }
        BigDecimal number = number(text.indexOf('$') < 0 ? text : text.replaceFirst("^(-?) *\\$ *", "$1"));
        if (number == null || !bracketed) {
            return number;
        }
        return text.indexOf('-') < 0 ? number.negate() : null;
    }

    /** An amount in whole cents, below a billion dollars. */
    public static @Nullable Money money(String written) {
        Money plain = plainMoney(written);
        if (plain != null) {
            return plain;
        }
        BigDecimal dollars = amount(written);
        try {
            Money amount = dollars == null ? null : Money.of(dollars);
            return amount != null && amount.isPlausible() ? amount : null;
        } catch (ArithmeticException notWholeCents) {
            return null;
        }
    }

    /** The forms most files have, {@code 1234}, {@code 1234.50} and {@code -$1,234.50}, read without ado; null for all others. */
    private static @Nullable Money plainMoney(String written) {
        int length = written.length();
        boolean negative = length > 0 && written.charAt(0) == '-';
        int from = negative ? 1 : 0;
        from += from < length && written.charAt(from) == '$' ? 1 : 0;
        int point = written.indexOf('.', from);
        int end = point < 0 ? length : point;
        if (end == from || end - from > MOST_PLAIN || point >= 0 && point != length - 3) {
            return null;
        }
        boolean grouped = end - from > 4 && written.charAt(end - 4) == ',';
        long cents = 0;
        for (int i = from; i < length; i++) {
            char c = written.charAt(i);
            boolean between = i == point || grouped && i < end && (end - i) % 4 == 0 && i > from;
            if (between ? c != '.' && c != ',' : c < '0' || c > '9') {
                return null;
            }
            cents = between ? cents : 10 * cents + c - '0';
        }
        cents = point < 0 ? 100 * cents : cents;
        return Money.ofCents(negative ? -cents : cents);
    }

    /** The day a text means when it means one; see {@link WrittenDates}. */
    public static @Nullable LocalDate date(String written) {
        List<LocalDate> readings = WrittenDates.readings(written);
        return readings.size() == 1 ? readings.get(0) : null;
    }

    /** The time of day a text means when it means one; see {@link WrittenTimes}. */
    public static @Nullable LocalTime time(String written) {
        List<LocalTime> readings = WrittenTimes.readings(written);
        return readings.size() == 1 ? readings.get(0) : null;
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
