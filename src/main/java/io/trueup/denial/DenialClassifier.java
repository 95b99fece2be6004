package io.trueup.denial;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.contract.Confidence;
import io.trueup.contract.ContractLine;
import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds why a payer did not pay a day: the class of the adjustment that comes first by the table's priority. */
public final class DenialClassifier {

    private static final Comparator<Decision> FIRST_BY_PRIORITY =
            Comparator.comparingInt(Decision::rank).thenComparing(Decision::amount, Comparator.reverseOrder());

    private final DenialRules rules;
    private final AdjustmentReasonCodes reasons;

    public DenialClassifier(DenialRules rules, AdjustmentReasonCodes reasons) {
        this.rules = rules;
        this.reasons = reasons;
    }

    private record Decision(Denial denial, int rank, Money amount) {}

    /** Never without an answer: what no rule knows is OTHER, and so is a line without any reason. */
    public Denial classify(DenialContext context) {
        List<RuleQuestion> all = questions(context).toList();
        List<RuleQuestion> denying = all.stream().filter(this::denies).toList();
        return (denying.isEmpty() ? all : denying)
                .stream()
                        .map(this::decide)
                        .min(FIRST_BY_PRIORITY)
                        .map(Decision::denial)
                        .orElseGet(this::noReason);
    }

    /** What each code ("CO-197", "197", "N706") means and which rules may use it. */
    /** Whether a code stands in the lists of reasons and remarks, with its group or without. */
    public boolean isKnownCode(String code) {
        return new CodeExplainer(rules, reasons).isKnown(code);
    }

    public List<CodeExplanation> explainCodes(List<String> codes) {
        return new CodeExplainer(rules, reasons).explain(codes);
    }

    private static Stream<RuleQuestion> questions(DenialContext context) {
        return context.lines().stream()
                .flatMap(line -> line.adjustments().stream().map(a -> new RuleQuestion(context, line, a)));
    }

    /** On a line that was paid, only what was put on the patient counts. */
    private boolean denies(RuleQuestion question) {
        Adjustment adjustment = question.adjustment();
        boolean paid = question.line().paid().isPositive();
        ContractLine insurance = question.day().line();
        boolean workersComp = insurance == null || insurance == ContractLine.WORKERS_COMP;
        return reasons.denies(
                        adjustment.group(), adjustment.carc(), question.line().remarkCodes(), workersComp, paid)
                && (!paid || adjustment.group().equals("PR"));
    }

    private Decision decide(RuleQuestion question) {
        DenialRule rule = rules.deciding(question, reasons);
        Denial earlier = question.day().earlier();
        DenialClass named = rule.denialClass();
        DenialClass denialClass = named != null ? named : earlier != null ? earlier.denialClass() : DenialClass.OTHER;
        Denial denial = new Denial(denialClass, rule.id(), rule.confidence(), reason(rule, question));
        return new Decision(
                denial,
                rules.rank(rule.id(), denialClass),
                question.adjustment().amount());
    }

    private static String reason(DenialRule rule, RuleQuestion question) {
        DenialContext day = question.day();
        Integer limit = day.programLimitWeeks();
        String text = rule.reason()
                .replace("{week}", String.valueOf(day.weeksSinceStart() + 1))
                .replace("{limit}", limit == null ? "no limit" : limit + " weeks")
                .replace("{missing}", String.join(", ", day.missingLogParts()));
        return question.adjustment().code() + ": " + text;
    }

    private Denial noReason() {
        DenialRule last = rules.rules().get(rules.rules().size() - 1);
        return new Denial(DenialClass.OTHER, last.id(), Confidence.LOW, "nothing was paid and no reason was given");
    }
}
