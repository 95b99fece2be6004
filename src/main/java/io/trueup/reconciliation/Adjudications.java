package io.trueup.reconciliation;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import java.time.LocalDate;
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
    private final List<AdjudicatedLine> standing;
    private final AdjustmentReasonCodes reasons;
    private final boolean workersComp;

    Adjudications(List<AdjudicatedLine> lines, AdjustmentReasonCodes reasons, boolean workersComp) {
        this.lines = lines.stream().sorted(AdjudicatedLine.IN_ORDER).toList();
        this.standing = EffectiveAdjudications.of(this.lines);
        this.reasons = reasons;
        this.workersComp = workersComp;
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

    /** Charge of what stands; null when nothing does. */
    @Nullable
    Money billed() {
        return charge(standing);
    }

    /**
     * What was billed when the price depends on it: of what stands, else of the latest that stood. A payment taken back does not
     * make the day unbilled.
     */
    @Nullable
    Money billedForPricing() {
        return charge(standing.isEmpty() ? EffectiveAdjudications.latestEver(lines) : standing);
    }

    private static @Nullable Money charge(List<AdjudicatedLine> of) {
        return of.isEmpty() ? null : sum(of.stream().map(AdjudicatedLine::charge));
    }

    @Nullable
    Money allowed() {
        return standing.isEmpty() ? null : sum(standing.stream().map(AdjudicatedLine::allowedOrDerived));
    }

    /** Group PR with CARC 1, 2, 3 or 66 on what stands (INTERFACES.md 4). */
    Money patientShare() {
        return sum(standing.stream()
                .flatMap(l -> l.adjustments().stream())
                .filter(a -> reasons.isPatientShare(a.group(), a.carc()))
                .map(Adjustment::amount));
    }

    /** Zero-paid lines that stand with an adjustment that is more than a contractual reduction. */
    List<AdjudicatedLine> denied() {
        return standing.stream()
                .filter(AdjudicatedLine::isZeroPaid)
                .filter(this::denies)
                .toList();
    }

    private boolean denies(AdjudicatedLine line) {
        return line.adjustments().stream()
                .anyMatch(a -> reasons.denies(a.group(), a.carc(), line.remarkCodes(), workersComp, false));
    }

    /** Lines that stand with a patient share on them. */
    List<AdjudicatedLine> withPatientShare() {
        return standing.stream()
                .filter(l -> l.adjustments().stream().anyMatch(a -> a.group().equals("PR")))
                .toList();
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
