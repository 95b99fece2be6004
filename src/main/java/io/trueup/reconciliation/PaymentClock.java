package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when a payment is due: payment-due-days after the payer received the bill, else after the day of service or discharge, as if
 * it had been received that day (INTERFACES.md 5).
 *
 * @param delivered the service date; for a case rate the discharge
 * @param billReceivedOn null when no remittance says a day that can be right
 */
public record PaymentClock(LocalDate delivered, @Nullable LocalDate billReceivedOn, int days) {

    static PaymentClock of(LocalDate delivered, Adjudications adjudications, @Nullable Contract contract) {
        return new PaymentClock(delivered, adjudications.billReceivedOn(delivered), days(contract));
    }

    public static int days(@Nullable Contract contract) {
        return contract == null ? Contract.DEFAULT_PAYMENT_DUE_DAYS : contract.paymentDueDays();
    }

    /** The last day on which the payment is on time. */
    LocalDate due() {
        return (billReceivedOn == null ? delivered : billReceivedOn).plusDays(days);
    }

    /** "received 2025-03-10", or what stands for that day. */
    public static String countedFrom(Finding.Kind kind, @Nullable LocalDate billReceivedOn) {
        return billReceivedOn != null ? "bill received " + billReceivedOn : "assumed from " + delivered(kind);
    }

    /** What the days of a due date are counted after. */
    public static String words(Finding.Kind kind, @Nullable LocalDate billReceivedOn) {
        return billReceivedOn != null
                ? "after the payer received the bill on " + billReceivedOn
                : "after the " + delivered(kind) + " (assumed: the day the payer received the bill is not known)";
    }

    private static String delivered(Finding.Kind kind) {
        return kind == Finding.Kind.EPISODE ? "discharge date" : "service date";
    }
}
