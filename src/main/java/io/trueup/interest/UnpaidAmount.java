package io.trueup.interest;

import io.trueup.money.Money;
import java.time.LocalDate;

/**
 * Money that a payer has neither paid nor refused. What is owed for it grows by the day, so it is counted when somebody asks
 * ({@link LateCharges}).
 *
 * @param serviceDate the episode's start under a case rate
 * @param amount above zero
 */
public record UnpaidAmount(
        String payer, String claimNumber, LocalDate serviceDate, Money amount, LateTerms terms, BillClock clock) {}
