package io.trueup.generator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a table writes dates and amounts: all of INTERFACES.md 3 is told by some. */
enum Spelling {
    PLAIN("yyyy-MM-dd", false),
    AMERICAN("M/d/yyyy", true);

    private final DateTimeFormatter dates;
    private final boolean dollars;

    Spelling(String pattern, boolean dollars) {
        this.dates = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        this.dollars = dollars;
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    String amount(long cents) {
        String plain = Cents.text(Math.abs(cents));
        if (!dollars) {
            return cents < 0 ? "-" + plain : plain;
        }
        String thousands = plain.length() > 6
                ? plain.substring(0, plain.length() - 6) + "," + plain.substring(plain.length() - 6)
                : plain;
        return cents < 0 ? "($" + thousands + ")" : "$" + thousands;
    }

    static String cell(String text) {
        return text.contains(",") || text.contains("\"") || text.contains("\n")
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
