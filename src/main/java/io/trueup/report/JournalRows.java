package io.trueup.report;

import io.trueup.books.Account;
import io.trueup.books.AccountNames;
import io.trueup.ledger.PayerTitles;
import io.trueup.postgres.ResultColumns;
import io.trueup.workbook.JournalSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Entries of a run, and of the months that are open or that it closed, where none is ever closed of the last three; what was before the
 * first month as one entry.
 */
final class JournalRows {

    private final JdbcClient jdbc;
    private final long run;
    private final PayerTitles titles;
    private final AccountNames accounts;

    JournalRows(JdbcClient jdbc, long run, PayerTitles titles, AccountNames accounts) {
        this.jdbc = jdbc;
        this.run = run;
        this.titles = titles;
        this.accounts = accounts;
    }

    void rows(Consumer<JournalSheet.Row> rows) {
        jdbc.sql("""
                WITH reach AS (
                    SELECT coalesce(
                        (SELECT min(month) FROM closed_month WHERE run_id = :run),
                        (SELECT (max(month) + INTERVAL '1 month')::date FROM closed_month),
                        (SELECT (date_trunc('month', today) - INTERVAL '2 months')::date FROM run WHERE id = :run)) AS first_day),
                shown AS (
                    SELECT j.*
                    FROM journal_line j
                    CROSS JOIN reach r
                    WHERE j.run_id = :run
                    OR j.posted_on >= r.first_day
                    OR (j.opening AND j.posted_on = r.first_day - 1))
                SELECT run_id, entry, posted_on, account, payer, amount, reference, memo, id AS place
                FROM shown
                WHERE NOT opening
                UNION ALL
                SELECT run_id, entry, posted_on, account, payer, sum(amount)::bigint, 'run ' || run_id,
                    'before the first month', row_number() OVER (ORDER BY account, payer)
                FROM (
                    SELECT s.run_id, s.entry, s.posted_on, coalesce(n.name, s.payer) AS payer, s.amount, CASE
                        WHEN s.account IN ('PROGRAM_REVENUE', 'CASH', 'WRITE_OFFS', 'OTHER_SERVICES', 'PAYMENT_DIFFERENCES')
                        THEN 'OPENING_BALANCE'
                        ELSE s.account END AS account
                    FROM shown s
                    LEFT JOIN payer_name n ON n.payer = s.payer
                    WHERE s.opening) before
                GROUP BY run_id, entry, posted_on, account, payer
                HAVING sum(amount) <> 0
                ORDER BY posted_on, run_id, entry, place""").param("run", run).query(row -> {
            rows.accept(row(row));
        });
    }

    private JournalSheet.Row row(ResultSet row) throws SQLException {
        AccountNames.Name account = accounts.of(ResultColumns.requiredCode(row, "account", Account.class));
        return new JournalSheet.Row(
                row.getLong("run_id") + "-" + row.getInt("entry"),
                ResultColumns.requiredDate(row, "posted_on"),
                account.name(),
                account.number(),
                titles.of(row.getString("payer")),
                ResultColumns.requiredMoney(row, "amount"),
                row.getString("reference"),
                row.getString("memo"),
                row.getLong("run_id"));
    }
}
