package io.trueup.contract;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The same attended days as they are contracted and as four other kinds of contract would value them, each with a low and a high
 * end (INTERFACES.md 6, What-if).
 */
public record WhatIf(
        Money asContracted, Amounts hourly, Amounts daily, Amounts caseRate, Amounts componentCodes, Alternative best) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The low and the high end of an alternative's value. */
    public record Amounts(Money low, Money high) {

        private static Amounts of(long count, long denominator, WhatIfRanges.Ends dollars) {
            return new Amounts(value(dollars.low(), count, denominator), value(dollars.high(), count, denominator));
        }

        private static Money value(BigDecimal dollars, long count, long denominator) {
            return Money.ofCents(dollars.movePointRight(2)
                    .multiply(BigDecimal.valueOf(count))
                    .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                    .longValueExact());
        }

        /** {@code 450.00–900.00}, or one amount where both ends are the same. */
        @Override
        public String toString() {
            return low.equals(high) ? low.toString() : low + "–" + high;
        }
    }

    /** The kinds of contract that are compared, named as the workbook's columns. */
    public enum Alternative {
        AS_CONTRACTED("As contracted"),
        HOURLY("If hourly"),
        DAILY("If daily"),
        CASE_RATE("If case rate"),
        COMPONENT_CODES("If component codes");

        private final String words;

        Alternative(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * The best alternative is the one whose low end is highest, so that it holds even where a range is met at its worst; the
     * contract as it stands is best unless one beats it.
     */
    public static WhatIf of(WhatIfTotals totals, WhatIfRanges ranges) {
        Amounts hourly = Amounts.of(totals.minutes(), 60, ranges.hourly());
        Amounts daily = Amounts.of(totals.days(), 1, ranges.daily());
        Money base = totals.atFeeSchedule().isZero() ? totals.asContracted() : totals.atFeeSchedule();
        Amounts caseRate = new Amounts(
                over(base, ranges.caseRate().low()),
                over(base, ranges.caseRate().high()));
        Amounts components = Amounts.of(totals.days(), 1, ranges.componentCodes());
        Alternative best = Alternative.AS_CONTRACTED;
        Money most = totals.asContracted();
        Amounts[] values = {hourly, daily, caseRate, components};
        Alternative[] alternatives = {
            Alternative.HOURLY, Alternative.DAILY, Alternative.CASE_RATE, Alternative.COMPONENT_CODES
        };
        for (int i = 0; i < values.length; i++) {
            if (values[i].low().compareTo(most) > 0) {
                most = values[i].low();
                best = alternatives[i];
            }
        }
        return new WhatIf(totals.asContracted(), hourly, daily, caseRate, components, best);
    }

    private static Money over(Money base, BigDecimal percent) {
        return base.times(HUNDRED.add(percent).movePointLeft(2));
    }
}
