package io.trueup.tabular;

import io.trueup.written.WrittenValues;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Turns a workbook's numbers into what a person sees: dates as {@code 2025-03-04}, times, percents, identifiers with the zeros and
 * letters of their format, and plain digits for all else.
 */
final class CellFormats {

    private static final MathContext EXCEL_DIGITS = new MathContext(15);
    private static final double DAYS_1900_TO_1904 = 1462;
    private static final int MOST_PLAIN_DIGITS = 15;
    private static final int LONGEST = 64;
    private static final double SMALLEST = 1e-300;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");

    private enum Kind {
        NUMBER,
        DATE,
        PERCENT
    }

    private record Style(Kind kind, @Nullable DigitFormat digits) {

        /** Whether a number is shown as its digits. */
        boolean isPlain() {
            return kind == Kind.NUMBER && digits == null;
        }
    }

    private final NumberFormats formats;
    private final boolean from1904;
    private final Map<Integer, Style> styles = new HashMap<>();

    CellFormats(NumberFormats formats, boolean from1904) {
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** Whether a number is written in more characters, or is smaller, than any spreadsheet has one; its digits could fill the memory. */
    static boolean isMonstrous(String raw) {
        if (raw.length() > LONGEST) {
            return true;
        } else if (raw.length() <= MOST_PLAIN_DIGITS && raw.indexOf('e') < 0 && raw.indexOf('E') < 0) {
            return false;
        }
        try {
            double value = Math.abs(Double.parseDouble(raw));
            boolean isZero = new BigDecimal(raw.strip()).signum() == 0;
            return !isZero && value < SMALLEST || Double.isInfinite(value);
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /**
     * @param raw not monstrous
     * @param style index of the cell's style, -1 when it has none
     */
    Cell number(String raw, int style) {
        Style shown = style(style);
        int whole = WrittenValues.wholeNumber(raw);
        if (shown.isPlain() && whole >= 0 && (whole == 0 ? raw.length() == 1 : raw.charAt(0) != '0')) {
            return new Cell(raw, raw, whole);
        }
        double value;
        BigDecimal exact;
        try {
            value = Double.parseDouble(raw);
            exact = new BigDecimal(raw.strip());
        } catch (NumberFormatException notANumber) {
            return Cell.of(raw);
        }
        if (shown.kind() == Kind.DATE) {
            double serial = from1904 && value >= 1 ? value + DAYS_1900_TO_1904 : value;
            return new Cell(dateText(serial), "", serial);
        }
        if (shown.kind() == Kind.PERCENT) {
            return Cell.of(plain(exact.movePointRight(2)) + "%");
        }
        String digits = plain(exact);
        DigitFormat format = shown.digits();
        boolean identifies = format != null && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return new Cell(identifies && format != null ? format.show(digits) : digits, digits, value);
    }

    private Style style(int index) {
        Style known = styles.get(index);
        if (known == null) {
            known = styleOf(index);
            styles.put(index, known);
        }
        return known;
    }

    private Style styleOf(int index) {
        NumberFormats.Format format = formats.of(index);
        String bare = QUOTED.matcher(format.code()).replaceAll("");
        if (DateUtil.isADateFormat(format.id(), bare)) {
            return new Style(Kind.DATE, null);
        }
        return bare.contains("%")
                ? new Style(Kind.PERCENT, null)
                : new Style(Kind.NUMBER, DigitFormat.of(format.code()));
    }

    /** A number of more digits than a workbook keeps stays in scientific notation, so that nobody takes it for exact. */
    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(EXCEL_DIGITS).stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        int digitsBeforePoint = rounded.precision() - rounded.scale();
        return digitsBeforePoint > MOST_PLAIN_DIGITS ? scientific(rounded) : rounded.toPlainString();
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = number.precision() - number.scale() - 1;
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "E+" + exponent;
    }

    private static String dateText(double serial) {
        List<LocalTime> times = new Cell("", "", serial).times();
        boolean hasDay = serial >= 1;
        String day = hasDay
                ? Cell.SERIAL_ZERO.plusDays((long) Math.min(serial, 3_000_000)).toString()
                : "";
        boolean hasTime = !times.isEmpty() && (!hasDay || times.get(0).toSecondOfDay() > 0);
        return day + (hasDay && hasTime ? " " : "") + (hasTime ? String.valueOf(times.get(0)) : "");
    }
}
