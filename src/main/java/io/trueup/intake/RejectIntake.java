package io.trueup.intake;

import io.trueup.postgres.CopyTable;
import io.trueup.source.Problem;
import java.sql.Connection;

/** Takes the problems of one file, on its connection and in its transaction. */
public final class RejectIntake {

    private final long runId;
    private final long fileId;
    private final CopyTable table =
            new CopyTable("reject (run_id, file_id, file, line, place, problem, severity, found, expected, amount)");
    private final Connection connection;
    private long rejects;
    private long notices;

    public RejectIntake(Connection connection, long runId, long fileId) {
        this.connection = connection;
        this.runId = runId;
        this.fileId = fileId;
    }

    public void add(Problem problem) {
        if (problem.isReject()) {
            rejects++;
        } else {
            notices++;
        }
        table.number(runId)
                .number(fileId)
                .text(problem.place().file())
                .number(problem.place().line())
                .text(problem.place().spot())
                .text(problem.code().name())
                .text(problem.code().severity().name())
                .text(problem.found())
                .text(problem.expected())
                .money(problem.amount())
                .endRow();
        if (table.hasEnough()) {
            table.send(connection);
        }
    }

    public void finish() {
        table.send(connection);
    }

    public long rejects() {
        return rejects;
    }

    public long notices() {
        return notices;
    }
}
