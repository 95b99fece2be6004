package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.ledger.AdvisoryLock;
import io.trueup.ledger.Heartbeats;
import io.trueup.ledger.PartitionLeases;
import io.trueup.ledger.PartitionLeases.Lease;
import io.trueup.ledger.SharedSteps;
import io.trueup.night.NightFixture;
import io.trueup.postgres.Database;
import io.trueup.postgres.Programs;
import io.trueup.postgres.SqlStates;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leases of partitions, their tokens and signs of life on a real database; other programs are connections under their names. */
class PartitionLeasesTest {

    private static final long STEP = 4711;
    private static final int LONG_AGO = Heartbeats.DEAD_AFTER_SECONDS + 1;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private PartitionLeases leases;

    @BeforeEach
    void three_partitions_of_a_step_that_is_coordinated_here() {
        database = NightFixture.in(home).database();
        leases = new PartitionLeases(database.dataSource());
        new Heartbeats(database.dataSource()).beat(Programs.own(), 0);
        new SharedSteps(database.dataSource())
                .announce(
                        new SharedSteps.Announcement(
                                STEP, 1, "match", Programs.own(), new SharedSteps.Terms("1", "r", "s"), "mark"),
                        List.of(1L, 2L, 3L));
    }

    private OtherProgram worker(int seenSecondsAgo) throws SQLException {
        return OtherProgram.of(database, "trueup 1 worker").seen(seenSecondsAgo, 0);
    }

    @Test
    void of_several_servers_each_partition_goes_to_one() {
        List<Optional<Lease>> taken = Stream.of("a", "b", "c", "d")
                .map(server -> leases.takeOpen(STEP, server))
                .toList();
        assertThat(taken.stream().flatMap(Optional::stream).map(Lease::stepExecution))
                .containsExactly(1L, 2L, 3L);
        assertThat(leases.standing(STEP)).isEqualTo(new PartitionLeases.Standing(0, 3, 0));
    }

    @Test
    void nobody_takes_more_of_a_coordinator_that_shows_no_sign_of_life() {
        assertThat(leases.takeOpen(STEP, "a")).isPresent();
        JdbcClient.create(database.dataSource())
                .sql("UPDATE server_heartbeat SET seen = now() - INTERVAL '31 s'")
                .update();
        assertThat(leases.takeOpen(STEP, "a")).isEmpty();
        assertThat(new SharedSteps(database.dataSource()).current(STEP)).isEmpty();
    }

    @Test
    void fault_245_a_worker_that_sleeps_in_a_transaction_is_ended_and_its_token_counts_no_more() throws SQLException {
        try (OtherProgram worker = worker(LONG_AGO)) {
            Lease old = leases.takeOpen(STEP, worker.name()).orElseThrow();
            worker.connection().setAutoCommit(false);
            worker.jdbc()
                    .sql("SELECT step_execution FROM partition_lease WHERE step_execution = 1 FOR KEY SHARE")
                    .query(Long.class)
                    .single();
            new Revocation(database.dataSource()).ofTheDead();
            assertThat(worker.isEnded()).isTrue();
            assertThat(leases.holds(old)).isFalse();
            Lease again = leases.takeAny(STEP, Programs.own()).orElseThrow();
            assertThat(again.stepExecution()).isEqualTo(old.stepExecution());
            assertThat(again.token()).isGreaterThan(old.token());
            assertThat(again.isTakenOver()).isTrue();
            leases.ended(old); // it woke up
            assertThat(leases.returned(old)).isFalse();
            assertThat(leases.holds(again)).isTrue();
        }
    }

    @Test
    void a_worker_that_lives_keeps_what_it_has() throws SQLException {
        try (OtherProgram worker = worker(LONG_AGO - 10)) {
            Lease lease = leases.takeOpen(STEP, worker.name()).orElseThrow();
            new Revocation(database.dataSource()).ofTheDead();
            assertThat(worker.isEnded()).isFalse();
            assertThat(leases.holds(lease)).isTrue();
        }
    }

