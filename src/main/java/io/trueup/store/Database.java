package io.trueup.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The PostgreSQL database of a job, embedded or a server's, with its schema brought up to date. */
public final class Database implements AutoCloseable {

    /** Where {@code database:} says embedded. */
    public static final String EMBEDDED = "embedded";

    private static final String USER_VARIABLE = "TRUEUP_DATABASE_USER";
    private static final String PASSWORD_VARIABLE = "TRUEUP_DATABASE_PASSWORD";
    private static final int CONNECTIONS = 8;

    /** What is read is mostly in memory or on a disk without arms: a run's few rows by index, not whole tables of history. */
    private static final String INDEXES_ARE_NEAR = "SET random_page_cost = 1.1";

    private final @Nullable EmbeddedServer server;
    private final HikariDataSource pool;
    private final String description;

    private Database(@Nullable EmbeddedServer server, HikariDataSource pool, String description) {
        this.server = server;
        this.pool = pool;
        this.description = description;
    }

    /** Whether there is anything to look into yet: an embedded database is made by the first run. */
    public static boolean exists(String database, Path data) {
        return !database.equals(EMBEDDED) || EmbeddedServer.isMade(data);
    }

    /**
     * @param database {@code embedded} or a JDBC address
     * @param data where an embedded database lives
     * @param environment user and password of a server: TRUEUP_DATABASE_USER, TRUEUP_DATABASE_PASSWORD
     * @throws DatabaseUnavailable with one sentence for people when there is no database to work on
     */
    public static Database open(String database, Path data, Map<String, String> environment) {
        if (!database.equals(EMBEDDED)) {
            return open(
                    null,
                    database,
                    environment.getOrDefault(USER_VARIABLE, ""),
                    environment.getOrDefault(PASSWORD_VARIABLE, ""));
        }
        EmbeddedServer server;
        try {
            server = EmbeddedServer.open(data);
        } catch (IOException | RuntimeException e) {
            throw new DatabaseUnavailable(
                    "The embedded database in " + data + " does not start; is the disk full, or the folder read-only?",
                    e);
        }
        server.stopWithTheProgram();
        return open(server, server.url(), server.user(), server.password());
    }

    private static Database open(@Nullable EmbeddedServer server, String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        if (!user.isEmpty()) {
            pool.setUsername(user);
            pool.setPassword(password);
        }
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(10_000);
        pool.setInitializationFailTimeout(1);
        pool.setConnectionInitSql(Durability.RELAXED + "; " + INDEXES_ARE_NEAR);
        pool.addDataSourceProperty("ApplicationName", "trueup");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        try (Connection connection = pool.getConnection()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            migrate(pool);
            return new Database(
                    server, pool, "PostgreSQL " + version.split(" ", -1)[0] + (server == null ? "" : ", embedded"));
        } catch (SQLException | RuntimeException e) {
            pool.close();
            closeQuietly(server);
            throw unavailable(url, e);
        }
    }

    private static void migrate(DataSource pool) throws SQLException {
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        flyway.migrate();
        makeJobRepository(pool);
    }

    /** Spring Batch's own tables and sequences, all of them or none: a program killed in between finds none the next time. */
    private static void makeJobRepository(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT to_regclass('batch_job_instance') IS NOT NULL")) {
            if (row.next() && !row.getBoolean(1)) {
                connection.setAutoCommit(false);
                new ResourceDatabasePopulator(
                                new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
                        .populate(connection);
                connection.commit();
            }
        }
    }

    private static DatabaseUnavailable unavailable(String url, Exception cause) {
        String where = url.replaceFirst("\\?.*", "");
        if (cause instanceof FlywayValidateException) {
            return new DatabaseUnavailable(
                    "The schema of " + where + " was made by a newer or changed version of TrueUp; use that version.",
                    cause);
        }
        if (cause instanceof FlywayException) {
            return new DatabaseUnavailable("The schema of " + where + " could not be brought up to date.", cause);
        }
        String reason = String.valueOf(deepest(cause).getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("password") || reason.contains("authentication")) {
            return new DatabaseUnavailable(
                    "The database at " + where + " refuses user and password; set " + USER_VARIABLE + " and "
                            + PASSWORD_VARIABLE + ".",
                    cause);
        }
        return new DatabaseUnavailable("The database at " + where + " cannot be reached; is it running?", cause);
    }

    private static Throwable deepest(Throwable problem) {
        Throwable cause = problem.getCause();
        return cause == null ? problem : deepest(cause);
    }

    private static void closeQuietly(@Nullable EmbeddedServer server) {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                System.getLogger(Database.class.getName())
                        .log(System.Logger.Level.DEBUG, "the embedded database did not stop", e);
            }
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    /** "PostgreSQL 18.4, embedded". */
    public String description() {
        return description;
    }

    /**
     * Waits until the database answers again; connections of before are given up.
     *
     * @throws DatabaseUnavailable when it does not answer within the limit
     */
    public void awaitAnswer(Duration limit) {
        pool.getHikariPoolMXBean().softEvictConnections();
        pool.setConnectionTimeout(limit.toMillis());
        try (Connection connection = pool.getConnection()) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database went away and did not come back.", e);
        }
    }

    @Override
    public void close() {
        pool.close();
        closeQuietly(server);
    }
}
