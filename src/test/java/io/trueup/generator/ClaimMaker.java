package io.trueup.generator;

import io.trueup.generator.ClinicClaim.Identity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** Makes the claims of a season, each from its own chance. */
final class ClaimMaker {

    private static final List<String> EMPLOYERS = List.of(
            "Llano Freight", Carriers.OWN_CONTRACT_EMPLOYER, "Hondo Roofing", "Basin Pipe; Steel", "Ash & Sons");
    private static final List<String> OVERRIDABLE = List.of("HARBR", "STEPS");
    private static final List<Identity> IDENTITIES = List.of(Identity.values());

    private final Season season;

    ClaimMaker(Season season) {
        this.season = season;
    }

    /**
     * @param sameNameElsewhere whether the patient has other claims, so that the name alone would not tell them apart
     * @param attended days to attend
     */
    ClinicClaim claim(long number, long patient, int attended, boolean sameNameElsewhere, Chance chance) {
        Carrier carrier = Carriers.any(chance);
        List<ClinicDay> days = days(attended, chance);
        LocalDate end = days.get(days.size() - 1).date();
        boolean byCase = carrier.is(Carrier.Trait.BY_CASE);
        boolean discharged = end.isBefore(Season.TODAY.minusDays(14)) && !(byCase && chance.percent(20));
        boolean overridden = OVERRIDABLE.contains(carrier.id()) && chance.percent(15);
        boolean inEpisodes = byCase || overridden || chance.percent(90);
        return new ClinicClaim(
                number,
                patient,
                String.format(
                        Locale.ROOT, "%07d-%02d", number * 3 + 41, start(days).getYear() % 100),
                PatientName.of(patient),
                carrier,
                carrier.id().equals("LONES") && chance.percent(8) ? "NM" : carrier.jurisdiction(),
                chance.of(EMPLOYERS),
                days,
                discharged,
                inEpisodes,
                overridden ? Carriers.OVERRIDE : "",
                identity(carrier, sameNameElsewhere, chance));
    }

    private static LocalDate start(List<ClinicDay> days) {
        return days.get(0).date();
    }

    /** Starts within three weeks of the season, or earlier so as to end before today. */
    private List<ClinicDay> days(int attended, Chance chance) {
        LocalDate start = season.start().plusDays(chance.between(0, 20));
        LocalDate weekday = start.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? start.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : start;
        List<ClinicDay> days = new DayMaker(chance).days(weekday, attended);
        long late = ChronoUnit.WEEKS.between(
                Season.TODAY, days.get(days.size() - 1).date().plusWeeks(1));
        return late > 0 ? new DayMaker(chance).days(weekday.minusWeeks(late + 2 + attended / 20), attended) : days;
    }

    private static Identity identity(Carrier carrier, boolean sameNameElsewhere, Chance chance) {
        Identity identity = chance.percent(65) ? Identity.CONTROL_NUMBER : chance.of(IDENTITIES);
        boolean ambiguous = identity == Identity.NAME && sameNameElsewhere;
        return ambiguous || (!carrier.electronic() && identity.name().startsWith("REF_") && identity != Identity.REF_1L)
                ? Identity.CONTROL_NUMBER
                : identity;
    }
}
