package io.trueup.interest;

import io.trueup.money.Money;
import java.time.LocalDate;

/**
 * Money that came after its due day, and what the payer owes for it.
 *
 * @param claimPaymentId the claim payment that brought it
 * @param serviceDate the episode's start under a case rate
 * @param paid what came late: never more than was expected, and never money that had come before
 */
public record LatePayment(
        long claimPaymentId, String payer, String claimNumber, LocalDate serviceDate, Money paid, LateClaim claim) {}
