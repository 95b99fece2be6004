package io.trueup.unattended;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A night of a clinic that several servers serve, each a process of its own, on a PostgreSQL server of the clinic's. */
final class ServedNight implements AutoCloseable {

    static final int RUN = 1;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    /** What fills a partition is shared. */
    private static final String WORTH_SHARING = "1";

    private final OutsideServer database;
    private final String name;
    private final NightClinic clinic;
    private final List<LaunchedProgram> servers = new ArrayList<>();

    ServedNight(OutsideServer database, String name, NightClinic clinic) {
        this.database = database;
        this.name = name;
        this.clinic = clinic.on(database.url(name));
        clinic.write("jobs/nightly.yml", job(clinic) + "schedule: { cron: \"0 0 0 1 1 *\", zone: UTC }\nthreads: 1\n");
    }

    private static String job(NightClinic clinic) {
        try {
            return java.nio.file.Files.readString(clinic.path("jobs/nightly.yml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Starts servers and, once they are all there, has the night come. */
    ServedNight by(int howMany) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("TRUEUP_WORTH_SHARING", WORTH_SHARING);
        for (int i = 0; i < howMany; i++) {
            servers.add(LaunchedProgram.start(
                    clinic.home(), environment, "serve", "--jobs", "jobs", "--port", "0", "--desk", "0"));
        }
        for (LaunchedProgram server : servers) {
            await("a server is up", () -> server.output().contains("runs next"));
        }
        execute("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'nightly'");
        return this;
    }

    void awaitStep(String step) {
        await(
                "step " + step,
                () -> number("SELECT count(*) FROM batch_step_execution WHERE step_name = '" + step + "'") > 0);
    }

    /** The server that works on the night as its coordinator. */
    LaunchedProgram coordinator() {
        await("somebody coordinates", () -> !pids("lock_backend > 0").isEmpty());
        return server(pids("lock_backend > 0"));
    }

    /** A server that holds a partition of another's night. */
    LaunchedProgram worker() {
        await("somebody helps", () -> !workers().isEmpty());
        return server(workers());
    }

    private Set<Long> workers() {
        Set<Long> alive = servers.stream().map(LaunchedProgram::pid).collect(Collectors.toSet());
        return pids("lock_backend = 0 AND server IN (SELECT server FROM partition_lease WHERE state = 'HELD')").stream()
                .filter(alive::contains)
                .collect(Collectors.toSet());
    }

    private Set<Long> pids(String which) {
        return texts("SELECT server FROM server_heartbeat WHERE seen > now() - INTERVAL '8 s' AND " + which).stream()
                .map(server -> Long.parseLong(server.split(" ", -1)[1]))
                .collect(Collectors.toSet());
    }

    private LaunchedProgram server(Set<Long> pids) {
        return servers.stream()
                .filter(one -> pids.contains(one.pid()))
                .findFirst()
                .orElseThrow();
    }

    LaunchedProgram another(LaunchedProgram than) {
        return servers.stream()
                .filter(one -> one != than && one.isRunning())
                .findFirst()
                .orElseThrow();
    }

    void awaitEnd() {
        await("the night is done", () -> number("SELECT count(*) FROM run WHERE status <> 'RUNNING'") > 0);
        assertThat(texts("SELECT id || ' ' || status || failure FROM run"))
                .as(said())
                .containsExactly("1 DONE");
    }

    /** What every server said of the night. */
    String said() {
        return servers.stream().map(LaunchedProgram::output).collect(Collectors.joining("\n--\n"));
    }

    ClinicContent content() throws SQLException {
        try (Connection connection = database.connect(name)) {
            return ClinicContent.of(clinic, connection, RUN);
        }
    }

    /** The server stops, as {@code kill -STOP} and {@code kill -CONT} do it. */
    static void signal(LaunchedProgram program, String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid())).start();
            assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what + "; said was\n" + said());
            }
            rest(20);
        }
    }

    static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    long number(String sql) {
        List<String> found = texts(sql);
        return found.isEmpty() ? 0 : Long.parseLong(found.get(0));
    }

    /** Nothing while the database is away. */
    List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.connect(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        } catch (SQLException e) {
            return List.of();
        }
        return texts;
    }

    private void execute(String sql) {
        try (Connection connection = database.connect(name);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        servers.stream().filter(LaunchedProgram::isRunning).forEach(LaunchedProgram::strike);
        database.drop(name);
    }
}
