package io.trueup.reconciliation;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill as it was sent, once, and what became of it.
 *
 * @param sent with its lines of this claim that count, and every word on it
 * @param takenBy the bill that replaced or voided it; null while none did
 * @param copyOf the earlier bill of the same days, where this one came back as a duplicate; null for all others
 * @param elsewhere whether it went to another payer than the log's: no clock of the log's payer starts with it
 */
public record TrackedBill(
        SentBill sent, @Nullable SentBill takenBy, @Nullable SentBill copyOf, boolean elsewhere) {

    /** Of one day the word on this bill alone goes before that on its file, and a refusal before an acceptance. */
    private static final Comparator<Acknowledgment> LATEST_LAST = Comparator.comparing(Acknowledgment::receivedOn)
            .thenComparing(word -> !word.isOfWholeFile())
            .thenComparing(TrackedBill::refuses)
            .thenComparing(Acknowledgment::trace)
            .thenComparing(word -> word.reason() + word.codes());

    public Bill bill() {
        return sent.bill();
    }

    /** Whether it is what the payer has to decide: not refused, no copy sent back, nor taken away by a later bill. */
    public boolean stands() {
        return takenBy == null && copyOf == null && refusal() == null && bill().frequency() != Bill.Frequency.VOID;
    }

    /** Whether they went in one batch; what a table tells of one day did. */
    boolean isSentWith(@Nullable TrackedBill other) {
        return other != null
                && bill().sentOn().equals(other.bill().sentOn())
                && bill().sending()
                        .batchReference()
                        .equals(other.bill().sending().batchReference());
    }

    public boolean isRefused() {
        return refusal() != null;
    }

    /** The last word on it, when that is a refusal; null when it was not refused, or accepted by the payer since. */
    public @Nullable Acknowledgment refusal() {
        return refusal(sent);
    }

    static @Nullable Acknowledgment refusal(SentBill sent) {
        Acknowledgment last = last(sent);
        return last != null && refuses(last) ? last : null;
    }

    /** Whether the last word on it is that its receiver has it already. */
    static boolean isSentBackAsCopy(SentBill sent) {
        Acknowledgment last = last(sent);
        return last != null && !last.accepted() && last.isAsDuplicate();
    }

    private static @Nullable Acknowledgment last(SentBill sent) {
        Acknowledgment clearinghouse = last(sent, Acknowledgment.By.CLEARINGHOUSE);
        Acknowledgment payer = last(sent, Acknowledgment.By.PAYER);
        return payer == null
                        || (clearinghouse != null && clearinghouse.receivedOn().isAfter(payer.receivedOn()))
                ? clearinghouse
                : payer;
    }

    private static @Nullable Acknowledgment last(SentBill sent, Acknowledgment.By by) {
        return sent.acknowledgments().stream()
                .filter(word -> word.by() == by)
                .max(LATEST_LAST)
                .orElse(null);
    }

    /** Every word on it, oldest first. */
    public List<Acknowledgment> words() {
        return sent.acknowledgments().stream().sorted(LATEST_LAST).toList();
    }

    /** The payer's first word that it has it; null when it said none. */
    public @Nullable Acknowledgment accepted() {
        return acceptedWithin(LocalDate.MIN, LocalDate.MAX);
    }

    /** The day it was sent, when that is one of these days; null otherwise. */
    @Nullable
    LocalDate sentWithin(LocalDate from, LocalDate to) {
        LocalDate day = bill().sentOn();
        return day.isBefore(from) || day.isAfter(to) ? null : day;
    }

    /** The same of words from the first to the last of these days. */
    @Nullable
    Acknowledgment acceptedWithin(LocalDate from, LocalDate to) {
        return sent.acknowledgments().stream()
                .filter(word -> word.by() == Acknowledgment.By.PAYER && !refuses(word))
                .filter(word ->
                        !word.receivedOn().isBefore(from) && !word.receivedOn().isAfter(to))
                .min(LATEST_LAST)
                .orElse(null);
    }

    private static boolean refuses(Acknowledgment word) {
        return !word.accepted() && !word.isAsDuplicate();
    }
}
