package io.trueup.reconciliation;

/** The outcome of a finding, in the order of the rules of INTERFACES.md 5: the first that applies decides. */
public enum Outcome {
    NEEDS_REVIEW,
    PAID_WITHOUT_LOG,
    NO_RATE,
    CASE_OPEN,
    NOT_COVERED,
    PAYMENT_OVERDUE,
    AWAITING_PAYMENT,
    TAKEN_BACK,
    DENIED,
    PAID_AS_EXPECTED,
    OVERPAID,
    PARTLY_DENIED,
    UNDERPAID
}
