package io.trueup.intake;

import io.trueup.bill.Bill;
import io.trueup.reconciliation.ClaimNumbers;
import java.util.LinkedHashSet;
import java.util.Set;

/** The numbers by which receivers name a bill, or all bills of a batch or file, as keys. */
final class BillNumbers {

    private BillNumbers() {}

    /** {@code B:} batch reference, {@code G:} group and transaction, {@code D:} number of the clearinghouse. */
    static Set<String> keys(Bill.Sending sending) {
        Set<String> keys = new LinkedHashSet<>();
        add(keys, "B:", sending.batchReference());
        if (!sending.groupNumber().isBlank()) {
            keys.add("G:" + ClaimNumbers.withoutZeros(sending.groupNumber()));
            if (!sending.transactionNumber().isBlank()) {
                keys.add("G:" + ClaimNumbers.withoutZeros(sending.groupNumber()) + "/"
                        + ClaimNumbers.withoutZeros(sending.transactionNumber()));
            }
        }
        add(keys, "D:", sending.clearinghouseNumber());
        return keys;
    }

    private static void add(Set<String> keys, String kind, String number) {
        if (!ClaimNumbers.isPlaceholder(number)) {
            keys.add(kind + ClaimNumbers.withoutZeros(number));
        }
    }
}
