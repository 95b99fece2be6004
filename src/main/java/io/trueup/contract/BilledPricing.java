package io.trueup.contract;

import static io.trueup.codes.ProcedureCodes.FURTHER_HOUR;
import static io.trueup.codes.ProcedureCodes.INITIAL_TWO_HOURS;

import io.trueup.contract.BilledUnits.Accreditation;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one contract would pay for the units of a bill, whatever the log says: the arithmetic of {@link DayPricing} with units in
 * place of minutes, which are not rounded again. Codes without an amount earn nothing; a bill of nothing else has no price. Used once.
 */
final class BilledPricing implements Terms.Cases<Expected> {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Contract contract;
    private final DayFacts day;
    private final BilledUnits billed;
    private final Map<String, BigDecimal> units;
    private final FeeSchedules schedules;
    private final PriceSteps steps = new PriceSteps();

    BilledPricing(Contract contract, DayFacts day, BilledUnits billed, FeeSchedules schedules) {
        this.contract = contract;
        this.day = day;
        this.billed = billed;
        this.units = billed.within(contract.maxHoursPerDay());
        this.schedules = schedules;
    }

    Expected price() {
        return contract.terms().match(this);
    }

    @Override
    public Expected perHour(Terms.PerHour terms) {
        return bearsProgramCode() ? close(terms.rate().times(BilledUnits.hours(units))) : noAmount();
    }

    @Override
    public Expected perCode(Terms.PerCode terms) {
        return sum(terms.amounts());
    }

    @Override
    public Expected rvu(Terms.Rvu terms) {
        Money sum = products(RelativeValues.unitPrices(terms, steps));
        return sum == null ? noAmount() : close(steps.percent(sum, terms.percent()));
    }

    @Override
    public Expected feeSchedule(Terms.FeeSchedule terms) {
        Map<BigDecimal, Money> byFactor = new TreeMap<>();
        units.forEach((code, number) -> {
            FeeScheduleRow row = row(terms.schedule(), code);
            if (row != null) {
                boolean twoHours = code.equals(INITIAL_TWO_HOURS) && row.basis() == FeeScheduleRow.Basis.HOUR;
                Money product = row.amount().times(twoHours ? number.add(number) : number);
                byFactor.merge(row.accreditationFactor(), product, Money::plus);
            }
        });
        if (byFactor.isEmpty()) {
            return noAmount();
        }
        Money sum = Money.ZERO;
        for (Map.Entry<BigDecimal, Money> part : byFactor.entrySet()) {
            sum = sum.plus(isAccredited() ? part.getValue() : part.getValue().times(part.getKey()));
        }
        return close(steps.percent(sum, terms.percent()));
    }

    /** Without a row of its own 97546 is paid by the hour of 97545, as a day is. */
    private @Nullable FeeScheduleRow row(String schedule, String code) {
        FeeScheduleRow own = schedules.find(schedule, code, day.jurisdiction(), day.program(), day.serviceDate());
        if (own != null || !code.equals(FURTHER_HOUR)) {
            return own;
        }
        FeeScheduleRow initial = row(schedule, INITIAL_TWO_HOURS);
        return initial != null && initial.basis() == FeeScheduleRow.Basis.HOUR ? initial : null;
    }

    private boolean isAccredited() {
        return billed.accreditation() == Accreditation.AS_CONTRACTED
                ? contract.accredited()
                : billed.accreditation() == Accreditation.CLAIMED;
    }

    /** A bill with fewer hours than half a day has is one that counts days: it asks for the day as it was, a whole one without a log. */
    @Override
    public Expected daily(Terms.Daily terms) {
        if (!bearsProgramCode()) {
            return noAmount();
        }
        int hours = BilledUnits.hours(units).multiply(MINUTES).intValue();
        int counted = day.deliveredMinutes() > 0 ? day.deliveredMinutes() : terms.fullDayMinutes();
        int minutes = hours >= terms.halfDayMinutes() ? hours : counted;
        if (minutes >= terms.fullDayMinutes()) {
            return close(terms.rate());
        }
        return close(minutes >= terms.halfDayMinutes() ? terms.halfDayRate() : Money.ZERO);
    }

    /** The case is paid, not its days. */
    @Override
    public Expected caseRate(Terms.Case terms) {
        return allowed(Money.ZERO);
    }

    @Override
    public Expected percentOfCharge(Terms.PercentOfCharge terms) {
        Money charge = day.billed();
        return charge == null ? noAmount() : close(charge.times(terms.percent().movePointLeft(2)));
    }

    @Override
    public Expected notCovered(Terms.NotCovered terms) {
        return allowed(Money.ZERO);
    }

    private boolean bearsProgramCode() {
        return units.containsKey(INITIAL_TWO_HOURS) || units.containsKey(FURTHER_HOUR);
    }

    private Expected sum(Map<String, Money> amounts) {
        Money sum = products(amounts);
        return sum == null ? noAmount() : close(sum);
    }

    /** Null when none of the codes has an amount. */
    private @Nullable Money products(Map<String, Money> amounts) {
        Map<String, BigDecimal> priced = new LinkedHashMap<>(units);
        priced.keySet().retainAll(amounts.keySet());
        return priced.isEmpty()
                ? null
                : Money.sum(priced.entrySet().stream()
                        .map(unit ->
                                amounts.getOrDefault(unit.getKey(), Money.ZERO).times(unit.getValue()))
                        .toList());
    }

    private Expected close(Money amount) {
        return allowed(steps.close(amount, contract, day.documented(), day.billed()));
    }

    private Expected allowed(Money amount) {
        return new Expected.Allowed(amount, steps.tree(amount.toString()), contract.source(), contract.confidence());
    }

    private Expected noAmount() {
        String reason = "contract " + contract.id() + " has no amount for " + String.join(", ", units.keySet());
        return new Expected.NoRate(reason, steps.tree("no rate: " + reason));
    }
}
