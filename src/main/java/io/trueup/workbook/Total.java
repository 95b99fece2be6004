package io.trueup.workbook;

import io.trueup.money.Money;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A number of rows and the sums of their amounts; a missing amount adds nothing. */
final class Total {

    private final long[] cents = new long[Amount.values().length];
    private long rows;

    static Total of(Collection<Total> parts) {
        Total whole = new Total();
        for (Total part : parts) {
            whole.rows += part.rows;
            for (int i = 0; i < whole.cents.length; i++) {
                whole.cents[i] = Math.addExact(whole.cents[i], part.cents[i]);
            }
        }
        return whole;
    }

    /** Counts a row, whose amounts follow. */
    Total row() {
        rows++;
        return this;
    }

    Total plus(Amount what, @Nullable Money amount) {
        if (amount != null) {
            cents[what.ordinal()] = Math.addExact(cents[what.ordinal()], amount.cents());
        }
        return this;
    }

    long rows() {
        return rows;
    }

    Money of(Amount what) {
        return Money.ofCents(cents[what.ordinal()]);
    }
}
