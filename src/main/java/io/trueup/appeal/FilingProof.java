package io.trueup.appeal;

import io.trueup.bill.Acknowledgment;
import io.trueup.reconciliation.DayBills;
import io.trueup.reconciliation.TrackedBill;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows when the bill of a day was received, or at least sent.
 *
 * @param trace number under which the receiver finds its word again; blank when it has none
 * @param payerClaimNumber that the receiver gave the bill; blank when it gave none
 */
public record FilingProof(Source source, LocalDate day, String trace, String payerClaimNumber) {

    /** Whose word it is, the strongest first. */
    public enum Source {
        /** The payer accepted it. */
        PAYER("acceptance by the payer"),
        /** The payer sent a copy back because it had the bill already. */
        PAYER_HAD_IT("the payer's word that it had the bill already"),
        CLEARINGHOUSE("acceptance by the clearinghouse"),
        /** The clinic's own word, which proves no receipt. */
        SENT("sent");

        private final String words;

        Source(String words) {
            this.words = words;
        }
    }

    private static final Comparator<FilingProof> STRONGEST_FIRST = Comparator.comparing(FilingProof::source)
            .thenComparing(FilingProof::day)
            .thenComparing(FilingProof::trace);

    /**
     * The strongest of the bills of a day that went to the first payer and were not refused, and of each kind the earliest; null when
     * there is none.
     *
     * @param delivered nothing is received before the service
     */
    public static @Nullable FilingProof of(DayBills bills, LocalDate delivered) {
        List<TrackedBill> all = bills.bills();
        int first = Integer.MAX_VALUE;
        for (TrackedBill bill : all) {
            first = Math.min(first, bill.bill().payerLevel());
        }
        FilingProof strongest = null;
        for (TrackedBill bill : all) {
            if (bill.bill().payerLevel() == first && !bill.isRefused()) {
                strongest = stronger(
                        strongest, new FilingProof(Source.SENT, bill.bill().sentOn(), "", ""), delivered);
                for (Acknowledgment word : bill.words()) {
                    if (word.accepted() || word.isAsDuplicate() && word.by() == Acknowledgment.By.PAYER) {
                        strongest = stronger(strongest, of(word), delivered);
                    }
                }
            }
        }
        return strongest;
    }

    private static FilingProof of(Acknowledgment word) {
        return new FilingProof(sourceOf(word), word.receivedOn(), word.trace(), word.payerClaimNumber());
    }

    private static @Nullable FilingProof stronger(@Nullable FilingProof known, FilingProof other, LocalDate delivered) {
        boolean better = known == null || STRONGEST_FIRST.compare(other, known) < 0;
        return better && !other.day().isBefore(delivered) ? other : known;
    }

    private static Source sourceOf(Acknowledgment word) {
        if (word.by() == Acknowledgment.By.CLEARINGHOUSE) {
            return Source.CLEARINGHOUSE;
        }
        return word.accepted() ? Source.PAYER : Source.PAYER_HAD_IT;
    }

    /** Whether a receiver says it; that a clinic sent something does not prove that it came. */
    public boolean isReceipt() {
        return source != Source.SENT;
    }

    /** {@code "acceptance by the payer of 2025-03-11, number TRACE1"}. */
    String text() {
        return source.words + " of " + day + (trace.isBlank() ? "" : ", number " + trace);
    }
}
