package io.trueup.generator;

import java.util.ArrayList;
import java.util.List;

/** What the clinic bills for one day, line by line, and how a carrier may answer it. */
final class DayCharges {

    private static final long FIRST_TWO_HOURS = 250_00;
    private static final long FURTHER_HOUR = 125_00;
    private static final long COMPONENT_UNIT = 78_00;

    private record Line(String code, int units, long charge) {}

    private final ClinicClaim claim;
    private final ClinicDay day;
    private final List<Line> lines;

    private DayCharges(ClinicClaim claim, ClinicDay day, List<Line> lines) {
        this.claim = claim;
        this.day = day;
        this.lines = List.copyOf(lines);
    }

    /** @param low whether the clinic bills less than the carrier would allow */
    static DayCharges of(ClinicClaim claim, ClinicDay day, boolean low) {
        if (claim.carrier().is(Carrier.Trait.BY_COMPONENT)) {
            return components(claim, day);
        }
        int part = low ? 60 : 100;
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("97545", 1, FIRST_TWO_HOURS * part / 100));
        int further = Math.max((Rates.rounded(day.minutes(), 480, 15) - 120 + 59) / 60, 0);
        if (further > 0) {
            lines.add(new Line("97546", further, FURTHER_HOUR * further * part / 100));
        }
        return new DayCharges(claim, day, lines);
    }

    /** The same day as standard therapy. */
    static DayCharges components(ClinicClaim claim, ClinicDay day) {
        List<Integer> units = Rates.units(day.activities());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i) > 0) {
                lines.add(new Line(Rates.COMPONENTS.get(i), units.get(i), units.get(i) * COMPONENT_UNIT));
            }
        }
        return new DayCharges(claim, day, lines);
    }

    int size() {
        return lines.size();
    }

    long charge() {
        return lines.stream().mapToLong(Line::charge).sum();
    }

    /** Paid together {@code amount}; the rest of each charge is a contractual reduction. */
    List<PaidLine> paid(long amount) {
        return paid(amount, new Reduction("PR", "1", 0));
    }

    /** The same, with a share put on the patient on the first line. */
    List<PaidLine> paid(long amount, Reduction patient) {
        List<Long> shares =
                Cents.shares(amount, lines.stream().map(Line::charge).toList());
        List<PaidLine> paid = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            long off = i == 0 ? patient.cents() : 0;
            long rest = lines.get(i).charge() - shares.get(i) - off;
            List<Reduction> reductions = new ArrayList<>();
            if (rest != 0) {
                reductions.add(new Reduction("CO", day.date().getDayOfMonth() % 2 == 0 ? "45" : "P12", rest));
            }
            if (off != 0) {
                reductions.add(patient);
            }
            paid.add(line(lines.get(i), shares.get(i), reductions, List.of()));
        }
        return paid;
    }

    List<PaidLine> denied(PlantedDenial denial) {
        return lines.stream()
                .map(l -> line(l, 0, List.of(denial.of(l.charge())), denial.remarks()))
                .toList();
    }

    /** The first lines paid, the last denied. */
    List<PaidLine> partlyDenied(long amount, PlantedDenial denial) {
        Line last = lines.get(lines.size() - 1);
        List<PaidLine> all =
                new ArrayList<>(new DayCharges(claim, day, lines.subList(0, lines.size() - 1)).paid(amount));
        all.add(line(last, 0, List.of(denial.of(last.charge())), denial.remarks()));
        return all;
    }

    /** Paid nothing and no reason that lines give: a claim-level adjustment says why. */
    List<PaidLine> unexplained() {
        return lines.stream().map(l -> line(l, 0, List.of(), List.of())).toList();
    }

    private PaidLine line(Line line, long paid, List<Reduction> reductions, List<String> remarks) {
        String modifier = claim.carrier().is(Carrier.Trait.BY_COMPONENT)
                ? ""
                : claim.carrier().program().name();
        return new PaidLine(
                line.code(),
                line.code(),
                modifier,
                line.units(),
                day.date(),
                day.date(),
                line.charge(),
                paid,
                reductions,
                remarks);
    }
}
