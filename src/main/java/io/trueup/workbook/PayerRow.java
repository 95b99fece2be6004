package io.trueup.workbook;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A row of Payers.
 *
 * @param days findings with a program day
 * @param denialRate share of the adjudicated days that were denied or partly denied, 0 to 1; null without any
 * @param daysToPay average calendar days from service to payment; null without any
 */
public record PayerRow(
        String payer,
        long days,
        Money expected,
        Money paid,
        Money variance,
        @Nullable BigDecimal denialRate,
        @Nullable BigDecimal daysToPay,
        Appeals appeals) {

    /**
     * Items that the team called Won or Lost.
     *
     * @param wonAmount what was at stake in those that were won
     * @param byClass in words, joined by {@code "; "}
     */
    public record Appeals(long won, long lost, Money wonAmount, Money lostAmount, String byClass) {

        public static final Appeals NONE = new Appeals(0, 0, Money.ZERO, Money.ZERO, "");

        /** @param denialClass blank for an item without a denial */
        public static Appeals of(String denialClass, long won, long lost, Money wonAmount, Money lostAmount) {
            String name = denialClass.isEmpty() ? "no denial" : denialClass;
            return new Appeals(won, lost, wonAmount, lostAmount, name + " " + won + " won, " + lost + " lost");
        }

        public Appeals plus(Appeals other) {
            return new Appeals(
                    won + other.won,
                    lost + other.lost,
                    wonAmount.plus(other.wonAmount),
                    lostAmount.plus(other.lostAmount),
                    byClass.isEmpty() ? other.byClass : byClass + "; " + other.byClass);
        }

        /** Share of the decided items that were won, 0 to 1; null without any. */
        public @Nullable BigDecimal rate() {
            return won + lost == 0
                    ? null
                    : BigDecimal.valueOf(won).divide(BigDecimal.valueOf(won + lost), 4, RoundingMode.HALF_UP);
        }

        @Nullable
        Money wonAmountIfAny() {
            return won == 0 ? null : wonAmount;
        }

        @Nullable
        Money lostAmountIfAny() {
            return lost == 0 ? null : lostAmount;
        }
    }
}
