package io.trueup.reconciliation;

import io.trueup.money.Money;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.List;

/** How a claim's payment falls on its lines, so that every cent of CLP04 is on exactly one of them. */
public final class ClaimMoney {

    private ClaimMoney() {}

    /**
     * For each line its SVC03 and its share of what CLP04 has more or less than the lines together (claim-level adjustments, or a
     * claim that does not balance), in proportion to what they were paid. Empty for a claim without lines.
     */
    public static List<Money> counted(ClaimPayment claim) {
        List<Money> paid = claim.lines().stream().map(ServiceLine::paid).toList();
        if (paid.isEmpty()) {
            return paid;
        }
        Money rest = claim.paid().minus(Money.sum(paid));
        if (rest.isZero()) {
            return paid;
        }
        List<Money> shares = rest.share(paid.stream().map(Money::abs).toList());
        List<Money> counted = new ArrayList<>();
        for (int i = 0; i < paid.size(); i++) {
            counted.add(paid.get(i).plus(shares.get(i)));
        }
        return counted;
    }

    /**
     * A provider adjustment that names a claim, shared over its lines in proportion to what was paid for them; where nothing was
     * (a reversal alone), to what was reversed.
     *
     * @param paid what each line counts, reversals negative
     */
    public static List<Money> recoupedShares(Money amount, List<Money> paid) {
        boolean anyPaid = paid.stream().anyMatch(Money::isPositive);
        return amount.share(anyPaid ? paid : paid.stream().map(Money::abs).toList());
    }
}
