package io.trueup.reconciliation;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything payers said about one program day or episode. Money always adds up; whether a code is denied and what was billed for
 * it is decided by its latest adjudication that stands, that is, was not reversed (INTERFACES.md 5).
 */
final class Adjudications {

    private final List<AdjudicatedLine> lines;
    private final PayerLevels levels;
    private final EffectiveAdjudications effective;
    private final List<AdjudicatedLine> standing;
    private final AdjustmentReasonCodes reasons;
    private final boolean workersComp;

    Adjudications(List<AdjudicatedLine> lines, AdjustmentReasonCodes reasons, boolean workersComp) {
        this.lines = lines.stream().sorted(AdjudicatedLine.IN_ORDER).toList();
        this.reasons = reasons;
        this.workersComp = workersComp;
        this.levels = new PayerLevels(this.lines);
        this.effective = new EffectiveAdjudications(this.lines, levels, this::isDuplicateNotice);
        this.standing = effective.standing();
    }

    /** Whether no payer said anything about it, beyond statuses without a decision. */
    boolean isEmpty() {
        return lines.stream().noneMatch(AdjudicatedLine::decided) && !movedMoney();
    }

    /** Whether money ever came or went, even if it adds up to nothing. */
    boolean movedMoney() {
        return lines.stream().anyMatch(l -> !l.paid().isZero() || !l.recouped().isZero());
    }

    List<AdjudicatedLine> lines() {
        return lines;
    }

    List<AdjudicatedLine> standing() {
        return standing;
    }

    /** Paid less recouped. */
    Money net() {
        return sum(lines.stream().map(AdjudicatedLine::paid)).minus(recouped());
    }

    Money recouped() {
        return sum(lines.stream().map(AdjudicatedLine::recouped));
    }

    boolean wasPaid() {
        return lines.stream().anyMatch(l -> l.paid().isPositive());
    }

    /** Whether a line that stands was paid under a code for which {@code wanted} holds. */
    boolean standsPaid(Predicate<String> wanted) {
        return standing.stream().anyMatch(l -> l.paid().isPositive() && wanted.test(l.code()));
    }

    /** Charge of what stands, once for each service however many payers it was billed to; null when nothing stands. */
    @Nullable
    Money billed() {
        return charge(levels.leading(standing));
    }

    /**
     * What was billed when the price depends on it: of what stands, else of the latest that stood, else what the bills ask for. A
     * payment taken back does not make the day unbilled.
     */
    @Nullable
    Money billedForPricing(DayBills bills) {
        Money decided = charge(levels.leading(standing.isEmpty() ? effective.latestEver() : standing));
        return decided == null ? bills.charge() : decided;
    }

    private static @Nullable Money charge(List<AdjudicatedLine> of) {
        return of.isEmpty() ? null : sum(of.stream().map(AdjudicatedLine::charge));
    }

    @Nullable
    Money allowed() {
        return standing.isEmpty()
                ? null
                : sum(levels.leading(standing).stream().map(AdjudicatedLine::allowedOrDerived));
    }

    /**
     * Group PR with CARC 1, 2, 3 or 66 on what stands (INTERFACES.md 4). What the first payer leaves to the patient is the next
     * one's to pay; what that one pays, the patient owes no more.
     */
    Money patientShare() {
        Money share = Money.ZERO;
        boolean judged = false;
        for (int level : levels.among(lines)) {
            Money paid = sum(levels.at(level, lines).stream().map(l -> l.paid().minus(l.recouped())));
            share = judged ? share.minus(paid.max(Money.ZERO)).max(Money.ZERO) : patientShare(level);
            judged |= !share.isZero() || paid.isPositive();
        }
        return share;
    }

    private Money patientShare(int level) {
        return sum(levels.at(level, standing).stream()
                .flatMap(l -> l.adjustments().stream())
                .filter(a -> reasons.isPatientShare(a.group(), a.carc()))
                .map(Adjustment::amount));
    }

