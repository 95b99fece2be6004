package io.trueup.contract;

import io.trueup.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one component code of a day would bring when billed on its own.
 *
 * @param minutes minutes of the activity in the log
 * @param units of 15 minutes, by the {@link EightMinuteRule}
 * @param expected null when the contract has no price for the code
 */
public record ComponentPrice(
        String code, int minutes, int units, @Nullable Money expected) {}
