package io.trueup.reconciliation;

import io.trueup.bill.BilledLine;

/**
 * What a line of a bill asks for one day or stay.
 *
 * @param line with the day's share of charge and units where it is for several attended days
 * @param whole the line as it was sent
 */
public record BilledPart(TrackedBill bill, BilledLine line, BilledLine whole) {

    /** Whether it is a share of a line for several days. */
    public boolean isShare() {
        return !line.equals(whole);
    }
}
