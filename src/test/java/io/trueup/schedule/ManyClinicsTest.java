package io.trueup.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.night.TestServer;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three servers on one folder of job files, each job with a database of its own on one PostgreSQL server, all due at once. */
class ManyClinicsTest {

    private static final int SMALL = 12;
    private static final int LARGE = 4;
    private static final int SERVERS = 3;
    private static final int PLACES = 2;

    /** Waits for what must come; a test that passes never waits so long. */
    private static final long PATIENCE_SECONDS = 120;

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Database server;

    private String port = "";
    private Map<String, String> environment = Map.of();
    private final List<Server> servers = new ArrayList<>();
    private final Queue<String> nights = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void a_server_whose_databases_are_made_by_copying_one() throws Exception {
        Path data = home.resolve("server");
        TestServer.lendServer(data);
        server = Database.open(Database.EMBEDDED, data, Map.of());
        port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        environment = Map.of(
                "TRUEUP_DATABASE_USER",
                "postgres",
                "TRUEUP_DATABASE_PASSWORD",
                Files.readString(data.resolve("password")).strip());
        try (Connection connection = connect("template1");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET fsync = off"); // copies of databases are many files
            statement.execute("SELECT pg_reload_conf()");
            statement.execute("ALTER DATABASE postgres WITH ALLOW_CONNECTIONS false");
            statement.execute(
                    "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = 'postgres'");
            statement.execute("CREATE DATABASE copied TEMPLATE postgres");
            statement.execute("ALTER DATABASE postgres WITH ALLOW_CONNECTIONS true");
        }
        DailyContract.writeTo(home);
    }

