package io.trueup.tabular;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Money, dates, times and numbers as people and spreadsheets write them (INTERFACES.md 3). Each is null when the text is none. */
final class Values {

    private static final Pattern AMOUNT = Pattern.compile("(\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.(\\d*))?");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern US_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ?([AP])\\.?M\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d{1,15}(?:\\.\\d{0,9})?|\\.\\d{1,9})");
    private static final Pattern DAMAGED = Pattern.compile("\\d+(?:\\.\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);
    private static final int MOST_DIGITS = 18;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    private Values() {}

    /** {@code 1234.5}, {@code $1,234.50}, {@code -1.00}, {@code -$1.00}, {@code (1.00)}; whole cents only. */
    static @Nullable Money money(String text) {
        String amount = text;
        boolean negative = false;
        if (amount.startsWith("(") && amount.endsWith(")")) {
            negative = true;
            amount = amount.substring(1, amount.length() - 1).strip();
        } else if (amount.startsWith("-")) {
            negative = true;
            amount = amount.substring(1).strip();
        }
        if (amount.startsWith("$")) {
            amount = amount.substring(1).strip();
            if (!negative && amount.startsWith("-")) {
                negative = true;
                amount = amount.substring(1);
            }
        }
        Matcher parts = AMOUNT.matcher(amount);
        long digits = amount.chars().filter(c -> c >= '0' && c <= '9').count();
        if (!parts.matches() || digits == 0 || digits > MOST_DIGITS) {
            return null;
        }
        try {
            Money money = Money.of(new BigDecimal(amount.replace(",", "")));
            return negative ? money.negated() : money;
        } catch (ArithmeticException notWholeCents) {
            return null;
        }
    }

    /** {@code YYYY-MM-DD}, {@code M/D/YYYY}, or a workbook's date; from 1990 to 2100. */
    static @Nullable LocalDate date(Cell cell) {
        if (cell.isNumber()) {
            return cell.serial() < 0 || cell.serial() > 100_000
                    ? null
                    : plausible(SERIAL_ZERO.plusDays((long) Math.floor(cell.serial())));
        }
        Matcher iso = ISO_DATE.matcher(cell.text());
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher us = US_DATE.matcher(cell.text());
        return us.matches() ? date(us.group(3), us.group(1), us.group(2)) : null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return plausible(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDate plausible(LocalDate date) {
        return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
    }

    /** {@code 8:00}, {@code 08:00:00}, {@code 8:00 AM}, or a workbook's fraction of a day, to the nearest second. */
    static @Nullable LocalTime time(Cell cell) {
        if (cell.isNumber()) {
            double fraction = cell.serial() - Math.floor(cell.serial());
            long seconds = Math.round(fraction * SECONDS_OF_DAY);
            return cell.serial() < 0 || seconds >= SECONDS_OF_DAY ? null : LocalTime.ofSecondOfDay(seconds);
        }
        Matcher parts = TIME.matcher(cell.text());
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

    static @Nullable BigDecimal number(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** Whether a spreadsheet has turned a long number into a rounded one, {@code 1.2E+10}. */
    static boolean isDamaged(String text) {
        return (text.indexOf('+') > 0 || text.indexOf('.') > 0)
                && DAMAGED.matcher(text).matches();
    }
}
