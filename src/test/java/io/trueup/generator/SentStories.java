package io.trueup.generator;

import java.time.LocalDate;
import java.util.List;

/** Bills on their way: taken, forgotten, refused, sent again, replaced and taken back. */
final class SentStories {

    static final List<StretchStory> ALL = List.of(
            StretchStory.of(420, SentStories::taken),
            StretchStory.of(30, SentStories::unanswered),
            StretchStory.of(40, SentStories::oneDayForgotten)
                    .leavingDaysOut()
                    .when(s -> s.fates().size() > 1),
            StretchStory.of(30, stretch -> {}).leavingDaysOut(),
            StretchStory.of(25, SentStories::refusedByPayer).leavingDaysOut(),
            StretchStory.of(25, SentStories::refusedByClearinghouse).leavingDaysOut(),
            StretchStory.of(25, SentStories::refusedAndTakenWhenSentAgain).old(),
            StretchStory.of(15, SentStories::refusedAndSentAgainWithoutWord).old(),
            StretchStory.of(10, SentStories::refusedTwice).old().leavingDaysOut(),
            StretchStory.of(15, SentStories::fileRefused).leavingDaysOut().when(Stretch::isElectronic),
            StretchStory.of(15, SentStories::fileRefusedAndSentAgain).old().when(Stretch::isElectronic),
            StretchStory.of(10, SentStories::batchRefused).leavingDaysOut().when(Stretch::isElectronic),
            StretchStory.of(25, SentStories::replaced).old().byTheHour(),
            StretchStory.of(10, SentStories::voided).old().leavingDaysOut().when(Stretch::isDeclared),
            StretchStory.of(10, SentStories::voidedAndBilledAgain).old(),
            StretchStory.of(15, SentStories::alsoToSecondPayer).old().when(Stretch::isElectronic));

    private SentStories() {}

    static void taken(Stretch stretch) {
        stretch.accepted(stretch.bill(), stretch.payerNumber(1));
    }

    private static void unanswered(Stretch stretch) {
        stretch.unanswered(stretch.bill());
    }

    private static void oneDayForgotten(Stretch stretch) {
        DayFate forgotten = stretch.victim();
        stretch.accepted(stretch.bill().without(forgotten.day().date()), stretch.payerNumber(1));
    }

    private static void refusedByPayer(Stretch stretch) {
        stretch.refused(stretch.bill(), true);
    }

    private static void refusedByClearinghouse(Stretch stretch) {
        stretch.refused(stretch.bill(), false);
    }

    private static void refusedAndTakenWhenSentAgain(Stretch stretch) {
        stretch.accepted(again(stretch), stretch.payerNumber(2));
    }

    private static void refusedAndSentAgainWithoutWord(Stretch stretch) {
        stretch.unanswered(again(stretch));
    }

    private static void refusedTwice(Stretch stretch) {
        stretch.refused(again(stretch), true);
    }

    private static OutgoingBill again(Stretch stretch) {
        OutgoingBill bill = stretch.bill();
        LocalDate refused = stretch.refused(bill, stretch.chance().percent(50));
        return bill.sent(refused.plusDays(stretch.chance().between(2, 9)));
    }

    /** Nobody took the file: no bill of it was ever looked at. */
    private static void fileRefused(Stretch stretch) {
        refusedWithItsFile(stretch, true);
    }

    private static void fileRefusedAndSentAgain(Stretch stretch) {
        OutgoingBill bill = refusedWithItsFile(stretch, true);
        stretch.accepted(bill.inBatch("").sent(bill.sentOn().plusDays(6)), stretch.payerNumber(2));
    }

    private static void batchRefused(Stretch stretch) {
        refusedWithItsFile(stretch, false);
    }

    private static OutgoingBill refusedWithItsFile(Stretch stretch, boolean byGroup) {
        OutgoingBill bill = stretch.bill().inBatch("OWN" + stretch.payerNumber(1));
        LocalDate on = bill.sentOn().plusDays(1);
        stretch.box().send(bill);
        if (on.isAfter(Season.TODAY)) {
            stretch.fates()
                    .forEach(fate -> fate.stands(bill.of(fate.day().date()), DayFate.Receipt.SENT, bill.sentOn()));
        } else {
            stretch.box().refuseFile(bill.batch(), byGroup, on);
            stretch.fates().forEach(DayFate::refused);
        }
        return bill;
    }

    /** First an hour short on one day, then right: only the right one stands, and the first receipt counts. */
    private static void replaced(Stretch stretch) {
        DayFate day = stretch.victim();
        OutgoingBill right = stretch.bill();
        OutgoingBill wrong = right.with(
                day.day().date(), OutgoingLine.hours(day.day().date(), stretch.hours(day) - 1, stretch.modifiers()));
        stretch.accepted(wrong, stretch.payerNumber(1));
        stretch.accepted(
                right.correcting("7", stretch.payerNumber(1))
                        .sent(right.sentOn().plusDays(12)),
                stretch.payerNumber(2));
    }

    private static void voided(Stretch stretch) {
        OutgoingBill bill = stretch.bill();
        stretch.unanswered(bill);
        stretch.box().send(bill.correcting("8", "").sent(bill.sentOn().plusDays(8)));
        stretch.fates().forEach(DayFate::takenBack);
    }

    private static void voidedAndBilledAgain(Stretch stretch) {
        voided(stretch);
        OutgoingBill bill = stretch.bill();
        stretch.unanswered(bill.sent(bill.sentOn().plusDays(15)));
        stretch.mustBePaid();
    }

    /** What the first payer leaves goes to another: no day is billed twice. */
    private static void alsoToSecondPayer(Stretch stretch) {
        OutgoingBill bill = stretch.bill();
        stretch.accepted(bill, stretch.payerNumber(1));
        Carrier other = BilledCarriers.named(bill.payer().id().equals("BLUEC") ? "HARBR" : "BLUEC");
        stretch.box().send(bill.to(other, 2).sent(bill.sentOn().plusDays(40)));
    }
}
