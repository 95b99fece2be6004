package io.trueup.pattern;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What repeats when no known cause explains it: the same rate, or the same share of the expected amount, for the same codes. */
final class RepeatedPayment {

    private RepeatedPayment() {}

    /** {@code Paid 75.00 of 80.00 an hour each time}. */
    static String rate(PaidAlike days, CodeView codes) {
        String hourly = codes.isHourly() ? " an hour" : "";
        return "Paid " + codes.paidRate() + " of " + codes.expectedRate() + hourly + " each time" + tooMuch(days);
    }

    /** {@code Paid 93.8 % of the expected amount each time}. */
    static String share(PaidAlike days, CodeView codes) {
        return "Paid " + percent(codes.paid(), codes.expected()) + " % of the expected amount each time"
                + tooMuch(days);
    }

    private static String tooMuch(PaidAlike days) {
        return days.isOverpaid() ? ", more than agreed: it may be asked back" : "";
    }

    private static BigDecimal percent(Money paid, Money expected) {
        return BigDecimal.valueOf(paid.cents())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(expected.cents()), 1, RoundingMode.HALF_UP);
    }
}
