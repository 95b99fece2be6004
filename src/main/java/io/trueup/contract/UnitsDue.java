package io.trueup.contract;

import io.trueup.codes.ProcedureCodes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many units of which code a day's log comes to, as its contract counts time. */
final class UnitsDue {

    private static final int DIGITS = 4;

    private final RateBook rates;
    private final FeeSchedules schedules;

    UnitsDue(RateBook rates, FeeSchedules schedules) {
        this.rates = rates;
        this.schedules = schedules;
    }

    /** 97545: a unit for two hours, its share of them when there were fewer; 97546: a unit for each further hour. */
    Map<String, BigDecimal> ofProgramCodes(@Nullable Contract contract, DayFacts day) {
        CountedTime time = new CountedTime(minutes(contract, day), BillableTime.USUAL_INCREMENT);
        Map<String, BigDecimal> units = new TreeMap<>();
        put(units, ProcedureCodes.INITIAL_TWO_HOURS, time.initialMinutes(), BillableTime.INITIAL_MINUTES);
        put(units, ProcedureCodes.FURTHER_HOUR, time.furtherMinutes(), 60);
        return units;
    }

    private int minutes(@Nullable Contract contract, DayFacts day) {
        CountedTime counted = contract == null ? null : rates.countedTime(contract, day);
        return counted != null
                ? counted.minutes()
                : BillableTime.of(
                                day.deliveredMinutes(),
                                contract == null ? null : contract.maxHoursPerDay(),
                                BillableTime.USUAL_INCREMENT)
                        .rounded();
    }

    /** By the {@link EightMinuteRule}; of a contract by component codes only those that it has an amount for. */
    Map<String, BigDecimal> ofComponents(@Nullable Contract contract, DayFacts day) {
        Map<String, BigDecimal> units = new TreeMap<>();
        EightMinuteRule.units(day.activityMinutes()).forEach((code, number) -> put(units, code, number, 1));
        if (contract != null && contract.paysByComponent()) {
            rates.components(contract, day).stream()
                    .filter(price -> price.expected() == null)
                    .forEach(price -> units.remove(price.code()));
        }
        return units;
    }

    /** A code of the contract's or schedule's own: hours, or as many increments as it has; null when nothing says which. */
    @Nullable
    Map<String, BigDecimal> ofOwnCode(@Nullable Contract contract, DayFacts day, String code) {
        int unit = 0;
        if (contract != null && contract.terms() instanceof Terms.PerCode perCode) {
            unit = perCode.amounts().containsKey(code) ? perCode.incrementMinutes() : 0;
        } else if (contract != null && contract.terms() instanceof Terms.FeeSchedule terms) {
            FeeScheduleRow row =
                    schedules.find(terms.schedule(), code, day.jurisdiction(), day.program(), day.serviceDate());
            unit = row == null ? 0 : row.basis() == FeeScheduleRow.Basis.HOUR ? 60 : row.incrementMinutes();
        }
        if (contract == null || unit == 0) {
            return null;
        }
        int increment = Math.min(unit, BillableTime.USUAL_INCREMENT);
        int minutes = BillableTime.of(day.deliveredMinutes(), contract.maxHoursPerDay(), increment)
                .rounded();
        Map<String, BigDecimal> units = new TreeMap<>();
        put(units, code, minutes, unit);
        return units;
    }

    private static void put(Map<String, BigDecimal> units, String code, int part, int whole) {
        if (part > 0) {
            units.put(
                    code,
                    BigDecimal.valueOf(part)
                            .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP)
                            .stripTrailingZeros());
        }
    }
}
