package io.trueup.appeal;

import static io.trueup.configuration.ConfigurationCode.BAD_NUMBER;
import static io.trueup.configuration.ConfigurationCode.MISSING_COLUMN;
import static io.trueup.configuration.ConfigurationCode.MISSING_VALUE;
import static io.trueup.configuration.ConfigurationCode.SYNTAX;
import static io.trueup.configuration.ConfigurationCode.UNKNOWN_WORD;

import io.trueup.codes.CsvTable;
import io.trueup.codes.CsvTable.Row;
import io.trueup.configuration.ConfigurationProblems;
import io.trueup.denial.RuleReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What states say a payer owes for paying late (DOMAIN.md 4). Immutable. */
public final class LatePaymentRules {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "late-payment-rules.csv";

    private static final List<String> COLUMNS =
            List.of("state", "due_days", "interest_percent", "per", "penalty_percent", "source", "confidence");
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final List<Rule> rules;

    private LatePaymentRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * One state's rule.
     *
     * @param dueDays last day on time, counted from the service or discharge date
     * @param percentPerYear simple interest; 0 = none
     * @param rate as the file writes it, for people
     * @param penaltyPercent once; 0 = none
     */
    record Rule(
            String state,
            int dueDays,
            BigDecimal percentPerYear,
            String rate,
            BigDecimal penaltyPercent,
            String source,
            String confidence) {}

    /** The rules that come with the program. */
    public static LatePaymentRules standard() {
        return read(FILE, ShippedFiles.text(FILE)).sound();
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<LatePaymentRules> read(String file, String text) {
        ConfigurationProblems problems = new ConfigurationProblems(file);
        List<Rule> rules = new ArrayList<>();
        try {
            List<Row> rows = CsvTable.rows(file, text);
            for (String column : COLUMNS) {
                if (!rows.isEmpty() && !rows.get(0).cells().containsKey(column)) {
                    problems.add(MISSING_COLUMN, 0, "no column " + column);
                }
            }
            rows.forEach(row -> rules.add(rule(row, problems)));
        } catch (IllegalArgumentException unreadable) {
            problems.add(SYNTAX, 0, String.valueOf(unreadable.getMessage()));
        }
        return new RuleReading<>(problems.errors() == 0 ? new LatePaymentRules(rules) : null, problems.list());
    }

    private static Rule rule(Row row, ConfigurationProblems problems) {
        String per = row.text("per");
        BigDecimal percent = percent(row, "interest_percent", problems);
        if (percent.signum() > 0 && !per.equals("year") && !per.equals("month")) {
            problems.add(UNKNOWN_WORD, row.line(), "per should be year or month, not \"" + per + "\"");
        }
        if (row.text("state").isEmpty() || !row.text("due_days").matches("[1-9]\\d{0,3}")) {
            problems.add(MISSING_VALUE, row.line(), "state and due_days (1 to 9999) must be there");
        }
        BigDecimal penalty = percent(row, "penalty_percent", problems);
        String interest = percent.signum() == 0 ? "" : percent.toPlainString() + " % a " + per;
        String once = penalty.signum() == 0 ? "" : penalty.toPlainString() + " % once";
        return new Rule(
                row.text("state").toUpperCase(Locale.ROOT),
                row.text("due_days").matches("[1-9]\\d{0,3}") ? Integer.parseInt(row.text("due_days")) : 1,
                per.equals("month") ? percent.multiply(MONTHS) : percent,
                interest + (interest.isEmpty() || once.isEmpty() ? "" : " and ") + once,
                penalty,
                row.text("source"),
                row.text("confidence"));
    }

    private static BigDecimal percent(Row row, String column, ConfigurationProblems problems) {
        String text = row.text(column);
        if (!text.isEmpty() && !text.matches("\\d{1,3}(\\.\\d{1,4})?")) {
            problems.add(BAD_NUMBER, row.line(), column + " should be a percentage, not " + text);
            return BigDecimal.ZERO;
        }
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    /** The rule of a state with a rate to count by; null when none is known. */
    @Nullable
    Rule of(String state) {
        String wanted = state.strip().toUpperCase(Locale.ROOT);
        return rules.stream()
                .filter(rule -> rule.state().equals(wanted))
                .filter(rule -> rule.percentPerYear().signum() > 0
                        || rule.penaltyPercent().signum() > 0)
                .findFirst()
                .orElse(null);
    }
}
