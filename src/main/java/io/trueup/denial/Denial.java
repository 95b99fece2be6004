package io.trueup.denial;

import io.trueup.contract.Confidence;

/**
 * A denial's class and the rule that decided.
 *
 * @param ruleId id of the row of the rule table
 * @param reason in plain language, for people
 */
public record Denial(DenialClass denialClass, String ruleId, Confidence confidence, String reason) {}
