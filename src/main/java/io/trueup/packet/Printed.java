package io.trueup.packet;

import io.trueup.letter.Wording;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.remittance.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Amounts, dates and names as American business papers write them; nothing for what is not known. */
final class Printed {

    private static final List<String> WEEKDAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.US))
            .toList();

    private Printed() {}

    static String inText(@Nullable LocalDate date) {
        return Wording.inText(date);
    }

    static String inTable(@Nullable LocalDate date) {
        return Wording.inTable(date);
    }

    static String withWeekday(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().ordinal()) + ", " + inText(date);
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
        return Wording.dollars(amount);
    }

    /** "6.25 hours". */
    static String hours(int minutes) {
        return Wording.hours(minutes) + " hours";
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
