package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** How a claim's payment falls on its lines, so that every cent of CLP04 is on exactly one of them. */
public final class ClaimMoney {

    private ClaimMoney() {}

    /**
     * For each line its SVC03 and its share of what CLP04 has more or less than the lines together (claim-level adjustments, or a
     * claim that does not balance), in proportion to what they were paid. Empty for a claim without lines.
     */
    public static List<Money> counted(ClaimPayment claim) {
        List<Money> paid = Few.each(claim.lines(), ServiceLine::paid);
        if (paid.isEmpty()) {
            return paid;
        }
        Money rest = claim.paid().minus(Money.sum(paid));
        return rest.isZero() ? paid : plus(paid, sharedByWeight(rest, weights(claim)));
    }

    /**
     * For each line its own adjustments and then its share of each claim-level one, so that the claim's lines together say no more
     * than the claim. Where lines lack an explanation (charge less adjustments less paid), the claim's adjustments explain that;
     * else they fall on the lines like the money they took. Empty for a claim without lines.
     */
    public static List<List<Adjustment>> adjustments(ClaimPayment claim) {
        List<List<Adjustment>> all = new ArrayList<>();
        boolean ofLinesAlone = claim.adjustments().isEmpty();
        for (ServiceLine line : claim.lines()) {
            all.add(ofLinesAlone ? line.adjustments() : new ArrayList<>(line.adjustments()));
        }
        if (all.isEmpty() || ofLinesAlone) {
            return all;
        }
        List<Money> unexplained =
                Few.each(claim.lines(), line -> line.difference().abs());
        List<Money> weights = anyIn(unexplained) ? unexplained : weights(claim);
        for (Adjustment whole : claim.adjustments()) {
            List<Money> shares = sharedByWeight(whole.amount(), weights);
            for (int i = 0; i < shares.size(); i++) {
                if (!shares.get(i).isZero() || whole.amount().isZero()) {
                    all.get(i).add(new Adjustment(whole.group(), whole.carc(), shares.get(i), whole.quantity()));
                }
            }
        }
        return all;
    }

    /** What lines were paid; where none was, what they were billed. */
    private static List<Money> weights(ClaimPayment claim) {
        List<Money> paid = Few.each(claim.lines(), line -> line.paid().abs());
        return anyIn(paid)
                ? paid
                : Few.each(claim.lines(), line -> line.charge().abs());
    }

    private static boolean anyIn(List<Money> amounts) {
        return Few.any(amounts, a -> !a.isZero());
    }

    /** No odd cent falls on a line without weight while another has one: a line that was paid nothing stays a zero-paid line. */
    private static List<Money> sharedByWeight(Money amount, List<Money> weights) {
        List<Money> positive = Few.where(weights, Money::isPositive);
        if (positive.isEmpty()) {
            return amount.share(weights);
        }
        Iterator<Money> shares = amount.share(positive).iterator();
        return Few.each(weights, w -> w.isPositive() ? shares.next() : Money.ZERO);
    }

    private static List<Money> plus(List<Money> amounts, List<Money> others) {
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> amounts.get(i).plus(others.get(i)))
                .toList();
    }
}
