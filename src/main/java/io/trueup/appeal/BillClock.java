package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.reconciliation.Finding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when a payer's days to pay a bill run.
 *
 * @param day on which the payer received the bill; where nobody knows it, the service or discharge date
 * @param received whether the first is so; otherwise the payer had less time than is counted, and owes at most what comes of it
 */
public record BillClock(LocalDate day, boolean received) {

    /** Null while nothing is expected. */
    static @Nullable BillClock of(Finding finding, Contract contract) {
        LocalDate due = finding.dueDate();
        return due == null
                ? null
                : new BillClock(due.minusDays(contract.paymentDueDays()), finding.billReceivedOn() != null);
    }

    /** For people. */
    String text() {
        return received ? "receipt " + day : "assumed from service date: at most";
    }
}
