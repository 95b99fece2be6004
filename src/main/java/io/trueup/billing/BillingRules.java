package io.trueup.billing;

import io.trueup.appeal.FilingLimits;
import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What bills are held against: rates, the states' modifiers, the last days to bill. */
public record BillingRules(RateBook rates, ModifierRules modifiers, FilingLimits limits) {

    @Nullable
    LocalDate filingLimit(LocalDate serviceDate, String state, @Nullable Contract contract) {
        return limits.lastDay(serviceDate, state, contract);
    }
}
