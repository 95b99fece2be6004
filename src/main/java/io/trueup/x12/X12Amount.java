package io.trueup.x12;

import io.trueup.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount as X12 writes it (type R): digits with at most one point and a leading minus, 18 digits at most, no exponent. Here it
 * must also be whole cents, below a billion dollars: {@code 1234}, {@code .5}, {@code -12.3}, {@code 7.500}.
 */
public final class X12Amount {

    private static final int MOST_DIGITS = 18;
    private static final long MOST_CENTS = 999_999_999_999L;

    private X12Amount() {}

    /** The amount; null when the text is none. */
    public static @Nullable Money parse(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        boolean negative = i == 1;
        long cents = 0;
        int digits = 0;
        int decimals = -1;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9' && ++digits <= MOST_DIGITS) {
                decimals += decimals < 0 ? 0 : 1;
                if (decimals > 2 && c != '0') {
                    return null;
                }
                cents = decimals > 2 ? cents : cents * 10 + (c - '0');
            } else {
                return null;
            }
        }
        if (digits == 0) {
            return null;
        }
        for (int missing = Math.max(0, decimals); missing < 2; missing++) {
            if (cents > Long.MAX_VALUE / 10) {
                return null;
            }
            cents *= 10;
        }
        Money amount = Money.ofCents(negative ? -cents : cents);
        return amount.isPlausible() ? amount : null;
    }
}
