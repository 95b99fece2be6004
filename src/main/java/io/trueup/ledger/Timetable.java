package io.trueup.ledger;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When jobs are due, as the scheduler keeps it: there once a server has been up for the job. */
public final class Timetable {

    private final JdbcClient jdbc;

    public Timetable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** @param taken whether a server is carrying it out */
    public record Due(OffsetDateTime time, boolean taken) {}

    /**
     * What a glance at a job shows: enough to know whether there is something to do, and whether anything has changed.
     *
     * @param time by the database, at this glance
     * @param next when its night is due; null before a server has been up for it
     * @param due since or from when the first of its tasks waits that nobody carries out; null when none does
     * @param heartbeat the oldest sign of life of those who carry one out; null when nobody does
     * @param asked whether an order waits that is no task yet
     * @param lastRun number, state and end of its last run; blank before the first
     * @param nightBegan of its last night that was done, as {@code nightSeconds}; null before the first
     */
    public record Glance(
            OffsetDateTime time,
            @Nullable OffsetDateTime next,
            @Nullable OffsetDateTime due,
            @Nullable OffsetDateTime heartbeat,
            boolean asked,
            String lastRun,
            @Nullable OffsetDateTime nightBegan,
            double nightSeconds) {

        public boolean isRunning() {
            return lastRun.contains("RUNNING");
        }
    }

    /**
     * In one statement, for it is made again and again.
     *
     * @param orders name of the task that orders are
     * @param tasks names of all its tasks
     */
    public Glance glance(String job, String orders, Collection<String> tasks) {
        return jdbc.sql("""
                SELECT clock_timestamp() AS time, s.next, s.due, s.heartbeat,
                    EXISTS (
                        SELECT
                        FROM run_order o
                        WHERE o.job = :job
                        AND o.state IN ('WAITING', 'TAKEN')
                        AND NOT EXISTS (
                            SELECT
                            FROM scheduled_tasks t
                            WHERE t.task_name = :orders
                            AND t.task_instance = o.id::text)) AS asked,
                    coalesce((
                        SELECT concat_ws(' ', r.id, r.status, r.ended_at)
                        FROM run r
                        WHERE r.job = :job
                        ORDER BY r.id DESC
                        LIMIT 1), '') AS last_run,
                    n.started_at AS night_began,
                    coalesce(extract(epoch FROM n.ended_at - n.started_at), 0)::double precision AS night_seconds
                FROM (
                    SELECT min(execution_time) FILTER (WHERE task_name = :job) AS next,
                        min(execution_time) FILTER (WHERE NOT picked) AS due,
                        min(last_heartbeat) FILTER (WHERE picked) AS heartbeat
                    FROM scheduled_tasks
                    WHERE task_name IN (:tasks)) s
                LEFT JOIN LATERAL (
                    SELECT r.started_at, r.ended_at
                    FROM run r
                    WHERE r.job = :job
                    AND r.kind = 'run'
                    AND r.status = 'DONE'
                    ORDER BY r.id DESC
                    LIMIT 1) n ON TRUE""")
                .param("job", job)
                .param("orders", orders)
                .param("tasks", tasks)
                .query(Glance.class)
                .single();
    }

    public Optional<Due> of(String job) {
        return jdbc.sql("SELECT execution_time AS time, picked AS taken FROM scheduled_tasks WHERE task_name = :job")
                .param("job", job)
                .query(Due.class)
                .optional();
    }
}
