package io.trueup.contract;

import io.trueup.money.Money;
import java.util.Map;

/** A day valued by its component codes: units of the {@link EightMinuteRule} times the amount of each code. */
final class ComponentPricing {

    private final DayFacts day;
    private final PriceSteps steps;

    ComponentPricing(DayFacts day, PriceSteps steps) {
        this.day = day;
        this.steps = steps;
    }

    /** Units of a code without an amount earn nothing, and the derivation says so. */
    Money sum(Map<String, Money> amounts) {
        int minutes = day.activityMinutes().total();
        steps.add("activity minutes", minutes + " = " + EightMinuteRule.dayUnits(minutes) + " units (8-minute rule)");
        Money sum = Money.ZERO;
        for (Map.Entry<String, Integer> entry :
                EightMinuteRule.units(day.activityMinutes()).entrySet()) {
            int units = entry.getValue();
            Money amount = amounts.get(entry.getKey());
            if (amount == null) {
                steps.add(entry.getKey(), units + " units, no amount in the contract = 0.00");
            } else {
                Money product = units(amount, units);
                steps.add(entry.getKey(), units + " × " + amount + " = " + product);
                sum = sum.plus(product);
            }
        }
        steps.add("component codes", "sum = " + sum);
        return sum;
    }

    static Money units(Money amount, int units) {
        return amount.timesFraction(units, 1);
    }
}
