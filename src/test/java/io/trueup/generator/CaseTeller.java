package io.trueup.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What happens to an episode under a case rate: one price, one answer, on the date it began. */
final class CaseTeller {

    private static final long CASE = 6_200_00;
    private static final int INCLUDED_DAYS = 15;
    private static final long EXTRA_DAY = 345_50;
    private static final int SHORT_STAY_DAYS = 5;
    private static final long SHORT_STAY_DAY = 410_25;

    private final ClinicClaim claim;
    private final Season season;
    private final ClaimSender sender;
    private final Truth truth;
    private final Chance chance;

    CaseTeller(ClinicClaim claim, Season season, ClaimSender sender, Truth truth, Chance chance) {
        this.claim = claim;
        this.season = season;
        this.sender = sender;
        this.truth = truth;
        this.chance = chance;
    }

    private long owed() {
        return owed(claim);
    }

    /** What the episode is worth once it is over. */
    static long owed(ClinicClaim claim) {
        long days = claim.attended().size();
        return days < SHORT_STAY_DAYS ? days * SHORT_STAY_DAY : CASE + Math.max(days - INCLUDED_DAYS, 0) * EXTRA_DAY;
    }

    void tell() {
        int payDay = season.firstPayDay(claim.end());
        int interim = season.firstPayDay(claim.start());
        if (!claim.discharged()) {
            long paid = season.has(interim) && chance.percent(40) ? 1_000_00 : 0;
            if (paid > 0) {
                sender.send(interim, sender.blank().withLines(List.of(line(claim.start(), 250_00, paid, "45"))));
            }
            truth.row(claim.claimNumber(), claim.start(), "CASE_OPEN", "", "", paid);
        } else if (!season.has(payDay) || chance.percent(10)) {
            boolean overdue =
                    Season.TODAY.isAfter(claim.end().plusDays(claim.carrier().dueDays()));
            answer(overdue ? "PAYMENT_OVERDUE" : "AWAITING_PAYMENT", "", 0);
        } else {
            settle(payDay);
        }
    }

    private void settle(int payDay) {
        int ticket = chance.between(1, 100);
        if (ticket <= 15) {
            PlantedDenial denial = PlantedDenial.any(chance, claim.carrier());
            List<PaidLine> lines = new ArrayList<>();
            claim.attended()
                    .forEach(
                            day -> lines.addAll(DayCharges.of(claim, day, false).denied(denial)));
            sender.send(payDay, sender.blank().withLines(lines));
            answer("DENIED", denial.denialClass(), 0);
            return;
        }
        long off = ticket <= 30 ? -owed() / 4 : ticket <= 36 ? owed() / 10 : 0;
        List<PaidLine> lines = ticket % 3 == 0 ? List.of(onAnyDate(owed() + off)) : onFirstLine(owed() + off);
        sender.send(payDay, sender.blank().withLines(lines));
        answer(off < 0 ? "UNDERPAID" : off > 0 ? "OVERPAID" : "PAID_AS_EXPECTED", "", owed() + off);
    }

    /** The first line carries the price, the others nothing: no denial, the case is paid. */
    private List<PaidLine> onFirstLine(long amount) {
        List<PaidLine> lines = new ArrayList<>();
        for (ClinicDay day : claim.attended()) {
            boolean first = lines.isEmpty();
            lines.add(line(day.date(), 250_00, first ? amount : 0, first ? "45" : "97"));
        }
        return lines;
    }

    /** Any date of the episode will do, attended or not. */
    private PaidLine onAnyDate(long amount) {
        LocalDate date = claim.days().stream()
                .filter(day -> !day.attended())
                .map(ClinicDay::date)
                .findFirst()
                .orElse(claim.end());
        return line(date, amount + 500_00, amount, "45");
    }

    private PaidLine line(LocalDate date, long charge, long paid, String reason) {
        List<Reduction> reductions = List.of(new Reduction("CO", reason, charge - paid));
        return new PaidLine("97545", "97545", "WH", 1, date, date, charge, paid, reductions, List.of());
    }

    private void answer(String outcome, String denialClass, long paid) {
        truth.row(claim.claimNumber(), claim.start(), outcome, denialClass, Cents.text(owed()), paid);
    }
}
