package io.trueup.programlog;

import static io.trueup.tabular.Column.optional;
import static io.trueup.tabular.Column.required;
import static io.trueup.tabular.Column.requiredUnless;

import io.trueup.source.Fingerprints;
import io.trueup.source.InputFile;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.TableKind;
import io.trueup.tabular.Tables;
import io.trueup.written.WrittenName;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads tables of program logs, one row per patient and program date (INTERFACES.md 3). */
public final class ProgramLogs {

    public static final TableKind TABLE = new TableKind(
            "a program log",
            "program-logs",
            List.of(
                    required("patient_id"),
                    requiredUnless("patient_last_name", "patient_name"),
                    requiredUnless("patient_first_name", "patient_name"),
                    optional("patient_name"),
                    optional("date_of_birth"),
                    optional("date_of_injury"),
                    optional("clinic"),
                    required("claim_number"),
                    optional("patient_control_number"),
                    required("payer_id"),
                    optional("employer"),
                    required("jurisdiction").in(States.codes()),
                    required("program").in(Words.PROGRAM_CODES),
                    required("service_date"),
                    required("attendance").in(Words.ATTENDANCE_CODES),
                    optional("start_time"),
                    optional("end_time"),
                    optional("break_minutes"),
                    optional("hours"),
                    optional("pt_minutes"),
                    optional("ot_minutes"),
                    optional("psych_minutes"),
                    optional("vocational_minutes"),
                    optional("exercise_minutes"),
                    optional("neuromuscular_minutes"),
                    optional("activities_minutes"),
                    optional("reintegration_minutes"),
                    optional("selfcare_minutes"),
                    optional("tasks").joinedBy("; "),
                    optional("productivity"),
                    optional("team_meeting").in(Words.YES_OR_NO_CODES),
                    optional("supervising_therapist"),
                    optional("supervisor_license").in(Words.LICENSES),
                    optional("authorization_number"),
                    optional("notes").joinedBy("; ")));

    private ProgramLogs() {}

    /** Reads the cells of rows in their order, so that a row can tell what they are understood as, and what is wrong with them. */
    public static Consumer<Row> looker() {
        PatientsAbove above = new PatientsAbove();
        Fingerprints fingerprints = new Fingerprints();
        SessionTimes times = new SessionTimes();
        return row -> {
            above.complete(row);
            log(row, row.content(), fingerprints, times);
        };
    }

    /** Reads a file into a sink. Whatever is wrong with the file is a problem there; nothing is thrown for bad input. */
    public static void read(InputFile file, ColumnMaps columns, LogSink sink) {
        Fingerprints fingerprints = new Fingerprints();
        PatientsAbove above = new PatientsAbove();
        ToldSessions told = new ToldSessions();
        SharedHours shared = new SharedHours();
        SessionTimes times = new SessionTimes();
        Tables.read(file, columns, TABLE, new GoodRows(sink, row -> {
            above.complete(row);
            String content = row.content();
            LogRow read = log(row, content, fingerprints, times);
            return read == null
                    ? null
                    : () -> {
                        LogRow log = told.take(read, content);
                        shared.take(log);
                        sink.log(log);
                    };
        }));
        told.tell(sink);
        shared.tell(sink);
        times.tell(sink);
    }

    /** The row when all of it can be used; null when its date cannot be read. */
    private static @Nullable LogRow log(Row row, String content, Fingerprints fingerprints, SessionTimes times) {
        LocalDate serviceDate = row.pastDate("service_date");
        Attendance attendance = Words.attendance(row);
        DisciplineMinutes disciplines = new DisciplineMinutes(
                row.minutes("pt_minutes"),
                row.minutes("ot_minutes"),
                row.minutes("psych_minutes"),
                row.minutes("vocational_minutes"));
        ActivityMinutes activities = new ActivityMinutes(
                row.minutes("exercise_minutes"),
                row.minutes("neuromuscular_minutes"),
                row.minutes("activities_minutes"),
                row.minutes("reintegration_minutes"),
                row.minutes("selfcare_minutes"));
        WrittenName patient = row.person("patient_last_name", "patient_first_name", "patient_name");
        DeliveredMinutes delivered = DeliveredMinutes.of(row, attendance, disciplines, times.of(row));
        times.compare(row, delivered);
        if (row.isGood()) {
            row.understood("delivered minutes", delivered.minutes());
        }
        if (serviceDate == null) {
            return null;
        }
        return new LogRow(
                row.identifier("patient_id"),
                patient.last(),
                patient.first(),
                row.dateIfAny("date_of_birth"),
                row.identifier("claim_number"),
                row.identifier("patient_control_number"),
                row.identifier("payer_id"),
                row.name("employer"),
                Words.jurisdiction(row),
                Words.program(row),
                serviceDate,
                attendance,
                delivered.minutes(),
                delivered.times(),
                disciplines,
                activities,
                row.text("tasks"),
                row.text("productivity"),
                Words.yes(row, "team_meeting"),
                row.name("supervising_therapist"),
                Words.license(row),
                row.identifier("authorization_number"),
                fingerprints.of(content),
                row.place());
    }
}
