package io.trueup.remittance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when the clocks of a claim run, as far as a remittance says so.
 *
 * @param bill the day the payer received the bill: DTM*050 of the claim, bill_received_on of a table
 * @param explanation the day the clinic received the explanation: received_on of a table
 */
public record ReceiptDates(
        @Nullable LocalDate bill, @Nullable LocalDate explanation) {

    public static final ReceiptDates UNKNOWN = new ReceiptDates(null, null);

    public static ReceiptDates ofBill(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : new ReceiptDates(day, null);
    }

    /** The earliest day that one of both says: no clock may start too late. */
    public ReceiptDates earliest(ReceiptDates other) {
        return new ReceiptDates(earlier(bill, other.bill), earlier(explanation, other.explanation));
    }

    /** What another says where this one says nothing. */
    public ReceiptDates completedBy(ReceiptDates other) {
        return new ReceiptDates(
                bill == null ? other.bill : bill, explanation == null ? other.explanation : explanation);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }
}
