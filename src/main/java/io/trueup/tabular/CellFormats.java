package io.trueup.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Turns a workbook's numbers into what a person sees: dates as {@code 2025-03-04}, times, percents, plain digits. */
final class CellFormats {

    private static final MathContext EXCEL_DIGITS = new MathContext(15);
    private static final double DAYS_1900_TO_1904 = 1462;
    private static final int MOST_PLAIN_DIGITS = 15;

    private enum Kind {
        NUMBER,
        DATE,
        PERCENT
    }

    private final StylesTable styles;
    private final boolean from1904;
    private final Map<Integer, Kind> kinds = new HashMap<>();

    CellFormats(StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** @param style index of the cell's style, -1 when it has none */
    Cell number(String raw, int style) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException notANumber) {
            return Cell.of(raw);
        }
        if (!Double.isFinite(value)) {
            return Cell.of(raw);
        }
        Kind kind = kinds.computeIfAbsent(style, this::kindOf);
        if (kind == Kind.DATE) {
            double serial = from1904 && value >= 1 ? value + DAYS_1900_TO_1904 : value;
            return new Cell(dateText(serial), serial);
        }
        if (kind == Kind.PERCENT) {
            return Cell.of(plain(new BigDecimal(value).movePointRight(2)) + "%");
        }
        return new Cell(plain(new BigDecimal(raw.strip())), value);
    }

    private Kind kindOf(int index) {
        XSSFCellStyle style = index < 0 || index >= styles.getNumCellStyles() ? null : styles.getStyleAt(index);
        if (style == null) {
            return Kind.NUMBER;
        }
        @Nullable String format = style.getDataFormatString();
        if (DateUtil.isADateFormat(style.getDataFormat(), format)) {
            return Kind.DATE;
        }
        return format != null && format.contains("%") ? Kind.PERCENT : Kind.NUMBER;
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
        LocalTime time = new Cell("", serial).time();
        boolean hasDay = serial >= 1;
        String day = hasDay
                ? Cell.SERIAL_ZERO.plusDays((long) Math.min(serial, 3_000_000)).toString()
                : "";
        boolean hasTime = time != null && (!hasDay || time.toSecondOfDay() > 0);
        return day + (hasDay && hasTime ? " " : "") + (hasTime ? String.valueOf(time) : "");
    }
}
