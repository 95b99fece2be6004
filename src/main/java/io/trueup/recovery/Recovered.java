package io.trueup.recovery;

import io.trueup.money.Money;

/**
 * What one payment brought back on one day.
 *
 * @param opening as what it was open when the payment came
 * @param amount negative when money was taken back again, never zero
 */
public record Recovered(Opening opening, TakenPayment payment, Money amount) {}
