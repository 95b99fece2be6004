package io.trueup.remittance;

import io.trueup.money.Money;
import java.math.BigDecimal;

/** A sum of amounts that a file makes up, of any size; {@link Money} alone would throw where a damaged file adds up to too much. */
final class MoneyTotal {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private BigDecimal dollars = BigDecimal.ZERO;

    void add(Money amount) {
        dollars = dollars.add(amount.dollars());
    }

    void subtract(Money amount) {
        dollars = dollars.subtract(amount.dollars());
    }

    BigDecimal dollars() {
        return dollars;
    }

    /** The sum, or the most that money can hold. */
    Money money() {
        BigDecimal cents = dollars.movePointRight(2);
        return Money.ofCents(cents.min(MOST).max(MOST.negate()).longValue());
    }
}
