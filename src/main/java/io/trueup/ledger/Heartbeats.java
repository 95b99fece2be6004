package io.trueup.ledger;

import io.trueup.postgres.OwnSchema;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signs of life of the programs that work on a database, by the database's clock alone: those of machines differ. */
public final class Heartbeats {

    /** After so many seconds without one a program counts as dead: killed, frozen, or cut off. */
    public static final int DEAD_AFTER_SECONDS = 30;

    /** In place of a connection's number. */
    private static final int TAKEN_OVER = -1;

    private final JdbcClient jdbc;

    public Heartbeats(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A sign of life.
     *
     * @param program the name of its connections
     * @param lock the server's number of the connection with the run lock; 0 without
     */
    public void beat(String program, int lock) {
        jdbc.sql("""
                INSERT INTO server_heartbeat (server, lock_backend, seen)
                VALUES (:program, :lock, clock_timestamp())
                ON CONFLICT (server, lock_backend) DO UPDATE
                SET seen = excluded.seen""").param("program", program).param("lock", lock).update();
    }

    /** That work is over; with it go signs of programs that ended without a word long ago. */
    public void ended(String program, int lock) {
        jdbc.sql("""
                DELETE FROM server_heartbeat
                WHERE (server, lock_backend) = (:program, :lock)
                OR seen < clock_timestamp() - INTERVAL '1 hour'""").param("program", program).param("lock", lock).update();
    }

    /** Tells a program, should it wake up, that somebody else goes on with its run. */
    public void takeOver(String program) {
        beat(program, TAKEN_OVER);
    }

    /** Whether that was told; it is told once. */
    public boolean isTakenOver(String program) {
        return jdbc.sql("DELETE FROM server_heartbeat WHERE (server, lock_backend) = (:program, :told)")
                        .param("program", program)
                        .param("told", TAKEN_OVER)
                        .update()
                > 0;
    }

    /** Programs that have the lock, or had it and did not say that their work is over. */
    public List<String> holdersOfTheLock() {
        return jdbc.sql("SELECT DISTINCT server FROM server_heartbeat WHERE lock_backend > 0")
                .query(String.class)
                .list();
    }

    /** The server's numbers of connections of a program that have the lock at this moment. */
    public List<Integer> backendsWithTheLock(String program) {
        return jdbc.sql("""
                SELECT l.pid
                FROM pg_locks l
                JOIN pg_stat_activity a ON a.pid = l.pid
                WHERE l.locktype = 'advisory'
                AND l.granted
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND l.classid::bigint << 32 | l.objid::bigint =\s""" + OwnSchema.lock(":lock") + """

                AND a.application_name = :program""")
                .param("lock", AdvisoryLock.KEY)
                .param("program", program)
                .query(Integer.class)
                .list();
    }

    /** The program whose run has the lock and shows no sign of life any more; its connection holds it still. */
    public Optional<String> deadHolderOfTheLock() {
        return jdbc.sql("""
                SELECT h.server
                FROM pg_locks l
                JOIN server_heartbeat h ON h.lock_backend = l.pid
                JOIN pg_stat_activity a ON a.pid = l.pid AND a.application_name = h.server
                WHERE l.locktype = 'advisory'
                AND l.granted
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND l.classid::bigint << 32 | l.objid::bigint =\s""" + OwnSchema.lock(":lock") + """

                AND h.seen < clock_timestamp() - make_interval(secs => :dead)""")
                .param("lock", AdvisoryLock.KEY)
                .param("dead", DEAD_AFTER_SECONDS)
                .query(String.class)
                .optional();
    }
}
