package io.trueup.contract;

import io.trueup.configuration.WrittenValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contract's own clocks: for the provider's first appeal and its bill, and for the payer that asks money back.
 *
 * @param reconsiderationDays calendar days; null when the contract does not say, so that only the state's rule counts
 * @param filingLimitDays calendar days from the service date to the last day to bill; null = the state's
 * @param takeBackDays calendar days from the payment date to the last day to ask it back; null = the state's
 */
public record AppealTerms(
        @Nullable Integer reconsiderationDays,
        CountedFrom countedFrom,
        @Nullable Integer filingLimitDays,
        @Nullable Integer takeBackDays) {

    public static final AppealTerms NONE = new AppealTerms(null, CountedFrom.PAYMENT_DATE, null, null);

    /** Where a clock starts. */
    public enum CountedFrom {
        PAYMENT_DATE,
        SERVICE_DATE,
        /** The day the clinic received the explanation, else the payment date. */
        EXPLANATION_RECEIVED,
        /** The day a review of authorization or need decided, which no remittance tells: the payment date stands in. */
        REVIEW_DECISION,
        /** The day the level before decided. */
        LEVEL_BEFORE,
        /** The latest day on which anything was paid, else the payment date of the explanation. */
        LAST_PAYMENT;

        /** As written in state rules. */
        public static final Map<String, CountedFrom> WORDS = WrittenValue.words(values());

        /** Those that a contract may name. */
        static final Map<String, CountedFrom> IN_CONTRACTS =
                WrittenValue.words(new CountedFrom[] {PAYMENT_DATE, SERVICE_DATE, EXPLANATION_RECEIVED});
    }
}
