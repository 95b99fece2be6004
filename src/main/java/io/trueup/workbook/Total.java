package io.trueup.workbook;

import io.trueup.money.Money;
import org.jspecify.annotations.Nullable;

/** A number of rows and the sums of some of their amounts, in cents; a missing amount adds nothing. */
final class Total {

    private final long[] cents;
    private long rows;

    Total(int amounts) {
        cents = new long[amounts];
    }

    void add(@Nullable Money... amounts) {
        rows++;
        for (int i = 0; i < cents.length; i++) {
            Money amount = amounts[i];
            if (amount != null) {
                cents[i] = Math.addExact(cents[i], amount.cents());
            }
        }
    }

    void add(Total other) {
        rows += other.rows;
        for (int i = 0; i < cents.length; i++) {
            cents[i] = Math.addExact(cents[i], other.cents[i]);
        }
    }

    long rows() {
        return rows;
    }

    Money amount(int index) {
        return Money.ofCents(cents[index]);
    }
}
