package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.AdvisoryLock;
import io.trueup.ledger.Heartbeats;
import io.trueup.night.NightFixture;
import io.trueup.postgres.Database;
import io.trueup.postgres.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Who has the lock of runs or had it, and what is ended of programs that are dead; other programs are connections under their names. */
class LockOfRunsTest {

    private static final String COORDINATOR = "trueup 1 coordinator";
    private static final int LONG_AGO = Heartbeats.DEAD_AFTER_SECONDS + 1;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private LockOfRuns lock;

    @BeforeEach
    void a_clinic() {
        database = NightFixture.in(home).database();
        lock = new LockOfRuns(database.dataSource());
    }

    /** The server notices a moment later that a program is gone; other tests have the same database. */
    @AfterEach
    void nobody_has_the_lock() throws InterruptedException {
        AdvisoryLock lockOfAll = new AdvisoryLock(database.dataSource());
        for (int i = 0; i < 1_000 && lockOfAll.isLocked(); i++) {
            Thread.sleep(10);
        }
        assertThat(lockOfAll.isLocked()).isFalse();
    }

    /** As that program takes it, and does no more. */
    private static void take(OtherProgram program) {
        assertThat(new AdvisoryLock(new SingleConnectionDataSource(program.connection(), true)).lock(program.name()))
                .isPresent();
    }

    @Test
    void whoever_has_the_lock_has_given_a_sign_of_life_and_whoever_did_not_get_it_gives_none() throws SQLException {
        try (OtherProgram coordinator = OtherProgram.of(database, COORDINATOR);
                OtherProgram second = OtherProgram.of(database, "trueup 2 second")) {
            take(coordinator);
            SingleConnectionDataSource connection = new SingleConnectionDataSource(second.connection(), true);
            assertThat(new AdvisoryLock(connection).lock(second.name())).isEmpty();
            assertThat(lock.take()).as("it lives").isEmpty();
            assertThat(new Heartbeats(database.dataSource()).holdersOfTheLock()).containsExactly(COORDINATOR);
        }
    }

    @Test
    void what_is_no_run_takes_the_lock_and_shows_no_sign_of_life() {
        Connection taken = new AdvisoryLock(database.dataSource()).lock().orElseThrow();
        assertThat(new Heartbeats(database.dataSource()).holdersOfTheLock()).isEmpty();
        assertThat(lock.take()).isEmpty();
        AdvisoryLock.unlock(taken);
    }

    @Test
    void fault_270_a_coordinator_that_is_frozen_the_moment_it_has_the_lock_is_taken_over_once_it_counts_as_dead()
            throws SQLException {
        try (OtherProgram frozen = OtherProgram.of(database, COORDINATOR)) {
            take(frozen);
            frozen.seen(LONG_AGO, Programs.backend(frozen.connection()));
            Optional<Connection> taken = lock.take();
            assertThat(taken).isPresent();
            assertThat(frozen.isEnded()).isTrue();
            AdvisoryLock.unlock(taken.orElseThrow());
        }
    }

    @Test
    void what_a_coordinator_asked_last_that_was_killed_before_its_heart_beat_is_ended()
            throws SQLException, InterruptedException {
        try (OtherProgram asked = OtherProgram.of(database, COORDINATOR)) {
            try (OtherProgram killed = OtherProgram.of(database, COORDINATOR)) {
                take(killed);
            }
            nobody_has_the_lock();
            Connection taken = lock.take().orElseThrow();
            assertThat(lock.endThoseBefore()).isTrue();
            assertThat(asked.isEnded()).isTrue();
            AdvisoryLock.unlock(taken);
        }
    }

    @Test
    void fault_271_a_connection_with_the_lock_that_was_lost_unknown_to_the_server_does_not_keep_its_own_program_out()
            throws SQLException {
        try (OtherProgram lost = OtherProgram.of(database, Programs.own())) {
            take(lost);
            assertThat(lock.take()).isEmpty();
            Optional<Connection> again = lock.takeAgain();
            assertThat(again).isPresent();
            assertThat(lost.isEnded()).isTrue();
            AdvisoryLock.unlock(again.orElseThrow());
        }
    }

    @Test
    void all_connections_of_a_program_are_ended_and_those_of_others_stay() throws SQLException {
        try (OtherProgram first = OtherProgram.of(database, COORDINATOR);
                OtherProgram second = OtherProgram.of(database, COORDINATOR);
                OtherProgram other = OtherProgram.of(database, "trueup 2 other")) {
            second.connection().setAutoCommit(false);
            second.jdbc().sql("LOCK TABLE run IN ACCESS EXCLUSIVE MODE").update();
            assertThat(new Programs(database.dataSource()).end(COORDINATOR)).isTrue();
            assertThat(first.isEnded()).isTrue();
            assertThat(second.isEnded()).isTrue();
            assertThat(other.isEnded()).isFalse();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fault_272_a_run_is_not_gone_on_with_while_the_server_cannot_end_what_is_open_of_the_program_before()
            throws SQLException, IOException, InterruptedException {
        try (OtherProgram asked = OtherProgram.of(database, COORDINATOR)) {
            int busy = Programs.backend(asked.connection());
            try (OtherProgram killed = OtherProgram.of(database, COORDINATOR)) {
                take(killed);
            }
            nobody_has_the_lock();
            Connection taken = lock.take().orElseThrow();
            signal("STOP", busy);
            try {
                assertThat(lock.endThoseBefore()).isFalse();
            } finally {
                signal("CONT", busy);
            }
            assertThat(lock.endThoseBefore()).isTrue();
            assertThat(asked.isEnded()).isTrue();
            AdvisoryLock.unlock(taken);
        }
    }

    /** The server's process of a connection stands still, as one does that waits for a disk. */
    private static void signal(String signal, int backend) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Integer.toString(backend)).start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }
}
