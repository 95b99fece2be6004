package io.trueup.appeal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a payer paid of one measure of a day or stay, beside what the contract gives.
 *
 * @param code the procedure code it is about; blank when all of them were paid alike
 * @param measure what the numbers are of, with a blank before it: {@code " an hour"}, {@code " a unit"}, {@code " a half day"}
 * @param paid dollars, hours or percent, as the kind says
 * @param agreed the same by the contract
 */
public record RateGap(Kind kind, String code, String measure, BigDecimal paid, BigDecimal agreed) {

    /** What is compared. */
    public enum Kind {
        /** Dollars of a unit, which do not add up over days. */
        RATE,
        /** Percent of the charge. */
        SHARE,
        /** Hours that were paid of those delivered. */
        HOURS,
        /** Dollars of a whole day that no rate explains. */
        AMOUNT,
        /** Dollars of a whole day that were taken back, and that no stored remittance had paid. */
        TAKEN;

        /** Whether the numbers of several days are added up. */
        boolean adds() {
            return this == HOURS || this == AMOUNT || this == TAKEN;
        }
    }

    private static final BigDecimal ROUNDING = new BigDecimal("0.02");
    private static final int MINUTES = 60;

    static RateGap hours(int paidMinutes, int deliveredMinutes, String rate) {
        return new RateGap(Kind.HOURS, "", rate, hours(paidMinutes), hours(deliveredMinutes));
    }

    private static BigDecimal hours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(MINUTES), 2, RoundingMode.HALF_UP);
    }

    /** Whether two numbers differ by no more than a payer's own rounding. */
    static boolean isClose(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(ROUNDING) <= 0;
    }
}
