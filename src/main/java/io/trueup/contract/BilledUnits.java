package io.trueup.contract;

import io.trueup.codes.ProcedureCodes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bill asks to be paid for.
 *
 * @param units by procedure code
 * @param days of service they are for, 1 unless the bill has a range
 * @param accreditation what its modifiers say of the clinic
 */
public record BilledUnits(Map<String, BigDecimal> units, int days, Accreditation accreditation) {

    private static final BigDecimal INITIAL_HOURS = BigDecimal.valueOf(2);
    private static final BigDecimal UNIT_OF_AN_HOUR = new BigDecimal("0.5");

    public BilledUnits {
        units = Map.copyOf(units);
    }

    /** Whether the clinic bills as one that is accredited. */
    public enum Accreditation {
        /** No modifier tells it: as the contract has it. */
        AS_CONTRACTED,
        CLAIMED,
        NOT_CLAIMED
    }

    /** Hours of the program codes: two for a unit of 97545, one for a unit of 97546. */
    public static BigDecimal hours(Map<String, BigDecimal> units) {
        return units.getOrDefault(ProcedureCodes.INITIAL_TWO_HOURS, BigDecimal.ZERO)
                .multiply(INITIAL_HOURS)
                .add(units.getOrDefault(ProcedureCodes.FURTHER_HOUR, BigDecimal.ZERO));
    }

    /** No more hours than a contract pays a day; what is beyond is taken off 97546 first. */
    Map<String, BigDecimal> within(@Nullable BigDecimal maxHoursPerDay) {
        if (maxHoursPerDay == null) {
            return units;
        }
        BigDecimal beyond = hours(units).subtract(maxHoursPerDay.multiply(BigDecimal.valueOf(days)));
        if (beyond.signum() <= 0) {
            return units;
        }
        Map<String, BigDecimal> left = new LinkedHashMap<>(units);
        BigDecimal further = left.getOrDefault(ProcedureCodes.FURTHER_HOUR, BigDecimal.ZERO);
        BigDecimal off = beyond.min(further);
        left.put(ProcedureCodes.FURTHER_HOUR, further.subtract(off));
        left.computeIfPresent(
                ProcedureCodes.INITIAL_TWO_HOURS,
                (code, initial) -> initial.subtract(beyond.subtract(off).multiply(UNIT_OF_AN_HOUR)));
        return left;
    }
}
