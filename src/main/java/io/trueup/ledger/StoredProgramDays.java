package io.trueup.ledger;

import io.trueup.postgres.ResultColumns;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Attendance;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.DisciplineMinutes;
import io.trueup.programlog.Episode;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.source.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What logs, episodes and authorizations say now, by claim number. */
public final class StoredProgramDays {

    private final JdbcClient jdbc;

    public StoredProgramDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Program days in date order; rows of one claim, program and date added up. */
    public Map<String, List<ProgramDay>> days(Collection<String> claimNumbers) {
        Map<String, List<ProgramDay>> days = new HashMap<>();
        List<LogRow> sessions = new ArrayList<>();
        jdbc.sql("""
                SELECT *
                FROM log_row
                WHERE claim_number = ANY(:claims)
                AND NOT superseded
                ORDER BY claim_number, service_date, program, line""").param("claims", claimNumbers.toArray(String[]::new)).query(row -> {
            LogRow session = logRow(row);
            if (!sessions.isEmpty() && !sameDay(sessions.get(0), session)) {
                finish(sessions, days);
            }
            sessions.add(session);
        });
        finish(sessions, days);
        return days;
    }

    private static boolean sameDay(LogRow one, LogRow other) {
        return one.claimNumber().equals(other.claimNumber())
                && one.program() == other.program()
                && one.serviceDate().equals(other.serviceDate());
    }

    private static void finish(List<LogRow> sessions, Map<String, List<ProgramDay>> days) {
        if (!sessions.isEmpty()) {
            days.computeIfAbsent(sessions.get(0).claimNumber(), c -> new ArrayList<>())
                    .add(ProgramDay.of(sessions));
            sessions.clear();
        }
    }

    private static LogRow logRow(ResultSet row) throws SQLException {
        return new LogRow(
                row.getString("patient_id"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("claim_number"),
                row.getString("patient_control_number"),
                row.getString("payer_id"),
                row.getString("employer"),
                row.getString("jurisdiction"),
                Program.valueOf(row.getString("program")),
                ResultColumns.requiredDate(row, "service_date"),
                Attendance.valueOf(row.getString("attendance")),
                row.getInt("delivered_minutes"),
                new DisciplineMinutes(
                        row.getInt("pt_minutes"),
                        row.getInt("ot_minutes"),
                        row.getInt("psych_minutes"),
                        row.getInt("vocational_minutes")),
                new ActivityMinutes(
                        row.getInt("exercise_minutes"),
                        row.getInt("neuromuscular_minutes"),
                        row.getInt("activities_minutes"),
                        row.getInt("reintegration_minutes"),
                        row.getInt("selfcare_minutes")),
                row.getString("tasks"),
                row.getString("productivity"),
                row.getBoolean("team_meeting"),
                row.getString("supervising_therapist"),
                row.getString("supervisor_license"),
                row.getString("authorization_number"),
                row.getObject("fingerprint", UUID.class),
                new Place("", row.getLong("line"), ""));
    }

    public Map<String, List<Episode>> episodes(Collection<String> claimNumbers) {
        Map<String, List<Episode>> episodes = new HashMap<>();
        jdbc.sql("""
                SELECT *
                FROM episode
                WHERE claim_number = ANY(:claims)
                AND NOT superseded
                ORDER BY claim_number, program, start_date""").param("claims", claimNumbers.toArray(String[]::new)).query(row -> {
            episodes.computeIfAbsent(row.getString("claim_number"), c -> new ArrayList<>())
                    .add(episode(row));
        });
        return episodes;
    }

    private static Episode episode(ResultSet row) throws SQLException {
        return new Episode(
                row.getString("patient_id"),
                row.getString("claim_number"),
                Program.valueOf(row.getString("program")),
                ResultColumns.requiredDate(row, "start_date"),
                ResultColumns.date(row, "planned_end_date"),
                ResultColumns.date(row, "discharge_date"),
                row.getString("contract_id"),
                ResultColumns.date(row, "referral_date"),
                ResultColumns.date(row, "fce_date"),
                ResultColumns.date(row, "job_description_date"),
                ResultColumns.date(row, "physician_order_date"),
                row.getBoolean("plateau_documented"),
                ResultColumns.date(row, "employer_confirmation_date"),
                ResultColumns.date(row, "ime_date"));
    }

    public Map<String, List<Authorization>> authorizations(Collection<String> claimNumbers) {
        Map<String, List<Authorization>> authorizations = new HashMap<>();
        jdbc.sql("""
                SELECT *
                FROM program_authorization
                WHERE claim_number = ANY(:claims)
                AND NOT superseded
                ORDER BY claim_number, from_date, authorization_number""").param("claims", claimNumbers.toArray(String[]::new)).query(row -> {
            authorizations
                    .computeIfAbsent(row.getString("claim_number"), c -> new ArrayList<>())
                    .add(new Authorization(
                            row.getString("authorization_number"),
                            row.getString("claim_number"),
                            Program.valueOf(row.getString("program")),
                            ResultColumns.requiredDate(row, "from_date"),
                            ResultColumns.requiredDate(row, "to_date"),
                            row.getObject("authorized_days", Integer.class),
                            row.getBigDecimal("authorized_hours"),
                            Authorization.Status.valueOf(row.getString("status"))));
        });
        return authorizations;
    }
}
