package io.trueup.report;

import io.trueup.deposit.LineState;
import io.trueup.deposit.PaymentState;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.DepositsSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines of the bank and payments without one: what a night found anew and all that is open, or what a rerun's period has. */
final class DepositRows {

    private final JdbcClient jdbc;
    private final Runs.Run run;
    private final PayerTitles titles;

    DepositRows(JdbcClient jdbc, Runs.Run run, PayerTitles titles) {
        this.titles = titles;
        this.jdbc = jdbc;
        this.run = run;
    }

    void rows(Consumer<DepositsSheet.Row> rows) {
        LocalDate from = run.order().from();
        LocalDate to = run.order().to();
        jdbc.sql("""
                WITH line AS (
                    SELECT d.*
                    FROM bank_deposit d
                    WHERE NOT :period
                    AND (d.run_id = :run OR d.state IN ('DIFFERS', 'WHICH_PAYMENT', 'NO_REMITTANCE'))
                    OR :period
                    AND d.bank_date BETWEEN :from AND :to),
                announced AS (
                    SELECT d.*
                    FROM payment_deposit d
                    WHERE d.state IN ('MISSING', 'NOT_YET', 'NOT_ON_STATEMENT')
                    AND (NOT :period OR d.payment_date BETWEEN :from AND :to))
                SELECT l.bank_date AS date, l.amount, l.description, l.reference, l.account, d.payer, paid.traces, paid.first_date,
                    d.announced, d.difference, d.state, d.note, coalesce(k.item, '') AS item, f.name AS file, TRUE AS is_line
                FROM line d
                JOIN bank_line l ON l.id = d.bank_line_id
                JOIN input_file f ON f.id = l.file_id
                LEFT JOIN item i ON i.unit = 'D:' || l.id
                LEFT JOIN item_priority k ON k.run_id = :run AND k.item = i.id AND k.unit = i.unit AND NOT k.hidden
                LEFT JOIN LATERAL (
                    SELECT string_agg(p.trace, '; ' ORDER BY p.payment_date, p.trace, p.id) AS traces,
                        min(p.payment_date) AS first_date
                    FROM payment p
                    WHERE p.id = ANY(d.payment_ids)) paid ON TRUE
                UNION ALL
                SELECT NULL, NULL, '', '', '', CASE WHEN p.payer_name = '' THEN p.payer_id ELSE p.payer_name END, p.trace,
                    p.payment_date, p.amount, CASE WHEN d.state = 'MISSING' THEN -p.amount END, d.state, d.note,
                    coalesce(k.item, ''), f.name, FALSE
                FROM announced d
                JOIN payment p ON p.id = d.payment_id
                JOIN input_file f ON f.id = p.file_id
                LEFT JOIN item i ON i.unit = 'P:' || p.id
                LEFT JOIN item_priority k ON k.run_id = :run AND k.item = i.id AND k.unit = i.unit AND NOT k.hidden
                ORDER BY 1 NULLS LAST, 8, 7, 3, 2, 4, 14""")
                .param("period", from != null)
                .param("from", from == null ? LocalDate.EPOCH : from)
                .param("to", to == null ? LocalDate.EPOCH : to)
                .param("run", run.id())
                .query(row -> {
                    rows.accept(row(row));
                });
    }

    private DepositsSheet.Row row(ResultSet row) throws SQLException {
        boolean isLine = row.getBoolean("is_line");
        Money announced = ResultColumns.money(row, "announced");
        String traces = row.getString("traces");
        String state = row.getString("state");
        return new DepositsSheet.Row(
                ResultColumns.date(row, "date"),
                ResultColumns.money(row, "amount"),
                row.getString("description"),
                titles.of(row.getString("payer")),
                traces == null ? "" : traces,
                announced,
                ResultColumns.money(row, "difference"),
                isLine
                        ? LineState.valueOf(state).words()
                        : PaymentState.valueOf(state).words(),
                ResultColumns.date(row, "first_date"),
                row.getString("note"),
                row.getString("account"),
                row.getString("reference"),
                row.getString("item"),
                row.getString("file"));
    }
}
