package io.trueup.remittance;

import io.trueup.source.Problem;

/**
 * Takes what a remittance reader finds, in the order of the file; nothing is held back, so memory stays flat. A payment begins,
 * its claims and provider adjustments follow, and it ends either complete or discarded.
 */
public interface RemittanceSink {

    void beginPayment(Payment payment);

    void claim(ClaimPayment claim);

    void providerAdjustment(ProviderAdjustment adjustment);

    /** The payment begun last is whole. */
    void endPayment();

    /** The payment begun last is cut short or contradicts itself: nothing of it counts. A reject with its reason follows. */
    void discardPayment();

    void problem(Problem problem);
}
