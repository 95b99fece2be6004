package io.trueup.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * The generator's own arithmetic in whole cents, simple on purpose: it must not share a mistake with the product. Products round
 * half up, as INTERFACES.md 4 asks.
 */
final class Cents {

    private Cents() {}

    /** {@code cents × numerator ÷ denominator} for amounts that are not negative. */
    static long product(long cents, long numerator, long denominator) {
        return (cents * numerator * 2 + denominator) / (2 * denominator);
    }

    static long percent(long cents, long hundredthsOfPercent) {
        return product(cents, hundredthsOfPercent, 10_000);
    }

    /** In proportion to the weights, what is left over on the last. */
    static List<Long> shares(long cents, List<Long> weights) {
        long all = weights.stream().mapToLong(Long::longValue).sum();
        List<Long> shares = new ArrayList<>();
        long left = cents;
        for (int i = 0; i < weights.size(); i++) {
            long share = i == weights.size() - 1 ? left : cents * weights.get(i) / all;
            shares.add(share);
            left -= share;
        }
        return shares;
    }

    /** {@code -12.05}. */
    static String text(long cents) {
        long whole = Math.abs(cents);
        return (cents < 0 ? "-" : "") + whole / 100 + "." + (whole % 100 < 10 ? "0" : "") + whole % 100;
    }
}
