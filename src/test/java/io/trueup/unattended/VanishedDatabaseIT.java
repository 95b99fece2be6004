package io.trueup.unattended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault 44: PostgreSQL goes away in the middle of a night; the night waits for it and goes on, but not for ever. */
class VanishedDatabaseIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** How long one try to connect may take: the pool's own ten seconds are what most of a test would be spent on. */
    private static final int MILLIS_OF_A_TRY = 2_000;

    @TempDir
    private static Path folder = Path.of("");

    /** Taken away from nobody else. */
    @SuppressWarnings("NullAway.Init")
    private static OutsideServer server;

    @SuppressWarnings("NullAway.Init")
    private static Nights nights;

    private final Fixture fixture = Fixture.shared();

    @BeforeAll
    static void a_server_of_its_own() {
        server = OutsideServer.in(folder);
        nights = Nights.made(folder, server, Fixture.DAYS)
                .returnsWorklistOf(Fixture.shared().nights());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void fault_44_a_server_that_is_stopped_and_started_in_many_steps_delays_the_night_and_changes_nothing()
            throws SQLException, IOException {
        String name = fixture.name();
        NightClinic clinic = nights.beforeSecondOutside(name);
        Set<String> vanished = ConcurrentHashMap.newKeySet();
        Progress stops = (step, done, total) -> {
            if (Set.of("list", "ingest", "prepare", "reconcile", "archive").contains(step) && vanished.add(step)) {
                server.stop();
                new Thread(server::startAgain, "start-again").start();
            }
        };
        Runner.Result result = night(clinic, server.url(name), server.environment(), stops, PATIENCE);
        assertThat(result.failure()).isEmpty();
        assertThat(vanished).contains("list", "prepare", "archive");
        try (Connection connection = server.connect(name)) {
            ClinicContent.of(clinic, connection, Nights.SECOND)
                    .assertSameAs(fixture.undisturbed(), "after " + vanished);
        }
    }

    @Test
    void fault_44_an_embedded_server_that_is_killed_in_the_middle_is_started_again() throws SQLException, IOException {
        NightClinic clinic = fixture.nights().beforeSecondEmbedded(fixture.name());
        Set<String> killed = ConcurrentHashMap.newKeySet();
        Progress kills = (step, done, total) -> {
            if (Set.of("match", "workbook").contains(step) && killed.add(step)) {
                Watch.serverPid(clinic)
                        .ifPresent(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            }
        };
        Runner.Result result = night(clinic, Database.EMBEDDED, Map.of(), kills, PATIENCE);
        assertThat(result.failure()).isEmpty();
        assertThat(killed).isNotEmpty();
        try (Database database = Database.open(Database.EMBEDDED, clinic.path("data"), Map.of());
                Connection connection = database.dataSource().getConnection()) {
            ClinicContent.of(clinic, connection, Nights.SECOND).assertSameAs(fixture.undisturbed(), "after " + killed);
        }
    }

    @Test
    void fault_44_a_server_that_does_not_come_back_ends_the_night_with_one_sentence_and_the_next_one_goes_on()
            throws SQLException, IOException {
        String name = fixture.name();
        NightClinic clinic = nights.beforeSecondOutside(name);
        Progress stop = (step, done, total) -> {
            if (step.equals("prepare")) {
                server.stop();
            }
        };
        try {
            assertThatThrownBy(
                            () -> night(clinic, server.url(name), server.environment(), stop, Duration.ofMillis(300)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("went away and did not come back")
                    .hasMessageContaining("the next run goes on from here");
        } finally {
            server.startAgain();
        }
        LaunchedProgram next = nights.run(clinic);
        assertThat(next.await()).as(next.output()).isZero();
        try (Connection connection = server.connect(name)) {
            ClinicContent.of(clinic, connection, Nights.SECOND).assertSameAs(fixture.undisturbed(), "after giving up");
        }
    }

    private static Runner.Result night(
            NightClinic clinic, String url, Map<String, String> environment, Progress progress, Duration patience)
            throws IOException, SQLException {
        JobFile job = JobFile.read(clinic.path("jobs/nightly.yml")).job();
        assertThat(job).isNotNull();
        LocalDate today = LocalDate.parse(NightClinic.TODAY);
        RuleBook rules = RuleBook.read(job.reference(), today);
        try (Database database = Database.open(url, clinic.path("data"), environment)) {
            database.dataSource().unwrap(HikariDataSource.class).setConnectionTimeout(MILLIS_OF_A_TRY);
            return new Runner(database, Clock.systemUTC(), "0.1.0", progress, new StopRequest(), patience)
                    .run(job, rules, Runs.Order.nightly("nightly", today));
        }
    }
}
