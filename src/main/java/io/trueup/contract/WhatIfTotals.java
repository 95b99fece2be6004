package io.trueup.contract;

import io.trueup.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The attended days of one payer and contract, added up as they stream by.
 *
 * @param days attended program days
 * @param minutes delivered on them
 * @param asContracted expected allowed, days and case-rate episodes together
 * @param atFeeSchedule the days at the fee schedule, and as contracted where no schedule holds
 */
public record WhatIfTotals(long days, long minutes, Money asContracted, Money atFeeSchedule) {

    public static final WhatIfTotals NONE = new WhatIfTotals(0, 0, Money.ZERO, Money.ZERO);

    /**
     * @param expected allowed for the day; zero under a case rate, whose money comes with {@link #plusEpisode}
     * @param atSchedule see {@link RateBook#atFeeSchedule}; null when no schedule holds
     */
    public WhatIfTotals plusDay(int deliveredMinutes, Money expected, @Nullable Money atSchedule) {
        return new WhatIfTotals(
                days + 1,
                minutes + deliveredMinutes,
                asContracted.plus(expected),
                atFeeSchedule.plus(atSchedule == null ? expected : atSchedule));
    }

    /** The case rate of an episode whose days were added one by one. */
    public WhatIfTotals plusEpisode(Money expected) {
        return new WhatIfTotals(days, minutes, asContracted.plus(expected), atFeeSchedule);
    }

    public WhatIfTotals plus(WhatIfTotals other) {
        return new WhatIfTotals(
                days + other.days,
                minutes + other.minutes,
                asContracted.plus(other.asContracted),
                atFeeSchedule.plus(other.atFeeSchedule));
    }
}
