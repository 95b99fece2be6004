package io.trueup.interest;

import io.trueup.money.Money;
import java.time.LocalDate;

/**
 * What a payer owes for an amount that came late, or has not come yet.
 *
 * @param due last day on time
 * @param rate in words; {@code rate not known} where nothing can be counted
 * @param owed interest and penalty together; what is sure, where it depends on something that nobody wrote down
 * @param computation how {@code owed} came about, by which rule, and what else may be owed
 * @param countedFrom the receipt of the bill, or that it is assumed
 */
public record LateClaim(
        LocalDate due, long daysLate, String rate, Money owed, String computation, String countedFrom) {}
