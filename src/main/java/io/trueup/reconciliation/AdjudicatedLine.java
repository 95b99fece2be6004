package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service line as one payment adjudicated it, with what reconciliation needs of its claim and payment. A claim without lines is
 * one line with a blank code and number 0.
 *
 * @param payer the payer's key: the first name its contracts give it, else the id or name on the remittance
 * @param paymentOccurrence tells payments with one trace apart
 * @param claimOrdinal the claim's place in its file
 * @param code procedure code as billed; the code paid where the payer does not say
 * @param units paid (SVC05), 1 where the payer does not say; of one day of a range those of all its days
 * @param paid the line's share of CLP04: SVC03 with its part of any claim-level adjustment, so that a claim's lines add up to it
 * @param allowed AMT*B6; null when not sent
 * @param dates null when neither line nor claim says
 * @param adjustments of the line, then its share of the claim's, so that a claim's lines add up to what it says
 * @param remarkCodes of the line, then of the claim
 * @param decided false for statuses without a decision (predetermination, forwarded, pended)
 * @param recouped part of the provider adjustments that name the claim; positive = taken back
 * @param recoupedOn payment date of the latest of them; null when there is none
 * @param billReceivedOn the day the payer says it received the bill (DTM*050); null when it does not
 * @param explainedOn the day the clinic received the explanation; the payment date where nothing says
 * @param recoupedBy the adjustments of which {@code recouped} is made
 */
public record AdjudicatedLine(
        long claimPaymentId,
        int lineNumber,
        String payer,
        String trace,
        LocalDate paymentDate,
        int paymentOccurrence,
        int claimOrdinal,
        String patientControlNumber,
        String payerClaimNumber,
        String status,
        String code,
        List<String> modifiers,
        BigDecimal units,
        Money charge,
        Money paid,
        @Nullable Money allowed,
        @Nullable DateRange dates,
        List<Adjustment> adjustments,
        List<String> remarkCodes,
        boolean decided,
        Money recouped,
        @Nullable LocalDate recoupedOn,
        @Nullable LocalDate billReceivedOn,
        LocalDate explainedOn,
        List<RecoupedShare> recoupedBy) {

    /** CLP02 of a reversal. */
    static final String REVERSED = "22";

    /** CARC by which a payer says that an earlier decision stands. */
    public static final String UPHELD = "193";

    /**
     * Oldest first; within a payment in the order of its file. Does not depend on the order in which files were taken: where a payment
     * is told in parts by several files, two claims may have one place, and what takes back comes before what corrects.
     */
    public static final Comparator<AdjudicatedLine> IN_ORDER = Comparator.comparing(AdjudicatedLine::paymentDate)
            .thenComparing(AdjudicatedLine::trace)
            .thenComparingInt(AdjudicatedLine::paymentOccurrence)
            .thenComparingInt(AdjudicatedLine::claimOrdinal)
            .thenComparingInt(AdjudicatedLine::lineNumber)
            .thenComparing(line -> !line.isReversal())
            .thenComparing(AdjudicatedLine::payerClaimNumber)
            .thenComparing(AdjudicatedLine::patientControlNumber)
            .thenComparing(AdjudicatedLine::code)
            .thenComparing(AdjudicatedLine::charge)
            .thenComparing(AdjudicatedLine::paid);

    public AdjudicatedLine {
        modifiers = List.copyOf(modifiers);
        adjustments = List.copyOf(adjustments);
        remarkCodes = List.copyOf(remarkCodes);
        recoupedBy = List.copyOf(recoupedBy);
    }

    /** Check or EFT number of the payment of {@code recoupedOn}; blank where several are of that day, or none is told. */
    public String recoupedTrace() {
        List<String> traces = Few.distinct(
                Few.each(Few.where(recoupedBy, share -> share.on().equals(recoupedOn)), RecoupedShare::trace));
        return traces.size() == 1 ? traces.get(0) : "";
    }

    /** CLP02 = 22, or negative amounts where the payer does not say so. */
    public boolean isReversal() {
        return status.equals(REVERSED) || charge.isNegative() || paid.isNegative();
    }

    boolean isOfPaymentOf(AdjudicatedLine other) {
        return paymentDate.equals(other.paymentDate)
                && trace.equals(other.trace)
                && paymentOccurrence == other.paymentOccurrence;
    }

    /** Whether no dates say that they are of different days. */
    boolean mayBeOfDayOf(AdjudicatedLine other) {
        return other.dates == null || mayBeOf(other.dates);
    }

    boolean mayBeOf(DateRange other) {
        return dates == null || dates.overlaps(other);
    }

    /** CARC 193: the payer says that an earlier decision stands. */
    public boolean upholds() {
        return Few.any(adjustments, a -> a.carc().equals(UPHELD));
    }

    /** Whether a payer speaks that came after the first (CLP02). */
    public boolean isOfFurtherPayer() {
        return PayerLevels.isFurther(status);
    }

    /** Whether the payer decided to pay nothing for it. */
    public boolean isRefusal() {
        return decided && isZeroPaid() && charge.isPositive();
    }

    public boolean isZeroPaid() {
        return paid.isZero();
    }

    /** When the clinic knew of it: nobody receives an explanation before the service, whatever a table says. */
    public LocalDate knownOn() {
        return dates != null && explainedOn.isBefore(dates.from()) ? paymentDate : explainedOn;
    }

    /** Whether the payer says a day for its receipt of the bill that can be right: since the service, and not after its payment. */
    public boolean isBillReceivedSince(LocalDate delivered) {
        return billReceivedOn != null && !billReceivedOn.isBefore(delivered) && !billReceivedOn.isAfter(paymentDate);
    }

    /** AMT*B6, else paid and patient responsibility together (DOMAIN.md 1). */
    public Money allowedOrDerived() {
        return allowed != null ? allowed : paid.plus(patientShare());
    }

    /** What its payer puts on the patient (group PR). */
    Money patientShare() {
        return Money.sum(Few.where(adjustments, a -> a.group().equals("PR")), Adjustment::amount);
    }

    /**
     * The part of this line that falls on one day of its range. A day that has no part of an adjustment of a paid line does not
     * show it: nothing was refused there.
     */
    AdjudicatedLine onDay(LocalDate day, Share share) {
        return new AdjudicatedLine(
                claimPaymentId,
                lineNumber,
                payer,
                trace,
                paymentDate,
                paymentOccurrence,
                claimOrdinal,
                patientControlNumber,
                payerClaimNumber,
                status,
                code,
                modifiers,
                units,
                share.of(charge),
                share.of(paid),
                allowed == null ? null : share.of(allowed),
                DateRange.day(day),
                Few.where(
                        Few.each(
                                adjustments,
                                a -> new Adjustment(a.group(), a.carc(), share.of(a.amount()), a.quantity())),
                        a -> isZeroPaid() || !a.amount().isZero()),
                remarkCodes,
                decided,
                share.of(recouped),
                recoupedOn,
                billReceivedOn,
                explainedOn,
                Few.each(recoupedBy, recoupedShare -> recoupedShare.part(share.of(recoupedShare.amount()))));
    }

    /** One day's part of any amount. */
    interface Share {
        Money of(Money whole);
    }
}
