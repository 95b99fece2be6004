package io.trueup.packet;

import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.remittance.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts, dates and names as American business papers write them; nothing for what is not known. */
final class Printed {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US);
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final int CENTS = 100;

    private Printed() {}

    static String inText(@Nullable LocalDate date) {
        return date == null ? "" : LONG.format(date);
    }

    static String inTable(@Nullable LocalDate date) {
        return date == null ? "" : SHORT.format(date);
    }

    static String withWeekday(LocalDate date) {
        return WITH_WEEKDAY.format(date);
    }

    static String inTable(@Nullable DateRange dates) {
        if (dates == null) {
            return "";
        }
        String from = inTable(dates.from());
        return dates.from().equals(dates.to()) ? from : from + " to " + inTable(dates.to());
    }

    /** "March 3, 2025", or "March 3, 2025 to March 7, 2025". */
    static String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? inText(from) : inText(from) + " to " + inText(to);
    }

    /** "$1,234.50", or "-$1,234.50". */
    static String dollars(@Nullable Money amount) {
        if (amount == null) {
            return "";
        }
        long cents = Math.abs(amount.cents());
        StringBuilder text = new StringBuilder(String.valueOf(cents / CENTS));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        long rest = cents % CENTS;
        return (amount.cents() < 0 ? "-$" : "$") + text + (rest < 10 ? ".0" : ".") + rest;
    }

    /** "6.25 hours". */
    static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                        .divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP)
                        .toPlainString() + " hours";
    }

    static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain).toPlainString();
    }

    static String program(@Nullable Program program) {
        return program == null ? "" : program == Program.WH ? "Work hardening" : "Work conditioning";
    }

    /** "97545-WH-CA"; a claim paid as a whole has no code. */
    static String code(String code, List<String> modifiers) {
        return code.isBlank() ? "Whole claim" : modifiers.isEmpty() ? code : code + "-" + String.join("-", modifiers);
    }

    /** The first letter in upper case. */
    static String sentence(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.US) + words.substring(1);
    }
}
