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
        ACCEPTED("accepted by the payer", true),
        RECEIPT("receipt", true),
        /** The payer received it no earlier. */
        SENT("bill sent", false),
        SERVICE("assumed from service date", false),
        DISCHARGE("assumed from discharge date", false),
        /** A further payer is billed when the first has decided, never before. */
        FIRST_PAYER("assumed from the first payer's payment", false);

        private final String word;
        private final boolean known;

        Since(String word, boolean known) {
            this.word = word;
            this.known = known;
        }

        private static Since of(Finding finding) {
            return switch (finding.receipt().source()) {
                case PAYER_ACCEPTANCE -> ACCEPTED;
                case REMITTANCE -> RECEIPT;
                case SENT_ON -> SENT;
                case ASSUMED -> finding.kind() == Finding.Kind.EPISODE ? DISCHARGE : SERVICE;
            };
        }
    }

    /** Null while nothing is expected. */
    static @Nullable BillClock of(Finding finding, Contract contract) {
        LocalDate due = finding.dueDate();
        if (due == null) {
            return null;
        }
        return new BillClock(due.minusDays(contract.paymentDueDays()), Since.of(finding));
    }

    BillClock refused(@Nullable LocalDate first) {
        return new BillClock(day, since, first);
    }

    /** Whether the payer refused within so many days; 0 = no refusal is in time. */
    boolean isRefusedWithin(int days) {
        return days > 0 && refusedOn != null && !refusedOn.isAfter(day.plusDays(days));
    }

    boolean isAssumed() {
        return !since.known;
    }

    /** For people. */
    String text() {
        String words = since == Since.SENT || since.known ? since.word + " " + day : since.word;
        return isAssumed() ? words + ": at most" : words;
    }
}
