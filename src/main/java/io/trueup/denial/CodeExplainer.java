package io.trueup.denial;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.RemarkCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what codes mean and which rules may use them, without a day to look at. */
final class CodeExplainer {

    private static final String USUAL_GROUP = "CO";

    private final DenialRules rules;
    private final AdjustmentReasonCodes reasons;
    private final RemarkCodes remarks = RemarkCodes.standard();

    CodeExplainer(DenialRules rules, AdjustmentReasonCodes reasons) {
        this.rules = rules;
        this.reasons = reasons;
    }

    /** Whether a code stands in one of the lists, with its group or without. */
    boolean isKnown(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        return remarks.isKnown(code) || reasons.isKnown(code.replaceFirst("^(CO|CR|OA|PI|PR)-", ""));
    }

    List<CodeExplanation> explain(List<String> codes) {
        return codes.stream().map(this::explain).toList();
    }

    private CodeExplanation explain(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        int dash = code.indexOf('-');
        String reason = code.substring(dash + 1);
        if (dash < 0 && !reasons.isKnown(code) && remarks.isKnown(code)) {
            return remark(code);
        }
        String group = dash < 0 ? USUAL_GROUP : code.substring(0, dash);
        return new CodeExplanation(code, meaning(reason), decisions(group, reason));
    }

    private String meaning(String carc) {
        String current = reasons.current(carc);
        return reasons.meaning(carc) + (current.equals(carc) ? "" : " (retired, now " + current + ")");
    }

    private List<CodeExplanation.Decision> decisions(String group, String carc) {
        if (reasons.isReduction(group, carc) && !reasons.remarkDecides(carc)) {
            return List.of();
        }
        List<CodeExplanation.Decision> decisions = new ArrayList<>();
        for (DenialRule rule : rules.rules()) {
            if (rule.matchesCode(group, carc, reasons)) {
                decisions.add(decision(rule));
                if (rule.isUnconditional()) {
                    break;
                }
            }
        }
        return decisions;
    }

    private CodeExplanation remark(String rarc) {
        List<CodeExplanation.Decision> decisions = rules.rules().stream()
                .filter(r -> r.asksForRemark(rarc))
                .map(CodeExplainer::decision)
                .toList();
        return new CodeExplanation(rarc, remarks.meaning(rarc), decisions);
    }

    private static CodeExplanation.Decision decision(DenialRule rule) {
        DenialClass named = rule.denialClass();
        return new CodeExplanation.Decision(
                rule.id(), named == null ? DenialClass.OTHER : named, rule.conditionText(), rule.reason());
    }
}
