package io.trueup.duplicate;

import io.trueup.money.Money;
import io.trueup.reconciliation.ClaimNumbers;

/** A provider adjustment of a payment as one file tells it. */
public record ToldAdjustment(long id, String provider, String reason, String reference, Money amount) {

    /** {@code WO:ICN1 100.00}. */
    String words() {
        return reason + (reference.isBlank() ? "" : ":" + reference) + " " + amount;
    }

    boolean isOf(ToldAdjustment other) {
        return reason.equals(other.reason)
                && ClaimNumbers.exact(reference).equals(ClaimNumbers.exact(other.reference))
                && (provider.isBlank() || other.provider.isBlank() || provider.equals(other.provider));
    }
}
