package io.trueup.report;

import io.trueup.contract.Confidence;
import io.trueup.denial.DenialClass;
import io.trueup.ledger.ItemTable;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.source.Problem;
import io.trueup.workbook.AppealsSheet;
import io.trueup.workbook.RebillSheet;
import io.trueup.workbook.RejectsSheet;
import io.trueup.workbook.WorklistSheet;
import io.trueup.worklist.WorklistStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the sheets that are made of things to do, and of what was rejected. */
final class ItemRows {

    private final JdbcClient jdbc;
    private final long run;

    ItemRows(JdbcClient jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    /** By the priorities that the run gave. */
    void worklist(Consumer<WorklistSheet.Row> rows) {
        jdbc.sql("""
                SELECT i.id, i.outcome, i.denial_class, i.claim_number, i.patient, i.payer, i.service_date, i.expected, i.paid,
                    i.at_stake, i.next_step, i.deadline, i.documents_missing, i.rule, i.reason_codes, i.level, i.deadline_source,
                    i.no_level_left, n.status, n.owner, n.notes
                FROM item_priority p
                JOIN item i ON i.id = p.item AND i.unit = p.unit
                LEFT JOIN item_note n ON n.item = i.id
                WHERE p.run_id = :run
                ORDER BY p.score DESC, i.deadline NULLS LAST, i.id""").param("run", run).query(row -> {
            rows.accept(worklistRow(row));
        });
    }

    private static WorklistSheet.Row worklistRow(ResultSet row) throws SQLException {
        Money expected = ItemTable.EXPECTED.orNone(row);
        Money paid = ItemTable.PAID.of(row);
        return new WorklistSheet.Row(
                ItemTable.ID.of(row),
                row.getRow(),
                ItemTable.OUTCOME.of(row),
                ResultColumns.code(row, "denial_class", DenialClass.class),
                ItemTable.CLAIM_NUMBER.of(row),
                ItemTable.PATIENT.of(row),
                ItemTable.PAYER.of(row),
                ItemTable.SERVICE_DATE.orNone(row),
                expected,
                paid,
                expected == null ? null : paid.minus(expected),
                ItemTable.AT_STAKE.of(row),
                ItemTable.NEXT_STEP.of(row),
                ItemTable.DEADLINE.orNone(row),
                ItemTable.DOCUMENTS_MISSING.of(row),
                WorklistStatus.shown(row.getString("status"), goesOn(row)),
                filled(row.getString("owner")),
                filled(row.getString("notes")),
                ItemTable.RULE.of(row),
                ItemTable.REASON_CODES.of(row),
                ItemTable.LEVEL.of(row),
                ItemTable.DEADLINE_SOURCE.of(row));
    }

    /** Whether there is a next level to appeal to. */
    private static boolean goesOn(ResultSet row) throws SQLException {
        return !ItemTable.LEVEL.of(row).isEmpty() && !ItemTable.NO_LEVEL_LEFT.of(row);
    }

    private static String filled(@Nullable String value) {
        return value == null || value.isBlank() ? "" : value;
    }

    void appeals(Consumer<AppealsSheet.Row> rows) {
        jdbc.sql("SELECT * FROM item WHERE is_appeal ORDER BY deadline, at_stake DESC, id")
                .query(row -> {
                    rows.accept(new AppealsSheet.Row(
                            ItemTable.ID.of(row),
                            ItemTable.CLAIM_NUMBER.of(row),
                            ResultColumns.code(row, "denial_class", DenialClass.class),
                            ItemTable.RULE.of(row),
                            Confidence.ofWord(ItemTable.CONFIDENCE.of(row)),
                            ItemTable.LEVEL.of(row),
                            ItemTable.DEADLINE.orNone(row),
                            ItemTable.AT_STAKE.of(row),
                            ItemTable.STEPS.of(row),
                            ItemTable.DOCUMENTS_ON_FILE.of(row),
                            ItemTable.DOCUMENTS_MISSING.of(row),
                            ItemTable.NEXT_STEP.of(row),
                            ItemTable.DEADLINE_SOURCE.of(row),
                            String.join("; ", ItemTable.SERVICE_DATES.of(row)),
                            ItemTable.DAYS.intOf(row),
                            ItemTable.LETTER.of(row),
                            ItemTable.PACKET.of(row),
                            ItemTable.FILE_WITH.of(row),
                            ItemTable.FEE.of(row),
                            ItemTable.ANSWER_DUE.of(row)));
                });
    }

    void rebill(Consumer<RebillSheet.Row> rows) {
        jdbc.sql("SELECT * FROM rebill_line ORDER BY claim_number, service_date, code")
                .query(row -> {
                    rows.accept(new RebillSheet.Row(
                            row.getString("claim_number"),
                            ResultColumns.requiredDate(row, "service_date"),
                            row.getString("code"),
                            row.getInt("minutes"),
                            row.getInt("billed_units"),
                            ResultColumns.money(row, "expected"),
                            row.getString("item")));
                });
    }

    void rejects(Consumer<RejectsSheet.Row> rows) {
        jdbc.sql("""
                SELECT *,
                    CASE
                        WHEN row_number() OVER (alike ORDER BY line, place, found) = 1 THEN count(*) OVER alike
                        ELSE 0
                    END AS alike
                FROM reject
                WHERE run_id = :run
                WINDOW alike AS (PARTITION BY severity, file_id, file, problem,
                    regexp_replace(place, '^(sheet .*, )?(segment [0-9]+ )?', ''),
                    regexp_replace(expected, '[0-9]+', '#', 'g'))
                ORDER BY severity DESC, file, line, place, problem, found""").param("run", run).query(row -> {
            rows.accept(reject(row));
        });
    }

    private RejectsSheet.Row reject(ResultSet row) throws SQLException {
        Problem problem = RunRejects.problem(row);
        return new RejectsSheet.Row(
                problem.place().file(),
                problem.place().line(),
                problem.place().spot(),
                problem.code().name(),
                problem.found(),
                problem.code().severity(),
                problem.expected(),
                problem.amount().isZero() ? null : problem.amount(),
                run,
                problem.code().meaning(),
                problem.toDo(),
                row.getLong("alike"));
    }
}
