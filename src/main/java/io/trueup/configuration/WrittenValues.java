package io.trueup.configuration;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, dates and flags as people write them in YAML and CSV (INTERFACES.md 3); null is what cannot be read. */
public final class WrittenValues {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})?(\\.\\d{0,10})?");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern US_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final int FIRST_YEAR = 1900;
    private static final Set<String> YES = Set.of("true", "yes", "on", "y");
    private static final Set<String> NO = Set.of("false", "no", "off", "n");

    private WrittenValues() {}

    /** A plain number, with or without {@code $} and thousands commas; negatives as {@code -1.00} or {@code (1.00)}. */
    public static @Nullable BigDecimal number(String written) {
        String text = written.strip();
        boolean bracketed = text.startsWith("(") && text.endsWith(")") && text.length() > 2;
        if (bracketed) {
            text = text.substring(1, text.length() - 1);
        }
        text = text.replaceFirst("\\$", "");
        if (!NUMBER.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        BigDecimal number = new BigDecimal(text.replace(",", ""));
        return bracketed ? number.negate() : number;
    }

    /** {@code YYYY-MM-DD} or {@code M/D/YYYY}, a day that exists, from 1900 on. */
    public static @Nullable LocalDate date(String written) {
        Matcher iso = ISO_DATE.matcher(written.strip());
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher us = US_DATE.matcher(written.strip());
        return us.matches() ? day(us.group(3), us.group(1), us.group(2)) : null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR ? null : date;
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }

    /** {@code true} and {@code false}, and the other words YAML has for them. */
    public static @Nullable Boolean flag(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        return NO.contains(word) ? false : null;
    }
}
