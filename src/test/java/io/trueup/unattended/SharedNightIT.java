package io.trueup.unattended;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.generator.SyntheticClinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Servers that share a night, each a process: killed, frozen and woken at moments that {@code -Dseed=} chooses, they come to the same
 * database, workbook and files as one that works alone. {@code -Dshared.nights=} says how many nights each test disturbs, and
 * {@code -Dshared.days=} how large they are.
 */
@Execution(ExecutionMode.CONCURRENT) // most of such a night is waiting until a server counts as dead
class SharedNightIT {

    private static final int NIGHTS = Integer.getInteger("shared.nights", 1);
    private static final long SEED = Long.getLong("seed", 1_926);
    private static final int ASKED_TO_END = 143;
    private static final int DAYS = Integer.getInteger("shared.days", 6_000);
    private static final int PATIENTS = DAYS * 5 / 6;

    /** So that a step takes longer than a server needs to come and help. */
    private static final String SLOWLY = "\nthreads: 1\n";

    /** Of a step that is shared, as small as these clinics are. */
    private static final int LONGEST_MOMENT_MILLIS = 1_500;

    @TempDir
    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static OutsideServer database;

    @SuppressWarnings("NullAway.Init")
    private static NightClinic before;

    @SuppressWarnings("NullAway.Init")
    private static ClinicContent alone;

    private static final AtomicInteger NAMES = new AtomicInteger();

    @BeforeAll
    static void one_night_alone() throws IOException, SQLException {
        database = OutsideServer.in(folder);
        before = new NightClinic(folder.resolve("before"));
        new SyntheticClinic(DAYS, PATIENTS, 7).writeTo(before.home());
        Files.writeString(before.path("jobs/nightly.yml"), SLOWLY, StandardOpenOption.APPEND);
        database.create("alone", "template1");
        NightClinic clinic = before.copiedTo(folder.resolve("alone")).on(database.url("alone"));
        LaunchedProgram night = LaunchedProgram.start(clinic.home(), database.environment(), "run");
        assertThat(night.await()).as(night.output()).isZero();
        try (Connection connection = database.connect("alone")) {
            alone = ClinicContent.of(clinic, connection, ServedNight.RUN);
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static ServedNight night() {
        String name = "shared" + NAMES.incrementAndGet();
        database.create(name, "template1");
        return new ServedNight(database, name, before.copiedTo(folder.resolve(name)));
    }

    private static void asAlone(ServedNight night, String circumstances) throws SQLException {
        night.content().assertSameAs(alone, circumstances + ", -Dseed=" + SEED + "\n" + night.said());
        assertThat(night.number("SELECT count(*) FROM shared_step")).isZero();
    }

    @Test
    void fault_244_the_coordinator_is_killed_while_a_worker_sleeps_and_the_third_ends_the_night() throws SQLException {
        Random random = new Random(SEED);
        for (int i = 0; i < NIGHTS; i++) {
            try (ServedNight night = night().by(3)) {
                night.awaitStep("reconcile");
                LaunchedProgram frozen = night.worker();
                LaunchedProgram killed = night.coordinator();
                long moment = random.nextInt(LONGEST_MOMENT_MILLIS);
                ServedNight.rest(moment);
                ServedNight.signal(frozen, "STOP");
                killed.strike();
                night.awaitEnd();
                ServedNight.signal(frozen, "CONT");
                ServedNight.rest(3_000); // it writes now, if ever
                asAlone(night, "coordinator killed, worker frozen " + moment + " ms after it began");
            }
        }
    }

    @Test
    void fault_246_the_coordinator_sleeps_another_ends_the_night_and_the_woken_one_writes_nothing()
            throws SQLException {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < NIGHTS; i++) {
            try (ServedNight night = night().by(3)) {
                night.awaitStep("reconcile");
                LaunchedProgram frozen = night.coordinator();
                LaunchedProgram killed = night.worker();
                long moment = random.nextInt(LONGEST_MOMENT_MILLIS);
                ServedNight.rest(moment);
                ServedNight.signal(frozen, "STOP");
                killed.strike();
                LaunchedProgram third = night.another(frozen);
                night.await("the third goes on", () -> third.output().contains("its connections are ended"));
                ServedNight.signal(frozen, "CONT"); // while the other works
                night.awaitEnd();
                asAlone(night, "coordinator frozen, worker killed " + moment + " ms after it helped");
                assertThat(frozen.output()).contains("is gone on with by another server");
            }
        }
    }

    @Test
    // FAULTS.md 247
    void fault_243_247_a_worker_is_killed_another_asked_to_end_and_the_database_started_again()
            throws IOException, SQLException {
        try (OutsideServer own = OutsideServer.in(Files.createDirectories(folder.resolve("own")))) {
            own.create("shared", "template1");
            try (ServedNight night =
                    new ServedNight(own, "shared", before.copiedTo(folder.resolve("restarted"))).by(3)) {
                LaunchedProgram coordinator = night.coordinator();
                night.worker().strike();
                LaunchedProgram asked = night.another(coordinator);
                ServedNight.signal(asked, "TERM");
                assertThat(asked.await()).isEqualTo(ASKED_TO_END);
                own.stop();
                own.startAgain();
                night.awaitEnd();
                asAlone(night, "a worker killed, the database started again");
            }
        }
    }
}
