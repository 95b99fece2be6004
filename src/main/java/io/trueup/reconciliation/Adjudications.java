package io.trueup.reconciliation;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything payers said about one program day or episode. Money always adds up; whether a code is denied and what was billed for
 * it is decided by its latest adjudication that stands, that is, was not reversed (INTERFACES.md 5).
 */
final class Adjudications {

    /** Of several in payments of one date the one that the clinic knew of first, so that no clock starts too late. */
    private static final Comparator<AdjudicatedLine> LATEST_FIRST = Comparator.comparing(
                    AdjudicatedLine::paymentDate, Comparator.reverseOrder())
            .thenComparing(AdjudicatedLine::knownOn);

    private final List<AdjudicatedLine> lines;
    private final PayerLevels levels;
    private final EffectiveAdjudications effective;
    private final List<AdjudicatedLine> standing;
    private final AdjustmentReasonCodes reasons;
    private final boolean workersComp;

    /** The first payer's latest; null while it decided nothing. */
    private final @Nullable AdjudicatedLine latest;

    Adjudications(List<AdjudicatedLine> lines, AdjustmentReasonCodes reasons, boolean workersComp) {
        List<AdjudicatedLine> inOrder = new ArrayList<>(lines);
        inOrder.sort(AdjudicatedLine.IN_ORDER);
        this.lines = inOrder;
        this.reasons = reasons;
        this.workersComp = workersComp;
        this.levels = new PayerLevels(this.lines);
        this.effective = new EffectiveAdjudications(this.lines, levels, this::isDuplicateNotice, this::isUpholding);
        this.standing = effective.standing();
        this.latest = Few.earliest(levels.ofFirst(effective.decisions()), LATEST_FIRST);
    }

    /** Whether no payer said anything about it, beyond statuses without a decision. */
    boolean isEmpty() {
        return Few.none(lines, AdjudicatedLine::decided) && !movedMoney();
    }

    /** Whether money ever came or went, even if it adds up to nothing. */
    boolean movedMoney() {
        return Few.any(lines, l -> !l.paid().isZero() || !l.recouped().isZero());
    }

    List<AdjudicatedLine> lines() {
        return lines;
    }

    List<AdjudicatedLine> standing() {
        return standing;
    }

    /** Of those that stand the first payer's of each service. */
    List<AdjudicatedLine> leading() {
        return levels.leading(standing);
    }

    /** Paid less recouped. */
    Money net() {
        return Money.sum(lines, AdjudicatedLine::paid).minus(recouped());
    }

    Money recouped() {
        return Money.sum(lines, AdjudicatedLine::recouped);
    }

    boolean wasPaid() {
        return Few.any(lines, l -> l.paid().isPositive());
    }

    /** Whether a line that stands was paid under a code for which {@code wanted} holds. */
    boolean standsPaid(Predicate<String> wanted) {
        return Few.any(standing, l -> l.paid().isPositive() && wanted.test(l.code()));
    }

    /** Charge of what stands, once for each service however many payers it was billed to; null when nothing stands. */
    @Nullable
    Money billed() {
        return standing.isEmpty() ? null : Money.sum(leading(), AdjudicatedLine::charge);
    }

    LastCharge lastCharge(DayBills bills) {
        return new LastCharge(levels.leading(effective.lastKnown()), standing, bills.asked());
    }

    @Nullable
    Money allowed() {
        return standing.isEmpty() ? null : Money.sum(levels.leading(standing), AdjudicatedLine::allowedOrDerived);
    }

    /**
     * Group PR with CARC 1, 2, 3 or 66 on what stands (INTERFACES.md 4). What the first payer leaves to the patient is the next
     * one's to pay; what that one pays, the patient owes no more.
     */
    Money patientShare() {
        Money share = Money.ZERO;
        boolean judged = false;
        for (int level : levels.among(lines)) {
            Money paid = Money.sum(levels.at(level, lines), l -> l.paid().minus(l.recouped()));
            share = judged ? share.minus(paid.max(Money.ZERO)).max(Money.ZERO) : patientShare(level);
            judged |= !share.isZero() || paid.isPositive();
        }
        return share;
    }

    private Money patientShare(int level) {
        return Money.sum(
                levels.at(level, standing),
                l -> Money.sum(
                        Few.where(l.adjustments(), a -> reasons.isPatientShare(a.group(), a.carc())),
                        Adjustment::amount));
    }

    /** Remarks by which the payer may take back what it paid on lines that stand; none when nothing is left to take. */
    List<String> recoverableBy() {
        return net().isPositive()
                ? Few.distinct(
                        Few.where(standing, l -> l.paid().isPositive()), l -> reasons.recoverable(l.remarkCodes()))
                : List.of();
    }

    /**
     * Zero-paid lines that stand with an adjustment that is more than a contractual reduction, each of the first payer that
     * decided on its code: what a later one refuses takes nothing of what an earlier one paid.
     */
    List<AdjudicatedLine> denied() {
        return Few.where(Few.where(levels.leading(standing), AdjudicatedLine::isZeroPaid), this::denies);
    }

