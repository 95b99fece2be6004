package io.trueup.report;

import io.trueup.reconciliation.Outcome;
import org.jspecify.annotations.Nullable;

/** How far money has come on its way, in the order of the way. */
public enum ChainStep {
    ATTENDED,
    BILLED,
    RECEIVED,
    DECIDED,
    PAID,
    DEPOSITED;

    /** Where money of such days has come to a stop, as long as it is not paid; null counts as refused or short. */
    static ChainStep missingAt(@Nullable Outcome outcome) {
        if (outcome == null) {
            return PAID;
        }
        return switch (outcome) {
            case NOT_BILLED -> BILLED;
            case BILL_REFUSED -> RECEIVED;
            case AWAITING_PAYMENT, PAYMENT_OVERDUE, CASE_OPEN -> DECIDED;
            default -> PAID;
        };
    }
}
