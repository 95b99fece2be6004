package io.trueup.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Decides what becomes of the bills of a claim, and what the carrier pays on them. */
final class BilledClaimTeller {

    private static final List<StretchStory> STORIES = Stream.of(SentStories.ALL, DifferentStories.ALL)
            .flatMap(List::stream)
            .toList();

    private final ClinicClaim claim;
    private final Mailbox box;
    private final Payments payments;
    private final BilledTruth truth;
    private final Chance chance;
    private final Map<ClinicDay, String> ownControlNumbers = new HashMap<>();

    BilledClaimTeller(ClinicClaim claim, Mailbox box, Payments payments, BilledTruth truth, Chance chance) {
        this.claim = claim;
        this.box = box;
        this.payments = payments;
        this.truth = truth;
        this.chance = chance;
    }

    /**
     * A table of acknowledgments names a bill by its control number alone, so there every bill has its own.
     *
     * @return days whose bill has a control number that the log knows of that day alone
     */
    Map<ClinicDay, String> tell() {
        if (claim.carrier().is(Carrier.Trait.BY_CASE)) {
            tellCase();
            return ownControlNumbers;
        }
        boolean byDay = chance.percent(25);
        boolean numbered = claim.controlNumber().isEmpty() || !claim.carrier().electronic() || chance.percent(30);
        int bill = 0;
        for (List<ClinicDay> days : byDay ? singly() : weekly()) {
            bill++;
            String control = numbered ? "AC" + claim.number() + "-" + bill : claim.controlNumber();
            if (numbered && !claim.controlNumber().isEmpty()) {
                days.forEach(day -> ownControlNumbers.put(day, control));
            }
            tell(days, control, byDay);
        }
        return ownControlNumbers;
    }

    private List<List<ClinicDay>> singly() {
        return claim.attended().stream().map(List::of).toList();
    }

    private List<List<ClinicDay>> weekly() {
        Map<LocalDate, List<ClinicDay>> weeks = new TreeMap<>();
        for (ClinicDay day : claim.attended()) {
            LocalDate monday = day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            weeks.computeIfAbsent(monday, m -> new ArrayList<>()).add(day);
        }
        return List.copyOf(weeks.values());
    }

    private void tell(List<ClinicDay> days, String control, boolean byDay) {
        LocalDate last = days.get(days.size() - 1).date();
        LocalDate sentOn = last.plusDays(byDay ? chance.between(4, 9) : chance.between(3, 8));
        Stretch stretch = new Stretch(claim, days, free(days), control, sentOn, box, chance, truth);
        if (!BilledCarriers.isOnPaper(claim.carrier()) && !sentOn.isAfter(Season.TODAY.minusDays(10))) {
            any(stretch).tell().accept(stretch);
        }
        new StretchPayment(stretch, payments).settle();
    }

    /** A weekend or a missed day within the week: nobody attended, and no other bill is for it. */
    private List<LocalDate> free(List<ClinicDay> days) {
        List<LocalDate> attended =
                claim.attended().stream().map(ClinicDay::date).toList();
        LocalDate last = days.get(days.size() - 1).date();
        return Stream.of(last.plusDays(1), last.plusDays(2))
                .filter(date -> !attended.contains(date))
                .toList();
    }

    private StretchStory any(Stretch stretch) {
        List<StretchStory> fitting =
                STORIES.stream().filter(story -> story.fits().test(stretch)).toList();
        int ticket = chance.between(
                1, fitting.stream().mapToInt(StretchStory::weight).sum());
        for (StretchStory story : fitting) {
            ticket -= story.weight();
            if (ticket <= 0) {
                return story;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    /** The whole stay in one bill, after its end. */
    private void tellCase() {
        LocalDate sentOn = claim.end().plusDays(chance.between(3, 8));
        Stretch stay =
                new Stretch(claim, claim.attended(), List.of(), "AC" + claim.number(), sentOn, box, chance, truth);
        int ticket = chance.between(1, 100);
        if (claim.discharged() && ticket > 20 && !sentOn.isAfter(Season.TODAY.minusDays(10))) {
            if (ticket > 35) {
                stay.accepted(stay.bill(), stay.payerNumber(1));
            } else {
                stay.refused(stay.bill(), ticket > 27);
            }
        }
        new StretchPayment(stay, payments).settleCase();
    }
}
