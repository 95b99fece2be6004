package io.trueup.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A part of a whole, to a tenth of a percent. */
final class Share {

    private Share() {}

    /** 0.938 for 93.8 %; null of nothing. */
    static @Nullable BigDecimal of(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
    }
}
