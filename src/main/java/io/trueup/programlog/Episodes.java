package io.trueup.programlog;

import static io.trueup.tabular.Column.optional;
import static io.trueup.tabular.Column.required;

import io.trueup.source.InputFile;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.TableKind;
import io.trueup.tabular.Tables;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tables of episodes (INTERFACES.md 3). */
public final class Episodes {

    public static final TableKind TABLE = new TableKind(
            "a table of episodes",
            "episodes",
            List.of(
                    required("patient_id"),
                    required("claim_number"),
                    required("program").in(Words.PROGRAM_CODES),
                    required("start_date"),
                    optional("planned_end_date"),
                    optional("discharge_date"),
                    optional("contract_id"),
                    optional("referral_date"),
                    optional("fce_date"),
                    optional("job_description_date"),
                    optional("physician_order_date"),
                    optional("plateau_documented").in(Words.YES_OR_NO_CODES),
                    optional("employer_confirmation_date"),
                    optional("ime_date")));

    private Episodes() {}

    /** Reads a single row's cells, so that the row can tell what they are understood as, and what is wrong with them. */
    public static void lookAt(Row row) {
        episode(row);
    }

    /** Reads a file into a sink. Whatever is wrong with the file is a problem there; nothing is thrown for bad input. */
    public static void read(InputFile file, ColumnMaps columns, LogSink sink) {
        Tables.read(file, columns, TABLE, new GoodRows(sink, row -> {
            Episode episode = episode(row);
            return episode == null ? null : () -> sink.episode(episode, row.place());
        }));
    }

    private static @Nullable Episode episode(Row row) {
        LocalDate start = row.date("start_date");
        String patientId = row.identifier("patient_id");
        String claimNumber = row.identifier("claim_number");
        Program program = Words.program(row);
        LocalDate plannedEnd = notBefore(start, row, "planned_end_date");
        LocalDate discharge = notBefore(start, row, "discharge_date");
        String contractId = row.name("contract_id");
        LocalDate referral = row.date("referral_date");
        LocalDate fce = row.date("fce_date");
        LocalDate jobDescription = row.date("job_description_date");
        LocalDate order = row.date("physician_order_date");
        boolean plateau = Words.yes(row, "plateau_documented");
        LocalDate employer = row.date("employer_confirmation_date");
        LocalDate ime = row.date("ime_date");
        if (start == null) {
            return null;
        }
        return new Episode(
                patientId,
                claimNumber,
                program,
                start,
                plannedEnd,
                discharge,
                contractId,
                referral,
                fce,
                jobDescription,
                order,
                plateau,
                employer,
                ime);
    }

    private static @Nullable LocalDate notBefore(@Nullable LocalDate start, Row row, String column) {
        LocalDate date = row.date(column);
        if (date != null && start != null && date.isBefore(start)) {
            row.problem(ProblemCode.DATES_REVERSED, column, "a date not before start_date, " + start);
        }
        return date;
    }
}
