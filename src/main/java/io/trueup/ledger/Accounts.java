package io.trueup.ledger;

import io.trueup.contract.PayerKeys;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import io.trueup.reconciliation.Account;
import io.trueup.reconciliation.RemittedClaim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What claims of the log are called. An account gets another name when its patient turns out to be one of another id (the same name
 * and date of birth under the same claim number and payer), or when contracts know its payer by another key: then everything that was
 * found and decided about it goes along. Runs in the caller's transaction.
 */
public final class Accounts {

    private static final String PENDING = "identities";

    private static final String NO_NAMES = "DROP TABLE IF EXISTS new_account_name";

    private static final String NAMES =
            "CREATE TEMPORARY TABLE new_account_name (account TEXT PRIMARY KEY, name TEXT NOT NULL) ON COMMIT DROP";

    private static final String NOT_THE_SAME = "DELETE FROM new_account_name WHERE account = name";

    private final JdbcClient jdbc;

    public Accounts(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Asks whether a migration left it to the next run to give payers and accounts their keys; tells when it did. */
    public static void pending(Statements later, Runnable isPending) {
        later.sql("SELECT name FROM pending_work WHERE name = :name")
                .param("name", PENDING)
                .ask(row -> isPending.run());
    }

    /**
     * Patients of new logs with two ids, one name and one date of birth under one claim number are one; so are two writings of a claim
     * number of one patient and payer, and of a patient's id under one claim number and name, where no dates of birth differ.
     */
    public void unite(Statements later, long run) {
        later.add(NO_NAMES);
        later.add(NAMES);
        later.add("""
                INSERT INTO new_account_name
                SELECT account, min(least(
                    of_id,
                    CASE WHEN date_of_birth IS NOT NULL THEN of_name END,
                    CASE WHEN patient_number <> '' AND NOT is_of_two THEN of_writing END))
                FROM (
                    SELECT account, date_of_birth, patient_number,
                        min(account) OVER (PARTITION BY number_key, payer_key, patient_key) AS of_id,
                        min(account) OVER (
                            PARTITION BY number_key, payer_key, upper(last_name), upper(first_name), date_of_birth) AS of_name,
                        min(account) OVER writing AS of_writing,
                        coalesce(min(date_of_birth) OVER writing < max(date_of_birth) OVER writing, FALSE) AS is_of_two
                    FROM account_identity
                    WHERE NOT placeholder
                    AND (number_key, payer_key) IN (
                        SELECT i.number_key, i.payer_key
                        FROM account_identity i
                        WHERE i.account IN (
                            SELECT account
                            FROM log_row
                            WHERE file_id IN (SELECT id FROM input_file WHERE NOT settled AND folder = 'program-logs')))
                    WINDOW writing AS (
                        PARTITION BY number_key, payer_key, patient_number, upper(last_name), split_part(upper(first_name), ' ', 1))) same
                GROUP BY account""");
        later.add(NOT_THE_SAME);
        AtomicBoolean any = new AtomicBoolean();
        later.sql("SELECT account FROM new_account_name LIMIT 1").ask(row -> any.set(true));
        later.send();
        if (any.get()) {
            rename(run);
        }
    }

    /** Gives payments, bills and accounts the keys their payers have now. */
    public void renamePayers(long run, PayerKeys keys) {
        renamePayers("payment", "identifiers", keys);
        renamePayers("bill", "payer_identifiers", keys);
        newNames();
        Map<String, String> names = new HashMap<>();
        jdbc.sql("SELECT * FROM account_identity").query(row -> {
            names.put(row.getString("account"), account(row, keys).name());
        });
        addKeys(jdbc, "SELECT *, '' AS patient_control_number FROM account_identity");
        jdbc.sql("""
                INSERT INTO new_account_name
                SELECT *
                FROM unnest(:accounts, :names)""")
                .param("accounts", names.keySet().toArray(String[]::new))
                .param("names", names.values().toArray(String[]::new))
                .update();
        jdbc.sql(NOT_THE_SAME).update();
        rename(run);
        jdbc.sql("DELETE FROM pending_work WHERE name = :name")
                .param("name", PENDING)
                .update();
    }

    /** Keys by which remittances find accounts, of rows that say how the log writes them. */
    public static void addKeys(JdbcClient jdbc, String rows) {
        List<String> accounts = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        jdbc.sql(rows).query(row -> {
            Set<String> own = RemittedClaim.keysOfLog(
                    row.getString("claim_number"),
                    row.getString("patient_control_number"),
                    row.getString("last_name"),
                    row.getString("first_name"));
            accounts.addAll(Collections.nCopies(own.size(), row.getString("account")));
            keys.addAll(own);
        });
        jdbc.sql("""
                INSERT INTO account_key (account, key)
                SELECT *
                FROM unnest(:accounts, :keys)
                ON CONFLICT DO NOTHING""")
                .param("accounts", accounts.toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    private static Account account(ResultSet row, PayerKeys keys) throws SQLException {
        return Account.of(
                row.getString("claim_number"),
                keys.of(row.getString("payer_id")),
                row.getString("patient_id"),
                row.getString("last_name"),
                row.getString("first_name"),
                ResultColumns.date(row, "date_of_birth"));
    }

    private void renamePayers(String table, String identifiers, PayerKeys keys) {
        List<Long> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        jdbc.sql("SELECT id, payer_id, payer_name, " + identifiers + " AS identifiers, payer_key FROM " + table)
                .query(row -> {
                    List<String> all =
                            List.of((String[]) row.getArray("identifiers").getArray());
                    String key = keys.of(
                            all.isEmpty() ? List.of(row.getString("payer_id")) : all, row.getString("payer_name"));
                    if (!key.equals(row.getString("payer_key"))) {
                        ids.add(row.getLong("id"));
                        names.add(key);
                    }
                });
        jdbc.sql("""
                UPDATE %s t
                SET payer_key = n.key
                FROM unnest(:ids, :keys) AS n (id, key)
                WHERE t.id = n.id""".formatted(table))
                .param("ids", ids.toArray(Long[]::new))
                .param("keys", names.toArray(String[]::new))
                .update();
    }

    private void newNames() {
        jdbc.sql(NO_NAMES).update();
        jdbc.sql(NAMES).update();
    }

    /** Everything about the accounts goes under their new names, and is looked at again. */
    private void rename(long run) {
        if (jdbc.sql("SELECT count(*) FROM new_account_name").query(Long.class).single() == 0) {
            return;
        }
        jdbc.sql("ANALYZE new_account_name").update();
        for (String table : List.of("log_row", "prevention_risk", "week_task")) {
            jdbc.sql("UPDATE " + table + " t SET account = n.name FROM new_account_name n WHERE t.account = n.account")
                    .update();
        }
        renameKeys();
        for (String column : List.of(
                "item.unit",
                "item_priority.unit",
                "done_item.unit",
                "line_match.unit",
                "bill_match.unit",
                "late_payment.unit",
                "unpaid_amount.unit",
                "billing_difference.unit",
                "demand_interest.unit",
                "rebill_line.reconciliation_unit")) {
            String[] parts = column.split("\\.");
            jdbc.sql("UPDATE %s t SET %s = 'C:' || n.name FROM new_account_name n WHERE t.%s = 'C:' || n.account"
                            .formatted(parts[0], parts[1], parts[1]))
                    .update();
        }
        supersedeTwins(run);
        for (String column : List.of("finding.key", "item_opening.finding", "recovery.finding")) {
            String[] parts = column.split("\\.");
            renameFindings(parts[0], parts[1]);
        }
        jdbc.sql("""
                INSERT INTO touched_unit (run_id, unit)
                SELECT DISTINCT :run, 'C:' || name
                FROM new_account_name
                ON CONFLICT DO NOTHING""").param("run", run).update();
    }

    private void renameFindings(String table, String key) {
        jdbc.sql("""
                UPDATE %1$s f
                SET unit = 'C:' || n.name,
                    %2$s = CASE
                        WHEN starts_with(substr(f.%2$s, 3), n.account || '|')
                        THEN left(f.%2$s, 2) || n.name || substr(f.%2$s, 3 + length(n.account))
                        ELSE f.%2$s
                    END
                FROM new_account_name n
                WHERE f.unit = 'C:' || n.account""".formatted(table, key)).update();
    }

    /** Of accounts that become one only the findings of one are its findings until it is reconciled. */
    private void supersedeTwins(long run) {
        jdbc.sql("""
                UPDATE finding f
                SET superseded_run = :run
                FROM new_account_name n
                WHERE f.unit = 'C:' || n.account
                AND f.superseded_run IS NULL
                AND NOT f.trial
                AND (EXISTS (SELECT FROM finding o WHERE o.unit = 'C:' || n.name AND o.superseded_run IS NULL AND NOT o.trial)
                    OR EXISTS (SELECT FROM new_account_name o WHERE o.name = n.name AND o.account < n.account))""").param("run", run).update();
    }

    /** Two accounts may become one, and then have some in common. */
    private void renameKeys() {
        jdbc.sql("""
                INSERT INTO account_key (account, key)
                SELECT n.name, k.key
                FROM account_key k
                JOIN new_account_name n USING (account)
                ON CONFLICT DO NOTHING""").update();
        jdbc.sql("""
                INSERT INTO account_identity
                SELECT DISTINCT n.name, split_part(n.name, '|', 1), split_part(n.name, '|', 2), split_part(n.name, '|', 3),
                    i.placeholder, i.claim_number, i.payer_id, i.patient_id, i.last_name, i.first_name, i.date_of_birth,
                    i.number_key, i.patient_number
                FROM account_identity i
                JOIN new_account_name n USING (account)
                ON CONFLICT DO NOTHING""").update();
        for (String table : List.of("account_key", "account_identity")) {
            jdbc.sql("DELETE FROM " + table + " t USING new_account_name n WHERE t.account = n.account")
                    .update();
        }
    }
}
