package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of Patterns: a variance that repeats.
 *
 * @param since first day it was seen
 * @param expectedRate dollars for one day or unit, as contracted; null when only a share of the expected amount repeats
 * @param paidRate dollars for one day or unit, as paid
 */
public record PatternRow(
        String payer,
        String contract,
        String code,
        @Nullable LocalDate since,
        int days,
        @Nullable Money expectedRate,
        @Nullable Money paidRate,
        String likelyCause,
        Money atStake) {}
