package io.trueup.contract;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The same attended days as they are contracted and as four other kinds of contract would value them, each with a low and a high
 * end (INTERFACES.md 6, What-if).
 *
 * @param caseRate null where no fee schedule names all of the days: the field's case rates are shares over it
 * @param gain of the best over the contract as it stands: its low and its high end less {@code asContracted}; zero while the
 *     contract is best
 */
public record WhatIf(
        Money asContracted,
        Amounts hourly,
        Amounts daily,
        @Nullable Amounts caseRate,
        Amounts componentCodes,
        Alternative best,
        Amounts gain) {

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
        Money base = totals.atFeeSchedule();
        Amounts caseRate = base == null
                ? null
                : new Amounts(
                        over(base, ranges.caseRate().low()),
                        over(base, ranges.caseRate().high()));
        return of(
                totals.asContracted(),
                Amounts.of(totals.minutes(), 60, ranges.hourly()),
                Amounts.of(totals.days(), 1, ranges.daily()),
                caseRate,
                Amounts.of(totals.days(), 1, ranges.componentCodes()));
    }

    private static WhatIf of(
            Money asContracted, Amounts hourly, Amounts daily, @Nullable Amounts caseRate, Amounts componentCodes) {
        Alternative best = Alternative.AS_CONTRACTED;
        Amounts most = new Amounts(asContracted, asContracted);
        @Nullable Amounts[] values = {hourly, daily, caseRate, componentCodes};
        Alternative[] alternatives = {
            Alternative.HOURLY, Alternative.DAILY, Alternative.CASE_RATE, Alternative.COMPONENT_CODES
        };
        for (int i = 0; i < values.length; i++) {
            Amounts value = values[i];
            if (value != null && value.low().compareTo(most.low()) > 0) {
                most = value;
                best = alternatives[i];
            }
        }
        Amounts gain = new Amounts(most.low().minus(asContracted), most.high().minus(asContracted));
        return new WhatIf(asContracted, hourly, daily, caseRate, componentCodes, best, gain);
    }

    private static Money over(Money base, BigDecimal percent) {
        return base.times(HUNDRED.add(percent).movePointLeft(2));
    }
}
