package io.trueup.reconciliation;

import io.trueup.few.Few;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which adjudications of a day stand: those that no reversal took back, and of each code and payer's level only the latest
 * (INTERFACES.md 5). A reversal repeats the claim payment it takes back with its amounts negated (DOMAIN.md 1); payers also send
 * less than that.
 */
final class EffectiveAdjudications {

    private final List<AdjudicatedLine> inOrder;
    private final PayerLevels levels;
    private final Predicate<AdjudicatedLine> duplicateNotice;
    private final Predicate<AdjudicatedLine> upholding;

    /**
     * @param inOrder oldest first
     * @param duplicateNotice whether a line says nothing but that the service was adjudicated before
     * @param upholding whether a line says nothing but that an earlier decision stands
     */
    EffectiveAdjudications(
            List<AdjudicatedLine> inOrder,
            PayerLevels levels,
            Predicate<AdjudicatedLine> duplicateNotice,
            Predicate<AdjudicatedLine> upholding) {
        this.inOrder = inOrder;
        this.levels = levels;
        this.duplicateNotice = duplicateNotice;
        this.upholding = upholding;
    }

    List<AdjudicatedLine> standing() {
        List<AdjudicatedLine> left = notTakenBack();
        left.removeAll(upholdingPayment(left));
        return latestOfEachCode(left);
    }

    /** Zero-paid lines by which a payer upheld what it had paid: the payment stands, and they refuse nothing. */
    List<AdjudicatedLine> upholdingPayment() {
        return upholdingPayment(notTakenBack());
    }

    private List<AdjudicatedLine> upholdingPayment(List<AdjudicatedLine> lines) {
        List<AdjudicatedLine> upheld = new ArrayList<>();
        for (AdjudicatedLine line : Few.where(lines, upholding)) {
            AdjudicatedLine before = Few.earliest(
                    Few.where(
                            lines,
                            other -> isEarlier(other, line) && isOfOtherClaim(other, line) && !upheld.contains(other)),
                    AdjudicatedLine.IN_ORDER.reversed());
            if (before != null && before.paid().isPositive()) {
                upheld.add(line);
            }
        }
        return upheld;
    }

    private List<AdjudicatedLine> notTakenBack() {
        List<AdjudicatedLine> left = decided();
        for (AdjudicatedLine reversal : Few.where(inOrder, AdjudicatedLine::isReversal)) {
            takenBackBy(reversal, left).forEach(left::remove);
        }
        return withoutRepeats(left);
    }

    /**
     * What stands, and of the rest the latest that was taken back: a payment taken back does not make its service unbilled, unless its
     * claim was decided anew without it.
     */
    List<AdjudicatedLine> lastKnown() {
        List<AdjudicatedLine> standing = standing();
        List<AdjudicatedLine> decisions = decisions();
        List<AdjudicatedLine> known = new ArrayList<>(standing);
        known.addAll(Few.where(
                latestOfEachCode(decisions),
                line -> !standing.contains(line)
                        && Few.none(
                                standing,
                                other -> other.claimPaymentId() != line.claimPaymentId()
                                        && (isOfService(other, line) || isCorrection(other, line, decisions)))));
        return known;
    }

    private static boolean isOfService(AdjudicatedLine one, AdjudicatedLine other) {
        return PayerLevels.covers(one, other) && one.mayBeOfDayOf(other);
    }

    /** Whether a line decides anew on another service of the claim payment that a line was of. */
    private static boolean isCorrection(AdjudicatedLine later, AdjudicatedLine line, List<AdjudicatedLine> decisions) {
        return isEarlier(line, later)
                && Few.any(
                        decisions,
                        beside -> beside.claimPaymentId() == line.claimPaymentId() && isOfService(beside, later));
    }

    /** Every adjudication that judged something, whether or not it stands: no reversal, no notice that repeats another. */
    List<AdjudicatedLine> decisions() {
        return withoutRepeats(decided());
    }

    private List<AdjudicatedLine> decided() {
        return new ArrayList<>(Few.where(inOrder, l -> !l.isReversal() && l.decided()));
    }

    /**
     * A duplicate notice judges nothing when its payer said something of the service before, or in a claim of the same payment; alone it
     * is a denial.
     */
    private List<AdjudicatedLine> withoutRepeats(List<AdjudicatedLine> lines) {
        List<AdjudicatedLine> kept = new ArrayList<>();
        for (AdjudicatedLine line : lines) {
            boolean repeats = duplicateNotice.test(line)
                    && (Few.any(kept, before -> isOfOtherClaim(before, line))
                            || Few.any(lines, beside -> decidesBeside(beside, line)));
            if (!repeats) {
                kept.add(line);
            }
        }
        return kept;
    }

    private boolean decidesBeside(AdjudicatedLine line, AdjudicatedLine notice) {
        return line.isOfPaymentOf(notice) && isOfOtherClaim(line, notice) && !duplicateNotice.test(line);
    }

