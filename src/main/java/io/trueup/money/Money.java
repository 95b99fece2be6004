package io.trueup.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * US dollars in whole cents. Only {@link #times}, {@link #timesFraction} and {@link #share} round: half up, once per product (INTERFACES.md 4).
 * Arithmetic beyond the range of a {@code long} throws {@link ArithmeticException}.
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** More than any payment, charge or rate of a clinic; sums of smaller amounts stay far within 64 bits (FAULTS.md 73). */
    /** Digits between two commas. */
    private static final int GROUP = 3;

    /** Of {@code .50}. */
    private static final int LENGTH_OF_CENTS = 3;

    private static final long TOO_MUCH_CENTS = 100_000_000_000L;

    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /**
     * Dollars with at most two decimals.
     *
     * @throws ArithmeticException when the amount has a fraction of a cent or does not fit
     */
    public static Money of(BigDecimal dollars) {
        return ofCents(dollars.movePointRight(2).longValueExact());
    }

    /** Dollars as written in code and tests, {@code "1234.50"}. */
    public static Money of(String dollars) {
        return of(new BigDecimal(dollars));
    }

    public static Money sum(Iterable<Money> amounts) {
        long total = 0;
        for (Money amount : amounts) {
            total = Math.addExact(total, amount.cents);
        }
        return ofCents(total);
    }

    /** What the elements of a list come to together. */
    public static <T> Money sum(List<T> of, Function<? super T, Money> amount) {
        long total = 0;
        for (int i = 0, n = of.size(); i < n; i++) {
            total = Math.addExact(total, amount.apply(of.get(i)).cents);
        }
        return ofCents(total);
    }

    public Money plus(Money other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return ofCents(Math.negateExact(cents));
    }

    public Money abs() {
        return cents < 0 ? negated() : this;
    }

    /** The product, rounded half up to the cent (away from zero at exactly half a cent). */
    public Money times(BigDecimal factor) {
        return ofCents(factor.multiply(BigDecimal.valueOf(cents))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /**
     * This amount times a fraction that need not have a finite decimal form (80 minutes of an hour, 12 days of a year), rounded
     * half up to the cent like every product.
     *
     * @throws ArithmeticException when the denominator is zero or the product does not fit
     */
    public Money timesFraction(long numerator, long denominator) {
        return ofCents(BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(cents))
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public Money min(Money other) {
        return cents <= other.cents ? this : other;
    }

    public Money max(Money other) {
        return cents >= other.cents ? this : other;
    }

    /** Whether an amount that somebody wrote down can be one: it is below a billion dollars. */
    public boolean isPlausible() {
        return cents > -TOO_MUCH_CENTS && cents < TOO_MUCH_CENTS;
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    /**
     * This amount shared out in proportion to the weights, evenly when all are zero; each share is cut towards zero and the
     * odd cents go to the last (INTERFACES.md 5). The shares always add up to this amount. Negative weights count as zero.
     *
     * @throws IllegalArgumentException when there is no weight
     */
    public List<Money> share(List<Money> weights) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("nothing to share out over");
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Money weight : weights) {
            total = total.add(BigDecimal.valueOf(Math.max(0, weight.cents)));
        }
        boolean even = total.signum() == 0;
        BigDecimal divisor = even ? BigDecimal.valueOf(weights.size()) : total;
        Money[] shares = new Money[weights.size()];
        Money left = this;
        for (int i = 0; i < shares.length - 1; i++) {
            BigDecimal weight = even ? BigDecimal.ONE : BigDecimal.valueOf(Math.max(0, weights.get(i).cents));
            shares[i] = ofCents(BigDecimal.valueOf(cents)
                    .multiply(weight)
                    .divide(divisor, 0, RoundingMode.DOWN)
                    .longValueExact());
            left = left.minus(shares[i]);
        }
        shares[shares.length - 1] = left;
        return List.of(shares);
    }

    public BigDecimal dollars() {
        return BigDecimal.valueOf(cents, 2);
    }

    /** For sentences: {@code $1,234.50}, {@code -$1,234.50}. */
    public String inDollars() {
        String amount = grouped();
        return isNegative() ? "-$" + amount.substring(1) : "$" + amount;
    }

    /** For sentences that name the currency elsewhere: {@code -1,234.50}. */
    public String grouped() {
        StringBuilder text = new StringBuilder(16).append(Math.abs(cents / 100)).append('.');
        long rest = Math.abs(cents % 100);
        text.append(rest < 10 ? "0" : "").append(rest);
        for (int at = text.length() - LENGTH_OF_CENTS - GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return isNegative() ? "-" + text : text.toString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** Dollars with two decimals, {@code -1234.50}. */
    @Override
    public String toString() {
        long rest = Math.abs(cents % 100);
        return (cents < 0 ? "-" : "") + Math.abs(cents / 100) + (rest < 10 ? ".0" : ".") + rest;
    }
}
