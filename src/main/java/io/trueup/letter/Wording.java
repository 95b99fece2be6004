package io.trueup.letter;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final Pattern ISO_DATE = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");

    /** What people note about a source for themselves. */
    private static final Pattern FOR_OURSELVES = Pattern.compile(
            "(?i)verif|assum|confiden|\\bcheck|guess|estimat|todo|\\bsure\\b|intern|unknown|secondary|second hand|text seen|not seen"
                    + "|quotes? it|\\blow\\b|\\bmedium\\b|\\bhigh\\b");

    private Wording() {}

    /** {@code "March 3, 2025"}. */
    public static String inText(@Nullable LocalDate date) {
        return date == null ? "" : LONG.format(date);
    }

    /** {@code "03/03/2025"}. */
    public static String inTable(@Nullable LocalDate date) {
        return date == null ? "" : SHORT.format(date);
    }

    /** {@code "$1,234.50"}, {@code "-$1,234.50"}. */
    public static String dollars(@Nullable Money amount) {
        return amount == null ? "" : amount.inDollars();
    }

    /** Of minutes, {@code "6.25"}. */
    public static String hours(int minutes) {
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
