package io.trueup.recovery;

import io.trueup.money.Money;

/**
 * What a payment moved on a day.
 *
 * @param amount negative when it took money back
 */
public record Movement(TakenPayment payment, Money amount) {}
