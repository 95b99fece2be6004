package io.trueup.letter;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of an expected amount as a payer can follow them: {@code "6.00 hours x $80.00 = $480.00"}. What only concerns us, such as
 * names of contracts and sources, and steps that nobody taught it are left out.
 */
final class CalculationWording {

    private static final String SUM = "(\\d+\\.\\d\\d)";

    /** How one step is told; what it says is blank when a payer need not know. */
    private record Rule(String begin, Pattern step, Function<MatchResult, String> words) {

        private static final String MARKS_OF_PATTERNS = "([\\";

        /** The text that a step begins with is looked at before its pattern, which takes ten times as long. */
        static Rule of(String step, Function<MatchResult, String> words) {
            int end = 0;
            while (MARKS_OF_PATTERNS.indexOf(step.charAt(end)) < 0) {
                end++;
            }
            return new Rule(step.substring(0, end), Pattern.compile(step), words);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("minutes: (\\d+) delivered", m -> "Time delivered: " + hours(m, 1)),
            Rule.of("capped: (\\d+) min.*", m -> "Daily maximum under the agreement: " + hours(m, 1)),
            Rule.of(
                    "schedule row: \\S+ (\\d{5}).* from (\\d{4}-\\d\\d-\\d\\d): " + SUM + " an? (hour|unit)",
                    m -> "Fee schedule for " + m.group(1) + ", effective "
                            + Wording.inText(LocalDate.parse(m.group(2))) + ": " + dollars(m, 3) + " per "
                            + m.group(4)),
            Rule.of("hours × rate: (.*)", m -> arithmetic(m.group(1))),
            Rule.of("(97545 \\+ 97546|case rate \\+ extra days): (.*)", m -> "Total: " + arithmetic(m.group(2))),
            Rule.of("component codes: sum = " + SUM, m -> "Total: " + dollars(m, 1)),
            Rule.of(
                    "not accredited: " + SUM + " × ([\\d.]+) = " + SUM,
                    m -> "Rate for a program without accreditation: " + dollars(m, 1) + " x "
                            + Wording.percent(new BigDecimal(m.group(2)).movePointRight(2)) + " = " + dollars(m, 3)),
            Rule.of(
                    "network discount: " + SUM + " × ([\\d.]+) % = " + SUM,
                    m -> "Less network discount of " + Wording.percent(rest(m)) + ": " + dollars(m, 1) + " x "
                            + Wording.percent(new BigDecimal(m.group(2))) + " = " + dollars(m, 3)),
            Rule.of(
                    "documentation uplift: " + SUM + " × ([\\d.]+) % = " + SUM,
                    m -> "Documentation add-on of " + Wording.percent(rest(m).negate()) + ": " + dollars(m, 1) + " x "
                            + Wording.percent(new BigDecimal(m.group(2))) + " = " + dollars(m, 3)),
            Rule.of(
                    "percent(?: of charge)?: " + SUM + " × ([\\d.]+) % = " + SUM,
                    m -> "Agreed percentage: " + dollars(m, 1) + " x " + Wording.percent(new BigDecimal(m.group(2)))
                            + " = " + dollars(m, 3)),
            Rule.of(
                    "lesser of charge: the lesser of " + SUM + " and " + SUM + " billed = " + SUM,
                    m -> "Lesser of " + dollars(m, 1) + " and the " + dollars(m, 2) + " billed: " + dollars(m, 3)),
            Rule.of(
                    "(full|half) day: \\d+ of at least (\\d+) min: " + SUM,
                    m -> (m.group(1).equals("full") ? "Full day" : "Half day") + " (at least " + hours(m, 2) + "): "
                            + dollars(m, 3)),
            Rule.of(
                    "episode: (\\S+) to (\\S+), (\\d+) days attended",
                    m -> "Program from " + Wording.inText(LocalDate.parse(m.group(1))) + " to "
                            + Wording.inText(LocalDate.parse(m.group(2))) + ": " + m.group(3) + " days attended"),
            Rule.of("case rate: " + SUM, m -> "Case rate: " + dollars(m, 1)),
            Rule.of("(?:short stay|extra days): (.*)", m -> {
                String words = arithmetic(m.group(1));
                return m.group().startsWith("short") ? "Short stay: " + words : "Additional days: " + words;
            }),
            Rule.of(
                    "activity minutes: (\\d+) = (\\d+) units.*",
                    m -> "Time by activity: " + m.group(1) + " minutes, " + m.group(2) + " units by the 8-minute rule"),
            Rule.of("(\\d{5}): (?:\\d+ units, no amount|0 ×).*", m -> ""),
            Rule.of("(\\d{5}): (.*)", m -> m.group(1) + ": " + arithmetic(m.group(2))),
            Rule.of("patient responsibility: less " + SUM, m -> "Less patient responsibility: " + dollars(m, 1)));

    private static final Pattern HOURS = Pattern.compile(" h\\b");
    private static final String ROUNDED_BEGINS = "rounded: ";
    private static final Pattern ROUNDED = Pattern.compile("rounded: (\\d+) min = .* \\(increment (\\d+) min\\)");
    private static final List<String> MINUTES_BEGIN = List.of("minutes: ", "capped: ");
    private static final Pattern MINUTES = Pattern.compile("(?:minutes|capped): (\\d+) .*");
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.$])(\\d+\\.\\d\\d)(?![\\d.]| h\\b| of \\d| RVU)");

    /** Calculations differ, and have most of their steps in common with others. */
    private final RenderedOnce<String, String> steps = new RenderedOnce<>(CalculationWording::words);

    /** A line for each step that a payer should see. */
    List<String> of(String derivation) {
        List<String> lines = new ArrayList<>();
        String minutes = "";
        for (String step : derivation.lines().map(String::strip).toList()) {
            String words = step.startsWith(ROUNDED_BEGINS) ? rounded(step, minutes) : steps.of(step);
            if (MINUTES_BEGIN.stream().anyMatch(step::startsWith)) {
                Matcher time = MINUTES.matcher(step);
                minutes = time.matches() ? time.group(1) : minutes;
            }
            if (!words.isEmpty()) {
                lines.add(words);
            }
        }
        return lines;
    }

    /** Nothing where rounding changes nothing. */
    private static String rounded(String step, String minutes) {
        Matcher rounded = ROUNDED.matcher(step);
        return !rounded.matches() || rounded.group(1).equals(minutes)
                ? ""
                : "Rounded to increments of " + rounded.group(2) + " minutes: " + hours(rounded, 1);
    }

    private static String words(String step) {
        for (Rule rule : RULES) {
            if (!step.startsWith(rule.begin())) {
                continue;
            }
            Matcher matcher = rule.step().matcher(step);
            if (matcher.matches()) {
                return rule.words().apply(matcher.toMatchResult());
            }
        }
        return "";
    }

    private static BigDecimal rest(MatchResult match) {
        return BigDecimal.valueOf(100).subtract(new BigDecimal(match.group(2)));
    }

    private static String hours(MatchResult match, int group) {
        return Wording.hours(Integer.parseInt(match.group(group))) + " hours";
    }

    private static String dollars(MatchResult match, int group) {
        return Wording.dollars(Money.of(match.group(group)));
    }

    /** {@code "6.00 h × 80.00 = 480.00"} as {@code "6.00 hours x $80.00 = $480.00"}. */
    private static String arithmetic(String sum) {
        return AMOUNT.matcher(sum)
                .replaceAll(m -> Matcher.quoteReplacement(Wording.dollars(Money.of(m.group(1)))))
                .transform(words -> HOURS.matcher(words).replaceAll(" hours"))
                .replace("×", "x");
    }
}
