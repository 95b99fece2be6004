package io.trueup.ledger;

import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partitioned steps that a coordinator shares with other servers of its database; one at a time, as runs are. */
public final class SharedSteps {

    private final JdbcClient jdbc;

    public SharedSteps(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * What a server must have in common with the coordinator to take part.
     *
     * @param version of the program
     * @param rules fingerprint of the reference files
     * @param settings fingerprint of what of the job file decides
     */
    public record Terms(String version, String rules, String settings) {}

    /**
     * A step as it is announced.
     *
     * @param step Spring Batch's number of its execution
     * @param coordinator the name of its program's connections
     * @param reportsMark what stands in a file of the coordinator's reports folder
     */
    public record Announcement(long step, long run, String name, String coordinator, Terms terms, String reportsMark) {}

    /** Opens the partitions of a step to everybody. In one transaction of the caller's. */
    public void announce(Announcement announced, Collection<Long> partitions) {
        jdbc.sql("""
                INSERT INTO shared_step (step, run_id, name, coordinator, version, rules, settings, reports_mark)
                VALUES (:step, :run, :name, :coordinator, :version, :rules, :settings, :mark)""")
                .param("step", announced.step())
                .param("run", announced.run())
                .param("name", announced.name())
                .param("coordinator", announced.coordinator())
                .param("version", announced.terms().version())
                .param("rules", announced.terms().rules())
                .param("settings", announced.terms().settings())
                .param("mark", announced.reportsMark())
                .update();
        jdbc.sql("""
                INSERT INTO partition_lease (step_execution, step, token, state, server)
                SELECT p, :step, 0, 'OPEN', ''
                FROM unnest(:partitions) AS p""")
                .param("step", announced.step())
                .param("partitions", partitions.toArray(Long[]::new))
                .update();
    }

    /**
     * Puts up a one-time task of the scheduler: an invitation that one server takes, which then invites the next.
     *
     * @param task what servers of the job know it by
     * @param host who invites, once for a step
     */
    public void invite(String task, long step, String host) {
        jdbc.sql("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                VALUES (:task, :step || '-' || :host, now(), FALSE, 1)
                ON CONFLICT DO NOTHING""")
                .param("task", task)
                .param("step", Long.toString(step))
                .param("host", host)
                .update();
    }

    /** Takes back what nobody has taken. */
    public void uninvite(String task, long step) {
        jdbc.sql("""
                DELETE FROM scheduled_tasks
                WHERE task_name = :task
                AND task_instance LIKE :step || '-%'
                AND NOT picked""").param("task", task).param("step", Long.toString(step)).update();
    }

    /** What is shared at this moment; empty once it is over, or its coordinator shows no sign of life. */
    public Optional<Announcement> current(long step) {
        return jdbc.sql("""
                SELECT *
                FROM shared_step
                WHERE step = :step
                AND coordinator IN (
                    SELECT server
                    FROM server_heartbeat
                    WHERE seen >= clock_timestamp() - make_interval(secs => :dead))""")
                .param("step", step)
                .param("dead", Heartbeats.DEAD_AFTER_SECONDS)
                .query((row, n) -> new Announcement(
                        row.getLong("step"),
                        row.getLong("run_id"),
                        row.getString("name"),
                        row.getString("coordinator"),
                        new Terms(row.getString("version"), row.getString("rules"), row.getString("settings")),
                        row.getString("reports_mark")))
                .optional();
    }

    /** Ends a step that was announced without partitions. */
    public void end(long step) {
        jdbc.sql("DELETE FROM shared_step WHERE step = :step")
                .param("step", step)
                .update();
    }

    /** Whether a run is worked on still, by the program that announced steps of it. */
    public boolean isCoordinated(long run, String coordinator) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM run WHERE id = :run AND status = 'RUNNING')
                    AND EXISTS (
                        SELECT
                        FROM server_heartbeat
                        WHERE server = :coordinator
                        AND lock_backend > 0
                        AND seen >= clock_timestamp() - make_interval(secs => :dead))""")
                .param("run", run)
                .param("coordinator", coordinator)
                .param("dead", Heartbeats.DEAD_AFTER_SECONDS)
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes all partitions back, of whatever step: who had one can write no more. Waits for chunks that are about to commit.
     *
     * @throws org.springframework.dao.DataAccessException of state 55P03 when one takes longer than {@link #waitAtMost}
     */
    public void revoke() {
        jdbc.sql("DELETE FROM shared_step").update();
    }

    /** Of the transaction around it: how long it waits for whoever holds what it wants. */
    public void waitAtMost(int seconds) {
        jdbc.sql("SELECT set_config('lock_timeout', :timeout, TRUE)")
                .param("timeout", seconds + "s")
                .query(String.class)
                .single();
    }
}