    @Test
    void what_is_about_to_commit_under_a_lease_is_waited_for_before_that_is_taken_back() {
        Lease lease = leases.takeOpen(STEP, "a").orElseThrow();
        SharedSteps steps = new SharedSteps(database.dataSource());
        TransactionTemplate chunk = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        TransactionTemplate other = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        chunk.executeWithoutResult(status -> {
            assertThat(leases.holds(lease)).isTrue();
            new Heartbeats(database.dataSource()).beat("a", 0);
            assertThatThrownBy(() -> other.executeWithoutResult(second -> {
                        steps.waitAtMost(1);
                        steps.revoke();
                    }))
                    .matches(SqlStates::isLockTimeout);
        });
        new Revocation(database.dataSource()).ofAll();
        assertThat(leases.holds(lease)).isFalse();
    }

    @Test
    void fault_251_a_partition_that_failed_on_a_worker_is_tried_by_the_coordinator_and_nobody_else() {
        Lease failed = leases.takeOpen(STEP, "a").orElseThrow();
        assertThat(leases.returned(failed)).isTrue();
        assertThat(Stream.generate(() -> leases.takeOpen(STEP, "b"))
                        .takeWhile(Optional::isPresent)
                        .map(lease -> lease.orElseThrow().stepExecution()))
                .containsExactly(2L, 3L);
        assertThat(leases.takeAny(STEP, Programs.own()).map(Lease::stepExecution))
                .contains(1L);
    }

    @Test
    void what_a_step_has_come_to_is_counted_wherever_its_partitions_are_worked_on() {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("""
                INSERT INTO batch_job_instance (job_instance_id, version, job_name, job_key)
                VALUES (1, 0, 'nightly', 'key')""").update();
        jdbc.sql("""
                INSERT INTO batch_job_execution (job_execution_id, version, job_instance_id, create_time)
                VALUES (1, 0, 1, now())""").update();
        jdbc.sql("""
                INSERT INTO batch_step_execution (
                    step_execution_id, version, step_name, job_execution_id, create_time, read_count)
                VALUES (1, 0, 'first', 1, now(), 40), (2, 0, 'second', 1, now(), 2), (9, 0, 'other', 1, now(), 100)""").update();
        leases.ended(leases.takeAny(STEP, Programs.own()).orElseThrow());
        assertThat(leases.takeOpen(STEP, "trueup 1 worker")).isPresent();
        assertThat(leases.standing(STEP)).isEqualTo(new PartitionLeases.Standing(1, 2, 42));
    }

    @Test
    void the_lock_of_a_run_is_free_once_the_program_that_has_it_counts_as_dead_and_not_before() throws SQLException {
        LockOfRuns lock = new LockOfRuns(database.dataSource());
        try (Connection here = lock.take().orElseThrow()) {
            AdvisoryLock.unlock(here);
        }
        try (OtherProgram frozen = OtherProgram.of(database, "trueup 1 coordinator")) {
            frozen.jdbc()
                    .sql("SELECT pg_advisory_lock(:lock)")
                    .param("lock", 0x5472_7565_5570L)
                    .query()
                    .listOfRows();
            int backend = Programs.backend(frozen.connection());
            assertThat(lock.take()).as("nobody knows").isEmpty();
            frozen.seen(LONG_AGO - 10, backend);
            assertThat(lock.take()).as("it lives").isEmpty();
            frozen.seen(LONG_AGO, backend + 1);
            assertThat(lock.take()).as("another connection's work").isEmpty();
            frozen.seen(LONG_AGO, backend);
            Optional<Connection> taken = lock.take();
            assertThat(taken).isPresent();
            assertThat(frozen.isEnded()).isTrue();
            AdvisoryLock.unlock(taken.orElseThrow());
        }
    }
}
