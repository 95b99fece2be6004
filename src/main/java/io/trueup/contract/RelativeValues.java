package io.trueup.contract;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Dollars for a unit of each code from relative value units: the geographically adjusted sum times the conversion factor. */
final class RelativeValues {

    private RelativeValues() {}

    static Map<String, Money> unitPrices(Terms.Rvu terms, PriceSteps steps) {
        Map<String, Money> prices = new LinkedHashMap<>();
        terms.rows().forEach((code, value) -> {
            Money price = unitPrice(value, terms.conversionFactor());
            steps.add(
                    "unit of " + code,
                    total(value).toPlainString() + " RVU × "
                            + terms.conversionFactor().toPlainString() + " = " + price);
            prices.put(code, price);
        });
        return prices;
    }

    /** Rounded half up to the cent before it is multiplied by units, as every product is. */
    static Money unitPrice(Terms.RelativeValue value, BigDecimal conversionFactor) {
        return Money.of(total(value).multiply(conversionFactor).setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal total(Terms.RelativeValue value) {
        return value.work()
                .multiply(value.workGpci())
                .add(value.practiceExpense().multiply(value.practiceExpenseGpci()))
                .add(value.malpractice().multiply(value.malpracticeGpci()))
                .stripTrailingZeros();
    }
}
