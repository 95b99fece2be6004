package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.Place;
import java.time.LocalDate;

/**
 * One payment: an ST-SE of an 835, or the rows of a table that share payer, trace and payment date.
 *
 * @param payerId TRN03 or the payer's own id; in a table payer_id
 * @param payerName N1*PR
 * @param trace TRN02: check or EFT number
 * @param method ACH, CHK, FWT, NON …
 * @param date BPR16, the day the money moves; not DTM*405
 * @param amount BPR02
 * @param form what it was read from
 * @param occurrence 1 for the first payment of this payer, trace, date and amount in the file, 2 for the next (a reused trace)
 */
public record Payment(
        String payerId,
        String payerName,
        String trace,
        String method,
        LocalDate date,
        Money amount,
        int occurrence,
        Form form,
        Place place) {

    /** An 835 accounts for every cent of its claims; a table may leave the adjustments out. */
    public enum Form {
        X12,
        TABLE
    }
}
