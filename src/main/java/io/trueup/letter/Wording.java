package io.trueup.letter;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts, dates and hours as American letters write them; nothing for what is not known. */
final class Wording {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private Wording() {}

    static String inText(@Nullable LocalDate date) {
        return date == null ? "" : LONG.format(date);
    }

    static String inTable(@Nullable LocalDate date) {
        return date == null ? "" : SHORT.format(date);
    }

    static String dollars(@Nullable Money amount) {
        return amount == null ? "" : String.format(Locale.US, "$%,.2f", amount.dollars());
    }

    static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
