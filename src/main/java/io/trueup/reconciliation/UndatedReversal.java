package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.money.Money;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A reversal without lines and dates, beside the days of its claim: it takes back of each day what an earlier claim payment paid. */
final class UndatedReversal {

    private final AdjudicatedLine reversal;

    UndatedReversal(AdjudicatedLine reversal) {
        this.reversal = reversal;
    }

    /**
     * What the claim payment that it takes back was paid for each day: the one of just its amount, of several the one with its CLP07,
     * then the latest; else what has its CLP07.
     *
     * @param on lines of a day
     * @return days with what was paid, in proportion to which it is shared out; empty when nothing tells
     */
    Map<RatedDay, Money> over(List<RatedDay> days, Function<RatedDay, List<AdjudicatedLine>> on) {
        List<AdjudicatedLine> paid = Few.where(
                days.stream().flatMap(day -> on.apply(day).stream()).toList(),
                line -> line.paid().isPositive() && line.payer().equals(reversal.payer()));
        List<AdjudicatedLine> taken = takenBack(paid);
        Map<RatedDay, Money> weights = new LinkedHashMap<>();
        for (RatedDay day : days) {
            Money weight = sum(Few.where(on.apply(day), taken::contains));
            if (!weight.isZero()) {
                weights.put(day, weight);
            }
        }
        return weights;
    }

    /** Whether lines of a stay are of the claim payment that it names. */
    boolean takesBackOf(List<AdjudicatedLine> lines) {
        return Few.any(lines, line -> line.paid().isPositive() && hasNumber(line));
    }

    private List<AdjudicatedLine> takenBack(List<AdjudicatedLine> paid) {
        Map<Long, List<AdjudicatedLine>> byClaim =
                paid.stream().collect(Collectors.groupingBy(AdjudicatedLine::claimPaymentId));
        return byClaim.values().stream()
                .filter(lines -> sum(lines).equals(reversal.paid().negated()))
                .max(Comparator.comparing((List<AdjudicatedLine> lines) -> hasNumber(lines.get(0)))
                        .thenComparing(lines -> lines.get(0), AdjudicatedLine.IN_ORDER))
                .orElseGet(() -> Few.where(paid, this::hasNumber));
    }

    private boolean hasNumber(AdjudicatedLine line) {
        return ClaimNumbers.same(line.payerClaimNumber(), reversal.payerClaimNumber());
    }

    private static Money sum(List<AdjudicatedLine> lines) {
        return Money.sum(lines, AdjudicatedLine::paid);
    }
}
