package io.trueup.intake;

import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Sql;
import io.trueup.postgres.Table;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.LogSink;
import io.trueup.reconciliation.RemittedClaim;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import java.sql.Connection;
import java.util.List;
import java.util.Set;

/** Takes one file of program logs, episodes or authorizations, on one connection and in the caller's transaction. */
public final class ProgramLogIntake implements LogSink {

    private final Connection connection;
    private final long fileId;
    private final RejectIntake rejects;
    private final CopyTable<Taken<LogRow>> rows = new CopyTable<>(LogRowTable.TABLE);
    private final CopyTable<Taken<Episode>> episodes = new CopyTable<>(EpisodeTable.TABLE);
    private final CopyTable<Taken<Authorization>> authorizations = new CopyTable<>(AuthorizationTable.TABLE);
    private final CopyTable<AccountKey> keys = new CopyTable<>(AccountKey.TABLE);
    private Set<String> lastKeys = Set.of();
    private String lastClaim = "";
    private long taken;

    /** What a claim of the log can be recognised by; SQL joins by it and nobody reads it back. */
    private record AccountKey(String claimNumber, String key) {
        static final Table<AccountKey> TABLE = new Table<>("new_account_key");

        static {
            TABLE.text("claim_number", AccountKey::claimNumber);
            TABLE.text("key", AccountKey::key);
        }
    }

    public ProgramLogIntake(Connection connection, long fileId, RejectIntake rejects) {
        this.connection = connection;
        this.fileId = fileId;
        this.rejects = rejects;
        Sql.execute(
                connection,
                "CREATE TEMPORARY TABLE IF NOT EXISTS new_account_key (claim_number TEXT, key TEXT) ON COMMIT DELETE ROWS");
    }

    @Override
    public void log(LogRow row) {
        rows.add(new Taken<>(fileId, row.place().line(), row));
        keysOf(row);
        count();
    }

    private void keysOf(LogRow row) {
        Set<String> own =
                RemittedClaim.keysOfLog(row.claimNumber(), row.patientControlNumber(), row.lastName(), row.firstName());
        if (!own.equals(lastKeys) || !row.claimNumber().equals(lastClaim)) {
            own.forEach(key -> keys.add(new AccountKey(row.claimNumber(), key)));
            lastKeys = own;
            lastClaim = row.claimNumber();
        }
    }

    @Override
    public void episode(Episode episode, Place place) {
        episodes.add(new Taken<>(fileId, place.line(), episode));
        count();
    }

    @Override
    public void authorization(Authorization authorization, Place place) {
        authorizations.add(new Taken<>(fileId, place.line(), authorization));
        count();
    }

    @Override
    public void problem(Problem problem) {
        rejects.add(problem);
    }

    private void count() {
        taken++;
        if (rows.hasEnough() || episodes.hasEnough() || authorizations.hasEnough() || keys.hasEnough()) {
            send();
        }
    }

    private void send() {
        List.of(rows, episodes, authorizations, keys).forEach(table -> table.send(connection));
    }

    /** Sends what is left; the file is complete. */
    public void finish() {
        send();
        Sql.execute(connection, """
                INSERT INTO account_key (claim_number, key)
                SELECT DISTINCT claim_number, key
                FROM new_account_key
                ON CONFLICT DO NOTHING""");
    }

    public long rows() {
        return taken;
    }
}
