package io.trueup.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The PostgreSQL database of a job, embedded or a server's, with its schema brought up to date. */
public final class Database implements AutoCloseable {

    /** Where {@code database:} says embedded. */
    public static final String EMBEDDED = "embedded";

    /** Beside those of partitions: the run lock, the thread that waits for them, a watcher, pages of the desk, some to spare. */
    private static final int CONNECTIONS = 10;

    /** A night's statements are long, and the connection with the run lock rests as long as the night takes. */
    private static final String NO_TIMEOUTS = """
            SET statement_timeout = 0;
            SELECT set_config(name, '0', FALSE)
            FROM pg_settings
            WHERE name IN ('statement_timeout', 'lock_timeout', 'transaction_timeout', 'idle_session_timeout',
                'idle_in_transaction_session_timeout')""";

    /** A round trip of more than this, in nanoseconds, is longer than most questions take to answer. */
    private static final long FAR = 4_000_000;

    private static final int VALID_SECONDS = 5;
    /** HikariCP's least. */
    private static final Duration RESTS = Duration.ofSeconds(10);

    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;

    private @Nullable EmbeddedServer server;
    private final Address address;
    private final HikariDataSource pool;
    private final String description;
    private final boolean isFar;

    private Database(
            @Nullable EmbeddedServer server,
            Address address,
            HikariDataSource pool,
            String description,
            boolean isFar) {
        this.isFar = isFar;
        this.server = server;
        this.address = address;
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
     * @param environment user and password of a server: TRUEUP_DATABASE_USER, TRUEUP_DATABASE_PASSWORD, or a file with the
     *     password: TRUEUP_DATABASE_PASSWORD_FILE
     * @throws DatabaseUnavailable with one sentence for people when there is no database to work on
     */
    public static Database open(String database, Path data, Map<String, String> environment) {
        return open(database, data, environment, pool -> pool.setMinimumIdle(1));
    }

    /**
     * The same of one database of many: it has connections while somebody works on it and for some seconds after, and none else.
     *
     * @param housekeeping closes what rests, for all of them
     */
    public static Database openOfMany(
            String database, Path data, Map<String, String> environment, ScheduledExecutorService housekeeping) {
        Database opened = open(database, data, environment, pool -> {
            pool.setMinimumIdle(0);
            pool.setIdleTimeout(RESTS.toMillis());
            pool.setScheduledExecutor(housekeeping);
        });
        opened.giveBackConnections();
        return opened;
    }

    /** How a pool keeps connections that rest. */
    private interface Keeping {
        void apply(HikariDataSource pool);
    }

    private static Database open(String database, Path data, Map<String, String> environment, Keeping keeping) {
        if (!database.equals(EMBEDDED)) {
            return open(null, new Address(database, DatabaseUser.in(environment)), keeping);
        }
        EmbeddedServer server;
        try {
            server = EmbeddedServer.open(data);
        } catch (IOException | RuntimeException e) {
            throw new DatabaseUnavailable(
                    "The embedded database in " + data
                            + " does not start; is the disk full, or the folder read-only or damaged?"
                            + " Its server.log may say why.",
                    e);
        }
        server.stopWithTheProgram();
        return open(server, new Address(server.url(), server.user()), keeping);
    }

    private static Database open(@Nullable EmbeddedServer server, Address address, Keeping keeping) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(address.dataSource());
        pool.setMaximumPoolSize(CONNECTIONS);
        keeping.apply(pool);
        pool.setConnectionTimeout(10_000);
        pool.setInitializationFailTimeout(1);
        pool.setConnectionInitSql(String.join(
                "; ",
                NO_TIMEOUTS,
                KeptAliveSockets.THE_SERVERS_END,
                Durability.RELAXED,
                Planning.OF_PARTITIONS,
                Planning.MEMORY,
                PromisedViews.TABLES_STAY_WHERE_THEY_ARE,
                OwnSchema.WITH_VIEWS));
        try (Connection connection = pool.getConnection()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            boolean isFar = server == null && roundTrip(connection) > FAR;
            if (OwnSchema.make(connection)) {
                pool.getHikariPoolMXBean().softEvictConnections();
                new Schema(pool, pool).bringUpToDate();
            } else {
                new Schema(new SingleConnectionDataSource(connection, true), pool).bringUpToDate();
            }
            return new Database(
                    server,
                    address,
                    pool,
                    "PostgreSQL " + version.split(" ", -1)[0] + (server == null ? "" : ", embedded"),
                    isFar);
        } catch (SQLException | RuntimeException e) {
            pool.close();
            closeQuietly(server);
            throw DatabaseUnavailable.at(address, e);
        }
    }

    /** Nanoseconds from an empty question to its answer, the shorter of two. */
    private static long roundTrip(Connection connection) throws SQLException {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long begun = System.nanoTime();
            connection.isValid(VALID_SECONDS);
            shortest = Math.min(shortest, System.nanoTime() - begun);
        }
        return shortest;
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

    /** Whether a round trip takes so long that it is better to wait for several answers at once. */
    public boolean isFar() {
        return isFar;
    }

    public DataSource dataSource() {
        return pool;
    }

    /**
     * Asks over one connection of its own, outside of the pool and closed at the end, so that a look now and then keeps none.
     *
     * @param limit within which the server has to answer each statement
     * @throws DatabaseUnavailable when it does not
     */
    public <T> T briefly(Duration limit, Function<DataSource, T> question) {
        try (Connection connection = address.brief(limit)) {
            return question.apply(new SingleConnectionDataSource(connection, true));
        } catch (SQLException e) {
            throw DatabaseUnavailable.by(e);
        } catch (DataAccessException e) {
            throw new DatabaseUnavailable("The database does not answer.", e);
        }
    }

    /** Connections that rest are closed now, those that work when they come back. */
    public void giveBackConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** An embedded server that is gone is started again; what connections there were are given up. */
    public void revive() {
        try {
            reopenServer();
        } catch (IOException | RuntimeException e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "the server is not back", e);
        }
        giveBackConnections();
    }

    /** As many connections as so many partitions need side by side, each one for itself. */
    public void connectFor(int threads) {
        pool.setMaximumPoolSize(CONNECTIONS + threads);
    }

    /** "PostgreSQL 18.4, embedded". */
    public String description() {
        return description;
    }

    /**
     * Waits until the database answers again; an embedded server that is gone is started again. Connections of before are
     * given up.
     *
     * @throws DatabaseUnavailable when it does not answer within the limit
     */
    public void awaitAnswer(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        long pause = FIRST_PAUSE;
        while (true) {
            try {
                reopenServer();
                pool.getHikariPoolMXBean().softEvictConnections();
                try (Connection connection = pool.getConnection()) {
                    if (connection.isValid(VALID_SECONDS)) {
                        return;
                    }
                }
            } catch (SQLException | IOException | RuntimeException e) {
                if (System.nanoTime() + pause * 1_000_000 > end) {
                    throw new DatabaseUnavailable(
                            "The database at " + address + " went away and did not come back within "
                                    + limit.toSeconds()
                                    + " seconds; nothing is lost, the next run goes on from here.",
                            e);
                }
            }
            pause(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    private void reopenServer() throws IOException {
        EmbeddedServer own = server;
        if (own != null) {
            EmbeddedServer again = own.reopened();
            server = again;
            address.moveTo(again.url());
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Waiting for the database was interrupted.", e);
        }
    }

    @Override
    public void close() {
        pool.close();
        closeQuietly(server);
    }
}
