package io.trueup.configuration;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a YAML file with the name and line a person would look for. A method that reads it as some type gives the fallback
 * when the value is absent, and also when it is of another type: then the problem is recorded, and the fallback must not be
 * used for anything that counts ({@link ConfigurationProblems#errors()} tells).
 */
public final class YamlValue {

    private final String name;
    private final @Nullable Node node;
    private final long line;
    private final ConfigurationProblems problems;

    YamlValue(String name, @Nullable Node node, long line, ConfigurationProblems problems) {
        this.name = name;
        this.node = node;
        this.line = node == null ? line : node.getStartMark().getLine() + 1L;
        this.problems = problems;
    }

    /** Whether anything is written here; {@code key:} with nothing behind it counts as absent. */
    public boolean isPresent() {
        return node != null && !Tag.NULL.equals(node.getTag());
    }

    public long line() {
        return line;
    }

    /** Records a problem at this place. */
    public void problem(ConfigurationCode code, String message, String suggestion) {
        problems.add(code, line, message, suggestion);
    }

    public String text(String fallback) {
        if (!isPresent()) {
            return fallback;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        wrongType("text");
        return fallback;
    }

    /** A list of texts; one text alone is a list of one. */
    public List<String> texts() {
        if (node instanceof SequenceNode) {
            return items().stream().map(item -> item.text("")).toList();
        }
        return isPresent() ? List.of(text("")) : List.of();
    }

    public boolean flag(boolean fallback) {
        String written = text("");
        if (written.isEmpty()) {
            return fallback;
        }
        Boolean flag = WrittenValues.flag(written);
        if (flag == null) {
            problem(ConfigurationCode.WRONG_TYPE, name + " is \"" + written + "\", neither true nor false", "");
            return fallback;
        }
        return flag;
    }

    /** Null when absent or not a date. */
    public @Nullable LocalDate date() {
        String written = text("");
        if (written.isEmpty()) {
            return null;
        }
        LocalDate date = WrittenValues.date(written);
        if (date == null) {
            problem(ConfigurationCode.BAD_DATE, name + " is \"" + written + "\", not a date", "YYYY-MM-DD");
        }
        return date;
    }

    public BigDecimal number(BigDecimal fallback, NumberRange range) {
        String written = text("");
        if (written.isEmpty()) {
            return fallback;
        }
        BigDecimal number = WrittenValues.number(written);
        if (number == null) {
            problem(ConfigurationCode.BAD_NUMBER, name + " is \"" + written + "\", not a number", "");
            return fallback;
        }
        if (!range.contains(number)) {
            ConfigurationCode code = number.signum() < 0 && range.low().signum() >= 0
                    ? ConfigurationCode.NEGATIVE
                    : ConfigurationCode.OUT_OF_RANGE;
            problem(code, name + " is " + written + ", outside " + range, "");
            return fallback;
        }
        return number;
    }

    public int whole(int fallback, int low, int high) {
        NumberRange range = new NumberRange(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
        BigDecimal number = number(BigDecimal.valueOf(fallback), range);
        if (number.stripTrailingZeros().scale() > 0) {
            problem(ConfigurationCode.WRONG_TYPE, name + " is " + number.toPlainString() + ", not a whole number", "");
            return fallback;
        }
        return number.intValueExact();
    }

    /** Dollars, zero or more, in whole cents. */
    public Money money(Money fallback) {
        BigDecimal dollars = number(fallback.dollars(), NumberRange.of("0", "10000000"));
        if (dollars.stripTrailingZeros().scale() > 2) {
            BigDecimal cents = dollars.setScale(2, RoundingMode.HALF_UP);
            problem(
                    ConfigurationCode.OUT_OF_RANGE,
                    name + " is " + dollars.toPlainString() + ", not whole cents",
                    cents.toPlainString());
            return fallback;
        }
        return Money.of(dollars);
    }

    /** One of a closed set of words, without regard to case. */
    public <E> E word(Map<String, E> words, E fallback) {
        String written = text("");
        if (written.isEmpty()) {
            return fallback;
        }
        E meaning = words.get(written.toLowerCase(Locale.ROOT));
        if (meaning == null) {
            problem(
                    ConfigurationCode.UNKNOWN_WORD,
                    name + " is \"" + written + "\", not one of " + String.join(", ", words.keySet()),
                    NearestWord.of(written, words.keySet()));
            return fallback;
        }
        return meaning;
    }

    /** The entries of a list; none when absent. */
    public List<YamlValue> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlValue(name, item, line, problems))
                    .toList();
        }
        if (isPresent()) {
            wrongType("a list (entries that begin with \"- \")");
        }
        return List.of();
    }

    /** Keys and values; an empty mapping when absent. */
    public YamlMapping mapping() {
        if (node instanceof MappingNode mapping) {
            return new YamlMapping(name, mapping, line, problems);
        }
        if (isPresent()) {
            wrongType("keys and values");
        }
        return new YamlMapping(name, null, line, problems);
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The same value under a name that says more: {@code contract tx-2025}. */
    public YamlValue named(String clearer) {
        return new YamlValue(clearer, node, line, problems);
    }

    private void wrongType(String wanted) {
        String found =
                node instanceof MappingNode ? "keys and values" : node instanceof SequenceNode ? "a list" : "text";
        problem(ConfigurationCode.WRONG_TYPE, name + " is " + found + ", not " + wanted, "");
    }
}