    private boolean isOfOtherClaim(AdjudicatedLine line, AdjudicatedLine notice) {
        return line.claimPaymentId() != notice.claimPaymentId()
                && levels.of(line) == levels.of(notice)
                && PayerLevels.covers(line, notice);
    }

    /**
     * What a reversal takes back: the line of its code that is most like it. A claim reversed as a whole takes all lines of the
     * claim payment; lines that reverse a claim paid as a whole take that.
     */
    private List<AdjudicatedLine> takenBackBy(AdjudicatedLine reversal, List<AdjudicatedLine> all) {
        List<AdjudicatedLine> own = levels.at(levels.of(reversal), all);
        List<AdjudicatedLine> left = own.isEmpty() ? all : own;
        AdjudicatedLine line =
                mostLike(reversal, left, l -> l.code().equals(reversal.code()) && couldBeTakenBack(l, reversal));
        if (line != null) {
            return List.of(line);
        }
        AdjudicatedLine ofClaim = mostLike(
                reversal,
                left,
                l -> (l.code().isBlank() || reversal.code().isBlank())
                        && sameClaim(l, reversal)
                        && isEarlier(l, reversal));
        if (ofClaim == null) {
            return List.of();
        }
        return Few.where(left, l -> l.claimPaymentId() == ofClaim.claimPaymentId());
    }

    private static @Nullable AdjudicatedLine mostLike(
            AdjudicatedLine reversal, List<AdjudicatedLine> left, Predicate<AdjudicatedLine> candidate) {
        return left.stream()
                .filter(candidate)
                .max(Comparator.<AdjudicatedLine>comparingInt(l -> likeness(l, reversal))
                        .thenComparing(AdjudicatedLine.IN_ORDER))
                .orElse(null);
    }

    /**
     * With status 22 any earlier adjudication; one of the same date only with exactly these amounts, for what stands beside a
     * reversal is more often its correction. Negative amounts without that status may be a part taken back, which leaves the
     * adjudication standing, unless the whole charge is negated.
     */
    private static boolean couldBeTakenBack(AdjudicatedLine line, AdjudicatedLine reversal) {
        if (line.paymentDate().isBefore(reversal.paymentDate())) {
            return reversal.status().equals(AdjudicatedLine.REVERSED) || sameCharge(line, reversal);
        }
        return line.paymentDate().equals(reversal.paymentDate())
                && sameAmounts(line, reversal)
                && (isEarlier(line, reversal) || !line.isZeroPaid());
    }

    private static int likeness(AdjudicatedLine line, AdjudicatedLine reversal) {
        return (line.mayBeOfDayOf(reversal) ? 32 : 0)
                + (sameAmounts(line, reversal) ? 16 : 0)
                + (line.payerClaimNumber().equals(reversal.payerClaimNumber()) ? 8 : 0)
                + (sameCharge(line, reversal) ? 4 : 0)
                + (line.paymentDate().isBefore(reversal.paymentDate()) ? 2 : 0)
                + (isEarlier(line, reversal) ? 1 : 0);
    }

    private static boolean sameAmounts(AdjudicatedLine line, AdjudicatedLine reversal) {
        return sameCharge(line, reversal)
                && line.paid().abs().equals(reversal.paid().abs());
    }

    private static boolean sameCharge(AdjudicatedLine line, AdjudicatedLine reversal) {
        return line.charge().abs().equals(reversal.charge().abs());
    }

    private static boolean isEarlier(AdjudicatedLine line, AdjudicatedLine reversal) {
        return AdjudicatedLine.IN_ORDER.compare(line, reversal) < 0;
    }

    private static boolean sameClaim(AdjudicatedLine line, AdjudicatedLine reversal) {
        return ClaimNumbers.same(line.payerClaimNumber(), reversal.payerClaimNumber())
                || ClaimNumbers.same(line.patientControlNumber(), reversal.patientControlNumber());
    }

    /**
     * For each payer's level and code the lines of the last payment that adjudicated it. Claims of one payment stand beside each other,
     * since it brings the money of each; so do services of different days where a rate pays for more than one.
     */
    private List<AdjudicatedLine> latestOfEachCode(List<AdjudicatedLine> lines) {
        if (lines.size() < 2) {
            return lines;
        }
        Map<String, List<AdjudicatedLine>> byCode = new LinkedHashMap<>();
        for (AdjudicatedLine line : lines) {
            List<AdjudicatedLine> latest =
                    byCode.computeIfAbsent(levels.of(line) + " " + line.code(), code -> new ArrayList<>());
            latest.removeIf(before -> !before.isOfPaymentOf(line) && before.mayBeOfDayOf(line));
            latest.add(line);
        }
        List<AdjudicatedLine> all = new ArrayList<>();
        byCode.values().forEach(all::addAll);
        return all;
    }
}
