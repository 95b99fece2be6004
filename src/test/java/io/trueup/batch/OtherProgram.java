package io.trueup.batch;

import io.trueup.ledger.AdvisoryLock;
import io.trueup.night.TestServer;
import io.trueup.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A program beside this one, as far as the database knows it: one connection under its name, and the time of its last sign of life. */
final class OtherProgram implements AutoCloseable {

    private final String name;
    private final JdbcClient here;
    private final Connection connection;

    private OtherProgram(String name, JdbcClient here, Connection connection) {
        this.name = name;
        this.here = here;
        this.connection = connection;
    }

    static OtherProgram of(Database database, String name) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try (Connection own = database.dataSource().getConnection()) {
            source.setUrl(own.getMetaData().getURL());
            source.setUser(own.getMetaData().getUserName());
        }
        source.setPassword(TestServer.environment().get("TRUEUP_DATABASE_PASSWORD"));
        source.setApplicationName(name);
        return new OtherProgram(name, JdbcClient.create(database.dataSource()), source.getConnection());
    }

    String name() {
        return name;
    }

    Connection connection() {
        return connection;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** @param lock the server's number of a connection with the run lock; 0 without */
    OtherProgram seen(int secondsAgo, int lock) {
        here.sql("""
                INSERT INTO server_heartbeat (server, lock_backend, seen)
                VALUES (:name, :lock, clock_timestamp() - make_interval(secs => :ago))
                ON CONFLICT (server, lock_backend) DO UPDATE SET seen = excluded.seen""")
                .param("name", name)
                .param("lock", lock)
                .param("ago", secondsAgo)
                .update();
        return this;
    }

    boolean isEnded() {
        try (Statement question = connection.createStatement()) {
            return !question.execute("SELECT 1");
        } catch (SQLException e) {
            return true;
        }
    }

    /** What it had locked is free then; the server would let go of it a moment after the connection is closed. */
    @Override
    public void close() {
        AdvisoryLock.unlock(connection);
    }
}
