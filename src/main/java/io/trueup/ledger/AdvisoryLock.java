package io.trueup.ledger;

import io.trueup.postgres.DatabaseUnavailable;
import io.trueup.postgres.LostConnection;
import io.trueup.postgres.OwnSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lock that lets one run at a time work on the tables of a clinic: an advisory lock, of a schema each ({@link OwnSchema#lock}). */
public final class AdvisoryLock {

    /** "TrueUp" as a number. */
    static final long KEY = 0x5472_7565_5570L;

    private static final String TRY = "SELECT pg_try_advisory_lock(" + OwnSchema.lock("?") + ")";

    /** Both in one statement: nobody has the lock whom the others do not know. */
    private static final String TRY_WITH_SIGN_OF_LIFE = """
            WITH lock AS MATERIALIZED (%s AS granted)
            INSERT INTO server_heartbeat (server, lock_backend, seen)
            SELECT ?, pg_backend_pid(), clock_timestamp()
            FROM lock
            WHERE granted
            ON CONFLICT (server, lock_backend) DO UPDATE
            SET seen = excluded.seen
            RETURNING TRUE""".formatted(TRY);

    private final DataSource dataSource;

    public AdvisoryLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes it for as long as the connection stays open.
     *
     * @return the connection that holds it, or empty when another run has it
     * @throws DatabaseUnavailable when the database does not answer
     */
    public Optional<Connection> lock() {
        return take(TRY, List.of());
    }

    /**
     * The same, with a first sign of life: whoever is killed or frozen the moment it has the lock is known to have had it.
     *
     * @param program the name of its connections
     */
    public Optional<Connection> lock(String program) {
        return take(TRY_WITH_SIGN_OF_LIFE, List.of(program));
    }

    private Optional<Connection> take(String sql, List<String> more) {
        try {
            Connection connection = dataSource.getConnection();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, KEY);
                for (int i = 0; i < more.size(); i++) {
                    statement.setString(i + 2, more.get(i));
                }
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) {
                        return Optional.of(connection);
                    }
                }
            } catch (SQLException e) {
                unlock(connection); // a lock of the session outlives a statement that fails
                throw e;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw DatabaseUnavailable.by(e);
        }
    }

    /** Gives it back, if it still is there to give; the connection returns to its pool. */
    public static void unlock(Connection connection) {
        try (connection;
                PreparedStatement statement =
                        connection.prepareStatement("SELECT pg_advisory_unlock(" + OwnSchema.lock("?") + ")")) {
            statement.setLong(1, KEY);
            statement.execute();
        } catch (SQLException e) {
            if (!LostConnection.in(e)) {
                throw new DatabaseUnavailable("The database does not answer.", e);
            }
        }
    }

    /** Whether a run is working on the database at this moment; taking no lock, so as not to stand in the way of one. */
    public boolean isLocked() {
        return JdbcClient.create(dataSource)
                .sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM pg_locks
                    WHERE locktype = 'advisory'
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND classid::bigint << 32 | objid::bigint =\s""" + OwnSchema.lock(":lock") + ")")
                .param("lock", KEY)
                .query(Boolean.class)
                .single();
    }
}
