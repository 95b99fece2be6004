package io.trueup.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The programs that work on a database, each known to its server by the name of its connections: pid and some random digits, since
 * pids come again on other machines, in containers and with time.
 */
public final class Programs {

    private static final String OWN =
            ServerUsers.applicationName(ProcessHandle.current().pid()) + " "
                    + UUID.randomUUID().toString().substring(0, 8);

    /** How long the server may take to end all connections of a program. */
    private static final Duration END = Duration.ofSeconds(5);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final JdbcClient jdbc;

    public Programs(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** "trueup 4711 3f9a2c1b". */
    public static String own() {
        return OWN;
    }

    /** The server's number of a connection. */
    public static int backend(Connection connection) {
        try {
            return connection.unwrap(PGConnection.class).getBackendPID();
        } catch (SQLException e) {
            throw DatabaseUnavailable.by(e);
        }
    }

    /**
     * Ends whatever a program has open on this database, all at once, also in the middle of a transaction. It needs no right beyond that
     * of the role that both work as. What the program opens meanwhile, if it lives after all, is left.
     *
     * @return whether all of it has ended and its locks are free; false when the server needs longer than five seconds
     */
    public boolean end(String program) {
        return end(
                program,
                jdbc.sql("""
                SELECT pid
                FROM pg_stat_activity
                WHERE datname = current_database()
                AND application_name = :program
                AND pid <> pg_backend_pid()""").param("program", program).query(Integer.class).list());
    }

    /**
     * The same of some connections of a program.
     *
     * @param open the server's numbers of them
     */
    public boolean end(String program, List<Integer> open) {
        if (open.isEmpty()) {
            return true;
        }
        jdbc.sql("SELECT pg_terminate_backend(pid) FROM unnest(:open) AS pid")
                .param("open", open.toArray(Integer[]::new))
                .query(Boolean.class)
                .list();
        long limit = System.nanoTime() + END.toNanos();
        boolean ended = false;
        while (!ended && System.nanoTime() < limit) {
            ended = !isAnyOpen(program, open);
            if (!ended && !rest()) {
                return false;
            }
        }
        return ended;
    }

    /** Its name is asked for too: a number may be another program's by now. */
    private boolean isAnyOpen(String program, List<Integer> backends) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT
                    FROM pg_stat_activity
                    WHERE pid = ANY (:open)
                    AND application_name = :program)""")
                .param("open", backends.toArray(Integer[]::new))
                .param("program", program)
                .query(Boolean.class)
                .single();
    }

    /** @return false when the thread is to end */
    private static boolean rest() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
