package io.trueup.generator;

import java.time.LocalDate;
import java.util.List;

/** Days that a carrier pays with one line, or one claim without lines, for a range of dates. */
final class RangeTeller {

    private final ClinicClaim claim;
    private final Season season;
    private final ClaimSender sender;
    private final Truth truth;
    private final Chance chance;

    RangeTeller(ClinicClaim claim, Season season, ClaimSender sender, Truth truth, Chance chance) {
        this.claim = claim;
        this.season = season;
        this.sender = sender;
        this.truth = truth;
        this.chance = chance;
    }

    /**
     * @param candidates attended days in date order, with no other attended day between neighbours unless it is left out already
     * @return the days that were told
     */
    List<ClinicDay> tell(List<ClinicDay> candidates) {
        Carrier carrier = claim.carrier();
        boolean can = carrier.electronic()
                && claim.isRated()
                && !carrier.is(Carrier.Trait.BY_CHARGE)
                && !carrier.is(Carrier.Trait.NOT_COVERED)
                && candidates.size() > 4
                && candidates.size() == claim.attended().size();
        if (!can || !chance.percent(20)) {
            return List.of();
        }
        int first = chance.between(0, candidates.size() - 4);
        List<ClinicDay> days = candidates.subList(first, first + chance.between(2, 4));
        List<Long> owed = days.stream()
                .map(day -> claim.rate().allowed(claim.work(day), Rate.UNBILLED))
                .toList();
        int payDay = season.firstPayDay(days.get(days.size() - 1).date());
        if (!season.has(payDay) || owed.contains(0L)) {
            return List.of();
        }
        send(days, owed, payDay);
        return days;
    }

    /** Shares of different days are only told here where they come out even; equal days may be paid short. */
    private void send(List<ClinicDay> days, List<Long> owed, int payDay) {
        boolean equal = owed.stream().distinct().count() == 1;
        long less = equal && owed.get(0) > 60_00 && chance.percent(50) ? 25_00 : 0;
        long amount = owed.stream().mapToLong(Long::longValue).sum() - less * days.size();
        long charge = 750_00L * days.size();
        LocalDate from = days.get(0).date();
        LocalDate to = days.get(days.size() - 1).date();
        if (chance.percent(50)) {
            sender.send(payDay, sender.blank().whole(from, to, charge, amount));
        } else {
            List<Reduction> reductions = List.of(new Reduction("CO", "45", charge - amount));
            String code = claim.carrier().is(Carrier.Trait.BY_COMPONENT) ? "97530" : "97545";
            sender.send(
                    payDay,
                    sender.blank()
                            .withLines(List.of(new PaidLine(
                                    code, code, "", days.size(), from, to, charge, amount, reductions, List.of()))));
        }
        for (int i = 0; i < days.size(); i++) {
            truth.row(
                    claim.claimNumber(),
                    days.get(i).date(),
                    less > 0 ? "UNDERPAID" : "PAID_AS_EXPECTED",
                    "",
                    Cents.text(owed.get(i)),
                    owed.get(i) - less);
        }
    }
}