    private boolean denies(AdjudicatedLine line) {
        return !denying(line).isEmpty();
    }

    private List<Adjustment> denying(AdjudicatedLine line) {
        return Few.where(
                line.adjustments(), a -> reasons.denies(a.group(), a.carc(), line.remarkCodes(), workersComp, false));
    }

    /** Nothing paid, and every reason that denies says that the service was adjudicated before. */
    private boolean isDuplicateNotice(AdjudicatedLine line) {
        return line.isZeroPaid() && denies(line) && Few.all(denying(line), a -> reasons.saysDuplicate(a.carc()));
    }

    /** Nothing paid, and every reason that denies says that an earlier decision stands. */
    private boolean isUpholding(AdjudicatedLine line) {
        return line.isZeroPaid()
                && line.upholds()
                && Few.all(denying(line), a -> a.carc().equals(AdjudicatedLine.UPHELD));
    }

    /** Every adjudication that judged something, whether or not it stands, oldest first: no notice that repeats another. */
    List<AdjudicatedLine> decisions() {
        return effective.decisions();
    }

    /** Lines by which the payer upheld a payment that stands, oldest first; none where it also refuses something. */
    List<AdjudicatedLine> upholdingPayment() {
        return denied().isEmpty() ? effective.upholdingPayment() : List.of();
    }

    /**
     * Payment date of the latest adjudication by the first payer, whatever it decided; null when there is none. A notice that
     * repeats an adjudication moves no clock.
     */
    @Nullable
    LocalDate adjudicatedOn() {
        return latest == null ? null : latest.paymentDate();
    }

    /** When the clinic received the explanation of the latest adjudication, else its payment date; null when there is none. */
    @Nullable
    LocalDate explainedOn() {
        return latest == null ? null : latest.knownOn();
    }

    /**
     * The earliest day on which the first payer says it received a bill of this, whatever it decided; null when it says none that
     * can be right.
     *
     * @param delivered no bill is received before it
     */
    @Nullable
    LocalDate billReceivedOn(LocalDate delivered) {
        return Few.least(
                levels.ofFirst(lines), line -> line.isBillReceivedSince(delivered) ? line.billReceivedOn() : null);
    }

    /** Payment date of the first payer's first answer, by money or a decision; null while it gave none. */
    @Nullable
    LocalDate firstAnsweredOn() {
        return Few.least(
                levels.ofFirst(lines), line -> line.decided() || !line.isZeroPaid() ? line.paymentDate() : null);
    }

    /**
     * When money was last taken back, by a reversal or by provider adjustments; null when it never was. Provider adjustments that
     * only collect what a reversal took come to nothing together, and the reversal's day counts.
     */
    @Nullable
    LocalDate takenBackOn() {
        LocalDate reversed = Few.most(lines, l -> l.paid().isNegative() ? l.paymentDate() : null);
        LocalDate recouped = recouped().isPositive()
                ? Few.most(lines, l -> l.recouped().isPositive() ? l.recoupedOn() : null)
                : null;
        return reversed == null || recouped != null && recouped.isAfter(reversed) ? recouped : reversed;
    }

    /**
     * Lines that stand and are short by more than a contractual reduction: cut, in workers' comp in part put on the patient, or
     * elsewhere not paid at all because the plan put its own reduction there.
     */
    List<AdjudicatedLine> refusedInPart() {
        return Few.where(
                levels.leading(standing),
                l -> Few.any(
                        l.adjustments(),
                        a -> isPutOnWorker(a)
                                || cuts(l, a)
                                || l.isRefusal() && reasons.isReductionOnPatient(a.group(), a.carc())));
    }

    private boolean isPutOnWorker(Adjustment adjustment) {
        return workersComp && adjustment.group().equals("PR");
    }

    private boolean cuts(AdjudicatedLine line, Adjustment adjustment) {
        return line.paid().isPositive()
                && adjustment.amount().isPositive()
                && reasons.denies(adjustment.group(), adjustment.carc(), line.remarkCodes(), workersComp, true);
    }

    /** Dates of every payment and recoupment behind it, oldest first. */
    List<LocalDate> paymentDates() {
        SortedSet<LocalDate> dates = new TreeSet<>(Few.each(lines, AdjudicatedLine::paymentDate));
        dates.addAll(Few.known(lines, AdjudicatedLine::recoupedOn));
        return List.copyOf(dates);
    }

    /** {@code CO-197}, {@code N706} …, each once, in the order of the lines that stand, then of those that uphold them. */
    List<String> reasonCodes() {
        Set<String> codes = new LinkedHashSet<>();
        List<AdjudicatedLine> telling = new ArrayList<>(standing);
        telling.addAll(upholdingPayment());
        telling.forEach(l -> l.adjustments().forEach(a -> codes.add(a.code())));
        telling.forEach(l -> codes.addAll(l.remarkCodes()));
        return List.copyOf(codes);
    }
}
