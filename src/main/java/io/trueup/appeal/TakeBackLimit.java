package io.trueup.appeal;

import io.trueup.contract.Confidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which a payer may ask back what it paid for one day of service.
 *
 * @param rule {@code "240 days from the service date"}
 * @param clause contract or section of the law, as a payer is told it; blank when none is known
 * @param afterAuditDays it also has so many days from the end of an audit; null when it has none
 * @param answerDays in which a provider refunds or disputes what is asked back; null when no rule says so
 * @param source where it comes from, in words, and what else the rule says
 * @param confidence of what is said here about the rule
 */
public record TakeBackLimit(
        LocalDate lastDay,
        String rule,
        String clause,
        @Nullable Integer afterAuditDays,
        @Nullable Integer answerDays,
        String source,
        Confidence confidence) {

    static final String CONTRACT = "contract ";

    /** Whether a payer can be told it. */
    public boolean isSure() {
        return confidence == Confidence.HIGH;
    }

    /** Whether it stands in the contract. */
    public boolean isAgreed() {
        return clause.startsWith(CONTRACT);
    }

    /** {@code "240 days from the service date, 28 TAC 133.260"}. */
    public String brief() {
        return rule + (clause.isBlank() ? "" : ", " + clause);
    }

    /** The last day of an answer to what was taken back on a day; null when no rule gives one. */
    @Nullable
    LocalDate answerBy(LocalDate takenOn) {
        return answerDays == null ? null : takenOn.plusDays(answerDays);
    }

    /** An audit that ended on this day, or since, would have made it timely; null when audits change nothing. */
    public @Nullable LocalDate auditSince(LocalDate takenOn) {
        return afterAuditDays == null ? null : takenOn.minusDays(afterAuditDays);
    }
}
