package io.trueup.intake;

import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Sql;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.LogSink;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import java.sql.Connection;
import java.util.List;
import java.util.Set;

/** Takes one file of program logs, episodes or authorizations, on one connection and in the caller's transaction. */
public final class ProgramLogIntake implements LogSink {

    private final Connection connection;
    private final long fileId;
    private final RejectIntake rejects;
    private final CopyTable rows =
            new CopyTable("log_row (file_id, line, claim_number, program, service_date, attendance,"
                    + " patient_id, last_name, first_name, patient_control_number, payer_id, employer, jurisdiction,"
                    + " delivered_minutes, pt_minutes, ot_minutes, psych_minutes, vocational_minutes, exercise_minutes,"
                    + " neuromuscular_minutes, activities_minutes, reintegration_minutes, selfcare_minutes, tasks, productivity,"
                    + " team_meeting, supervising_therapist, supervisor_license, authorization_number, fingerprint)");
    private final CopyTable episodes =
            new CopyTable("episode (file_id, line, claim_number, program, start_date, patient_id,"
                    + " planned_end_date, discharge_date, contract_id, referral_date, fce_date, job_description_date,"
                    + " physician_order_date, plateau_documented, employer_confirmation_date, ime_date)");
    private final CopyTable authorizations = new CopyTable("program_authorization (file_id, line, authorization_number,"
            + " claim_number, program, from_date, to_date, authorized_days, authorized_hours, status)");
    private final CopyTable keys = new CopyTable("new_account_key (claim_number, key)");
    private Set<String> lastKeys = Set.of();
    private String lastClaim = "";
    private long taken;

    public ProgramLogIntake(Connection connection, long fileId, RejectIntake rejects) {
        this.connection = connection;
        this.fileId = fileId;
        this.rejects = rejects;
        Sql.execute(
                connection,
                "CREATE TEMPORARY TABLE IF NOT EXISTS new_account_key (claim_number TEXT, key TEXT) ON COMMIT DELETE ROWS");
    }

    @Override
    public void log(LogRow row) {
        rows.number(fileId)
                .number(row.place().line())
                .text(row.claimNumber())
                .text(row.program().name())
                .date(row.serviceDate())
                .text(row.attendance().name())
                .text(row.patientId())
                .text(row.lastName())
                .text(row.firstName())
                .text(row.patientControlNumber())
                .text(row.payerId())
                .text(row.employer())
                .text(row.jurisdiction())
                .number((long) row.deliveredMinutes())
                .number((long) row.disciplines().pt())
                .number((long) row.disciplines().ot())
                .number((long) row.disciplines().psych())
                .number((long) row.disciplines().vocational())
                .number((long) row.activityMinutes().exercise())
                .number((long) row.activityMinutes().neuromuscular())
                .number((long) row.activityMinutes().activities())
                .number((long) row.activityMinutes().reintegration())
                .number((long) row.activityMinutes().selfcare())
                .text(row.tasks())
                .text(row.productivity())
                .flag(row.teamMeeting())
                .text(row.supervisingTherapist())
                .text(row.supervisorLicense())
                .text(row.authorizationNumber())
                .uuid(row.fingerprint())
                .endRow();
        keysOf(row);
        count();
    }

    private void keysOf(LogRow row) {
        Set<String> own =
                RemittedClaim.keysOfLog(row.claimNumber(), row.patientControlNumber(), row.lastName(), row.firstName());
        if (!own.equals(lastKeys) || !row.claimNumber().equals(lastClaim)) {
            own.forEach(key -> keys.text(row.claimNumber()).text(key).endRow());
            lastKeys = own;
            lastClaim = row.claimNumber();
        }
    }

    @Override
    public void episode(Episode episode, Place place) {
        episodes.number(fileId)
                .number(place.line())
                .text(episode.claimNumber())
                .text(episode.program().name())
                .date(episode.startDate())
                .text(episode.patientId())
                .date(episode.plannedEndDate())
                .date(episode.dischargeDate())
                .text(episode.contractId())
                .date(episode.referralDate())
                .date(episode.fceDate())
                .date(episode.jobDescriptionDate())
                .date(episode.physicianOrderDate())
                .flag(episode.plateauDocumented())
                .date(episode.employerConfirmationDate())
                .date(episode.imeDate())
                .endRow();
        count();
    }

    @Override
    public void authorization(Authorization authorization, Place place) {
        authorizations
                .number(fileId)
                .number(place.line())
                .text(authorization.number())
                .text(authorization.claimNumber())
                .text(authorization.program().name())
                .date(authorization.from())
                .date(authorization.to())
                .number(authorization.authorizedDays())
                .number(authorization.authorizedHours())
                .text(authorization.status().name())
                .endRow();
        count();
    }

    @Override
    public void problem(Problem problem) {
        rejects.add(problem);
    }

    private void count() {
        taken++;
        if (rows.hasEnough() || episodes.hasEnough() || authorizations.hasEnough() || keys.hasEnough()) {
            send();
        }
    }

    private void send() {
        List.of(rows, episodes, authorizations, keys).forEach(table -> table.send(connection));
    }

    /** Sends what is left; the file is complete. */
    public void finish() {
        send();
        Sql.execute(connection, """
                INSERT INTO account_key (claim_number, key)
                SELECT DISTINCT claim_number, key
                FROM new_account_key
                ON CONFLICT DO NOTHING""");
    }

    public long rows() {
        return taken;
    }
}
