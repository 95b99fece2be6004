package io.trueup.reconciliation;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        this.standing = latestOfEachCode(withoutReversed(this.lines));
        this.reasons = reasons;
        this.workersComp = workersComp;
    }

    private static List<AdjudicatedLine> withoutReversed(List<AdjudicatedLine> lines) {
        List<AdjudicatedLine> left = new ArrayList<>(
                lines.stream().filter(l -> !l.isReversal() && l.decided()).toList());
        lines.stream().filter(AdjudicatedLine::isReversal).forEach(reversal -> {
            AdjudicatedLine reversed = reversedBy(reversal, left);
            if (reversed != null) {
                left.remove(reversed);
            }
        });
        return left;
    }

    /** The line a reversal takes back: not from a later payment, the same code, best the same amounts and claim, else the latest. */
    private static @Nullable AdjudicatedLine reversedBy(AdjudicatedLine reversal, List<AdjudicatedLine> left) {
        Comparator<AdjudicatedLine> likeness = Comparator.<AdjudicatedLine>comparingInt(l -> likeness(l, reversal))
                .thenComparing(AdjudicatedLine.IN_ORDER);
        return left.stream()
                .filter(l ->
                        l.code().equals(reversal.code()) && !l.paymentDate().isAfter(reversal.paymentDate()))
                .max(likeness)
                .orElse(null);
    }

    private static int likeness(AdjudicatedLine line, AdjudicatedLine reversal) {
        boolean before = AdjudicatedLine.IN_ORDER.compare(line, reversal) < 0;
        return (line.paid().abs().equals(reversal.paid().abs()) ? 8 : 0)
                + (line.charge().abs().equals(reversal.charge().abs()) ? 4 : 0)
                + (line.payerClaimNumber().equals(reversal.payerClaimNumber()) ? 2 : 0)
                + (before ? 1 : 0);
    }

    /** For each code the lines of the last claim payment that adjudicated it. */
    private static List<AdjudicatedLine> latestOfEachCode(List<AdjudicatedLine> lines) {
        Map<String, List<AdjudicatedLine>> byCode = new LinkedHashMap<>();
        for (AdjudicatedLine line : lines) {
            List<AdjudicatedLine> latest = byCode.computeIfAbsent(line.code(), code -> new ArrayList<>());
            if (!latest.isEmpty() && latest.get(0).claimPaymentId() != line.claimPaymentId()) {
                latest.clear();
            }
            latest.add(line);
        }
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    /** Whether any payer said anything about it, beyond statuses without a decision. */
    boolean isEmpty() {
        return lines.stream().noneMatch(l -> l.decided() || !l.paid().isZero());
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

    @Nullable
    Money billed() {
        return standing.isEmpty() ? null : sum(standing.stream().map(AdjudicatedLine::charge));
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
