package io.trueup.report;

import io.trueup.denial.DenialClass;
import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Outcome;
import io.trueup.workbook.RecoveredBySheet;
import io.trueup.workbook.RecoveredSheet;
import io.trueup.written.InWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that ever came back, and what it adds up to. */
final class RecoveredRows {

    private static final String MONTH = "to_char(paid_on, 'YYYY-MM')";

    private final JdbcClient jdbc;
    private final PayerTitles titles;

    RecoveredRows(JdbcClient jdbc, PayerTitles titles) {
        this.titles = titles;
        this.jdbc = jdbc;
    }

    /** Latest first. */
    void rows(Consumer<RecoveredSheet.Row> rows) {
        rows("", "", rows);
    }

    /** What came back of one item, or of the list it is; latest first. */
    void of(String item, Consumer<RecoveredSheet.Row> rows) {
        rows("WHERE item = :item OR demand = :item\n", item, rows);
    }

    private void rows(String which, String item, Consumer<RecoveredSheet.Row> rows) {
        jdbc.sql("""
                SELECT *, CASE WHEN amount > 0 THEN paid_on - sent_on END AS days_to_cash
                FROM recovery
                """ + which + """
                ORDER BY paid_on DESC, item, service_date, trace, finding, payment_id""").param("item", item).query(row -> {
            rows.accept(row(row));
        });
    }

    private RecoveredSheet.Row row(ResultSet row) throws SQLException {
        return new RecoveredSheet.Row(
                row.getString("item"),
                row.getString("claim_number"),
                row.getString("patient"),
                titles.of(row.getString("payer")),
                ResultColumns.requiredMoney(row, "at_stake"),
                ResultColumns.requiredMoney(row, "amount"),
                ResultColumns.requiredDate(row, "paid_on"),
                row.getString("level"),
                row.getString("owner"),
                row.getString("letter"),
                ResultColumns.date(row, "service_date"),
                ResultColumns.code(row, "denial_class", DenialClass.class),
                ResultColumns.requiredCode(row, "outcome", Outcome.class),
                ResultColumns.date(row, "sent_on"),
                row.getBigDecimal("days_to_cash"),
                row.getString("trace"),
                row.getString("demand"),
                row.getLong("run_id"));
    }

    /** Most first, months latest first. */
    void totals(Consumer<RecoveredBySheet.Row> rows) {
        of(
                RecoveredBySheet.Kind.PAYER,
                "coalesce((SELECT t.name FROM payer_name t WHERE t.payer = recovery.payer), payer)",
                "recovered DESC, name",
                rows);
        of(RecoveredBySheet.Kind.CLASS, "coalesce(nullif(denial_class, ''), outcome)", "recovered DESC, name", rows);
        of(RecoveredBySheet.Kind.OWNER, "coalesce(nullif(owner, ''), 'nobody')", "recovered DESC, name", rows);
        of(RecoveredBySheet.Kind.MONTH, MONTH, "name DESC", rows);
    }

    /** What payments of this month and of later ones brought back, less what was taken back again. */
    Money since(YearMonth month) {
        List<Money> amounts = new ArrayList<>();
        of(RecoveredBySheet.Kind.MONTH, MONTH, "name DESC", row -> {
            if (row.name().compareTo(month.toString()) >= 0) {
                amounts.add(row.recovered());
            }
        });
        return Money.sum(amounts);
    }

    /** A day that several payments came for is at stake once, as it was opened first. */
    private void of(RecoveredBySheet.Kind by, String name, String order, Consumer<RecoveredBySheet.Row> rows) {
        jdbc.sql("""
                SELECT name, count(DISTINCT item) AS items, sum(amount) AS recovered,
                    sum(at_stake) FILTER (WHERE first) AS at_stake, avg(paid_on - sent_on) FILTER (WHERE amount > 0) AS days_to_cash
                FROM (
                    SELECT name, item, amount, paid_on, sent_on, at_stake,
                        row_number() OVER (PARTITION BY name, item, finding ORDER BY paid_on, run_id, payment_id) = 1 AS first
                    FROM (SELECT *, %s AS name FROM recovery) named) each
                GROUP BY name
                ORDER BY %s""".formatted(name, order)).query(row -> {
            BigDecimal days = row.getBigDecimal("days_to_cash");
            rows.accept(new RecoveredBySheet.Row(
                    by,
                    by == RecoveredBySheet.Kind.CLASS ? InWords.of(row.getString("name")) : row.getString("name"),
                    row.getLong("items"),
                    ResultColumns.requiredMoney(row, "at_stake"),
                    ResultColumns.requiredMoney(row, "recovered"),
                    days == null ? null : days.setScale(1, RoundingMode.HALF_UP)));
        });
    }
}
