package io.trueup.contract;

import io.trueup.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The attended days of one payer and contract that have a price.
 *
 * @param days attended program days
 * @param minutes delivered on them
 * @param asContracted expected allowed, days and case-rate episodes together
 * @param atFeeSchedule the same days at the fee schedule; null where no schedule names all of them
 */
public record WhatIfTotals(
        long days,
        long minutes,
        Money asContracted,
        @Nullable Money atFeeSchedule) {}
