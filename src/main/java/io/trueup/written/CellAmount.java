package io.trueup.written;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as the cells of tables hold it: as {@link WrittenValues#money} reads it, with the currency's letters, with a dash for a
 * minus, as the dash alone that accountants' formats show for nothing, with a decimal comma, or as a program writes out its sums. Two
 * digits behind a comma are cents, three are thousands; no text has both readings.
 */
public final class CellAmount {

    private static final int LONGEST = 64;
    private static final Pattern NOTHING = Pattern.compile("\\$? ?-(?:\\?\\?)?");
    private static final Pattern CURRENCY = Pattern.compile("US ?\\$|\\$? ?USD ?\\$?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND = Pattern.compile("([^$]*\\d) ?\\$");
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("([-($ ]*)(\\d{1,3}(?:\\.\\d{3})+|\\d+),(\\d{2})([-)$ ]*)");

    /** Dollars off whole cents by this much or less are what a binary sum leaves, {@code 159.99999999999997}. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    /** With two decimals it is what a spreadsheet's scientific format has left of any amount: its cents may be gone. */
    private static final Pattern WITH_EXPONENT = Pattern.compile("-?\\d\\.(?:\\d|\\d{3,15})E[+-]?\\d{1,2}");

    private static final Pattern COMMA_IN_NUMBER = Pattern.compile("-?\\d+,\\d{1,2}");

    private CellAmount() {}

    /** A number with a point where it has a decimal comma; any other text as it is. */
    public static String pointed(String number) {
        return number.indexOf(',') > 0 && COMMA_IN_NUMBER.matcher(number).matches() ? number.replace(',', '.') : number;
    }

    /** Dollars; null when the text is no amount. */
    public static @Nullable Money of(String written) {
        Money plain = WrittenValues.money(written);
        if (plain != null || written.length() > LONGEST) {
            return plain;
        }
        String text = WrittenText.plain(WrittenText.clean(written)).replaceAll("[\u2010-\u2013\u2212]", "-");
        if (NOTHING.matcher(text).matches()) {
            return Money.ZERO;
        }
        text = CURRENCY.matcher(text).replaceFirst("\\$").strip();
        Matcher behind = BEHIND.matcher(text);
        text = behind.matches() ? "$" + behind.group(1) : text;
        Matcher comma = DECIMAL_COMMA.matcher(text);
        if (comma.matches()) {
            text = comma.group(1) + comma.group(2).replace(".", "") + "." + comma.group(3) + comma.group(4);
        }
        Money amount = WrittenValues.money(text);
        return amount == null ? nearWholeCents(text) : amount;
    }

    private static @Nullable Money nearWholeCents(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        BigDecimal dollars =
                WITH_EXPONENT.matcher(upper).matches() ? new BigDecimal(upper) : WrittenValues.amount(text);
        if (dollars == null) {
            return null;
        }
        BigDecimal cents = dollars.setScale(2, RoundingMode.HALF_UP);
        return dollars.subtract(cents).abs().compareTo(NOISE) > 0 ? null : WrittenValues.money(cents.toPlainString());
    }
}
