package io.trueup.contract;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Simple interest a payer owes for paying late: amount × yearly percent × days late / 365, rounded half up to the cent once. The
 * due day itself is not late.
 */
public final class LateInterest {

    private static final long DAYS_OF_A_YEAR = 365;

    private LateInterest() {}

    /**
     * @param percentPerYear of the contract ({@code interest-percent}); 0 = none
     * @param paid the payment date, or today for what is still open
     */
    public static Money owed(Money amount, BigDecimal percentPerYear, LocalDate due, LocalDate paid) {
        long daysLate = ChronoUnit.DAYS.between(due, paid);
        if (daysLate <= 0 || !amount.isPositive() || percentPerYear.signum() <= 0) {
            return Money.ZERO;
        }
        BigDecimal cents = percentPerYear
                .movePointLeft(2)
                .multiply(BigDecimal.valueOf(amount.cents()))
                .multiply(BigDecimal.valueOf(daysLate));
        return Money.ofCents(cents.divide(BigDecimal.valueOf(DAYS_OF_A_YEAR), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
