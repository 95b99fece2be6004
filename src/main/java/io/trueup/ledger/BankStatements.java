package io.trueup.ledger;

import io.trueup.deposit.Announced;
import io.trueup.deposit.CountedLine;
import io.trueup.deposit.StatementReach;
import io.trueup.intake.BankLineTable;
import io.trueup.intake.PaymentTable;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what the bank has and what was announced: all that is not long past, and as long before whatever is new or gone. So what is
 * found is the same in whatever order files came, and a night's cost does not grow with the years.
 */
public final class BankStatements {

    private final JdbcClient jdbc;

    public BankStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is any, or was. */
    public boolean hasAny() {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM bank_line)
                    OR EXISTS (SELECT FROM bank_deposit)
                    OR EXISTS (SELECT FROM payment_deposit)""").query(Boolean.class).single();
    }

    /** @param names what contracts call a payer, by its key */
    public StatementScope read(long run, LocalDate today, Map<String, Set<String>> names) {
        LocalDate touched = touched(run);
        LocalDate latest = touched == null || touched.isAfter(today) ? today : touched;
        LocalDate purged = day("SELECT max(before_day) AS day FROM purge");
        LocalDate past = latest.minusDays(StatementScope.DAYS);
        LocalDate from = purged == null || purged.isBefore(past) ? past : purged;
        return new StatementScope(
                from, lines(from), payments(from, names), reach(), day("SELECT min(payment_date) AS day FROM payment"));
    }

    /** The first day of what came or went since the last night that told all it knew; null when nothing did. */
    private @Nullable LocalDate touched(long run) {
        return jdbc.sql("""
                SELECT min(day) AS day
                FROM (
                    SELECT min(bank_date) AS day
                    FROM bank_line
                    WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled)
                    UNION ALL
                    SELECT min(payment_date)
                    FROM payment
                    WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled)
                    UNION ALL
                    SELECT min(p.payment_date)
                    FROM retold_payment r
                    JOIN payment p ON p.id = r.payment_id
                    WHERE r.run_id = :run
                    UNION ALL
                    SELECT min(d.bank_date)
                    FROM bank_deposit d
                    WHERE NOT EXISTS (SELECT FROM bank_line l WHERE l.id = d.bank_line_id)
                    UNION ALL
                    SELECT min(d.payment_date)
                    FROM payment_deposit d
                    WHERE NOT EXISTS (
                        SELECT
                        FROM payment p
                        WHERE p.id = d.payment_id
                        AND p.canonical_id = p.id
                        AND p.conflict_with IS NULL)) touched""")
                .param("run", run)
                .query((row, n) -> new Day(ResultColumns.date(row, "day")))
                .single()
                .day();
    }

    private record Day(@Nullable LocalDate day) {}

    /** Of a line that several files tell, as many as the file with the most copies has. */
    private List<CountedLine> lines(LocalDate from) {
        return jdbc.sql("""
                SELECT DISTINCT ON (fingerprint, copy) *
                FROM (
                    SELECT *, row_number() OVER (PARTITION BY file_id, fingerprint ORDER BY id) AS copy
                    FROM bank_line
                    WHERE bank_date >= :from) copies
                WHERE NOT EXISTS (
                    SELECT
                    FROM payment_deposit d
                    WHERE d.payment_date < :from
                    AND d.payment_date >= :before
                    AND copies.id = ANY(d.bank_line_ids))
                ORDER BY fingerprint, copy, id""")
                .param("from", from)
                .param("before", from.minusDays(StatementScope.DAYS))
                .query((row, n) -> new CountedLine(
                        BankLineTable.ID.of(row),
                        BankLineTable.FINGERPRINT.of(row) + "/" + row.getInt("copy"),
                        BankLineTable.ACCOUNT.of(row),
                        BankLineTable.DATE.of(row),
                        BankLineTable.AMOUNT.of(row),
                        BankLineTable.DESCRIPTION.of(row),
                        BankLineTable.REFERENCE.of(row),
                        BankLineTable.TYPE.of(row)))
                .list();
    }

    private List<Announced> payments(LocalDate from, Map<String, Set<String>> names) {
        return jdbc.sql("""
                SELECT p.*, a.withheld
                FROM payment p
                LEFT JOIN LATERAL (
                    SELECT array_agg(amount ORDER BY amount) AS withheld
                    FROM provider_adjustment
                    WHERE payment_id = p.id
                    AND amount > 0
                    AND NOT duplicate) a ON TRUE
                WHERE p.payment_date >= :from
                AND p.canonical_id = p.id
                AND p.conflict_with IS NULL
                AND p.amount <> 0
                AND NOT EXISTS (
                    SELECT
                    FROM bank_deposit d
                    WHERE d.bank_date < :from
                    AND d.bank_date >= :before
                    AND p.id = ANY(d.payment_ids))""")
                .param("from", from)
                .param("before", from.minusDays(StatementScope.DAYS))
                .query((row, n) -> payment(row, names))
                .list();
    }

    private static Announced payment(ResultSet row, Map<String, Set<String>> names) throws SQLException {
        String key = PaymentTable.PAYER_KEY.of(row);
        String id = PaymentTable.PAYER_ID.of(row);
        String name = PaymentTable.PAYER_NAME.of(row);
        Set<String> all = new HashSet<>(names.getOrDefault(key, Set.of()));
        all.addAll(ResultColumns.texts(row, "identifiers"));
        all.add(id);
        all.add(name);
        Array withheld = row.getArray("withheld");
        return new Announced(
                row.getLong("id"),
                key,
                name.isBlank() ? id : name,
                all,
                PaymentTable.TRACE.of(row),
                row.getString("trace_key"),
                row.getString("method"),
                PaymentTable.DATE.of(row),
                ResultColumns.requiredMoney(row, "amount"),
                PaymentTable.OCCURRENCE.intOf(row),
                withheld == null
                        ? List.of()
                        : Arrays.stream((Long[]) withheld.getArray())
                                .map(Money::ofCents)
                                .toList());
    }

    private StatementReach reach() {
        Map<String, LocalDate> until = new HashMap<>();
        jdbc.sql("""
                SELECT account, max(day) AS day
                FROM (
                    SELECT account, max(bank_date) AS day
                    FROM bank_line
                    GROUP BY account
                    UNION ALL
                    SELECT account, max(as_of)
                    FROM bank_statement
                    GROUP BY account) told
                GROUP BY account""").query(row -> {
            until.put(row.getString("account"), ResultColumns.requiredDate(row, "day"));
        });
        return new StatementReach(day("SELECT min(bank_date) AS day FROM bank_line"), until);
    }

    private @Nullable LocalDate day(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new Day(ResultColumns.date(row, "day")))
                .single()
                .day();
    }
}
