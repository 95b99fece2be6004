package io.trueup.intake;

import io.trueup.contract.PayerKeys;
import io.trueup.postgres.CopyTable;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.LogSink;
import io.trueup.reconciliation.Account;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes one file of program logs, episodes or authorizations, on one connection and in the caller's transaction. */
public final class ProgramLogIntake implements LogSink, FileIntake {

    private final Connection connection;
    private final long fileId;
    private final RejectIntake rejects;
    private final CopyTable<LogRowTable.TakenRow> rows = new CopyTable<>(LogRowTable.TABLE);
    private final CopyTable<Taken<Episode>> episodes = new CopyTable<>(EpisodeTable.TABLE);
    private final CopyTable<Taken<Authorization>> authorizations = new CopyTable<>(AuthorizationTable.TABLE);
    private final AccountTables accounts;
    private final PayerKeys payerKeys;
    private final Map<String, String> keyOfPayer = new HashMap<>();
    private @Nullable LogRow last;
    private String accountOfLast = "";
    private long taken;
    private long lastLine;

    /** @param payerKeys one key for all the names of a payer */
    public ProgramLogIntake(Connection connection, long fileId, RejectIntake rejects, PayerKeys payerKeys) {
        this.connection = connection;
        this.fileId = fileId;
        this.rejects = rejects;
        this.payerKeys = payerKeys;
        this.accounts = new AccountTables(connection);
    }

    @Override
    public void log(LogRow row) {
        if (last == null || !saysTheSame(last, row)) {
            Account account = Account.of(row, keyOfPayer.computeIfAbsent(row.payerId(), payerKeys::of));
            accountOfLast = account.name();
            accounts.add(row, account);
        }
        last = row;
        rows.add(new LogRowTable.TakenRow(fileId, line(row.place()), row, accountOfLast));
        count();
    }

    /** Whether two rows write payer, patient and numbers alike; rows of one patient follow one another. */
    private static boolean saysTheSame(LogRow one, LogRow other) {
        return one.patientId().equals(other.patientId())
                && one.claimNumber().equals(other.claimNumber())
                && one.payerId().equals(other.payerId())
                && one.patientControlNumber().equals(other.patientControlNumber())
                && one.lastName().equals(other.lastName())
                && one.firstName().equals(other.firstName())
                && Objects.equals(one.dateOfBirth(), other.dateOfBirth());
    }

    @Override
    public void episode(Episode episode, Place place) {
        episodes.add(new Taken<>(fileId, line(place), episode));
        count();
    }

    @Override
    public void authorization(Authorization authorization, Place place) {
        authorizations.add(new Taken<>(fileId, line(place), authorization));
        count();
    }

    /** The row's line; on a workbook's second sheet lines begin anew, and the rows still need one each, in their order. */
    private long line(Place place) {
        lastLine = Math.max(lastLine + 1, place.line());
        return lastLine;
    }

    @Override
    public void problem(Problem problem) {
        rejects.add(problem);
    }

    private void count() {
        taken++;
        if (rows.hasEnough() || episodes.hasEnough() || authorizations.hasEnough() || accounts.hasEnough()) {
            send();
        }
    }

    private void send() {
        CopyTable.send(connection, List.of(rows, episodes, authorizations));
        accounts.send();
    }

    @Override
    public void finish() {
        send();
        accounts.finish();
    }

    @Override
    public long rows() {
        return taken;
    }
}
