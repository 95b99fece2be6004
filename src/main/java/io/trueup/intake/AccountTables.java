package io.trueup.intake;

import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Sql;
import io.trueup.postgres.Table;
import io.trueup.programlog.LogRow;
import io.trueup.reconciliation.Account;
import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.reconciliation.RemittedClaim;
import java.sql.Connection;
import java.util.List;
import java.util.Set;

/**
 * What claims of the log can be recognised by, gathered while a file of logs is read: how its rows write payer, patient and number,
 * and the keys that remittances share with them.
 */
final class AccountTables {

    /** @param row one of those that write it so */
    private record Written(Account account, LogRow row) {
        static final Table<Written> TABLE = new Table<>("new_account_identity");

        static {
            TABLE.text("account", w -> w.account().name());
            TABLE.text("claim_key", w -> w.account().claimNumber());
            TABLE.text("payer_key", w -> w.account().payerKey());
            TABLE.text("patient_key", w -> w.account().patientKey());
            TABLE.flag("placeholder", w -> ClaimNumbers.isPlaceholder(w.row().claimNumber()));
            Table<LogRow> row = TABLE.part(Written::row);
            row.text("claim_number", LogRow::claimNumber);
            row.text("number_key", r -> ClaimNumbers.key(r.claimNumber()));
            row.text("payer_id", LogRow::payerId);
            row.text("patient_id", LogRow::patientId);
            row.text(
                    "patient_number",
                    r -> ClaimNumbers.isPlaceholder(r.patientId()) ? "" : ClaimNumbers.key(r.patientId()));
            row.text("last_name", LogRow::lastName);
            row.text("first_name", LogRow::firstName);
            row.date("date_of_birth", LogRow::dateOfBirth);
        }
    }

    private record AccountKey(String account, String key) {
        static final Table<AccountKey> TABLE = new Table<>("new_account_key");

        static {
            TABLE.text("account", AccountKey::account);
            TABLE.text("key", AccountKey::key);
        }
    }

    private static final String NEW = """
            CREATE TEMPORARY TABLE IF NOT EXISTS new_account_key (account TEXT, key TEXT) ON COMMIT DELETE ROWS;
            CREATE TEMPORARY TABLE IF NOT EXISTS new_account_identity (LIKE account_identity) ON COMMIT DELETE ROWS""";

    private final Connection connection;
    private final CopyTable<Written> identities = new CopyTable<>(Written.TABLE);
    private final CopyTable<AccountKey> keys = new CopyTable<>(AccountKey.TABLE);
    private boolean isMade;

    AccountTables(Connection connection) {
        this.connection = connection;
    }

    /** @param row one that does not say the same as the one before it */
    void add(LogRow row, Account account) {
        identities.add(new Written(account, row));
        Set<String> own =
                RemittedClaim.keysOfLog(row.claimNumber(), row.patientControlNumber(), row.lastName(), row.firstName());
        own.forEach(key -> keys.add(new AccountKey(account.name(), key)));
    }

    boolean hasEnough() {
        return identities.hasEnough() || keys.hasEnough();
    }

    void send() {
        if (!isMade && identities.rows() > 0) {
            Sql.execute(connection, NEW);
            isMade = true;
        }
        CopyTable.send(connection, List.of(identities, keys));
    }

    /** What is new becomes known; the file is complete. */
    void finish() {
        if (!isMade) {
            return;
        }
        Sql.execute(connection, """
                INSERT INTO account_key (account, key)
                SELECT DISTINCT account, key
                FROM new_account_key
                ON CONFLICT DO NOTHING;
                INSERT INTO account_identity
                SELECT DISTINCT *
                FROM new_account_identity
                ON CONFLICT DO NOTHING""");
    }
}
