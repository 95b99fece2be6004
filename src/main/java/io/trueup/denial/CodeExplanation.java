package io.trueup.denial;

import java.util.List;

/**
 * What a reason or remark code means and which rules may use it.
 *
 * @param code as asked ("CO-197", "N706")
 * @param decisions rules in their order, up to the first that holds without further conditions
 */
public record CodeExplanation(String code, String meaning, List<Decision> decisions) {

    public CodeExplanation {
        decisions = List.copyOf(decisions);
    }

    /**
     * One rule that may decide.
     *
     * @param condition as written in the rule table; blank when there is none
     */
    public record Decision(String ruleId, DenialClass denialClass, String condition, String reason) {}
}
