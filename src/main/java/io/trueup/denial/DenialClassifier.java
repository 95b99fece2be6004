package io.trueup.denial;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.contract.Confidence;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds why a payer did not pay a day: the class of the adjustment that comes first by the table's priority. */
public final class DenialClassifier {

    private static final Comparator<Decision> FIRST_BY_PRIORITY =
            Comparator.comparingInt(Decision::rank).thenComparing(Decision::amount, Comparator.reverseOrder());

    private static final DenialRoute NOBODY_KNOWS = new DenialRoute(DenialClass.OTHER, "");

    private final DenialRules rules;
    private final AdjustmentReasonCodes reasons;

    public DenialClassifier(DenialRules rules, AdjustmentReasonCodes reasons) {
        this.rules = rules;
        this.reasons = reasons;
    }

    private record Decision(RuleQuestion question, Denial denial, int rank, Money amount) {

        boolean isOfClassOf(Decision other) {
            return denial.denialClass() == other.denial().denialClass();
        }
    }

    /** Never without an answer: what no rule knows is OTHER, and so is a line without any reason. */
    public Denial classify(DenialContext context) {
        List<RuleQuestion> all = questions(context);
        List<RuleQuestion> denying = Few.where(all, this::denies);
        List<Decision> decisions = Few.each(denying.isEmpty() ? all : denying, this::decide);
        Decision first = Few.earliest(decisions, FIRST_BY_PRIORITY);
        return first == null ? noReason() : first.denial().saidBy(saying(first, decisions));
    }

    /** Reasons that say the class, and the remarks beside them; those of a line where a vague reason needs them are that one's alone. */
    private List<String> saying(Decision first, List<Decision> decisions) {
        List<Decision> vague = Few.where(
                decisions, d -> reasons.remarkDecides(d.question().adjustment().carc()));
        Set<String> codes = new LinkedHashSet<>();
        for (Decision decision : Few.where(decisions, d -> d.isOfClassOf(first))) {
            DeniedLine line = decision.question().line();
            codes.add(decision.question().adjustment().code());
            if (vague.contains(decision)
                    || Few.none(vague, d -> d.question().line().equals(line))) {
                codes.addAll(line.remarkCodes());
            }
        }
        return List.copyOf(codes);
    }

    /** What each code means and which rules may use it, as people write codes ("CO-197", "co 197", "197", "RARC N706"). */
    public List<CodeExplanation> explainCodes(List<String> words) {
        return new CodeExplainer(rules, reasons).explain(words);
    }

    private List<RuleQuestion> questions(DenialContext context) {
        List<RuleQuestion> questions = new ArrayList<>();
        for (DeniedLine said : context.lines()) {
            DeniedLine line = said.without(reasons.remarks()::neverDecides);
            line.adjustments().forEach(a -> questions.add(new RuleQuestion(context, line, a)));
        }
        return questions;
    }

    /** On a line that was paid, what was put on the patient goes before whatever cut it. */
    private boolean denies(RuleQuestion question) {
        Adjustment adjustment = question.adjustment();
        boolean paid = question.line().paid().isPositive();
        return reasons.denies(
                        adjustment.group(),
                        adjustment.carc(),
                        question.line().remarkCodes(),
                        question.isWorkersComp(),
                        paid)
                && (!paid || adjustment.group().equals("PR"));
    }

    private Decision decide(RuleQuestion question) {
        DenialRule rule = rules.deciding(question, reasons);
        Denial earlier = question.day().earlier();
        DenialRoute named = rule.denial();
        DenialRoute decided = named != null ? named : earlier != null ? earlier.classAndRoute() : NOBODY_KNOWS;
        Denial denial = new Denial(
                decided.denialClass(), decided.route(), rule.id(), rule.confidence(), reason(rule, question));
        List<String> open = rule.asksForRemarks() ? List.of() : rules.notUnderstood(question, reasons);
        return new Decision(
                question,
                open.isEmpty() ? denial : unsure(denial, open),
                rules.rank(rule.id(), decided.denialClass()),
                question.adjustment().amount());
    }

    /** The reason alone says little, and what says more is not understood: the class is what the reason usually is. */
    private static Denial unsure(Denial denial, List<String> remarks) {
        return new Denial(
                denial.denialClass(),
                Denial.UNREAD_REMARK,
                denial.ruleId(),
                Confidence.LOW,
                denial.reason() + "; but " + String.join(", ", remarks)
                        + ", which no rule understands, says what is meant");
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
        return new Denial(DenialClass.OTHER, "", last.id(), Confidence.LOW, "nothing was paid and no reason was given");
    }
}
