package io.trueup.appeal;

import io.trueup.contract.Confidence;
import java.time.LocalDate;

/**
 * The last day to bill a payer for one day of service.
 *
 * @param inTimeUntil that day, or the business day after it where the rule gives until then
 * @param rule {@code "95 days from the service date"}
 * @param source where it comes from, in words: the contract, or the state's rule with its confidence
 * @param where contract or section of the law alone; may be blank
 * @param note what else the rule says; may be blank
 * @param confidence of what is said here about the rule
 */
record FilingLimit(
        LocalDate lastDay,
        LocalDate inTimeUntil,
        String rule,
        String source,
        String where,
        String note,
        Confidence confidence) {

    /** Whether a payer can be told it. */
    boolean isSure() {
        return confidence == Confidence.HIGH;
    }

    /** {@code "95 days from the service date, 28 TAC 133.20(b)"}. */
    String brief() {
        return rule + (where.isBlank() ? "" : ", " + where);
    }

    /** {@code "95 days from the service date (state TX, 28 TAC 133.20(b), confidence high)"}. */
    String text() {
        return rule + " (" + source + ")" + (note.isBlank() ? "" : ", " + note);
    }
}
