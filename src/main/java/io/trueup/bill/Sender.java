package io.trueup.bill;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a 277CA and about which batch (loops 2100A to 2200B).
 *
 * @param by a clearinghouse, unless it calls itself the payer
 * @param payerId NM109 of a payer; blank when a clearinghouse sent it
 * @param report BHT03
 * @param number TRN02 of the sender; blank when there is none
 * @param batchReference TRN02 of the receiver: BHT03 of the bills
 * @param received DTP*050; null when it is not said
 * @param processed DTP*009; null when it is not said
 * @param made BHT04; null when it is not said
 */
record Sender(
        Acknowledgment.By by,
        String payerId,
        String report,
        String number,
        String batchReference,
        @Nullable LocalDate received,
        @Nullable LocalDate processed,
        @Nullable LocalDate made) {

    static final Sender UNKNOWN = new Sender(Acknowledgment.By.CLEARINGHOUSE, "", "", "", "", null, null, null);

    /** The payer, or who works for it. */
    private static final Set<String> PAYERS = Set.of("PR", "2B", "TTP", "TU");

    private static final String RECEIVED = "050";
    private static final String PROCESSED = "009";

    Sender said(String bht03, @Nullable LocalDate bht04) {
        return new Sender(by, payerId, bht03, number, batchReference, received, processed, bht04);
    }

    /** The next one of the same transaction. */
    Sender another() {
        return UNKNOWN.said(report, made);
    }

    Sender named(String entity, String id) {
        boolean payer = PAYERS.contains(entity);
        return new Sender(
                payer ? Acknowledgment.By.PAYER : Acknowledgment.By.CLEARINGHOUSE,
                payer ? id : "",
                report,
                number,
                batchReference,
                received,
                processed,
                made);
    }

    Sender traced(String trn02) {
        return new Sender(by, payerId, report, trn02, batchReference, received, processed, made);
    }

    Sender dated(String what, @Nullable LocalDate day) {
        return new Sender(
                by,
                payerId,
                report,
                number,
                batchReference,
                what.equals(RECEIVED) ? day : received,
                what.equals(PROCESSED) ? day : processed,
                made);
    }

    Sender ofBatch(String reference) {
        return new Sender(by, payerId, report, number, reference, received, processed, made);
    }

    @Nullable
    LocalDate receivedOn() {
        if (received != null) {
            return received;
        }
        return processed == null ? made : processed;
    }

    /** What a person names so that the sender finds it again; zeros name nothing. */
    String trace() {
        return Stream.of(number, report)
                .filter(text -> !text.chars().allMatch(c -> c == '0'))
                .findFirst()
                .orElse("");
    }
}
