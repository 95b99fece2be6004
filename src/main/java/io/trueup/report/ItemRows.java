package io.trueup.report;

import io.trueup.contract.Confidence;
import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import io.trueup.source.ProblemCode;
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
                    n.owner, n.notes,
                    CASE WHEN n.status = 'Lost' AND i.level <> '' AND NOT i.no_level_left THEN 'Open' ELSE n.status END AS status
                FROM item_priority p
                JOIN item i ON i.id = p.item AND i.unit = p.unit
                LEFT JOIN item_note n ON n.item = i.id
                WHERE p.run_id = :run
                ORDER BY p.score DESC, i.deadline NULLS LAST, i.id""").param("run", run).query(row -> {
            rows.accept(worklistRow(row));
        });
    }

    private static WorklistSheet.Row worklistRow(ResultSet row) throws SQLException {
        Money expected = ResultColumns.money(row, "expected");
        Money paid = ResultColumns.requiredMoney(row, "paid");
        return new WorklistSheet.Row(
                row.getString("id"),
                row.getRow(),
                ResultColumns.requiredCode(row, "outcome", Outcome.class),
                ResultColumns.code(row, "denial_class", DenialClass.class),
                row.getString("claim_number"),
                row.getString("patient"),
                row.getString("payer"),
                ResultColumns.date(row, "service_date"),
                expected,
                paid,
                expected == null ? null : paid.minus(expected),
                ResultColumns.requiredMoney(row, "at_stake"),
                row.getString("next_step"),
                ResultColumns.date(row, "deadline"),
                row.getString("documents_missing"),
                status(row.getString("status")),
                filled(row.getString("owner")),
                filled(row.getString("notes")),
                row.getString("rule"),
                row.getString("reason_codes"),
                row.getString("level"),
                row.getString("deadline_source"));
    }

    private static WorklistStatus status(@Nullable String word) {
        return word == null || word.isBlank() ? WorklistStatus.OPEN : WorklistStatus.ofWord(word);
    }

    private static String filled(@Nullable String value) {
        return value == null || value.isBlank() ? "" : value;
    }

    void appeals(Consumer<AppealsSheet.Row> rows) {
        jdbc.sql("SELECT * FROM item WHERE is_appeal ORDER BY deadline, at_stake DESC, id")
                .query(row -> {
                    rows.accept(new AppealsSheet.Row(
                            row.getString("id"),
                            row.getString("claim_number"),
                            ResultColumns.code(row, "denial_class", DenialClass.class),
                            row.getString("rule"),
                            Confidence.ofWord(row.getString("confidence")),
                            row.getString("level"),
                            ResultColumns.date(row, "deadline"),
                            ResultColumns.requiredMoney(row, "at_stake"),
                            row.getString("steps"),
                            row.getString("documents_on_file"),
                            row.getString("documents_missing"),
                            row.getString("next_step"),
                            row.getString("deadline_source"),
                            row.getString("service_dates"),
                            row.getInt("days"),
                            row.getString("letter")));
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
                SELECT *
                FROM reject
                WHERE run_id = :run
                ORDER BY severity DESC, file, line, place, problem, found""").param("run", run).query(row -> {
            Money amount = ResultColumns.requiredMoney(row, "amount");
            rows.accept(new RejectsSheet.Row(
                    row.getString("file"),
                    row.getLong("line"),
                    row.getString("place"),
                    row.getString("problem"),
                    row.getString("found"),
                    ResultColumns.requiredCode(row, "severity", ProblemCode.Severity.class),
                    row.getString("expected"),
                    amount.isZero() ? null : amount,
                    run));
        });
    }
}
