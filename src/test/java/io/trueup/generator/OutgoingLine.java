package io.trueup.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a bill as the clinic sends it.
 *
 * @param modifiers in order
 * @param charge cents
 */
record OutgoingLine(LocalDate date, String code, List<String> modifiers, int units, long charge) {

    private static final long FIRST_TWO_HOURS = 250_00;
    private static final long FURTHER_HOUR = 125_00;
    private static final long COMPONENT_UNIT = 78_00;

    /** A day of whole hours, at least two, by 97545 and 97546. */
    static List<OutgoingLine> hours(LocalDate date, int hours, List<String> modifiers) {
        List<OutgoingLine> lines = new ArrayList<>();
        lines.add(new OutgoingLine(date, "97545", modifiers, 1, FIRST_TWO_HOURS));
        if (hours > 2) {
            lines.add(new OutgoingLine(date, "97546", modifiers, hours - 2, FURTHER_HOUR * (hours - 2)));
        }
        return lines;
    }

    /** A day as standard therapy, by the 8-minute rule. */
    static List<OutgoingLine> components(ClinicDay day) {
        List<Integer> units = Rates.units(day.activities());
        List<OutgoingLine> lines = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            int count = units.get(i);
            if (count > 0) {
                lines.add(new OutgoingLine(
                        day.date(), Rates.COMPONENTS.get(i), List.of(), count, count * COMPONENT_UNIT));
            }
        }
        return lines;
    }

    /** Paid its part of {@code cents} for the whole day's charge. */
    static List<PaidLine> paid(List<OutgoingLine> lines, long cents) {
        List<Long> shares =
                Cents.shares(cents, lines.stream().map(OutgoingLine::charge).toList());
        List<PaidLine> paid = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            OutgoingLine line = lines.get(i);
            long rest = line.charge - shares.get(i);
            List<Reduction> off = rest == 0 ? List.of() : List.of(new Reduction("CO", "45", rest));
            paid.add(new PaidLine(
                    line.code,
                    line.code,
                    String.join(":", line.modifiers),
                    line.units,
                    line.date,
                    line.date,
                    line.charge,
                    shares.get(i),
                    off,
                    List.of()));
        }
        return paid;
    }
}
