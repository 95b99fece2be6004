package io.trueup.contract;

import io.trueup.money.Money;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of fee-schedules.csv (INTERFACES.md 4).
 *
 * @param jurisdiction two letters, upper case; blank = any
 * @param code procedure code, upper case
 * @param program null = any
 * @param amount dollars for each unit or hour, as {@code basis} says
 * @param incrementMinutes rounding increment of the day's minutes
 * @param accreditationFactor share paid when the contract is not accredited (1 = no difference)
 * @param effectiveTo last day; null = open-ended
 * @param source where the amount comes from; blank = not said
 * @param confidence null when the row has no opinion: then the contract's confidence counts
 * @param line line in the file, counted from 1
 */
public record FeeScheduleRow(
        String schedule,
        String jurisdiction,
        String code,
        @Nullable Program program,
        Basis basis,
        Money amount,
        int incrementMinutes,
        BigDecimal accreditationFactor,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        @Nullable Confidence confidence,
        long line) {

    /** What one amount pays for. */
    public enum Basis {
        /** 97545: the first two hours together; 97546: an hour; component codes: 15 minutes. */
        UNIT,
        /** An hour of any of the program codes. */
        HOUR
    }

    /** Whether the row holds for a day: an empty jurisdiction or program holds for all, and both dates are included. */
    boolean fits(String dayJurisdiction, Program dayProgram, LocalDate day) {
        return (jurisdiction.isEmpty() || jurisdiction.equalsIgnoreCase(dayJurisdiction))
                && (program == null || program == dayProgram)
                && EffectiveDates.contain(effectiveFrom, effectiveTo, day);
    }

    /** Larger for the closer row: fewest blanks first, and of two rows with one blank the one that names the jurisdiction. */
    int closeness() {
        int named = (jurisdiction.isEmpty() ? 0 : 1) + (program == null ? 0 : 1);
        return 2 * named + (jurisdiction.isEmpty() ? 0 : 1);
    }

    /** Same schedule, code, jurisdiction and program, and at least one day in common. */
    boolean overlaps(FeeScheduleRow other) {
        return schedule.equalsIgnoreCase(other.schedule)
                && code.equals(other.code)
                && jurisdiction.equals(other.jurisdiction)
                && program == other.program
                && EffectiveDates.overlap(effectiveFrom, effectiveTo, other.effectiveFrom, other.effectiveTo);
    }

    /** {@code TX-DWC 97545 TX WH from 2017-01-01: 64.00 an hour}. */
    String describe() {
        return schedule + " " + code + (jurisdiction.isEmpty() ? "" : " " + jurisdiction)
                + (program == null ? "" : " " + program) + " from " + effectiveFrom + ": " + amount
                + (basis == Basis.HOUR ? " an hour" : " a unit");
    }
}
