package io.trueup.generator;

import io.trueup.generator.Carrier.Trait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Decides what happens to each day of a claim, and to money that comes for days nobody attended. */
final class ClaimTeller {

    private static final List<Story> STORIES = Stream.of(PaidStories.ALL, DeniedStories.ALL, ChangedStories.ALL)
            .flatMap(List::stream)
            .toList();

    private final ClinicClaim claim;
    private final Payments payments;
    private final Truth truth;
    private final Chance chance;
    private final ClaimSender sender;
    private final Map<ClinicDay, String> ownControlNumbers = new HashMap<>();

    ClaimTeller(ClinicClaim claim, Payments payments, Truth truth, Chance chance) {
        this.claim = claim;
        this.payments = payments;
        this.truth = truth;
        this.chance = chance;
        this.sender = new ClaimSender(claim, payments, chance.percent(40));
    }

    /**
     * Tells every day but those another claim shares a control number with.
     *
     * @return days that are billed under a control number of their own
     */
    Map<ClinicDay, String> tell(List<ClinicDay> shared) {
        if (claim.carrier().is(Trait.BY_CASE)) {
            new CaseTeller(claim, payments.season(), sender, truth, chance).tell();
            return ownControlNumbers;
        }
        List<ClinicDay> left = new ArrayList<>(claim.attended());
        left.removeAll(shared);
        shared.forEach(this::leaveUnpaid);
        left.removeAll(new RangeTeller(claim, payments.season(), sender, truth, chance).tell(left));
        left.forEach(this::tell);
        claim.days().stream()
                .filter(day -> !day.attended() && chance.percent(12))
                .forEach(this::payAbsent);
        if (chance.percent(3)) {
            payStranger();
        }
        sender.finish();
        return ownControlNumbers;
    }

    private void leaveUnpaid(ClinicDay day) {
        DayInWork work = inWork(day);
        if (claim.isRated()) {
            work.answerUnpaid();
        } else {
            work.answerWithoutRate(0);
        }
    }

    private DayInWork inWork(ClinicDay day) {
        int payDay = payments.season().firstPayDay(day.date());
        return new DayInWork(claim, day, payDay, chance, sender, truth, ownControlNumbers);
    }

    private void tell(ClinicDay day) {
        DayInWork work = inWork(day);
        boolean payable = payments.season().has(work.payDay());
        if (!claim.isRated()) {
            withoutRate(work, payable);
        } else if (!payable) {
            work.answerUnpaid();
        } else if (claim.carrier().is(Trait.NOT_COVERED)) {
            notCovered(work);
        } else if (work.owed() < 60_00) {
            PaidStories.right(work);
        } else {
            any(work).tell().accept(work);
        }
    }

    private Story any(DayInWork day) {
        List<Story> fitting = STORIES.stream()
                .filter(s -> payments.season().has(day.payDay() + s.laterPayDays()))
                .filter(s -> s.fits().test(day))
                .toList();
        int ticket = chance.between(1, fitting.stream().mapToInt(Story::weight).sum());
        for (Story story : fitting) {
            ticket -= story.weight();
            if (ticket <= 0) {
                return story;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private void withoutRate(DayInWork day, boolean payable) {
        long paid = payable && chance.percent(60) ? 150_00 : 0;
        if (paid > 0) {
            sender.sendOrdinary(day.payDay(), day.bill().paid(paid));
        }
        day.answerWithoutRate(paid);
    }

    private void notCovered(DayInWork day) {
        if (chance.percent(60)) {
            day.answerUnpaid();
        } else if (chance.percent(85)) {
            DeniedStories.denied(day);
        } else {
            sender.sendOrdinary(day.payDay(), day.bill().paid(45_00));
            day.answer("OVERPAID", "", 45_00);
        }
    }

    /** Money for a day the log says nobody came. */
    private void payAbsent(ClinicDay day) {
        int payDay = payments.season().firstPayDay(day.date());
        if (payments.season().has(payDay)) {
            sender.send(payDay, sender.blank().withLines(List.of(line(day.date(), 120_00))));
            truth.row(claim.claimNumber(), day.date(), "PAID_WITHOUT_LOG", "", "0.00", 120_00);
        }
    }

    /** Money for a patient of whom no log knows. */
    private void payStranger() {
        LocalDate date = claim.start();
        int payDay = payments.season().firstPayDay(date);
        if (payments.season().has(payDay)) {
            String number = "STRAY-" + claim.number();
            PaidClaim stranger = new PaidClaim(
                    "S" + number,
                    "1L",
                    number,
                    "",
                    new PatientName("NEMO", "ULYSSES"),
                    number + "P",
                    "1",
                    date,
                    date,
                    0,
                    0,
                    List.of(),
                    List.of());
            sender.send(payDay, stranger.withLines(List.of(line(date, 88_00))));
            truth.row(number, date, "PAID_WITHOUT_LOG", "", "0.00", 88_00);
        }
    }

    static PaidLine line(LocalDate date, long paid) {
        List<Reduction> reductions = List.of(new Reduction("CO", "45", 250_00 - paid));
        return new PaidLine("97545", "97545", "WH", 1, date, date, 250_00, paid, reductions, List.of());
    }
}
