package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.Place;
import java.time.LocalDate;
import java.util.List;

/**
 * One payment: an ST-SE of an 835, or the rows of a table that share payer, trace and payment date.
 *
 * @param payerId TRN03 or the payer's own id; in a table payer_id
 * @param payerName N1*PR
 * @param identifiers all that the payer goes by in this payment, each once, by kind; the names are in {@code payerName}
 * @param trace TRN02: check or EFT number
 * @param method ACH, CHK, FWT, NON …
 * @param date BPR16, the day the money moves; DTM*405 only where BPR says none
 * @param amount what really moves: BPR02, negative when BPR03 takes it, zero when BPR01 or BPR04 says that nothing moves
 * @param stated BPR02 as sent
 * @param transaction what tells it from another of the same file: ISA06/ISA13/GS06/ST02; blank for a table
 * @param form what it was read from
 * @param occurrence 1 for the first payment of this payer, trace, date and amount in the file, 2 for the next (a reused trace);
 *     the same transaction again has the same
 */
public record Payment(
        String payerId,
        String payerName,
        List<PayerIdentifier> identifiers,
        String trace,
        String method,
        LocalDate date,
        Money amount,
        Money stated,
        String transaction,
        int occurrence,
        Form form,
        Place place) {

    public Payment {
        identifiers = List.copyOf(identifiers);
    }

    /** An 835 accounts for every cent of its claims; a table may leave the adjustments out. */
    public enum Form {
        X12,
        TABLE
    }
}
