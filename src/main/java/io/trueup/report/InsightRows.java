package io.trueup.report;

import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.PatternsSheet;
import io.trueup.workbook.PreventionSheet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of Patterns and Prevention, as a run found them; equal ones in the order of their finding. */
final class InsightRows {

    private final JdbcClient jdbc;
    private final long run;

    InsightRows(JdbcClient jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    /** Worth most first. */
    void patterns(Consumer<PatternsSheet.Row> rows) {
        jdbc.sql("""
                SELECT *
                FROM pattern
                WHERE run_id = :run
                ORDER BY at_stake DESC, payer COLLATE "C", since, place""").param("run", run).query(row -> {
            rows.accept(new PatternsSheet.Row(
                    row.getString("payer"),
                    row.getString("contract"),
                    String.join("; ", ResultColumns.texts(row, "codes")),
                    ResultColumns.date(row, "since"),
                    row.getInt("days"),
                    ResultColumns.money(row, "expected_rate"),
                    ResultColumns.money(row, "paid_rate"),
                    row.getString("cause"),
                    ResultColumns.requiredMoney(row, "at_stake")));
        });
    }

    /** Most urgent first. */
    void prevention(Consumer<PreventionSheet.Row> rows) {
        jdbc.sql("""
                SELECT *
                FROM prevention_risk
                WHERE run_id = :run
                ORDER BY act_by, claim_number COLLATE "C", place""").param("run", run).query(row -> {
            rows.accept(new PreventionSheet.Row(
                    row.getString("claim_number"),
                    row.getString("patient"),
                    row.getString("risk"),
                    row.getString("detail"),
                    ResultColumns.date(row, "act_by")));
        });
    }
}
