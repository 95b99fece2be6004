package io.trueup.ledger;

import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.ClaimNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code explain} asks: which units a number means, and the states a finding has been in. */
public final class FindingHistory {

    private final JdbcClient jdbc;

    public FindingHistory(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** One state of a finding and the run that made it. */
    public record State(
            long run,
            LocalDate today,
            String outcome,
            String denialClass,
            @Nullable String expected,
            String paid) {}

    /** Every payer of the log. */
    public List<String> payersOfTheLog() {
        return jdbc.sql("SELECT DISTINCT payer_id FROM log_row ORDER BY payer_id")
                .query(String.class)
                .list();
    }

    /** Units of a claim number, as written or without punctuation, or of a patient control number. */
    public List<String> units(String number) {
        Set<String> units = new TreeSet<>(jdbc.sql("""
                SELECT DISTINCT 'C:' || claim_number
                FROM log_row
                WHERE claim_number = :number
                UNION
                SELECT DISTINCT unit
                FROM finding
                WHERE claim_number = :number
                UNION
                SELECT DISTINCT 'C:' || claim_number
                FROM account_key
                WHERE key IN (:claimKey, :controlKey)
                UNION
                SELECT DISTINCT m.unit
                FROM claim_key k
                JOIN line_match m ON m.claim_payment_id = k.claim_payment_id AND m.unit <> ''
                WHERE k.key IN (:claimKey, :controlKey)""")
                .param("number", number)
                .param("claimKey", "C:" + ClaimNumbers.loose(number))
                .param("controlKey", "P:" + ClaimNumbers.exact(number))
                .query(String.class)
                .list());
        return List.copyOf(units);
    }

    /** Every state of a finding, oldest first. */
    public List<State> states(String key) {
        return jdbc.sql("""
                SELECT f.run_id, r.today, f.outcome, f.denial_class, f.expected, f.paid
                FROM finding f
                JOIN run r ON r.id = f.run_id
                WHERE f.key = :key
                AND NOT f.trial
                ORDER BY f.id""").param("key", key).query((row, n) -> state(row)).list();
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                row.getLong("run_id"),
                ResultColumns.requiredDate(row, "today"),
                row.getString("outcome"),
                row.getString("denial_class"),
                ResultColumns.money(row, "expected") == null
                        ? null
                        : String.valueOf(ResultColumns.money(row, "expected")),
                ResultColumns.requiredMoney(row, "paid").toString());
    }
}
