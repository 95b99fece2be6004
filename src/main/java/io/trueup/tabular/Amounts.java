package io.trueup.tabular;

import io.trueup.money.Money;
import org.jspecify.annotations.Nullable;

/** Money within a cell that holds more than money. */
public final class Amounts {

    private Amounts() {}

    /** Dollars as people write them, {@code $1,234.50} or {@code (1.00)}; null when the text is none. */
    public static @Nullable Money parse(String text) {
        return Values.money(text);
    }
}
