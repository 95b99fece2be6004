package io.trueup.generator;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes program logs: split sessions, rows sent twice, absent days, shifts over midnight, and days that a second file corrects or
 * only brings. Episodes and authorizations go beside them.
 */
final class LogTable {

    static final String LOG_HEADER = "patient_id,patient_last_name,patient_first_name,date_of_birth,claim_number,"
            + "patient_control_number,payer_id,employer,jurisdiction,program,service_date,attendance,start_time,end_time,"
            + "break_minutes,pt_minutes,ot_minutes,psych_minutes,vocational_minutes,exercise_minutes,neuromuscular_minutes,"
            + "activities_minutes,selfcare_minutes,reintegration_minutes,tasks,productivity,team_meeting,"
            + "supervising_therapist,supervisor_license,authorization_number";
    static final String EPISODE_HEADER = "patient_id,claim_number,program,start_date,planned_end_date,discharge_date,"
            + "contract_id,referral_date,fce_date,job_description_date,physician_order_date,plateau_documented";
    static final String AUTHORIZATION_HEADER =
            "authorization_number,claim_number,program,from_date,to_date,authorized_days,authorized_hours,status";

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime NIGHT = LocalTime.of(20, 0);
    private static final int BREAK = 30;

    private final TableFile logs;
    private final TableFile corrections;
    private final TableFile episodes;
    private final TableFile authorizations;

    LogTable(TableFile logs, TableFile corrections, TableFile episodes, TableFile authorizations) {
        this.logs = logs;
        this.corrections = corrections;
        this.episodes = episodes;
        this.authorizations = authorizations;
    }

    /** @param ownControlNumbers of days billed apart from the rest of the claim */
    void claim(ClinicClaim claim, Map<ClinicDay, String> ownControlNumbers, Chance chance) throws IOException {
        for (ClinicDay day : claim.days()) {
            String control = ownControlNumbers.getOrDefault(day, claim.controlNumber());
            if (day.attended() && chance.percent(2)) {
                write(logs, claim, control, chance.percent(50) ? ClinicDay.absent(day.date()) : shorter(day));
                write(corrections, claim, control, day);
            } else if (day.attended() && chance.percent(2)) {
                write(corrections, claim, control, day);
            } else if (day.attended() && chance.percent(1)) {
                logs.row(row(claim, control, day, NIGHT, BREAK));
            } else if (day.attended() && day.timed() && chance.percent(3)) {
                split(claim, control, day);
            } else {
                write(logs, claim, control, day);
                if (day.attended() && chance.percent(1)) {
                    write(logs, claim, control, day);
                }
            }
        }
        if (claim.inEpisodes()) {
            episode(claim, chance);
        }
        if (chance.percent(85)) {
            authorization(claim, chance);
        }
    }

    private static ClinicDay shorter(ClinicDay day) {
        return with(day, 60);
    }

    private static ClinicDay with(ClinicDay day, int minutes) {
        return new ClinicDay(
                day.date(),
                true,
                minutes,
                true,
                day.disciplines(),
                day.activities(),
                day.tasks(),
                day.productivity(),
                day.teamMeeting(),
                day.therapist());
    }

    /** Two sessions that add up: the first has all that is not time. */
    private void split(ClinicClaim claim, String control, ClinicDay day) throws IOException {
        int morning = day.minutes() / 2;
        ClinicDay none = ClinicDay.absent(day.date());
        ClinicDay afternoon = new ClinicDay(
                day.date(),
                true,
                day.minutes() - morning,
                true,
                none.disciplines(),
                none.activities(),
                "",
                "",
                false,
                "");
        logs.row(row(claim, control, with(day, morning), MORNING, 0));
        logs.row(row(claim, control, afternoon, LocalTime.of(13, 0), 0));
    }

    private static void write(TableFile out, ClinicClaim claim, String control, ClinicDay day) throws IOException {
        out.row(row(claim, control, day, MORNING, BREAK));
    }

    private static List<String> row(ClinicClaim claim, String control, ClinicDay day, LocalTime start, int pause) {
        boolean timed = day.attended() && day.timed();
        List<String> cells = new ArrayList<>(List.of(
                "P" + claim.patient(),
                claim.name().last(),
                claim.name().first(),
                "1980-02-29",
                claim.claimNumber(),
                control));
        cells.addAll(List.of(
                claim.carrier().id(),
                claim.employer(),
                claim.jurisdiction(),
                claim.carrier().program().name(),
                day.date().toString(),
                !day.attended() ? "A" : day.minutes() < 240 ? "L" : "P",
                timed ? start.toString() : "",
                timed ? start.plusMinutes(day.minutes() + pause).toString() : "",
                timed && pause > 0 ? Integer.toString(pause) : ""));
        day.disciplines().forEach(m -> cells.add(m == 0 ? "" : m.toString()));
        day.activities().forEach(m -> cells.add(m == 0 ? "" : m.toString()));
        cells.addAll(List.of(
                day.tasks(),
                day.productivity(),
                day.teamMeeting() ? "Y" : "N",
                day.therapist(),
                day.therapist().isEmpty() ? "" : "PT",
                ""));
        return cells;
    }

    /** One in ten is written again when its discharge moves. */
    private void episode(ClinicClaim claim, Chance chance) throws IOException {
        if (claim.discharged() && chance.percent(10)) {
            episodes.row(episode(
                    claim,
                    chance,
                    chance.of(List.of(claim.start(), claim.start().plusDays(9)))));
        }
        episodes.row(episode(claim, chance, claim.end()));
    }

    private static List<String> episode(ClinicClaim claim, Chance chance, LocalDate discharge) {
        LocalDate start = claim.start();
        return List.of(
                "P" + claim.patient(),
                claim.claimNumber(),
                claim.carrier().program().name(),
                start.toString(),
                start.plusWeeks(8).toString(),
                claim.discharged() ? discharge.toString() : "",
                claim.contractId(),
                start.minusDays(12).toString(),
                chance.percent(80) ? start.minusDays(6).toString() : "",
                chance.percent(70) ? start.minusDays(5).toString() : "",
                start.minusDays(12).toString(),
                chance.percent(75) ? "Y" : "N");
    }

    private void authorization(ClinicClaim claim, Chance chance) throws IOException {
        authorizations.row(List.of(
                "PA-" + claim.number(),
                claim.claimNumber(),
                claim.carrier().program().name(),
                claim.start().toString(),
                claim.start().plusWeeks(chance.between(3, 10)).toString(),
                Integer.toString(chance.between(10, 40)),
                "",
                chance.percent(92) ? "approved" : "pending"));
    }
}
