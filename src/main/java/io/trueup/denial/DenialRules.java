package io.trueup.denial;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.RemarkCodes;
import io.trueup.codes.RemarkKind;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import java.util.List;

/** The ordered rule table: the first rule that matches an adjustment decides its class. Immutable. */
public final class DenialRules {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "denial-rules.txt";

    private final List<DenialRule> rules;
    private final List<String> priority;

    DenialRules(List<DenialRule> rules, List<String> priority) {
        this.rules = List.copyOf(rules);
        this.priority = List.copyOf(priority);
    }

    /** The rules that come with the program. */
    public static DenialRules standard() {
        return read(FILE, ShippedFile.text(DenialRules.class, FILE)).sound();
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<DenialRules> read(String file, String text) {
        return RuleParser.read(file, text);
    }

    List<DenialRule> rules() {
        return rules;
    }

    /** The first rule that matches; the last one always does. */
    DenialRule deciding(RuleQuestion question, AdjustmentReasonCodes codes) {
        return rules.stream()
                .filter(r -> r.matches(question, codes))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule takes everything"));
    }

    /**
     * Remarks beside a reason that leaves the decision to them, which may decide and which no rule understands: published ones
     * without a meaning, and those that are said to deny but stand in no rule.
     */
    List<String> notUnderstood(RuleQuestion question, AdjustmentReasonCodes codes) {
        if (!codes.remarkDecides(question.adjustment().carc())) {
            return List.of();
        }
        RemarkCodes remarks = codes.remarks();
        return question.line().remarkCodes().stream()
                .filter(r -> remarks.isUnread(r) || remarks.kindOf(r) == RemarkKind.DENYING)
                .filter(r -> rules.stream().noneMatch(rule -> rule.asksForRemark(r)))
                .distinct()
                .toList();
    }

    /** Place in the priority, 0 first: that of the rule when the priority names it, else that of the class. */
    int rank(String ruleId, DenialClass denialClass) {
        int byRule = priority.indexOf(ruleId);
        return byRule >= 0 ? byRule : priority.indexOf(denialClass.name());
    }
}
