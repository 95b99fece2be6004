package io.trueup.demand;

import io.trueup.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What repeats on the days of a list.
 *
 * @param agreed dollars of an hour, unit or day; null when it differs from day to day
 * @param paid dollars of the same; null when it differs
 * @param hourly whether both are of an hour
 * @param source of the agreed rate, as the contract names it
 */
public record RepeatedRate(@Nullable Money agreed, @Nullable Money paid, boolean hourly, String source) {

    public static final RepeatedRate NONE = new RepeatedRate(null, null, false, "");
}
