package io.trueup.reconciliation;

/** What a provider adjustment names (INTERFACES.md 3). */
public enum AdjustmentNaming {
    /** A claim that its payer sent a remittance of. */
    CLAIM,
    /** Nothing, but it stands in a reversal's own payment with its amount and is part of that taking back. */
    TAKE_BACK,
    /** A number that claims of several patients go by, and nothing that tells which is meant. */
    SEVERAL,
    /** No claim that we know. */
    NOTHING
}
