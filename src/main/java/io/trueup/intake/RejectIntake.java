package io.trueup.intake;

import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Statements;
import io.trueup.postgres.Table;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Takes the problems of one file, on its connection and in its transaction. */
public final class RejectIntake {

    private final CopyTable<Problem> table;
    private final Connection connection;
    private final List<Problem> apart = new ArrayList<>();
    private Set<ProblemCode> held = Set.of();
    private long rejects;
    private long notices;

    public RejectIntake(Connection connection, long runId, long fileId) {
        this.connection = connection;
        this.table = new CopyTable<>(problems(runId, fileId));
    }

    private static Table<Problem> problems(long runId, long fileId) {
        Table<Problem> table = new Table<>("reject");
        table.number("run_id", p -> runId);
        table.number("file_id", p -> fileId);
        table.text("file", p -> p.place().file());
        table.number("line", p -> p.place().line());
        table.text("place", p -> p.place().spot());
        table.text("problem", p -> p.code().name());
        table.text("severity", p -> p.code().severity().name());
        table.text("found", Problem::found);
        table.text("expected", Problem::expected);
        table.money("amount", Problem::amount);
        return table;
    }

    /** Keeps problems of these codes apart until {@link #release}: what a file is instead may tell more. */
    public void hold(Set<ProblemCode> codes) {
        held = codes;
    }

    /** What was kept apart; from now on nothing is. */
    public List<Problem> release() {
        List<Problem> released = List.copyOf(apart);
        apart.clear();
        held = Set.of();
        return released;
    }

    public void add(Problem problem) {
        if (held.contains(problem.code())) {
            apart.add(problem);
            return;
        }
        if (problem.isReject()) {
            rejects++;
        } else {
            notices++;
        }
        table.add(problem);
        if (table.hasEnough()) {
            table.send(connection);
        }
    }

    /** What is left to send goes with other statements of the same transaction; when it is much, now. */
    public void finish(Statements together, DataSource dataSource) {
        together.add(table, dataSource);
    }

    public long rejects() {
        return rejects;
    }

    public long notices() {
        return notices;
    }
}
