package io.trueup.generator;

import io.trueup.generator.BilledTruth.Difference;
import java.time.LocalDate;
import java.util.List;

/** Bills that do not say what the log says, to the clinic's loss or to its gain. */
final class DifferentStories {

    static final List<StretchStory> ALL = List.of(
            StretchStory.of(35, DifferentStories::anHourShort).byTheHour(),
            StretchStory.of(30, DifferentStories::anHourOver).byTheHour(),
            StretchStory.of(60, DifferentStories::withoutAccreditation)
                    .when(s -> BilledCarriers.wantsAccreditation(s.claim().carrier())),
            StretchStory.of(20, DifferentStories::asConditioning).byTheHour(),
            StretchStory.of(60, DifferentStories::onAnotherDate)
                    .old()
                    .byTheHour()
                    .leavingNoOtherDayOut()
                    .when(s -> !s.free().isEmpty()),
            StretchStory.of(60, DifferentStories::thoughNobodyCame)
                    .old()
                    .byTheHour()
                    .leavingNoOtherDayOut()
                    .when(s -> !s.free().isEmpty()),
            StretchStory.of(20, DifferentStories::twice).old().byTheHour(),
            StretchStory.of(15, DifferentStories::replacedByAWorseOne).old().byTheHour(),
            StretchStory.of(15, DifferentStories::toAnotherPayer)
                    .old()
                    .byTheHour()
                    .when(Stretch::isElectronic));

    private DifferentStories() {}

    private static LocalDate date(DayFate fate) {
        return fate.day().date();
    }

    private static OutgoingBill withHours(Stretch stretch, int more) {
        DayFate day = stretch.victim();
        int hours = stretch.hours(day) + more;
        stretch.differs(
                day,
                more < 0 ? Difference.UNITS_SHORT : Difference.UNITS_OVER,
                stretch.worth(day, stretch.hours(day)) - stretch.worth(day, hours));
        return stretch.bill().with(date(day), OutgoingLine.hours(date(day), hours, stretch.modifiers()));
    }

    private static void anHourShort(Stretch stretch) {
        stretch.accepted(withHours(stretch, -1), stretch.payerNumber(1));
    }

    private static void anHourOver(Stretch stretch) {
        stretch.accepted(withHours(stretch, 1), stretch.payerNumber(1));
    }

    private static OutgoingBill withModifiers(Stretch stretch, List<String> modifiers) {
        DayFate day = stretch.victim();
        return stretch.bill().with(date(day), OutgoingLine.hours(date(day), stretch.hours(day), modifiers));
    }

    /** Without CA the carrier pays 80 %. */
    private static void withoutAccreditation(Stretch stretch) {
        DayFate day = stretch.victim();
        long whole = stretch.worth(day, stretch.hours(day));
        long less = Cents.percent(whole, 80_00);
        stretch.accepted(withModifiers(stretch, List.of("WH")), stretch.payerNumber(1));
        day.pays(less);
        stretch.differs(day, Difference.MODIFIER_MISSING, whole - less);
    }

    private static void asConditioning(Stretch stretch) {
        List<String> wrong = stretch.modifiers().stream()
                .map(modifier -> modifier.equals("WH") ? "WC" : modifier)
                .toList();
        stretch.accepted(withModifiers(stretch, wrong), stretch.payerNumber(1));
        boolean otherRate = BilledCarriers.wantsAccreditation(stretch.claim().carrier());
        stretch.differs(stretch.victim(), Difference.WRONG_PROGRAM, otherRate ? null : 0L);
    }

    /** The last day is billed on a date on which nobody came, and not on its own. */
    private static void onAnotherDate(Stretch stretch) {
        DayFate day = stretch.fates().get(stretch.fates().size() - 1);
        LocalDate wrong = stretch.free().get(0);
        List<OutgoingLine> moved = OutgoingLine.hours(wrong, stretch.hours(day), stretch.modifiers());
        stretch.accepted(stretch.bill().without(date(day)).with(wrong, moved), stretch.payerNumber(1));
        stretch.differs(day, Difference.WRONG_DATE, 0L);
    }

    private static void thoughNobodyCame(Stretch stretch) {
        LocalDate wrong = stretch.free().get(0);
        DayFate like = stretch.victim();
        List<OutgoingLine> invented = OutgoingLine.hours(wrong, 6, stretch.modifiers());
        stretch.accepted(stretch.bill().with(wrong, invented), stretch.payerNumber(1));
        stretch.truth().difference(stretch.claim(), wrong, Difference.NOT_ATTENDED, -stretch.worth(like, 6));
    }

    private static void twice(Stretch stretch) {
        DayFate day = stretch.victim();
        OutgoingBill bill = stretch.bill();
        stretch.accepted(bill, stretch.payerNumber(1));
        stretch.box().send(bill.with(bill.of(date(day))).sent(bill.sentOn().plusDays(20)));
        stretch.differs(day, Difference.BILLED_TWICE, -stretch.worth(day, stretch.hours(day)));
    }

    private static void replacedByAWorseOne(Stretch stretch) {
        OutgoingBill right = stretch.bill();
        stretch.accepted(right, stretch.payerNumber(1));
        stretch.accepted(
                withHours(stretch, -1)
                        .correcting("7", stretch.payerNumber(1))
                        .sent(right.sentOn().plusDays(12)),
                stretch.payerNumber(2));
    }

    private static void toAnotherPayer(Stretch stretch) {
        Carrier other = BilledCarriers.named(stretch.claim().carrier().id().equals("BLUEC") ? "HARBR" : "BLUEC");
        stretch.unanswered(stretch.bill().to(other, 1));
        stretch.staysUnpaid();
        for (DayFate fate : stretch.fates()) {
            stretch.differs(fate, Difference.WRONG_PAYER, stretch.worth(fate, stretch.hours(fate)));
            fate.elsewhere();
        }
    }
}
