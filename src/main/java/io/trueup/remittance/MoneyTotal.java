package io.trueup.remittance;

import io.trueup.money.Money;
import java.math.BigDecimal;

/** A sum of amounts that a file makes up, of any size; {@link Money} alone would throw where a damaged file adds up to too much. */
final class MoneyTotal {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private long cents;
    private BigDecimal overflowed = BigDecimal.ZERO;

    void add(Money amount) {
        long sum = cents + amount.cents();
        if (((cents ^ sum) & (amount.cents() ^ sum)) < 0) {
            overflowed = overflowed.add(BigDecimal.valueOf(cents));
            sum = amount.cents();
        }
        cents = sum;
    }

    void subtract(Money amount) {
        add(amount.negated());
    }

    BigDecimal dollars() {
        return inCents().movePointLeft(2);
    }

    private BigDecimal inCents() {
        return overflowed.add(BigDecimal.valueOf(cents));
    }

    /** The sum, or the most that money can hold. */
    Money money() {
        return Money.ofCents(inCents().min(MOST).max(MOST.negate()).longValue());
    }
}
