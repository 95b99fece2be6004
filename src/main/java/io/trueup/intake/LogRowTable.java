package io.trueup.intake;

import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Attendance;
import io.trueup.programlog.DisciplineMinutes;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.Program;
import io.trueup.source.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Rows of program logs. */
public final class LogRowTable {

    /**
     * @param line where it stands in the file, counted on over its parts
     * @param account as {@link io.trueup.reconciliation.Account#name} writes it
     */
    record TakenRow(long fileId, long line, LogRow row, String account) {}

    static final Table<TakenRow> TABLE = new Table<>("log_row");

    static final NumberColumn FILE_ID = TABLE.number("file_id", TakenRow::fileId);
    public static final StoredColumn<String> ACCOUNT = TABLE.text("account", TakenRow::account);
    static final NumberColumn LINE = TABLE.number("line", TakenRow::line);
    private static final Table<LogRow> ROW = TABLE.part(TakenRow::row);
    static final StoredColumn<String> CLAIM_NUMBER = ROW.text("claim_number", LogRow::claimNumber);
    static final StoredColumn<Program> PROGRAM = ROW.word("program", LogRow::program, Program::valueOf);
    static final StoredColumn<LocalDate> SERVICE_DATE = ROW.date("service_date", LogRow::serviceDate);
    static final StoredColumn<Attendance> ATTENDANCE = ROW.word("attendance", LogRow::attendance, Attendance::valueOf);
    static final StoredColumn<String> PATIENT_ID = ROW.text("patient_id", LogRow::patientId);
    static final StoredColumn<String> LAST_NAME = ROW.text("last_name", LogRow::lastName);
    static final StoredColumn<String> FIRST_NAME = ROW.text("first_name", LogRow::firstName);
    static final StoredColumn<LocalDate> BORN = ROW.date("date_of_birth", LogRow::dateOfBirth);
    static final StoredColumn<String> CONTROL_NUMBER = ROW.text("patient_control_number", LogRow::patientControlNumber);
    static final StoredColumn<String> PAYER_ID = ROW.text("payer_id", LogRow::payerId);
    static final StoredColumn<String> EMPLOYER = ROW.text("employer", LogRow::employer);
    static final StoredColumn<String> JURISDICTION = ROW.text("jurisdiction", LogRow::jurisdiction);
    static final NumberColumn DELIVERED = ROW.number("delivered_minutes", LogRow::deliveredMinutes);
    static final StoredColumn<String> TIMES = ROW.text("times", LogRow::times);
    private static final Table<DisciplineMinutes> DISCIPLINES = ROW.part(LogRow::disciplines);
    static final NumberColumn PT = DISCIPLINES.number("pt_minutes", DisciplineMinutes::pt);
    static final NumberColumn OT = DISCIPLINES.number("ot_minutes", DisciplineMinutes::ot);
    static final NumberColumn PSYCH = DISCIPLINES.number("psych_minutes", DisciplineMinutes::psych);
    static final NumberColumn VOCATIONAL = DISCIPLINES.number("vocational_minutes", DisciplineMinutes::vocational);
    private static final Table<ActivityMinutes> ACTIVITY = ROW.part(LogRow::activityMinutes);
    static final NumberColumn EXERCISE = ACTIVITY.number("exercise_minutes", ActivityMinutes::exercise);
    static final NumberColumn NEUROMUSCULAR = ACTIVITY.number("neuromuscular_minutes", ActivityMinutes::neuromuscular);
    static final NumberColumn ACTIVITIES = ACTIVITY.number("activities_minutes", ActivityMinutes::activities);
    static final NumberColumn REINTEGRATION = ACTIVITY.number("reintegration_minutes", ActivityMinutes::reintegration);
    static final NumberColumn SELFCARE = ACTIVITY.number("selfcare_minutes", ActivityMinutes::selfcare);
    static final StoredColumn<String> TASKS = ROW.text("tasks", LogRow::tasks);
    static final StoredColumn<String> PRODUCTIVITY = ROW.text("productivity", LogRow::productivity);
    static final StoredColumn<Boolean> TEAM_MEETING = ROW.flag("team_meeting", LogRow::teamMeeting);
    static final StoredColumn<String> THERAPIST = ROW.text("supervising_therapist", LogRow::supervisingTherapist);
    static final StoredColumn<String> LICENSE = ROW.text("supervisor_license", LogRow::supervisorLicense);
    static final StoredColumn<String> AUTHORIZATION = ROW.text("authorization_number", LogRow::authorizationNumber);
    static final StoredColumn<UUID> FINGERPRINT = ROW.uuid("fingerprint", LogRow::fingerprint);

    /** The columns of {@link #readWhoseAndWhen}. */
    public static final String WHOSE_AND_WHEN = """
            account, line, patient_id, last_name, first_name, claim_number, patient_control_number, payer_id, employer,
            jurisdiction, program, service_date, attendance, fingerprint""";

    private LogRowTable() {}

    /** Whose day it is, which, and whether somebody came; what was done on it is not read: it has no minutes and no words. */
    public static LogRow readWhoseAndWhen(ResultSet row) throws SQLException {
        return new LogRow(
                PATIENT_ID.of(row),
                LAST_NAME.of(row),
                FIRST_NAME.of(row),
                null,
                CLAIM_NUMBER.of(row),
                CONTROL_NUMBER.of(row),
                PAYER_ID.of(row),
                EMPLOYER.of(row),
                JURISDICTION.of(row),
                PROGRAM.of(row),
                SERVICE_DATE.of(row),
                ATTENDANCE.of(row),
                0,
                "",
                DisciplineMinutes.NONE,
                ActivityMinutes.NONE,
                "",
                "",
                false,
                "",
                "",
                "",
                FINGERPRINT.of(row),
                new Place("", LINE.of(row), ""));
    }

    public static LogRow read(ResultSet row) throws SQLException {
        return new LogRow(
                PATIENT_ID.of(row),
                LAST_NAME.of(row),
                FIRST_NAME.of(row),
                BORN.orNone(row),
                CLAIM_NUMBER.of(row),
                CONTROL_NUMBER.of(row),
                PAYER_ID.of(row),
                EMPLOYER.of(row),
                JURISDICTION.of(row),
                PROGRAM.of(row),
                SERVICE_DATE.of(row),
                ATTENDANCE.of(row),
                DELIVERED.intOf(row),
                TIMES.of(row),
                new DisciplineMinutes(PT.intOf(row), OT.intOf(row), PSYCH.intOf(row), VOCATIONAL.intOf(row)),
                new ActivityMinutes(
                        EXERCISE.intOf(row),
                        NEUROMUSCULAR.intOf(row),
                        ACTIVITIES.intOf(row),
                        REINTEGRATION.intOf(row),
                        SELFCARE.intOf(row)),
                TASKS.of(row),
                PRODUCTIVITY.of(row),
                TEAM_MEETING.of(row),
                THERAPIST.of(row),
                LICENSE.of(row),
                AUTHORIZATION.of(row),
                FINGERPRINT.of(row),
                new Place("", LINE.of(row), ""));
    }
}
