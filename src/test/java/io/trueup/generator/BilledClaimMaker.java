package io.trueup.generator;

import io.trueup.generator.ClinicClaim.Identity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** Makes claims whose days have whole hours, so that what a bill should say has one reading. */
final class BilledClaimMaker {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 24);

    private BilledClaimMaker() {}

    static ClinicClaim claim(long number, int attended, Chance chance) {
        Carrier carrier = BilledCarriers.any(chance);
        boolean byCase = carrier.is(Carrier.Trait.BY_CASE);
        List<ClinicDay> days = days(byCase ? BilledCarriers.DECLARED_FROM : FIRST, attended, chance).stream()
                .map(day -> carrier.is(Carrier.Trait.BY_COMPONENT) || !day.attended() ? day : wholeHours(day, chance))
                .toList();
        LocalDate end = days.get(days.size() - 1).date();
        boolean running = byCase && chance.percent(40) || !end.isBefore(Season.TODAY.minusDays(14));
        return new ClinicClaim(
                number,
                number,
                String.format(
                        Locale.ROOT,
                        "%07d-%02d",
                        number * 3 + 41,
                        days.get(0).date().getYear() % 100),
                PatientName.of(number),
                carrier,
                carrier.jurisdiction(),
                "Llano Freight",
                days,
                !running,
                true,
                "",
                byCase || chance.percent(70) ? Identity.CONTROL_NUMBER : Identity.NAME);
    }

    private static List<ClinicDay> days(LocalDate first, int attended, Chance chance) {
        long weeks = ChronoUnit.WEEKS.between(first, Season.TODAY) - 1;
        LocalDate monday = first.plusWeeks(chance.between(0, (int) weeks));
        LocalDate start = monday.plusDays(chance.between(0, 4));
        List<ClinicDay> days = new DayMaker(chance).days(start, attended);
        long late = ChronoUnit.WEEKS.between(
                Season.TODAY, days.get(days.size() - 1).date().plusWeeks(1));
        LocalDate earlier =
                start.minusWeeks(late + 2 + attended / 5).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return late > 0 ? new DayMaker(chance).days(earlier, attended) : days;
    }

    /** Four to seven: an hour less still has both codes, and an hour more is not above the eight of the contracts. */
    private static ClinicDay wholeHours(ClinicDay day, Chance chance) {
        return new ClinicDay(
                day.date(),
                true,
                60 * chance.between(4, 7),
                true,
                day.disciplines(),
                day.activities(),
                day.tasks(),
                day.productivity(),
                day.teamMeeting(),
                day.therapist());
    }
}
