package io.trueup.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A workers' comp claim of the clinic with its one episode.
 *
 * @param number counted over all claims
 * @param days in date order, absent ones included
 * @param discharged whether the episode is over; its discharge is the last day
 * @param inEpisodes whether the episodes file has it; without a row its days form an implied episode
 * @param contractId names the contract of the episode; usually blank
 * @param identity how remittances name it
 */
record ClinicClaim(
        long number,
        long patient,
        String claimNumber,
        PatientName name,
        Carrier carrier,
        String jurisdiction,
        String employer,
        List<ClinicDay> days,
        boolean discharged,
        boolean inEpisodes,
        String contractId,
        Identity identity) {

    /** What of a remitted claim leads to the claim of the log. */
    enum Identity {
        CONTROL_NUMBER,
        REF_1L,
        REF_Y4,
        REF_F8,
        REF_EA,
        PAYER_CLAIM_NUMBER,
        NAME
    }

    LocalDate start() {
        return days.get(0).date();
    }

    LocalDate end() {
        return days.get(days.size() - 1).date();
    }

    /** Ends on the attended day before its last one. */
    ClinicClaim withoutLastDay() {
        ClinicDay last = attended().get(attended().size() - 2);
        return new ClinicClaim(
                number,
                patient,
                claimNumber,
                name,
                carrier,
                jurisdiction,
                employer,
                List.copyOf(days.subList(0, days.indexOf(last) + 1)),
                discharged,
                inEpisodes,
                contractId,
                identity);
    }

    List<ClinicDay> attended() {
        return days.stream().filter(ClinicDay::attended).toList();
    }

    /** The claim's control number on the log; blank where the log does not know what was billed. */
    String controlNumber() {
        return identity == Identity.CONTROL_NUMBER ? "AC" + number : "";
    }

    /** A contract or schedule row that prices its days. */
    boolean isRated() {
        boolean stranger = carrier.id().equals("LONES") && !jurisdiction.equals(carrier.jurisdiction());
        return !carrier.is(Carrier.Trait.NO_CONTRACT) && !stranger;
    }

    Rate rate() {
        return contractId.isEmpty() ? carrier.rate() : Carriers.OVERRIDE_RATE;
    }

    DayWork work(ClinicDay day) {
        LocalDate monday = day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<ClinicDay> week = days.stream()
                .filter(d -> !d.date().isBefore(monday) && d.date().isBefore(monday.plusDays(7)))
                .toList();
        boolean documented = day.hasOwnProof()
                && week.stream().anyMatch(ClinicDay::hasTeamWork)
                && week.stream().anyMatch(ClinicDay::teamMeeting);
        return new DayWork(day.date(), employer, day.minutes(), day.activities(), documented);
    }
}
