package io.trueup.denial;

import io.trueup.codes.AdjustmentReasonCodes;
import java.util.List;

/** Finds why a payer did not pay a day: the class of the adjustment that comes first by the table's priority. */
public final class DenialClassifier {

    private final DenialRules rules;
    private final AdjustmentReasonCodes reasons;

    public DenialClassifier(DenialRules rules, AdjustmentReasonCodes reasons) {
        this.rules = rules;
        this.reasons = reasons;
    }

    /** Never without an answer: what no rule knows is OTHER. */
    public Denial classify(DenialContext context) {
        throw new IllegalStateException("not yet: " + context.lines().size() + rules + reasons);
    }

    /** What each code ("CO-197", "197", "N706") means and which rules may use it. */
    public List<CodeExplanation> explainCodes(List<String> codes) {
        throw new IllegalStateException("not yet: " + codes.size());
    }
}
