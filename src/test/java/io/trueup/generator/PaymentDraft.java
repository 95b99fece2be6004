package io.trueup.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One payment of a carrier, as its claims gather. */
final class PaymentDraft {

    private final Carrier carrier;
    private final String trace;
    private final LocalDate date;
    private final List<PaidClaim> claims = new ArrayList<>();
    private final List<ProviderAdjustmentEntry> adjustments = new ArrayList<>();
    private String method = "ACH";

    PaymentDraft(Carrier carrier, String trace, LocalDate date) {
        this.carrier = carrier;
        this.trace = trace;
        this.date = date;
    }

    Carrier carrier() {
        return carrier;
    }

    String trace() {
        return trace;
    }

    LocalDate date() {
        return date;
    }

    /** BPR04: {@code ACH}, or {@code CHK} for a cheque. */
    String method() {
        return method;
    }

    void byCheque() {
        method = "CHK";
    }

    List<PaidClaim> claims() {
        return claims;
    }

    List<ProviderAdjustmentEntry> adjustments() {
        return adjustments;
    }

    boolean isEmpty() {
        return claims.isEmpty() && adjustments.isEmpty();
    }

    /** Interest that an adjustment of this payment pays for the claim. */
    long interestOn(PaidClaim claim) {
        return -adjustments.stream()
                .filter(entry ->
                        entry.reason().equals("L6") && entry.reference().equals(claim.payerClaimNumber()))
                .mapToLong(ProviderAdjustmentEntry::cents)
                .sum();
    }

    /** What is left when every adjustment is taken off; below zero before {@link #settle}. */
    long amount() {
        return claims.stream().mapToLong(PaidClaim::paid).sum()
                - adjustments.stream().mapToLong(ProviderAdjustmentEntry::cents).sum();
    }

    /** No payment is below zero: what is missing is moved to the carrier's next one. Returns what that one has to take. */
    long settle(long broughtForward) {
        if (broughtForward > 0) {
            adjustments.add(new ProviderAdjustmentEntry("FB", trace, broughtForward));
        }
        long missing = Math.max(-amount(), 0);
        if (missing > 0) {
            adjustments.add(new ProviderAdjustmentEntry("FB", trace, -missing));
        }
        return missing;
    }
}
