package io.trueup.report;

import io.trueup.denial.DenialClass;
import io.trueup.ledger.PayerTitles;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import io.trueup.workbook.WrittenOffSheet;
import io.trueup.worklist.WorklistStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the team gave up: items whose status is Written off in {@code item_said}, the team's last word, and that are over by it, or
 * whose days stopped being a thing to do since. The amount is what stood at stake; the day is that of the run which first took the
 * word it still has.
 */
final class WrittenOffRows {

    private final JdbcClient jdbc;
    private final long run;
    private final PayerTitles titles;

    WrittenOffRows(JdbcClient jdbc, long run, PayerTitles titles) {
        this.jdbc = jdbc;
        this.run = run;
        this.titles = titles;
    }

    /** Latest first. */
    void rows(Consumer<WrittenOffSheet.Row> rows) {
        jdbc.sql("""
                SELECT n.item, n.notes, n.owner, ended.*, coalesce(n.said_on, ended.ended_on) AS written_off_on
                FROM item_said n
                CROSS JOIN LATERAL (
                    SELECT i.claim_number, i.patient, i.payer, i.service_date, i.at_stake, i.outcome, i.denial_class, i.paid,
                        p.ended_on
                    FROM item i
                    JOIN item_priority p ON p.run_id = :run AND p.item = i.id AND p.unit = i.unit AND p.place = 'DONE'
                    WHERE i.id = n.item
                    UNION ALL
                    (SELECT d.claim_number, d.patient, d.payer, d.service_date, d.at_stake, d.outcome, d.denial_class, d.paid,
                        d.ended_on
                    FROM done_item d
                    WHERE d.item = n.item
                    AND NOT EXISTS (SELECT FROM item i WHERE i.id = n.item)
                    ORDER BY d.ended_on DESC
                    LIMIT 1)) ended
                WHERE n.status = :writtenOff
                ORDER BY written_off_on DESC, n.item""")
                .param("run", run)
                .param("writtenOff", WorklistStatus.WRITTEN_OFF.word())
                .query(row -> {
                    rows.accept(row(row));
                });
    }

    private WrittenOffSheet.Row row(ResultSet row) throws SQLException {
        return new WrittenOffSheet.Row(
                row.getString("item"),
                row.getString("patient"),
                titles.of(row.getString("payer")),
                row.getString("claim_number"),
                ResultColumns.date(row, "service_date"),
                ResultColumns.requiredMoney(row, "at_stake"),
                row.getString("notes"),
                row.getString("owner"),
                ResultColumns.requiredDate(row, "written_off_on"),
                ResultColumns.requiredCode(row, "outcome", Outcome.class),
                ResultColumns.code(row, "denial_class", DenialClass.class),
                ResultColumns.money(row, "paid"));
    }
}
