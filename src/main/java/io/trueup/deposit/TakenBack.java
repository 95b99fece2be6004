package io.trueup.deposit;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A debit that takes a deposit back, or some cheques of its slip.
 *
 * @param deposits the lines of the deposit, never empty
 * @param payments that went back; empty where the lines alone are known
 * @param isWhole false when other payments of the deposit stay
 */
public record TakenBack(CountedLine debit, List<CountedLine> deposits, List<Announced> payments, boolean isWhole) {

    public TakenBack {
        deposits = List.copyOf(deposits);
        payments = List.copyOf(payments);
    }

    static TakenBack whole(CountedLine deposit, CountedLine debit) {
        return new TakenBack(debit, List.of(deposit), List.of(), true);
    }

    LocalDate cameOn() {
        return deposits.get(0).date();
    }

    /** What the bank took beside the payments. */
    Money fee() {
        return payments.isEmpty()
                ? Money.ZERO
                : debit.amount()
                        .negated()
                        .minus(Money.sum(
                                payments.stream().map(Announced::amount).toList()));
    }
}
