package io.trueup.appeal;

import static io.trueup.configuration.ConfigurationCode.SYNTAX;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.configuration.WrittenValue;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.few.Few;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long payers may ask back what they paid, by contract and state. Immutable. */
public final class TakeBackLimits {

    /** Name of the file, in the program and in the reference folder; its key is the state. */
    public static final String FILE = "take-back-limits.csv";

    private static final String COLUMNS =
            "state days months from after_audit_days? answer_days? unasked? clause? note? source? confidence";
    private static final int LONGEST = 9999;

    private final List<Rule> rules;

    private TakeBackLimits(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What a limit is counted from. */
    private enum From {
        SERVICE_DATE("the service date"),
        PAYMENT_DATE("the payment"),
        BILL_RECEIVED("the receipt of the bill");

        static final Map<String, From> WORDS = WrittenValue.words(values());

        private final String words;

        From(String words) {
            this.words = words;
        }

        @Nullable
        LocalDate of(PaidService paid) {
            return switch (this) {
                case SERVICE_DATE -> paid.lastServed();
                case PAYMENT_DATE -> paid.paidOn();
                case BILL_RECEIVED -> paid.billReceivedOn();
            };
        }
    }

    /**
     * A payment that may be asked back.
     *
     * @param lastServed its last day of service
     * @param billReceivedOn null when the payer does not say it
     */
    record PaidService(
            LocalDate lastServed,
            LocalDate paidOn,
            @Nullable LocalDate billReceivedOn) {}

    /** One row; days and months 0 where no limit was found. */
    private record Rule(
            String state,
            int days,
            int months,
            From from,
            @Nullable Integer afterAuditDays,
            @Nullable Integer answerDays,
            String unasked,
            String clause,
            String note,
            String source,
            Confidence confidence) {

        @Nullable
        TakeBackLimit of(PaidService paid) {
            LocalDate start = from.of(paid);
            if (start == null || days == 0 && months == 0) {
                return null;
            }
            return new TakeBackLimit(
                    start.plusMonths(months).plusDays(days),
                    (months > 0 ? months + " months" : days + " days") + " from " + from.words,
                    clause,
                    afterAuditDays,
                    answerDays,
                    "state " + state + (source.isBlank() ? "" : ", " + source) + (note.isBlank() ? "" : ", " + note),
                    confidence);
        }
    }

    /** The limits that come with the program. */
    public static TakeBackLimits standard() {
        return ShippedFile.read(TakeBackLimits.class, FILE, TakeBackLimits::read);
    }

    /** The limits of a text, or every problem in it. */
    public static RuleReading<TakeBackLimits> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, COLUMNS);
        List<Rule> rules = Few.each(table.below(), TakeBackLimits::rule);
        return table.reading(() -> new TakeBackLimits(rules));
    }

    private static Rule rule(RuleRow row) {
        if (row.field("days").isPresent() && row.field("months").isPresent()) {
            row.problem(SYNTAX, "days or months, only one of them");
        }
        Rule rule = new Rule(
                row.required("state").text("").toUpperCase(Locale.ROOT),
                row.field("days").whole(0, 1, LONGEST),
                row.field("months").whole(0, 1, LONGEST),
                row.required("from").word(From.WORDS, From.PAYMENT_DATE),
                days(row.field("after_audit_days")),
                days(row.field("answer_days")),
                row.text("unasked"),
                row.text("clause"),
                row.text("note"),
                row.text("source"),
                row.required("confidence").word(Confidence.WORDS, Confidence.LOW));
        row.once("state " + rule.state());
        return rule;
    }

    private static @Nullable Integer days(WrittenValue written) {
        return written.isPresent() ? written.whole(1, 1, LONGEST) : null;
    }

    /** By the contract's take-back-days, else the state's rule for workers' compensation; null when none is known. */
    @Nullable
    TakeBackLimit of(PaidService paid, String state, @Nullable Contract contract) {
        Rule rule = rule(state, contract);
        Integer agreed = contract == null ? null : contract.appeal().takeBackDays();
        if (contract != null && agreed != null) {
            return new TakeBackLimit(
                    paid.paidOn().plusDays(agreed),
                    agreed + " days from the payment",
                    TakeBackLimit.CONTRACT + contract.id(),
                    null,
                    rule == null ? null : rule.answerDays(),
                    TakeBackLimit.CONTRACT + contract.id(),
                    Confidence.HIGH);
        }
        return rule == null ? null : rule.of(paid);
    }

    /** The rule by which an overpayment that the clinic finds goes back without being asked for; blank where none is known. */
    String unasked(String state, @Nullable Contract contract) {
        Rule rule = rule(state, contract);
        return rule == null ? "" : rule.unasked();
    }

    private @Nullable Rule rule(String state, @Nullable Contract contract) {
        if (contract != null && !contract.isWorkersComp()) {
            return null;
        }
        String wanted = state.strip().toUpperCase(Locale.ROOT);
        return Few.first(rules, rule -> rule.state().equals(wanted));
    }
}
