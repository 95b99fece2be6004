package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;

/**
 * A row of Interest: money of one payment that came late for one day.
 *
 * @param paid what came late
 * @param due last day on time
 * @param interestPaid this row's share of the interest that came with the payment
 * @param stillOwed never negative
 * @param paidWithPayment all interest that came with the payment
 */
public record InterestRow(
        String payer,
        String trace,
        LocalDate paymentDate,
        String claim,
        LocalDate serviceDate,
        Money paid,
        LocalDate due,
        long daysLate,
        String rate,
        Money owed,
        Money interestPaid,
        Money stillOwed,
        String computation,
        Money paidWithPayment) {}
