package io.trueup.intake;

import io.trueup.deposit.BankLine;
import io.trueup.deposit.DepositSink;
import io.trueup.postgres.CopyTable;
import io.trueup.source.Problem;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;

/** Takes one bank statement into the database, on one connection and in the caller's transaction. */
public final class DepositIntake implements DepositSink, FileIntake {

    private final Connection connection;
    private final long fileId;
    private final RejectIntake rejects;
    private final CopyTable<BankLineTable.TakenLine> lines = new CopyTable<>(BankLineTable.TABLE);
    private final CopyTable<BankLineTable.AsOf> statements = new CopyTable<>(BankLineTable.STATEMENTS);
    private final RowIds ids;
    private long taken;

    public DepositIntake(Connection connection, long fileId, RejectIntake rejects) {
        this.connection = connection;
        this.fileId = fileId;
        this.rejects = rejects;
        this.ids = new RowIds(fileId);
    }

    @Override
    public void bankLine(BankLine line) {
        lines.add(new BankLineTable.TakenLine(ids.nextClaim(), fileId, line));
        taken++;
        if (lines.hasEnough()) {
            send();
        }
    }

    @Override
    public void statement(String account, LocalDate asOf) {
        statements.add(new BankLineTable.AsOf(fileId, account, asOf));
    }

    @Override
    public void problem(Problem problem) {
        rejects.add(problem);
    }

    private void send() {
        CopyTable.send(connection, List.of(lines, statements));
    }

    @Override
    public void finish() {
        send();
    }

    @Override
    public long rows() {
        return taken;
    }
}
