package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of Patterns: a variance that repeats.
 *
 * @param since first day it was seen
 * @param expectedRate dollars of an hour, unit or day, as contracted; null when it differs from day to day
 * @param paidRate dollars of the same, as paid; null when it differs
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
