package io.trueup.appeal;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What states say a payer owes for paying late (DOMAIN.md 4). Immutable. */
public final class LatePaymentRules {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "late-payment-rules.csv";

    private static final String COLUMNS = "state due_days interest_percent per penalty_percent note? source confidence";
    private static final NumberRange PERCENT = NumberRange.of("0", "1000");
    private static final Map<String, Integer> TIMES_A_YEAR = new TreeMap<>(Map.of("year", 1, "month", 12));

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
        return read(FILE, ShippedFile.text(LatePaymentRules.class, FILE)).sound();
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<LatePaymentRules> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, COLUMNS);
        List<Rule> rules = table.below().stream().map(LatePaymentRules::rule).toList();
        return table.reading(() -> new LatePaymentRules(rules));
    }

    private static Rule rule(RuleRow row) {
        BigDecimal percent = row.field("interest_percent").number(BigDecimal.ZERO, PERCENT);
        BigDecimal penalty = row.field("penalty_percent").number(BigDecimal.ZERO, PERCENT);
        int times = percent.signum() == 0 ? 1 : row.required("per").word(TIMES_A_YEAR, 1);
        String interest =
                percent.signum() == 0 ? "" : percent.toPlainString() + (times == 1 ? " % a year" : " % a month");
        String once = penalty.signum() == 0 ? "" : penalty.toPlainString() + " % once";
        return new Rule(
                row.required("state").text("").toUpperCase(Locale.ROOT),
                row.required("due_days").whole(1, 1, 9999),
                percent.multiply(BigDecimal.valueOf(times)),
                interest + (interest.isEmpty() || once.isEmpty() ? "" : " and ") + once,
                penalty,
                row.text("source"),
                row.text("confidence"));
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
