package io.trueup.denial;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.RemarkCodes;
import io.trueup.codes.RemarkKind;
import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import io.trueup.few.Few;
import java.util.ArrayList;
import java.util.List;

/** The ordered rule table: the first rule that matches an adjustment decides its class. Immutable. */
public final class DenialRules {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "denial-rules.txt";

    /** So many codes are named in one message. */
    private static final int NAMED = 6;

    private final List<DenialRule> rules;
    private final List<String> priority;

    DenialRules(List<DenialRule> rules, List<String> priority) {
        this.rules = List.copyOf(rules);
        this.priority = List.copyOf(priority);
    }

    /** The rules that come with the program. */
    public static DenialRules standard() {
        return ShippedFile.read(DenialRules.class, FILE, DenialRules::read);
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<DenialRules> read(String file, String text) {
        return RuleParser.read(file, text);
    }

    /** What rules and remarks do not agree on; each is worth a look, and none stops a run. */
    public List<ConfigurationProblem> doubts(RemarkCodes remarks) {
        List<ConfigurationProblem> doubts = new ArrayList<>();
        List<String> unasked = remarks.codes(RemarkKind.DENYING).stream()
                .filter(r -> Few.none(rules, rule -> rule.asksForRemark(r)))
                .sorted()
                .toList();
        if (!unasked.isEmpty()) {
            doubts.add(doubt(
                    RemarkCodes.FILE,
                    "no rule of " + FILE + " asks for " + shortened(unasked)
                            + ", so a vague reason beside it stays unsure; write one that does"));
        }
        for (DenialRule rule : rules) {
            List<String> silent = rule.conditions().stream()
                    .flatMap(c -> c.remarks().stream())
                    .sorted()
                    .toList();
            if (!silent.isEmpty() && Few.all(silent, remarks::neverDecides)) {
                doubts.add(doubt(
                        FILE,
                        "rule " + rule.id() + " asks for " + shortened(silent) + ", which decides nothing by "
                                + RemarkCodes.FILE + "; make its kind denying there"));
            }
        }
        return doubts;
    }

    private static String shortened(List<String> codes) {
        int more = codes.size() - NAMED;
        return String.join(", ", codes.subList(0, Math.min(NAMED, codes.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static ConfigurationProblem doubt(String file, String message) {
        return new ConfigurationProblem(ConfigurationCode.REMARK_WITHOUT_RULE, file, 0, message, "");
    }

    List<DenialRule> rules() {
        return rules;
    }

    /** The first rule that matches; the last one always does. */
    DenialRule deciding(RuleQuestion question, AdjustmentReasonCodes codes) {
        DenialRule deciding = Few.first(rules, r -> r.matches(question, codes));
        if (deciding == null) {
            throw new IllegalStateException("no rule takes everything");
        }
        return deciding;
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
                .filter(r -> Few.none(rules, rule -> rule.asksForRemark(r)))
                .distinct()
                .toList();
    }

    /** Place in the priority, 0 first: that of the rule when the priority names it, else that of the class. */
    int rank(String ruleId, DenialClass denialClass) {
        int byRule = priority.indexOf(ruleId);
        return byRule >= 0 ? byRule : priority.indexOf(denialClass.name());
    }
}
