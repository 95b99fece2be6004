package io.trueup.postgres;

import java.sql.Connection;
import java.sql.SQLException;
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

    /** How long the server may take to end one connection. */
    private static final int END_MILLIS = 5_000;

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
     * Ends whatever a program has open on this database, also in the middle of a transaction: its locks are free afterwards. It needs
     * no right beyond that of the role that both work as.
     */
    public void end(String program) {
        jdbc.sql("""
                SELECT pg_terminate_backend(pid, :millis)
                FROM pg_stat_activity
                WHERE datname = current_database()
                AND application_name = :program
                AND pid <> pg_backend_pid()""")
                .param("millis", END_MILLIS)
                .param("program", program)
                .query(Boolean.class)
                .list();
    }
}
