package io.trueup.recovery;

import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the money of a service line comes from.
 *
 * @param charge of the whole line
 * @param recouped every provider adjustment that counts against it, oldest first
 */
public record TakenLine(long claimPaymentId, int number, Money charge, TakenPayment payment, List<TakenBack> recouped) {

    /**
     * A share of a provider adjustment on the whole line.
     *
     * @param amount positive = taken back
     */
    public record TakenBack(TakenPayment payment, Money amount) {}

    public TakenLine {
        recouped = List.copyOf(recouped);
    }

    /**
     * What each payment moved on the day whose part of the line this is: what it paid, less what it recouped. Adjustments go with the
     * day's share of the charge, odd cents to the last of them, so that they add up to what the day has.
     */
    List<Movement> movements(AdjudicatedLine part) {
        List<Movement> movements = new ArrayList<>();
        movements.add(new Movement(payment, part.paid()));
        Money left = part.recouped();
        for (int i = 0; i < recouped.size(); i++) {
            TakenBack back = recouped.get(i);
            Money own = i == recouped.size() - 1 ? left : shareOf(back.amount(), part.charge());
            movements.add(new Movement(back.payment(), own.negated()));
            left = left.minus(own);
        }
        return movements;
    }

    private Money shareOf(Money whole, Money chargeOfDay) {
        return charge.isZero() ? whole : whole.timesFraction(chargeOfDay.cents(), charge.cents());
    }
}
