package io.trueup.workbook;

import io.trueup.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row of What-if: the same attended days under other ways to pay.
 *
 * @param days attended days that were valued
 * @param asContracted what the contract expects; null when nothing can be expected
 * @param ifHourly null when it cannot be valued; also the other three
 * @param best name of the best alternative
 */
public record WhatIfRow(
        String payer,
        String contract,
        String basis,
        int days,
        @Nullable Money asContracted,
        @Nullable MoneyRange ifHourly,
        @Nullable MoneyRange ifDaily,
        @Nullable MoneyRange ifCaseRate,
        @Nullable MoneyRange ifComponentCodes,
        String best) {}
