package io.trueup.generator;

import java.time.LocalDate;

/**
 * What a receiver says of one bill.
 *
 * @param byPayer or by the clearinghouse on the way
 * @param on the day it was received
 * @param status category and status of STC01, {@code A2:20}
 * @param payerNumber REF*1K; blank for none
 */
record WordDraft(OutgoingBill bill, boolean byPayer, LocalDate on, String status, String payerNumber) {

    boolean accepted() {
        return status.startsWith("A1") || status.startsWith("A2");
    }
}
