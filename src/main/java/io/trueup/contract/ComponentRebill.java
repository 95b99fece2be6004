package io.trueup.contract;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each component code of a day would bring when the program codes are not recognized and the day is billed by its
 * components instead: the contract's amount for the code (or its schedule's, or its relative value), with the contract's own
 * percentages, uplift and discount; the charge is not known yet, so lesser-of-charge takes nothing.
 */
final class ComponentRebill {

    private final Contract contract;
    private final DayFacts day;
    private final FeeSchedules schedules;

    ComponentRebill(Contract contract, DayFacts day, FeeSchedules schedules) {
        this.contract = contract;
        this.day = day;
        this.schedules = schedules;
    }

    List<ComponentPrice> prices() {
        Map<String, Integer> minutes = EightMinuteRule.minutesByCode(day.activityMinutes());
        List<ComponentPrice> prices = new ArrayList<>();
        EightMinuteRule.units(day.activityMinutes())
                .forEach((code, units) -> prices.add(
                        new ComponentPrice(code, minutes.getOrDefault(code, 0), units, expected(code, units))));
        return prices;
    }

    private @Nullable Money expected(String code, int units) {
        PriceSteps steps = new PriceSteps();
        Money amount;
        if (contract.terms() instanceof Terms.PerCode terms) {
            Money unit = terms.amounts().get(code);
            amount = unit == null ? null : ComponentPricing.units(unit, units);
        } else if (contract.terms() instanceof Terms.Rvu terms) {
            Terms.RelativeValue value = terms.rows().get(code);
            amount = value == null
                    ? null
                    : steps.percent(
                            ComponentPricing.units(RelativeValues.unitPrice(value, terms.conversionFactor()), units),
                            terms.percent());
        } else if (contract.terms() instanceof Terms.FeeSchedule terms) {
            amount = bySchedule(terms, code, units, steps);
        } else {
            amount = null;
        }
        return amount == null ? null : steps.close(amount, contract, day.documented(), null);
    }

    private @Nullable Money bySchedule(Terms.FeeSchedule terms, String code, int units, PriceSteps steps) {
        FeeScheduleRow row =
                schedules.find(terms.schedule(), code, day.jurisdiction(), day.program(), day.serviceDate());
        if (row == null) {
            return null;
        }
        Money amount = ComponentPricing.units(row.amount(), units);
        Money accredited = contract.accredited() ? amount : amount.times(row.accreditationFactor());
        return steps.percent(accredited, terms.percent());
    }
}
