package io.trueup.demand;

import io.trueup.reconciliation.Outcome;

/** Why days of one payer are on one list. */
public enum DemandCause {
    /** Bills that nobody answered; one list of a payer, also for a single claim. */
    STATUS_INQUIRY(Outcome.PAYMENT_OVERDUE),
    /** Days paid at one wrong rate or share under one contract, on enough days to be no accident. */
    UNDERPAYMENT(Outcome.UNDERPAID),
    /** What a contract or a state's rule says is owed for money that came late. */
    INTEREST(Outcome.INTEREST_OWED);

    private final Outcome outcome;

    DemandCause(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The outcome of the items on such a list, and of the list. */
    public Outcome outcome() {
        return outcome;
    }
}
