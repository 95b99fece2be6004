package io.trueup.workbook;

import io.trueup.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of Payers.
 *
 * @param days findings with a program day
 * @param denialRate share of the adjudicated days that were denied or partly denied, 0 to 1; null without any
 * @param daysToPay average calendar days from service to payment; null without any
 */
public record PayerRow(
        String payer,
        long days,
        Money expected,
        Money paid,
        Money variance,
        @Nullable BigDecimal denialRate,
        @Nullable BigDecimal daysToPay) {}
