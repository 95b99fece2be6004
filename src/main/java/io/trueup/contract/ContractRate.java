package io.trueup.contract;

import io.trueup.few.Few;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A rate that a contract itself writes down, in dollars.
 *
 * @param unit what it is for: {@code an hour}
 */
record ContractRate(String unit, BigDecimal amount) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The rates of terms, the chief one first; none where a schedule, a charge or nothing decides. */
    static List<ContractRate> of(Terms terms) {
        return terms.match(new OfTerms());
    }

    /** The same rate in other terms; null when they have none. */
    @Nullable
    ContractRate in(Terms other) {
        return Few.first(of(other), rate -> rate.unit.equals(unit));
    }

    /** Rounded half up as the rate itself is written: to the cent, a conversion factor to its own decimals. */
    ContractRate raised(BigDecimal percent) {
        BigDecimal factor = HUNDRED.add(percent).movePointLeft(2);
        return new ContractRate(unit, amount.multiply(factor).setScale(amount.scale(), RoundingMode.HALF_UP));
    }

    /** {@code 80.00 an hour}. */
    String words() {
        return amount.toPlainString() + " " + unit;
    }

    private static final class OfTerms implements Terms.Cases<List<ContractRate>> {

        private static ContractRate rate(String unit, Money amount) {
            return new ContractRate(unit, amount.dollars().setScale(2, RoundingMode.UNNECESSARY));
        }

        private static List<ContractRate> rates(ContractRate... rates) {
            List<ContractRate> above = new ArrayList<>(List.of(rates));
            above.removeIf(rate -> rate.amount.signum() == 0);
            return above;
        }

        @Override
        public List<ContractRate> perHour(Terms.PerHour terms) {
            return rates(rate("an hour", terms.rate()));
        }

        @Override
        public List<ContractRate> perCode(Terms.PerCode terms) {
            return rates(new TreeMap<>(terms.amounts())
                    .entrySet().stream()
                            .map(entry -> rate("a unit of " + entry.getKey(), entry.getValue()))
                            .toArray(ContractRate[]::new));
        }

        @Override
        public List<ContractRate> feeSchedule(Terms.FeeSchedule terms) {
            return List.of();
        }

        @Override
        public List<ContractRate> daily(Terms.Daily terms) {
            return rates(rate("a full day", terms.rate()), rate("a half day", terms.halfDayRate()));
        }

        @Override
        public List<ContractRate> caseRate(Terms.Case terms) {
            return rates(
                    rate("a stay", terms.rate()),
                    rate("a day more", terms.extraDayRate()),
                    rate("a day of a short stay", terms.shortStayDayRate()));
        }

        @Override
        public List<ContractRate> percentOfCharge(Terms.PercentOfCharge terms) {
            return List.of();
        }

        @Override
        public List<ContractRate> rvu(Terms.Rvu terms) {
            BigDecimal factor = terms.conversionFactor();
            return rates(new ContractRate(
                    "a relative value unit", factor.setScale(Math.max(2, factor.scale()), RoundingMode.UNNECESSARY)));
        }

        @Override
        public List<ContractRate> notCovered(Terms.NotCovered terms) {
            return List.of();
        }
    }
}
