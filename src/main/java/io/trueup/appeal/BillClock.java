package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.reconciliation.Finding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when a payer's days to pay a bill run.
 *
 * @param day on which the payer received the bill; where nobody knows it, the day that stands for it
 */
public record BillClock(LocalDate day, Since since) {

    /** What the day is. A payer had less time than is counted from a day that is assumed, and owes at most what comes of it. */
    public enum Since {
        RECEIPT(""),
        SERVICE("service"),
        DISCHARGE("discharge");

        private final String word;

        Since(String word) {
            this.word = word;
        }
    }

    /** Null while nothing is expected. */
    static @Nullable BillClock of(Finding finding, Contract contract) {
        LocalDate due = finding.dueDate();
        if (due == null) {
            return null;
        }
        Since assumed = finding.kind() == Finding.Kind.EPISODE ? Since.DISCHARGE : Since.SERVICE;
        return new BillClock(
                due.minusDays(contract.paymentDueDays()), finding.billReceivedOn() == null ? assumed : Since.RECEIPT);
    }

    boolean isAssumed() {
        return since != Since.RECEIPT;
    }

    /** For people. */
    String text() {
        return isAssumed() ? "assumed from " + since.word + " date: at most" : "receipt " + day;
    }
}
