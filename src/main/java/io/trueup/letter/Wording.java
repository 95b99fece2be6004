package io.trueup.letter;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Amounts, dates and hours as American letters and business papers write them; nothing for what is not known. */
public final class Wording {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);
    private static final String[] MONTHS = new DateFormatSymbols(Locale.US).getMonths();
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** Any episode is shorter. */
    private static final int MOST_MINUTES = 10_000_000;

    private static final Pattern ISO_DATE = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");

    /** What people note about a source for themselves. */
    private static final Pattern FOR_OURSELVES = Pattern.compile(
            "(?i)verif|assum|confiden|\\bcheck|guess|estimat|todo|\\bsure\\b|intern|unknown|secondary|second hand|text seen|not seen"
                    + "|quotes? it|\\blow\\b|\\bmedium\\b|\\bhigh\\b");

    private Wording() {}

    /** {@code "March 3, 2025"}. */
    public static String inText(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        return hasFourDigits(date)
                ? MONTHS[date.getMonthValue() - 1] + " " + date.getDayOfMonth() + ", " + date.getYear()
                : LONG.format(date);
    }

    /** {@code "03/03/2025"}. */
    public static String inTable(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        return hasFourDigits(date)
                ? twoDigits(date.getMonthValue()) + "/" + twoDigits(date.getDayOfMonth()) + "/" + date.getYear()
                : SHORT.format(date);
    }

    /** Formatters serve every calendar and take a microsecond; a letter has dozens of dates. */
    private static boolean hasFourDigits(LocalDate date) {
        return date.getYear() >= 1000 && date.getYear() <= 9999;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** {@code "$1,234.50"}, {@code "-$1,234.50"}. */
    public static String dollars(@Nullable Money amount) {
        return amount == null ? "" : amount.inDollars();
    }

    /** Of minutes, {@code "6.25"}. */
    public static String hours(int minutes) {
        if (minutes >= 0 && minutes < MOST_MINUTES) {
            int hundredths = (minutes * 100 + 30) / 60;
            return hundredths / 100 + "." + twoDigits(hundredths % 100);
        }
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    /**
     * A source as its file names it, without what people noted there for themselves, its dates written out.
     *
     * @param contract id that tells nobody else anything
     */
    static String source(String written, String contract) {
        return Arrays.stream(written.split("\\s*;\\s*"))
                .filter(part -> !part.isBlank() && !FOR_OURSELVES.matcher(part).find())
                .filter(part -> contract.isEmpty() || !part.contains(contract))
                .map(part -> part.replaceAll(", for services from .*", "").strip())
                .map(Wording::dated)
                .collect(Collectors.joining("; "));
    }

    private static String dated(String text) {
        return ISO_DATE.matcher(text).replaceAll(match -> {
            try {
                return Matcher.quoteReplacement(inText(LocalDate.parse(match.group(1))));
            } catch (DateTimeException e) {
                return Matcher.quoteReplacement(match.group(1));
            }
        });
    }
}