    @AfterEach
    void stop() {
        servers.forEach(Server::close);
        server.close();
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address(database), "postgres", environment.get("TRUEUP_DATABASE_PASSWORD"));
    }

    /** With the schema and no rows. */
    private void database(String name) throws SQLException {
        try (Connection connection = connect("template1");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE copied");
        }
    }

    private void job(String name, String address) throws IOException {
        Files.createDirectories(home.resolve(name + "/inbox/remittances"));
        Files.writeString(home.resolve("jobs/" + name + ".yml"), """
                name: %s
                schedule: { cron: "0 30 2 29 2 *", zone: America/Chicago }
                inbox: %s/inbox
                reference: jobs/reference
                database: "%s"
                """.formatted(name, name, address));
    }

    /** Its night was due an hour ago. */
    private void due(String name) throws SQLException, IOException {
        database(name);
        job(name, address(name));
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                    VALUES ('%s', 'recurring', now() - INTERVAL '1 hour', FALSE, 1)""".formatted(name));
        }
    }

    /** What is waiting there takes longer than a minute to read, as far as anybody can say. */
    private void large(String name) throws SQLException, IOException {
        due(name);
        try (RandomAccessFile file = new RandomAccessFile(
                home.resolve(name + "/inbox/remittances/all.835").toFile(), "rw")) {
            file.setLength(40_000_000);
        }
    }

    private void serve(int howMany, Server.Work work) throws Exception {
        serve(Collections.nCopies(howMany, Clock.systemUTC()), work);
    }

    /** A server for each of these clocks. */
    private void serve(List<Clock> clocks, Server.Work work) throws Exception {
        ExecutorService starting = Executors.newCachedThreadPool();
        List<Future<?>> started = new ArrayList<>();
        for (Clock clock : clocks) {
            JobFolder folder = new JobFolder(home.resolve("jobs"), clock);
            Server one = new Server(folder, environment, work, clock, PLACES);
            servers.add(one);
            started.add(starting.submit(one::refresh));
        }
        for (Future<?> one : started) {
            one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        starting.shutdown();
    }

    @Test
    void each_night_is_carried_out_once_and_large_clinics_keep_no_small_one_waiting() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < SMALL; i++) {
            all.add("small" + i);
            due("small" + i);
        }
        for (int i = 0; i < LARGE; i++) {
            all.add("large" + i);
            large("large" + i);
        }
        CountDownLatch small = new CountDownLatch(SMALL);
        CountDownLatch large = new CountDownLatch(LARGE);
        AtomicInteger largeAtOnce = new AtomicInteger();
        AtomicInteger mostLargeAtOnce = new AtomicInteger();
        serve(SERVERS, (entry, database) -> {
            nights.add(entry.name());
            if (entry.name().startsWith("small")) {
                small.countDown();
            } else {
                mostLargeAtOnce.accumulateAndGet(largeAtOnce.incrementAndGet(), Math::max);
                await(small); // a large one ends after every small one, or never
                largeAtOnce.decrementAndGet();
                large.countDown();
            }
            return new Server.Turn(true, "");
        });
        assertThat(small.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("small clinics")
                .isTrue();
        assertThat(large.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("large clinics")
                .isTrue();
        assertThat(mostLargeAtOnce.get()).isLessThanOrEqualTo(SERVERS * (PLACES - 1));
        for (String name : all) {
            awaitOver(name);
        }
        assertThat(nights).containsExactlyInAnyOrderElementsOf(all);
    }

    @Tag("thorough")
    @Test
    void fault_278_clocks_that_differ_by_minutes_begin_no_night_twice() throws Exception {
        due("clinic");
        CountDownLatch second = new CountDownLatch(2);
        CountDownLatch over = new CountDownLatch(1);
        Clock right = Clock.systemUTC();
        List<Clock> clocks =
                List.of(right, Clock.offset(right, FIVE_MINUTES), Clock.offset(right, FIVE_MINUTES.negated()));

        serve(clocks, (entry, database) -> {
            nights.add(entry.name());
            second.countDown();
            awaitInVain(second);
            over.countDown();
            return new Server.Turn(true, "");
        });

        assertThat(over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        awaitOver("clinic");
        assertThat(nights).containsExactly("clinic");
    }

    @Tag("thorough")
    @Test
    void fault_254_broken_clinics_hinder_no_other() throws Exception {
        for (int i = 0; i < 4; i++) {
            due("sound" + i);
        }
        due("failing");
        database("spoiled");
        try (Connection connection = connect("spoiled");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE flyway_schema_history");
        }
        job("spoiled", address("spoiled"));
        job("away", "jdbc:postgresql://127.0.0.1:1/none");
        Files.writeString(home.resolve("jobs/broken.yml"), "name: broken\nbogus: 1\n");
        CountDownLatch sound = new CountDownLatch(4);
        CountDownLatch failing = new CountDownLatch(1);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            job("a-hanging", "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/none");
            serve(1, (entry, database) -> {
                nights.add(entry.name());
                if (entry.name().equals("failing")) {
                    failing.countDown();
                    throw new StackOverflowError("a night that fails as nobody thought of");
                }
                sound.countDown();
                return new Server.Turn(true, "");
            });
            assertThat(sound.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(failing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            Server one = servers.get(0);
            assertThat(trouble(one, "broken.yml")).contains("bogus");
            assertThat(trouble(one, "away")).contains("cannot be reached");
            assertThat(trouble(one, "a-hanging")).matches("(?s).*(has not answered|cannot be reached).*");
            assertThat(trouble(one, "spoiled")).contains("could not be brought up to date");
            assertThat(trouble(one, "sound0")).isEmpty();
            awaitOver("failing");
            assertThat(nights).containsOnlyOnce("failing", "sound0", "sound1", "sound2", "sound3");
        }
    }

    @Test
    void fault_257_clinics_with_nothing_to_do_keep_no_connection_and_an_order_is_seen_at_once() throws Exception {
        for (int i = 0; i < 4; i++) {
            database("idle" + i);
            job("idle" + i, address("idle" + i));
        }
        CountDownLatch ordered = new CountDownLatch(1);
        serve(1, new Server.Work() {
            @Override
            public Server.Turn carryOut(JobEntry entry, Database database) {
                return new Server.Turn(true, "");
            }

            @Override
            public boolean carryOut(JobEntry entry, Database database, long order) {
                nights.add(entry.name() + " " + order);
                try (Connection connection = database.dataSource().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("UPDATE run_order SET state = 'DONE' WHERE id = " + order);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                ordered.countDown();
                return true;
            }
        });
        awaitNoConnection("idle");
        try (Connection connection = connect("idle2");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO run_order (job, kind, payer, asked_by, asked_at, state)
                    VALUES ('idle2', 'run', '', 'maria', now(), 'WAITING')""");
        }
        servers.get(0).ordered("idle2");
        assertThat(ordered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        awaitNoConnection("idle");
        assertThat(nights).containsExactly("idle2 1");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Longer than a server leaves a job alone that another works on. */
    private static void awaitInVain(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String trouble(Server server, String job) {
        return server.states().stream()
                .filter(state -> state.entry().name().equals(job))
                .map(Server.State::trouble)
                .findFirst()
                .orElseThrow();
    }

    private void awaitOver(String job) throws Exception {
        awaitTrue(
                job,
                "SELECT count(*) = 1 FROM scheduled_tasks WHERE execution_time > now() AND NOT picked AND task_name = '"
                        + job + "'");
    }

    private void awaitNoConnection(String databases) throws Exception {
        awaitTrue("template1", "SELECT count(*) = 0 FROM pg_stat_activity WHERE datname LIKE '" + databases + "%'");
    }

    private void awaitTrue(String database, String question) throws Exception {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end; ) {
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(question)) {
                if (row.next() && row.getBoolean(1)) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(question).as("within the time").isEmpty();
    }
}
