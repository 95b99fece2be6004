package io.trueup.appeal;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.SentBill;
import io.trueup.reconciliation.TrackedBill;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day or stay of which no payer has a bill, and by when it can still be billed.
 *
 * @param limit null when none is known
 * @param passed whether that day is over
 */
record MissingBill(Judgement judgement, @Nullable FilingLimit limit, boolean passed) {

    Finding finding() {
        return judgement.finding();
    }

    /** The bill that was refused; null when none was. */
    @Nullable
    TrackedBill refused() {
        return judgement.evidence().sent().refused();
    }

    /** Why it came back; null when it did not. */
    @Nullable
    Acknowledgment refusal() {
        TrackedBill refused = refused();
        return refused == null ? null : refused.refusal();
    }

    /** The last bill that carried it, when that was taken away; null when none ever did. */
    @Nullable
    TrackedBill takenAway() {
        TrackedBill latest = judgement.evidence().sent().latest();
        return latest == null || latest.takenBy() == null ? null : latest;
    }

    /** The bill that only another payer got; null when none did. */
    @Nullable
    SentBill misdirected() {
        return judgement.evidence().sent().misdirected();
    }

    /** Whether the last bill that carried it was voided. */
    boolean isVoided() {
        TrackedBill taken = takenAway();
        SentBill by = taken == null ? null : taken.takenBy();
        return by != null && by.bill().frequency() == Bill.Frequency.VOID;
    }

    /** The day of a bill that still stands beside the one that was refused; null when none does. */
    @Nullable
    LocalDate standsSince() {
        return judgement.evidence().sent().standing().stream()
                .filter(part -> !part.bill().elsewhere())
                .map(part -> part.bill().bill().sentOn())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** What days of one step have in common. */
    String kind() {
        Acknowledgment refusal = refusal();
        return passed
                + (limit == null ? "|unlimited" : "")
                + (refusal != null
                        ? "|" + refusal.by() + "|" + refusal.codes() + "|" + refusal.reason() + "|"
                                + (standsSince() != null)
                        : misdirected() != null
                                ? "|elsewhere"
                                : isVoided() ? "|voided" : takenAway() != null ? "|replaced" : "");
    }
}
