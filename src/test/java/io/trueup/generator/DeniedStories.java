package io.trueup.generator;

import static io.trueup.generator.Carrier.Trait.BY_CHARGE;
import static io.trueup.generator.Carrier.Trait.BY_COMPONENT;
import static io.trueup.generator.Carrier.Trait.BY_DAY;

import java.util.ArrayList;
import java.util.List;

/** Days that a carrier denied, wholly, in part, or at first. */
final class DeniedStories {

    static final List<Story> ALL = List.of(
            Story.of(70, DeniedStories::denied),
            Story.of(30, DeniedStories::partlyDenied)
                    .unless(BY_DAY)
                    .when(day -> day.bill().size() > 1),
            Story.of(25, DeniedStories::restIncludedInDay)
                    .when(day -> day.carrier().is(BY_DAY) && day.bill().size() > 1),
            Story.of(6, DeniedStories::deniedAsAWhole).electronic(),
            Story.of(12, DeniedStories::deniedForTwoReasons)
                    .when(day -> day.bill().size() > 1),
            Story.of(6, DeniedStories::paidByAnotherCarrier)
                    .later(1)
                    .electronic()
                    .when(day -> day.claim().identity() == ClinicClaim.Identity.CONTROL_NUMBER),
            Story.of(15, DeniedStories::paidWhenSentAgain).later(1),
            Story.of(8, DeniedStories::stillDeniedWhenSentAgain).later(1),
            Story.of(10, DeniedStories::paidThenDuplicateDenied).later(1),
            Story.of(10, DeniedStories::rebilledByComponent)
                    .later(1)
                    .unless(BY_CHARGE)
                    .unless(BY_COMPONENT),
            Story.of(6, DeniedStories::rebilledByComponentTooLow)
                    .later(1)
                    .unless(BY_CHARGE)
                    .unless(BY_COMPONENT));

    private DeniedStories() {}

    static void denied(DayInWork day) {
        PlantedDenial denial = PlantedDenial.any(day.chance(), day.carrier());
        day.sender().sendOrdinary(day.payDay(), day.bill().denied(denial));
        day.answer("DENIED", denial.denialClass(), 0);
    }

    private static void partlyDenied(DayInWork day) {
        PlantedDenial denial = PlantedDenial.any(day.chance(), day.carrier());
        long paid = day.owed() - Math.max(day.part(), 30_00);
        day.sender().sendOrdinary(day.payDay(), day.bill().partlyDenied(paid, denial));
        day.answer("PARTLY_DENIED", denial.denialClass(), paid);
    }

    /** Under a daily rate the first line carries the day, and the rest is no denial. */
    private static void restIncludedInDay(DayInWork day) {
        List<PaidLine> lines = day.bill().partlyDenied(day.owed(), PlantedDenial.bundled());
        day.sender().sendOrdinary(day.payDay(), lines);
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void deniedAsAWhole(DayInWork day) {
        PlantedDenial denial = PlantedDenial.lateFiling();
        PaidClaim claim = day.alone(day.bill().unexplained());
        day.send(0, claim.reducedWhole(denial.of(claim.charge())));
        day.answer("DENIED", denial.denialClass(), 0);
    }

    /** Each line has a reason of its own; the class that settles the matter soonest decides. */
    private static void deniedForTwoReasons(DayInWork day) {
        PlantedDenial one = PlantedDenial.any(day.chance(), day.carrier());
        PlantedDenial other = PlantedDenial.any(day.chance(), day.carrier());
        List<PaidLine> lines = new ArrayList<>(day.bill().denied(one));
        List<PaidLine> others = day.bill().denied(other);
        lines.set(0, others.get(0));
        day.send(0, day.alone(lines));
        day.answer("DENIED", one.before(other) ? one.denialClass() : other.denialClass(), 0);
    }

    /** The first carrier says whose the claim is, and that one pays. */
    private static void paidByAnotherCarrier(DayInWork day) {
        day.send(0, day.alone(day.bill().denied(PlantedDenial.wrongPayer())));
        day.sendFromAnotherCarrier(1, day.alone(day.bill().paid(day.owed())));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void paidWhenSentAgain(DayInWork day) {
        day.send(0, day.alone(day.bill().denied(PlantedDenial.any(day.chance(), day.carrier()))));
        day.send(1, day.alone(day.bill().paid(day.owed())));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void stillDeniedWhenSentAgain(DayInWork day) {
        day.send(0, day.alone(day.bill().denied(PlantedDenial.any(day.chance(), day.carrier()))));
        PlantedDenial later = PlantedDenial.any(day.chance(), day.carrier());
        day.send(1, day.alone(day.bill().denied(later)));
        day.answer("DENIED", later.denialClass(), 0);
    }

    private static void paidThenDuplicateDenied(DayInWork day) {
        PlantedDenial duplicate = new PlantedDenial("OA", "18", List.of(), "DUPLICATE");
        day.send(0, day.alone(day.bill().paid(day.owed())));
        day.send(1, day.alone(day.bill().denied(duplicate)));
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void rebilledByComponent(DayInWork day) {
        rebill(day, day.owed());
        day.answer("PAID_AS_EXPECTED", "", day.owed());
    }

    private static void rebilledByComponentTooLow(DayInWork day) {
        long paid = day.owed() - day.part();
        rebill(day, paid);
        day.answer("PARTLY_DENIED", PlantedDenial.bundled().denialClass(), paid);
    }

    private static void rebill(DayInWork day, long paid) {
        day.send(0, day.alone(day.bill().denied(PlantedDenial.bundled())));
        day.send(1, day.alone(DayCharges.components(day.claim(), day.day()).paid(paid)));
    }
}
