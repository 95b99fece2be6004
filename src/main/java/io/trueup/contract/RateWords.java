package io.trueup.contract;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rates by which an amount was computed, in the words of the field: {@code $64.00 an hour, at 80 % (not accredited)}. Read from the
 * steps of its {@link Derivation}, which stay with a finding when the contract changes.
 */
public final class RateWords {

    private static final String AMOUNT = "([\\d,]+\\.\\d{2})";

    /** A step that names a rate, its group "value"; group "code" where it is of one procedure code. */
    private record Step(Pattern line, UnaryOperator<String> words) {}

    private static final List<Step> RATES = List.of(
            rate("hours × rate: .* × (?<value>A) = .*", " an hour"),
            rate("(?<code>\\w{5}): [\\d.]+ h(?: \\d+ min)? × (?<value>A) = .*", " an hour"),
            rate("(?<code>\\w{5}): (?:1 unit|.* of 2\\.00 h) × (?<value>A) = .*", " for two hours"),
            rate("(?<code>\\w{5}): \\d+ × (?<value>A) = .*", " a unit"),
            rate("full day: .*: (?<value>A)", " a day"),
            rate("half day: .*: (?<value>A)", " a half day"),
            rate("short stay: .* × (?<value>A) = .*", " a day of a short stay"),
            rate("case rate: (?<value>A)", " a case"),
            rate("extra days: .* × (?<value>A) = .*", " an extra day"),
            new Step(step("percent of charge: (?:.* × )?(?<value>[\\d.]+) %.*"), value -> value + " % of the charge"),
            new Step(step("(?<value>not covered): .*"), value -> value));

    private static final List<Step> FACTORS = List.of(
            new Step(step("percent: .* × (?<value>[\\d.]+) % = .*"), value -> "at " + value + " %"),
            new Step(
                    step("not accredited: .* × (?<value>[\\d.]+) = .*"),
                    value -> "at " + percent(value) + " % (not accredited)"),
            new Step(
                    step("documentation uplift: .* × (?<value>[\\d.]+) % = .*"),
                    value -> "at " + value + " % (documented)"),
            new Step(step("network discount: .* × (?<value>[\\d.]+) % = .*"), value -> "at " + value + " % (network)"),
            new Step(step("(?<value>lesser of charge): .*"), value -> "at most the charge"));

    private RateWords() {}

    private static Step rate(String line, String measure) {
        return new Step(
                step(line.replace("A", AMOUNT)),
                value -> Money.of(value.replace(",", "")).inDollars() + measure);
    }

    private static Pattern step(String line) {
        return Pattern.compile(line);
    }

    private static String percent(String factor) {
        return new BigDecimal(factor).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** Blank where no step names a rate. */
    public static String of(String derivation) {
        Map<String, Set<String>> rates = new LinkedHashMap<>();
        Set<String> factors = new LinkedHashSet<>();
        for (String line : derivation.lines().map(String::strip).toList()) {
            RATES.forEach(step -> {
                Matcher matcher = step.line().matcher(line);
                if (matcher.matches()) {
                    rates.computeIfAbsent(step.words().apply(matcher.group("value")), words -> new LinkedHashSet<>())
                            .add(code(matcher));
                }
            });
            FACTORS.forEach(step -> {
                Matcher matcher = step.line().matcher(line);
                if (matcher.matches()) {
                    factors.add(step.words().apply(matcher.group("value")));
                }
            });
        }
        List<String> words = new ArrayList<>();
        rates.forEach((rate, codes) -> words.add(rates.size() == 1 ? rate : codes(codes) + rate));
        words.addAll(rates.isEmpty() ? Set.of() : factors);
        return String.join(", ", words);
    }

    /** Rates and where they stand: {@code $80.00 an hour (contract 2025, schedule A)}. */
    public static String of(String derivation, String source) {
        String rates = of(derivation);
        if (rates.isEmpty() || source.isEmpty()) {
            return rates.isEmpty() ? source : rates;
        }
        return rates + " (" + source + ")";
    }

    private static String code(Matcher matcher) {
        return matcher.pattern().pattern().contains("<code>") ? matcher.group("code") : "";
    }

    private static String codes(Set<String> codes) {
        String all = String.join(" and ", codes);
        return all.isEmpty() ? "" : all + " ";
    }
}
