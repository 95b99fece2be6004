package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when a payment is due: payment-due-days after the payer received the bill, else after the day of service or discharge, as if
 * it had been received that day (INTERFACES.md 5).
 *
 * @param delivered the service date; for a case rate the discharge
 */
public record PaymentClock(LocalDate delivered, Receipt receipt, int days) {

    static PaymentClock of(
            LocalDate delivered, Adjudications adjudications, DayBills bills, @Nullable Contract contract) {
        return new PaymentClock(delivered, Receipt.of(delivered, adjudications, bills), days(contract));
    }

    public static int days(@Nullable Contract contract) {
        return contract == null ? Contract.DEFAULT_PAYMENT_DUE_DAYS : contract.paymentDueDays();
    }

    /** The last day on which the payment is on time. */
    LocalDate due() {
        LocalDate received = receipt.day();
        return (received == null ? delivered : received).plusDays(days);
    }
}
