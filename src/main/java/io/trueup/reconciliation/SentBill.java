package io.trueup.reconciliation;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import io.trueup.bill.BilledLine;
import io.trueup.contract.PayerKeys;
import io.trueup.contract.RateBook;
import io.trueup.programlog.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill as far as it concerns one claim of the log, or none.
 *
 * @param fileId what it was read from, to tell what one file says twice from what two files tell of the same bill; no order
 * @param payerKey of {@link io.trueup.contract.PayerKeys}
 * @param lines its lines that are this claim's; beside a unit without one, those that are no claim's
 * @param acknowledgments of this bill, or of the batch or file it was sent in; in any order
 */
public record SentBill(
        long fileId, String payerKey, Bill bill, List<Line> lines, List<Acknowledgment> acknowledgments) {

    public SentBill {
        lines = List.copyOf(lines);
        acknowledgments = List.copyOf(acknowledgments);
    }

    /** Whom it was sent to, by name if it has one. */
    public String payer() {
        return bill.payerName().isBlank() ? bill.payerId() : bill.payerName();
    }

    /** Whether it went to another payer than one. Only of payers that contracts know can it be said that they are two. */
    public boolean isToAnother(String wanted, RateBook rates) {
        PayerKeys payers = rates.payers();
        return !payerKey.equals(wanted) && payers.know(List.of(payerKey), "") && payers.know(List.of(wanted), "");
    }

    /**
     * @param program of the day it matched; null when its range covers days of both, or it matched none
     * @param attended whether it is for an attended day or an episode of the claim
     * @param candidates the days it could be for, in words, when there are several
     */
    public record Line(BilledLine line, @Nullable Program program, boolean attended, List<String> candidates) {

        public Line {
            candidates = List.copyOf(candidates);
        }

        /** One that is not in doubt. */
        public Line(BilledLine line, @Nullable Program program, boolean attended) {
            this(line, program, attended, List.of());
        }
    }
}
