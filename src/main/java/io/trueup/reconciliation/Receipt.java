package io.trueup.reconciliation;

import io.trueup.bill.Acknowledgment;
import io.trueup.reconciliation.Finding.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day on which the payer received the bill of a day or stay, and who says so (INTERFACES.md 5).
 *
 * @param day null when nobody says it; the service or discharge date stands for it then
 */
public record Receipt(Source source, @Nullable LocalDate day) {

    public static final Receipt ASSUMED = new Receipt(Source.ASSUMED, null);

    /** Who says it, the best word first. */
    public enum Source {
        /** The payer's own acceptance of the bill (277CA). */
        PAYER_ACCEPTANCE("bill accepted by the payer", "after the payer accepted the bill on"),
        /** The payer, in the remittance (DTM*050). */
        REMITTANCE("bill received", "after the payer received the bill on"),
        /** The clinic: the payer received it no earlier. */
        SENT_ON("bill sent", "after the bill was sent on"),
        ASSUMED("assumed from", "");

        private final String words;
        private final String after;

        Source(String words, String after) {
            this.words = words;
            this.after = after;
        }
    }

    /**
     * @param delivered service date; for a case rate the discharge: no bill is received before it
     */
    static Receipt of(LocalDate delivered, Adjudications adjudications, DayBills bills) {
        LocalDate answered = adjudications.firstAnsweredOn();
        LocalDate last = answered == null ? LocalDate.MAX : answered;
        Acknowledgment accepted = bills.accepted(delivered, last);
        if (accepted != null) {
            return new Receipt(Source.PAYER_ACCEPTANCE, accepted.receivedOn());
        }
        LocalDate told = adjudications.billReceivedOn(delivered);
        if (told != null) {
            return new Receipt(Source.REMITTANCE, told);
        }
        LocalDate sent = bills.sentOn(delivered, last);
        return sent == null ? ASSUMED : new Receipt(Source.SENT_ON, sent);
    }

    /** Whether the payer itself says that it has the bill. */
    public boolean isPayersWord() {
        return source == Source.PAYER_ACCEPTANCE || source == Source.REMITTANCE;
    }

    /** "bill received 2025-03-10", or what stands for that day. */
    public String text(Kind kind) {
        return source.words + " " + (day == null ? delivered(kind) : day);
    }

    /** What the days of a due date are counted after. */
    public String countedAfter(Kind kind) {
        return day == null
                ? "after the " + delivered(kind) + " (assumed: the day the payer received the bill is not known)"
                : source.after + " " + day;
    }

    private static String delivered(Kind kind) {
        return kind == Kind.EPISODE ? "discharge date" : "service date";
    }

    /** What a record says of itself, like {@link Finding#toString}. */
    @Override
    public String toString() {
        return "Receipt[source=" + source + ", day=" + day + "]";
    }
}
