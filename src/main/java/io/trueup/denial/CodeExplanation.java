package io.trueup.denial;

import java.util.List;

/**
 * What a reason or remark code means and which rules may use it.
 *
 * @param code as it is written on a remittance ("CO-197", "N706")
 * @param known whether it is published, or stands in a list
 * @param standing in a few words: in force or retired, and what it can decide
 * @param decisions rules in their order, up to the first that holds without further conditions
 */
public record CodeExplanation(String code, boolean known, String meaning, String standing, List<Decision> decisions) {

    public CodeExplanation {
        decisions = List.copyOf(decisions);
    }

    /**
     * One rule that may decide.
     *
     * @param condition as written in the rule table; blank when there is none
     */
    public record Decision(String ruleId, DenialRoute denial, String condition, String reason) {}
}
