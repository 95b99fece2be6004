package io.trueup.generator;

import static io.trueup.generator.Carrier.Trait.BY_CHARGE;

import java.util.List;

/** Days about which a carrier changed its mind: reversals, corrections, and money taken back from later payments. */
final class ChangedStories {

    static final List<Story> ALL = List.of(
            Story.of(10, ChangedStories::correctedInOneFile),
            Story.of(10, ChangedStories::correctedLater).later(1),
            Story.of(8, ChangedStories::correctedDownwards).later(1).electronic(),
            Story.of(6, ChangedStories::correctedUnderNewNumber).later(1).electronic(),
            Story.of(10, ChangedStories::reversed).later(1).electronic(),
            Story.of(5, ChangedStories::reversedAndDenied).later(1).electronic(),
            Story.of(10, ChangedStories::takenFromLaterPayment).later(1).electronic(),
            Story.of(5, ChangedStories::reversedAndRecoveredLater).later(2).electronic(),
            Story.of(4, ChangedStories::reversedAndNotRecoveredYet).later(1).electronic(),
            Story.of(4, ChangedStories::reversedThoughNeverPaid).electronic(),
            Story.of(5, ChangedStories::overpaymentTakenBack)
                    .later(1)
                    .electronic()
                    .unless(BY_CHARGE),
            Story.of(4, ChangedStories::partTakenBack).later(1).electronic());

    private ChangedStories() {}

    /** The first decision, its reversal and the right one, all in one payment. */
    private static void correctedInOneFile(DayInWork day) {
        PaidClaim wrong = day.alone(day.bill().paid(day.owed() - day.part()));
        day.send(0, wrong);
        day.send(0, wrong.reversed());
        day.send(0, day.alone(day.bill().paid(day.owed())));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void correctedLater(DayInWork day) {
        PaidClaim wrong = day.alone(day.bill().paid(day.owed() - day.part()));
        day.send(0, wrong);
        day.send(1, wrong.reversed());
        day.send(1, day.alone(day.bill().paid(day.owed())));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void correctedDownwards(DayInWork day) {
        PaidClaim first = day.alone(day.bill().paid(day.owed()));
        long less = day.owed() - day.part();
        day.send(0, first);
        day.send(1, first.reversed());
        day.send(1, day.alone(day.bill().paid(less)));
        day.answer("UNDERPAID", "", less);
    }

    /** Nothing but the earlier payer claim number tells whose the correction is. */
    private static void correctedUnderNewNumber(DayInWork day) {
        PaidClaim wrong = day.alone(day.bill().paid(day.owed() - day.part()));
        day.send(0, wrong);
        day.send(1, wrong.reversed());
        PaidClaim right = day.alone(day.bill().paid(day.owed()));
        day.send(1, right.correcting(wrong.payerClaimNumber(), right.payerClaimNumber() + "N"));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void reversed(DayInWork day) {
        PaidClaim paid = day.alone(day.bill().paid(day.owed()));
        day.send(0, paid);
        day.send(1, paid.reversed());
        day.answer("TAKEN_BACK", "", 0);
    }

    private static void reversedAndDenied(DayInWork day) {
        PlantedDenial denial = PlantedDenial.any(day.chance(), day.carrier());
        PaidClaim paid = day.alone(day.bill().paid(day.owed()));
        day.send(0, paid);
        day.send(1, paid.reversed());
        day.send(1, day.alone(day.bill().denied(denial)));
        day.answer("TAKEN_BACK", denial.denialClass(), 0);
    }

    private static void takenFromLaterPayment(DayInWork day) {
        PaidClaim paid = day.aloneUnderOwnNumber(day.bill().paid(day.owed()));
        day.send(0, paid);
        day.sender().adjust(day.payDay() + 1, "WO", reference(day, paid), day.owed());
        day.answer("TAKEN_BACK", "", 0);
    }

    /** The reversal is announced with a negative amount, and recovered with a positive one a payment later. */
    private static void reversedAndRecoveredLater(DayInWork day) {
        PaidClaim paid = day.aloneUnderOwnNumber(day.bill().paid(day.owed()));
        day.send(0, paid);
        day.send(1, paid.reversed());
        day.sender().adjust(day.payDay() + 1, "WO", reference(day, paid), -day.owed());
        day.sender().adjust(day.payDay() + 2, "WO", reference(day, paid), day.owed());
        day.answer("TAKEN_BACK", "", 0);
    }

    private static void reversedAndNotRecoveredYet(DayInWork day) {
        PaidClaim paid = day.aloneUnderOwnNumber(day.bill().paid(day.owed()));
        day.send(0, paid);
        day.send(1, paid.reversed());
        day.sender().adjust(day.payDay() + 1, "WO", reference(day, paid), -day.owed());
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    /** What it takes back was paid before anything here was stored. */
    private static void reversedThoughNeverPaid(DayInWork day) {
        day.send(0, day.alone(day.bill().paid(day.owed())).reversed());
        day.answer("UNDERPAID", "", -day.owed());
    }

    private static void overpaymentTakenBack(DayInWork day) {
        long tooMuch = day.part() + 2_00;
        PaidClaim paid = day.aloneUnderOwnNumber(day.bill().paid(day.owed() + tooMuch));
        day.send(0, paid);
        day.sender().adjust(day.payDay() + 1, "WO", reference(day, paid), tooMuch);
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void partTakenBack(DayInWork day) {
        long part = day.part();
        PaidClaim paid = day.aloneUnderOwnNumber(day.bill().paid(day.owed()));
        day.send(0, paid);
        day.sender().adjust(day.payDay() + 1, "WO", reference(day, paid), part);
        day.answer("UNDERPAID", "", day.owed() - part);
    }

    /** CLP01 or CLP07, where only this day has it, alone or packed with other words. */
    private static String reference(DayInWork day, PaidClaim paid) {
        boolean byControlNumber = day.claim().identity() == ClinicClaim.Identity.PAYER_CLAIM_NUMBER
                || day.chance().percent(50);
        String named = byControlNumber ? paid.controlNumber() : paid.payerClaimNumber();
        return day.chance()
                .of(List.of(
                        named,
                        "ACCT " + named,
                        named + " " + day.day().date().toString().replace("-", "")));
    }
}
