package io.trueup.interest;

import io.trueup.contract.Contract;
import io.trueup.reconciliation.Finding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when a payer's days to pay a bill run.
 *
 * @param day on which the payer received the bill; where nobody knows it, the day that stands for it
 * @param refusedOn when the payer first refused it, or a part; null = never
 */
public record BillClock(
        LocalDate day, Since since, @Nullable LocalDate refusedOn) {

    public BillClock(LocalDate day, Since since) {
        this(day, since, null);
    }

    /** What the day is. A payer had less time than is counted from a day that is assumed, and owes at most what comes of it. */
    public enum Since {
        RECEIPT(""),
        SERVICE("service date"),
        DISCHARGE("discharge date"),
        /** A further payer is billed when the first has decided, never before. */
        FIRST_PAYER("the first payer's payment");

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

    BillClock refused(@Nullable LocalDate first) {
        return new BillClock(day, since, first);
    }

    /** Whether the payer refused within so many days; 0 = no refusal is in time. */
    boolean isRefusedWithin(int days) {
        return days > 0 && refusedOn != null && !refusedOn.isAfter(day.plusDays(days));
    }

    boolean isAssumed() {
        return since != Since.RECEIPT;
    }

    /** For people. */
    String text() {
        return isAssumed() ? "assumed from " + since.word + ": at most" : "receipt " + day;
    }
}
