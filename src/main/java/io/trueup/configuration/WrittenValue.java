package io.trueup.configuration;

import io.trueup.money.Money;
import io.trueup.written.NearestWord;
import io.trueup.written.WrittenValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value in a configuration file with the name and line a person would look for. A method that reads it as some type gives the
 * fallback when the value is absent, and also when it is of another type: then the problem is recorded, and the fallback must
 * not be used for anything that counts ({@link ConfigurationProblems#errors()} tells).
 */
public sealed class WrittenValue permits YamlValue {

    final String name;
    final long line;
    final ConfigurationProblems problems;
    private final String written;

    WrittenValue(String name, String written, long line, ConfigurationProblems problems) {
        this.name = name;
        this.written = written.strip();
        this.line = line;
        this.problems = problems;
    }

    public boolean isPresent() {
        return !written.isEmpty();
    }

    public long line() {
        return line;
    }

    /** Records a problem at this place. */
    public void problem(ConfigurationCode code, String message, String suggestion) {
        problems.add(code, line, message, suggestion);
    }

    public String text(String fallback) {
        return isPresent() ? written : fallback;
    }

    public boolean flag(boolean fallback) {
        String text = text("");
        Boolean flag = WrittenValues.flag(text);
        if (flag == null && !text.isEmpty()) {
            should(ConfigurationCode.WRONG_TYPE, "yes or no", text, "");
        }
        return flag == null ? fallback : flag;
    }

    /** Null when absent or not a date. */
    public @Nullable LocalDate date() {
        String text = text("");
        LocalDate date = WrittenValues.date(text);
        if (date == null && !text.isEmpty()) {
            should(ConfigurationCode.BAD_DATE, "a date", text, "YYYY-MM-DD or M/D/YYYY");
        }
        return date;
    }

    public BigDecimal number(BigDecimal fallback, NumberRange range) {
        return number(fallback, range, "a number from " + range);
    }

    private BigDecimal number(BigDecimal fallback, NumberRange range, String wanted) {
        String text = text("");
        BigDecimal number = WrittenValues.amount(text);
        if (number != null && range.contains(number)) {
            return number;
        }
        if (!text.isEmpty()) {
            boolean negative =
                    number != null && number.signum() < 0 && range.low().signum() >= 0;
            ConfigurationCode outside = negative ? ConfigurationCode.NEGATIVE : ConfigurationCode.OUT_OF_RANGE;
            should(number == null ? ConfigurationCode.BAD_NUMBER : outside, wanted, text, "");
        }
        return fallback;
    }

    public int whole(int fallback, int low, int high) {
        NumberRange range = new NumberRange(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
        String wanted = "a whole number from " + range;
        BigDecimal number = number(BigDecimal.valueOf(fallback), range, wanted);
        if (number.stripTrailingZeros().scale() > 0) {
            should(ConfigurationCode.WRONG_TYPE, wanted, number.toPlainString(), "");
            return fallback;
        }
        return number.intValueExact();
    }

    /** Dollars, zero or more, in whole cents. */
    public Money money(Money fallback) {
        BigDecimal dollars = number(fallback.dollars(), NumberRange.of("0", "10000000"));
        if (dollars.stripTrailingZeros().scale() > 2) {
            String cents = dollars.setScale(2, RoundingMode.HALF_UP).toPlainString();
            should(ConfigurationCode.OUT_OF_RANGE, "whole cents", dollars.toPlainString(), cents);
            return fallback;
        }
        return Money.of(dollars);
    }

    /** One of a closed set of words, without regard to case. */
    public <E> E word(Map<String, E> words, E fallback) {
        String text = text("");
        if (text.isEmpty()) {
            return fallback;
        }
        for (Map.Entry<String, E> word : words.entrySet()) {
            if (word.getKey().equalsIgnoreCase(text)) {
                return word.getValue();
            }
        }
        unknown(name, text, words.keySet());
        return fallback;
    }

    /** The words of a closed set, written small and with {@code -} for {@code _}, for {@link #word}. */
    public static <E extends Enum<E>> Map<String, E> words(E[] values) {
        return words(values, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The words of a closed set in its order. */
    public static <E> Map<String, E> words(E[] values, Function<E, String> word) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(word.apply(value), value);
        }
        return words;
    }

    /** What stands between commas. */
    public List<String> parts() {
        return Arrays.stream(text("").split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * The conditions of {@code [one; another]}; none when absent or {@code -}.
     *
     * @param meaning null for a text that is no condition
     * @param known what could have been meant
     */
    public <C> List<C> conditions(Function<String, @Nullable C> meaning, Collection<String> known) {
        String text = text("-");
        if (text.equals("-")) {
            return List.of();
        }
        if (!text.startsWith("[") || !text.endsWith("]")) {
            problem(ConfigurationCode.SYNTAX, "condition " + text + " should be - or stand in [ ]", "");
            return List.of();
        }
        List<C> conditions = new ArrayList<>();
        for (String part : text.substring(1, text.length() - 1).split(";")) {
            C condition = meaning.apply(part.strip());
            if (condition == null) {
                unknown("condition", part.strip(), known);
            } else {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private void unknown(String what, String found, Collection<String> known) {
        String message = "no such " + what + ": " + found + "; there are " + String.join(", ", known);
        problem(ConfigurationCode.UNKNOWN_WORD, message, NearestWord.of(found, known));
    }

    private void should(ConfigurationCode code, String wanted, String found, String suggestion) {
        problem(code, name + " should be " + wanted + ", not " + found, suggestion);
    }
}
