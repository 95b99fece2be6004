package io.trueup.reconciliation;

import io.trueup.money.Money;
import java.math.BigDecimal;

/**
 * How far a payment may be off and still be as expected: within either (INTERFACES.md 2).
 *
 * @param percent of the expected amount; 1.5 = 1.5 %
 */
public record Tolerance(Money amount, BigDecimal percent) {

    public boolean covers(Money variance, Money expected) {
        Money off = variance.abs();
        return off.compareTo(amount) <= 0 || off.compareTo(expected.abs().times(percent.movePointLeft(2))) <= 0;
    }
}
