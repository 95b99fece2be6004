package io.trueup.generator;

import static io.trueup.generator.Carrier.Trait.AUTO;
import static io.trueup.generator.Carrier.Trait.BY_CHARGE;

import java.time.LocalDate;
import java.util.List;

/** Days that were paid: right, too little, too much, in parts, or in an unusual form. */
final class PaidStories {

    static final List<Story> ALL = List.of(
            Story.of(620, PaidStories::right),
            Story.of(30, DayInWork::answerUnpaid),
            Story.of(8, PaidStories::reducedToNothing),
            Story.of(8, PaidStories::lateWithInterest).electronic(),
            Story.of(45, PaidStories::tooLittle),
            Story.of(15, PaidStories::withinTolerance),
            Story.of(10, PaidStories::justBeyondTolerance),
            Story.of(20, PaidStories::tooMuch).unless(BY_CHARGE),
            Story.of(10, PaidStories::inTwoParts)
                    .later(1)
                    .when(day -> day.bill().size() > 1),
            Story.of(8, PaidStories::inTwoPartsOfEachLine).later(1).unless(BY_CHARGE),
            Story.of(15, PaidStories::withWorkersShare).unless(AUTO),
            Story.of(60, PaidStories::withDeductible).when(day -> day.carrier().is(AUTO)),
            Story.of(10, PaidStories::withClaimAdjustment).electronic().unless(BY_CHARGE),
            Story.of(8, PaidStories::withoutLines).electronic(),
            Story.of(6, PaidStories::underAnotherCode).electronic(),
            Story.of(8, PaidStories::besideOtherService));

    private PaidStories() {}

    static void right(DayInWork day) {
        day.sender().sendOrdinary(day.payDay(), day.bill().paid(day.owed()));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void ordinary(DayInWork day, long paid, String outcome) {
        day.sender().sendOrdinary(day.payDay(), day.bill().paid(paid));
        day.answer(outcome, "", paid);
    }

    private static void tooLittle(DayInWork day) {
        ordinary(day, day.owed() - day.part(), "UNDERPAID");
    }

    /** Only contractual reductions: nothing is paid, and nothing denied. */
    private static void reducedToNothing(DayInWork day) {
        ordinary(day, 0, "UNDERPAID");
    }

    /** Interest is told on the claim and paid beside it; it is no payment for the day. */
    private static void lateWithInterest(DayInWork day) {
        PaidClaim claim = day.alone(day.bill().paid(day.owed()));
        day.send(0, claim);
        day.sender()
                .adjust(
                        day.payDay(),
                        "L6",
                        claim.payerClaimNumber(),
                        -day.chance().between(101, 1999));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void withinTolerance(DayInWork day) {
        long off = day.carrier().is(BY_CHARGE) || day.chance().percent(50) ? -1_00 : 1_00;
        ordinary(day, day.owed() + off, "PAID_AS_EXPECTED");
    }

    private static void justBeyondTolerance(DayInWork day) {
        boolean less = day.carrier().is(BY_CHARGE) || day.chance().percent(50);
        ordinary(day, day.owed() + (less ? -1_01 : 1_01), less ? "UNDERPAID" : "OVERPAID");
    }

    private static void tooMuch(DayInWork day) {
        ordinary(day, day.owed() + day.part() / 2 + 1_01, "OVERPAID");
    }

    /** One code now, the others with a later payment. */
    private static void inTwoParts(DayInWork day) {
        List<PaidLine> lines = day.bill().paid(day.owed());
        day.send(0, day.alone(lines.subList(0, 1)));
        day.send(1, day.alone(lines.subList(1, lines.size())));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void inTwoPartsOfEachLine(DayInWork day) {
        long first = day.owed() - day.part();
        day.send(0, day.alone(day.bill().paid(first)));
        day.send(1, day.alone(day.bill().paid(day.owed() - first)));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void withWorkersShare(DayInWork day) {
        long share = Math.min(day.part(), day.bill().charge() / 10) + 1_01;
        long paid = day.owed() - share;
        day.sender().sendOrdinary(day.payDay(), day.bill().paid(paid, new Reduction("PR", "3", share)));
        day.answer("UNDERPAID", "PATIENT_RESPONSIBILITY", paid);
    }

    private static void withDeductible(DayInWork day) {
        long share = Math.min(day.part(), day.bill().charge() / 10);
        long paid = day.owed() - share;
        String reason = day.chance().of(List.of("1", "2", "3", "66"));
        day.sender().sendOrdinary(day.payDay(), day.bill().paid(paid, new Reduction("PR", reason, share)));
        day.answer("PAID_AS_EXPECTED", "", paid, paid);
    }

    private static void withClaimAdjustment(DayInWork day) {
        long off = day.chance().between(100, 1500);
        PaidClaim claim = day.alone(day.bill().paid(day.owed() + off));
        day.send(0, claim.reducedBy(new Reduction("CO", "161", off)));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void withoutLines(DayInWork day) {
        LocalDate date = day.day().date();
        day.send(0, day.sender().blank().whole(date, date, day.bill().charge(), day.owed()));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void underAnotherCode(DayInWork day) {
        List<PaidLine> lines =
                day.bill().paid(day.owed()).stream().map(l -> l.paidAs("99199")).toList();
        day.send(0, day.alone(lines));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    /** A visit that is no part of the program ties out and has no finding. */
    private static void besideOtherService(DayInWork day) {
        LocalDate date = day.day().date();
        PaidLine visit = new PaidLine(
                "99213",
                "99213",
                "",
                1,
                date,
                date,
                95_00,
                64_25,
                List.of(new Reduction("CO", "45", 30_75)),
                List.of());
        day.sender().sendOrdinary(day.payDay(), List.of(visit));
        right(day);
    }
}
