package io.trueup.contract;

import io.trueup.configuration.WrittenValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contract's own clock for a first appeal.
 *
 * @param reconsiderationDays calendar days; null when the contract does not say, so that the state's rule applies
 */
public record AppealTerms(@Nullable Integer reconsiderationDays, CountedFrom countedFrom) {

    public static final AppealTerms NONE = new AppealTerms(null, CountedFrom.PAYMENT_DATE);

    /** Where the clock starts. */
    public enum CountedFrom {
        PAYMENT_DATE,
        SERVICE_DATE;

        /** As written in contracts and state rules. */
        public static final Map<String, CountedFrom> WORDS = WrittenValue.words(values());
    }
}
