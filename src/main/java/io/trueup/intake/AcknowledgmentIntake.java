package io.trueup.intake;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.AcknowledgmentSink;
import io.trueup.postgres.CopyTable;
import io.trueup.source.Problem;
import java.sql.Connection;
import java.util.List;

/** Takes one file of acknowledgments into the database, on one connection and in the caller's transaction. */
public final class AcknowledgmentIntake implements AcknowledgmentSink, FileIntake {

    private final Connection connection;
    private final long fileId;
    private final RejectIntake rejects;
    private final CopyTable<AcknowledgmentTable.TakenAcknowledgment> said = new CopyTable<>(AcknowledgmentTable.TABLE);
    private final CopyTable<AcknowledgmentTable.Key> keys = new CopyTable<>(AcknowledgmentTable.KEYS);
    private final RowIds ids;
    private long taken;

    public AcknowledgmentIntake(Connection connection, long fileId, RejectIntake rejects) {
        this.connection = connection;
        this.fileId = fileId;
        this.rejects = rejects;
        this.ids = new RowIds(fileId);
    }

    @Override
    public void acknowledgment(Acknowledgment acknowledgment) {
        AcknowledgmentTable.TakenAcknowledgment row =
                new AcknowledgmentTable.TakenAcknowledgment(ids.nextClaim(), fileId, acknowledgment);
        said.add(row);
        row.keys().forEach(key -> keys.add(new AcknowledgmentTable.Key(row.id(), key)));
        taken++;
        if (said.hasEnough() || keys.hasEnough()) {
            send();
        }
    }

    @Override
    public void problem(Problem problem) {
        rejects.add(problem);
    }

    private void send() {
        CopyTable.send(connection, List.of(said, keys));
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
