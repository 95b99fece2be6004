package io.trueup.report;

import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.AppealRow;
import io.trueup.workbook.RebillRow;
import io.trueup.workbook.RejectRow;
import io.trueup.workbook.WorklistRow;
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
    void worklist(Consumer<WorklistRow> rows) {
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

    private static WorklistRow worklistRow(ResultSet row) throws SQLException {
        Money expected = ResultColumns.money(row, "expected");
        Money paid = ResultColumns.requiredMoney(row, "paid");
        return new WorklistRow(
                row.getString("id"),
                row.getRow(),
                row.getString("outcome"),
                row.getString("denial_class"),
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
                filled(row.getString("status"), "Open"),
                filled(row.getString("owner"), ""),
                filled(row.getString("notes"), ""),
                row.getString("rule"),
                row.getString("reason_codes"),
                row.getString("level"),
                row.getString("deadline_source"));
    }

    private static String filled(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }

    void appeals(Consumer<AppealRow> rows) {
        jdbc.sql("SELECT * FROM item WHERE is_appeal ORDER BY deadline, at_stake DESC, id")
                .query(row -> {
                    rows.accept(new AppealRow(
                            row.getString("id"),
                            row.getString("claim_number"),
                            row.getString("denial_class"),
                            row.getString("rule"),
                            row.getString("confidence"),
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

    void rebill(Consumer<RebillRow> rows) {
        jdbc.sql("SELECT * FROM rebill_line ORDER BY claim_number, service_date, code")
                .query(row -> {
                    rows.accept(new RebillRow(
                            row.getString("claim_number"),
                            ResultColumns.requiredDate(row, "service_date"),
                            row.getString("code"),
                            row.getInt("minutes"),
                            row.getInt("billed_units"),
                            ResultColumns.money(row, "expected"),
                            row.getString("item")));
                });
    }

    void rejects(Consumer<RejectRow> rows) {
        jdbc.sql("""
                SELECT *
                FROM reject
                WHERE run_id = :run
                ORDER BY severity DESC, file, line, place, problem, found""").param("run", run).query(row -> {
            Money amount = ResultColumns.requiredMoney(row, "amount");
            rows.accept(new RejectRow(
                    row.getString("file"),
                    row.getLong("line"),
                    row.getString("place"),
                    row.getString("problem"),
                    row.getString("found"),
                    row.getString("severity").equals("REJECT") ? "Reject" : "Notice",
                    row.getString("expected"),
                    amount.isZero() ? null : amount,
                    run));
        });
    }
}
