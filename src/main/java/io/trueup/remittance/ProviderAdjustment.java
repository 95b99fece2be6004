package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.Place;

/**
 * One pair of a PLB segment: money between payer and provider outside any claim. A positive amount lowers the payment.
 *
 * @param providerId PLB01
 * @param fiscalPeriodEnd PLB02 as sent
 * @param reason WO, FB, 72, L6, CS …, as sent
 * @param reference what the payer put beside the reason: nothing, a control number, or several packed together
 */
public record ProviderAdjustment(
        String providerId, String fiscalPeriodEnd, String reason, String reference, Money amount, Place place) {

    private static final String INTEREST = "L6";

    /** Interest that a claim says among what it paid, as a PLB of that claim says it. */
    static ProviderAdjustment interestOf(ClaimPayment claim, Money interest) {
        String number = claim.payerClaimNumber().isBlank() ? claim.patientControlNumber() : claim.payerClaimNumber();
        return new ProviderAdjustment("", "", INTEREST, number, interest.negated(), claim.place());
    }
}
