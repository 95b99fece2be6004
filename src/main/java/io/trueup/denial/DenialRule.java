package io.trueup.denial;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.ReasonKind;
import io.trueup.contract.Confidence;
import io.trueup.few.Few;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the rule table.
 *
 * @param groups adjustment groups; {@code *} = any
 * @param reasons codes, or the words of the table's heading
 * @param conditions all must hold
 * @param denial class and route; null = those of the adjudication before this one
 */
record DenialRule(
        String id,
        Set<String> groups,
        Set<String> reasons,
        List<RuleCondition> conditions,
        @Nullable DenialRoute denial,
        Confidence confidence,
        String reason,
        long line) {

    static final String ANY = "*";
    static final String REMARK_DECIDES = "remark-decides";
    static final String REDUCTION = "reduction";

    boolean matches(RuleQuestion question, AdjustmentReasonCodes codes) {
        return matchesCode(question.adjustment().group(), question.adjustment().carc(), codes)
                && Few.all(conditions, c -> c.test().test(question));
    }

    /** Whether group and reason fit, whatever the conditions say. */
    boolean matchesCode(String group, String carc, AdjustmentReasonCodes codes) {
        return (groups.contains(ANY) || groups.contains(group))
                && (reasons.contains(ANY)
                        || reasons.contains(carc)
                        || reasons.contains(codes.current(carc))
                        || (reasons.contains(REMARK_DECIDES) && codes.remarkDecides(carc))
                        || (reasons.contains(REDUCTION) && codes.kindOf(carc) == ReasonKind.REDUCTION));
    }

    boolean asksForRemark(String rarc) {
        return Few.any(conditions, c -> c.remarks().contains(rarc));
    }

    boolean asksForRemarks() {
        return Few.any(conditions, c -> !c.remarks().isEmpty());
    }

    boolean isUnconditional() {
        return conditions.isEmpty();
    }

    /** Takes every adjustment that came so far. */
    boolean takesEverything() {
        return isUnconditional() && groups.contains(ANY) && reasons.contains(ANY);
    }

    /** As written in the table, without the brackets. */
    String conditionText() {
        return String.join("; ", Few.each(conditions, RuleCondition::text));
    }
}
