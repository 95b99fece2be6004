package io.trueup.configuration;

import java.math.BigDecimal;

/** The numbers that make sense somewhere, both ends included. */
public record NumberRange(BigDecimal low, BigDecimal high) {

    public static NumberRange of(String low, String high) {
        return new NumberRange(new BigDecimal(low), new BigDecimal(high));
    }

    public boolean contains(BigDecimal number) {
        return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
    }

    @Override
    public String toString() {
        return low.toPlainString() + " to " + high.toPlainString();
    }
}
