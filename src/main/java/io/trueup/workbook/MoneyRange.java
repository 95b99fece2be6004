package io.trueup.workbook;

import io.trueup.money.Money;

/** An amount between two bounds, which may be the same. */
public record MoneyRange(Money low, Money high) {}
