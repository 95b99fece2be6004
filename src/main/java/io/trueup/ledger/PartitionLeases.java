package io.trueup.ledger;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who works on which partition of a shared step. A lease is given with a token, one more than the last of its partition; a chunk that
 * is written under an older one is refused, in its own transaction.
 */
public final class PartitionLeases {

    private final JdbcClient jdbc;

    public PartitionLeases(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A partition that somebody works on.
     *
     * @param stepExecution Spring Batch's number of it
     * @param token the one that counts, until it is given to somebody else
     */
    public record Lease(long stepExecution, long token) {

        /** Somebody had it before: where that stood is to be read from the database. */
        public boolean isTakenOver() {
            return token > 1;
        }
    }

    /**
     * How the partitions of a step stand.
     *
     * @param free for whoever takes them
     * @param unfinished not at their end, free or not
     * @param read what has been worked on and committed in all of them, by whichever server
     */
    public record Standing(long free, long unfinished, long read) {}

    /** The next partition for the coordinator: also one that came back, since it failed elsewhere. */
    public Optional<Lease> takeAny(long step, String program) {
        return take("state IN ('OPEN', 'RETURNED')", step, program);
    }

    /** The next partition for another server; none once the coordinator shows no sign of life. */
    public Optional<Lease> takeOpen(long step, String program) {
        return take("""
                state = 'OPEN'
                AND EXISTS (
                    SELECT
                    FROM shared_step s
                    JOIN server_heartbeat h ON h.server = s.coordinator
                    WHERE s.step = :step
                    AND h.seen >= clock_timestamp() - make_interval(secs => %d))""".formatted(Heartbeats.DEAD_AFTER_SECONDS), step, program);
    }

    /** @param which condition of ours, no input */
    private Optional<Lease> take(String which, long step, String program) {
        return jdbc.sql("""
                UPDATE partition_lease
                SET state = 'HELD', server = :program, token = token + 1
                WHERE step_execution = (
                    SELECT step_execution
                    FROM partition_lease
                    WHERE step = :step
                    AND %s
                    ORDER BY step_execution
                    LIMIT 1
                    FOR UPDATE SKIP LOCKED)
                RETURNING step_execution, token""".formatted(which))
                .param("program", program)
                .param("step", step)
                .query((row, n) -> new Lease(row.getLong("step_execution"), row.getLong("token")))
                .optional();
    }

    /** Whether a lease still counts; if so nobody can take it away before the transaction around it has ended. */
    public boolean holds(Lease lease) {
        return jdbc.sql("""
                SELECT step_execution
                FROM partition_lease
                WHERE step_execution = :partition
                AND token = :token
                AND state = 'HELD'
                FOR KEY SHARE""")
                .param("partition", lease.stepExecution())
                .param("token", lease.token())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** The partition is done. */
    public void ended(Lease lease) {
        leave(lease, "ENDED");
    }

    /** Left as it stands, for anybody. */
    public void open(Lease lease) {
        leave(lease, "OPEN");
    }

    /**
     * It failed here; the coordinator tries it itself.
     *
     * @return false when it was somebody else's already, or nobody's
     */
    public boolean returned(Lease lease) {
        return leave(lease, "RETURNED");
    }

    /** One that counts no longer is somebody else's, or nobody's. */
    private boolean leave(Lease lease, String state) {
        return jdbc.sql("""
                UPDATE partition_lease
                SET state = :state, server = ''
                WHERE step_execution = :partition
                AND token = :token
                AND state = 'HELD'""")
                        .param("state", state)
                        .param("partition", lease.stepExecution())
                        .param("token", lease.token())
                        .update()
                > 0;
    }

    public Standing standing(long step) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE state IN ('OPEN', 'RETURNED')) AS free,
                    count(*) FILTER (WHERE state <> 'ENDED') AS unfinished,
                    coalesce(sum(e.read_count), 0) AS read
                FROM partition_lease l
                LEFT JOIN batch_step_execution e ON e.step_execution_id = l.step_execution
                WHERE step = :step""").param("step", step).query(Standing.class).single();
    }

    /** Partitions at their end. */
    public List<Long> ended(long step) {
        return jdbc.sql("SELECT step_execution FROM partition_lease WHERE step = :step AND state = 'ENDED'")
                .param("step", step)
                .query(Long.class)
                .list();
    }

    /** Programs that hold a partition and show no sign of life any more. */
    public List<String> deadHolders() {
        return jdbc.sql("""
                SELECT DISTINCT server
                FROM partition_lease
                WHERE state = 'HELD'
                AND server NOT IN (
                    SELECT server
                    FROM server_heartbeat
                    WHERE seen >= clock_timestamp() - make_interval(secs => :dead))""")
                .param("dead", Heartbeats.DEAD_AFTER_SECONDS)
                .query(String.class)
                .list();
    }

    /** Opens what a program holds to others; it is to be ended before, so that it holds no rows either. */
    public int takeFrom(String program) {
        return jdbc.sql("""
                WITH held AS (
                    SELECT step_execution
                    FROM partition_lease
                    WHERE server = :program
                    AND state = 'HELD'
                    FOR UPDATE)
                UPDATE partition_lease l
                SET state = 'OPEN', server = '', token = token + 1
                FROM held
                WHERE l.step_execution = held.step_execution""").param("program", program).update();
    }
}