    /** Remarks by which the payer may take back what it paid on lines that stand; none when nothing is left to take. */
    List<String> recoverableBy() {
        return net().isPositive()
                ? standing.stream()
                        .filter(l -> l.paid().isPositive())
                        .flatMap(l -> reasons.recoverable(l.remarkCodes()).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    /**
     * Zero-paid lines that stand with an adjustment that is more than a contractual reduction, each of the first payer that
     * decided on its code: what a later one refuses takes nothing of what an earlier one paid.
     */
    List<AdjudicatedLine> denied() {
        return levels.leading(standing).stream()
                .filter(AdjudicatedLine::isZeroPaid)
                .filter(this::denies)
                .toList();
    }

    private boolean denies(AdjudicatedLine line) {
        return denying(line).findAny().isPresent();
    }

    private Stream<Adjustment> denying(AdjudicatedLine line) {
        return line.adjustments().stream()
                .filter(a -> reasons.denies(a.group(), a.carc(), line.remarkCodes(), workersComp, false));
    }

    /** Nothing paid, and every reason that denies says that the service was adjudicated before. */
    private boolean isDuplicateNotice(AdjudicatedLine line) {
        return line.isZeroPaid() && denies(line) && denying(line).allMatch(a -> reasons.saysDuplicate(a.carc()));
    }

    /**
     * Payment date of the latest adjudication by the first payer, whatever it decided; null when there is none. A notice that
     * repeats an adjudication moves no clock.
     */
    @Nullable
    LocalDate adjudicatedOn() {
        return latestDecision().map(AdjudicatedLine::paymentDate).orElse(null);
    }

    /** When the clinic received the explanation of the latest adjudication, else its payment date; null when there is none. */
    @Nullable
    LocalDate explainedOn() {
        return latestDecision().map(AdjudicatedLine::knownOn).orElse(null);
    }

    /** Of several in payments of one date the one that the clinic knew of first, so that no clock starts too late. */
    private Optional<AdjudicatedLine> latestDecision() {
        List<AdjudicatedLine> decisions = effective.decisions();
        return levels.among(decisions).stream()
                .findFirst()
                .flatMap(first -> levels.at(first, decisions).stream()
                        .max(Comparator.comparing(AdjudicatedLine::paymentDate)
                                .thenComparing(AdjudicatedLine::knownOn, Comparator.reverseOrder())));
    }

    /**
     * The earliest day on which the first payer says it received a bill of this, whatever it decided; null when it says none that
     * can be right.
     *
     * @param delivered no bill is received before it
     */
    @Nullable
    LocalDate billReceivedOn(LocalDate delivered) {
        return levels.among(lines).stream()
                .findFirst()
                .flatMap(first -> levels.at(first, lines).stream()
                        .filter(line -> line.isBillReceivedSince(delivered))
                        .map(AdjudicatedLine::billReceivedOn)
                        .min(LocalDate::compareTo))
                .orElse(null);
    }

    /** Payment date of the first payer's first answer, by money or a decision; null while it gave none. */
    @Nullable
    LocalDate firstAnsweredOn() {
        return levels.among(lines).stream()
                .findFirst()
                .flatMap(first -> levels.at(first, lines).stream()
                        .filter(line -> line.decided() || !line.isZeroPaid())
                        .map(AdjudicatedLine::paymentDate)
                        .min(LocalDate::compareTo))
                .orElse(null);
    }

    /**
     * When money was last taken back, by a reversal or by provider adjustments; null when it never was. Provider adjustments that
     * only collect what a reversal took come to nothing together, and the reversal's day counts.
     */
    @Nullable
    LocalDate takenBackOn() {
        return lines.stream()
                .flatMap(l -> Stream.of(
                        Optional.of(l.paymentDate()).filter(day -> l.paid().isNegative()),
                        Optional.ofNullable(l.recoupedOn())
                                .filter(day ->
                                        recouped().isPositive() && l.recouped().isPositive())))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Lines that stand and are short by more than a contractual reduction: cut, or in workers' comp in part put on the patient. */
    List<AdjudicatedLine> refusedInPart() {
        return levels.leading(standing).stream()
                .filter(l -> l.adjustments().stream().anyMatch(a -> isPutOnWorker(a) || cuts(l, a)))
                .toList();
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
        return lines.stream()
                .flatMap(l -> Stream.of(Optional.of(l.paymentDate()), Optional.ofNullable(l.recoupedOn())))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** {@code CO-197}, {@code N706} …, each once, in the order of the lines that stand. */
    List<String> reasonCodes() {
        Set<String> codes = new LinkedHashSet<>();
        standing.forEach(l -> l.adjustments().forEach(a -> codes.add(a.code())));
        standing.forEach(l -> codes.addAll(l.remarkCodes()));
        return List.copyOf(codes);
    }

    private static Money sum(Stream<Money> amounts) {
        return Money.sum(amounts::iterator);
    }
}
