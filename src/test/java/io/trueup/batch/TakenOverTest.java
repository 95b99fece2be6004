package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.ledger.Heartbeats;
import io.trueup.ledger.Runs;
import io.trueup.night.Check;
import io.trueup.night.Clp;
import io.trueup.night.LogDays;
import io.trueup.night.NightFixture;
import io.trueup.postgres.Programs;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A night that another program goes on with while this one still works on it, and what this one writes then: nothing. */
class TakenOverTest {

    /** The run's lock, as {@link io.trueup.ledger.AdvisoryLock} has it. */
    private static final long LOCK = 0x5472_7565_5570L;

    private static final Runs.Order ORDER = Runs.Order.nightly("nightly", NightFixture.TODAY);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_day_paid() {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6))
                .remittance(
                        "paid.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(Clp.of("PCN1", "ICN1").day("2025-03-03", "600.00"))
                                .text());
    }

    /** Runs the night until a step and has it taken over there; @return how its executions stood then. */
    private List<String> takenOverAt(String step, OtherProgram next) {
        List<String> then = new CopyOnWriteArrayList<>();
        Progress progress = (at, done, total) -> {
            if (at.equals(step) && then.isEmpty()) {
                then.addAll(takeOver(next));
            }
        };
        assertThatThrownBy(() -> night.attempt(ORDER, progress)).isInstanceOf(TakenOver.class);
        assertThat(then).isNotEmpty();
        return then;
    }

    /** As {@link LockOfRuns} does it; this program is awake, and its pool opens connections again at once. */
    private List<String> takeOver(OtherProgram next) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(next.connection(), true);
        new Heartbeats(connection).takeOver(Programs.own());
        new Programs(connection).end(Programs.own());
        assertThat(next.jdbc()
                        .sql("SELECT pg_try_advisory_lock(:lock)")
                        .param("lock", LOCK)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        night.database().giveBackConnections();
        return executions(next);
    }

    private static List<String> executions(OtherProgram next) {
        return next.jdbc().sql("""
                SELECT 'job ' || job_execution_id || ' ' || version || ' ' || status
                FROM batch_job_execution
                UNION ALL
                SELECT step_name || ' ' || version || ' ' || status
                FROM batch_step_execution
                ORDER BY 1""").query(String.class).list();
    }

    private OtherProgram other(String name) throws SQLException {
        return OtherProgram.of(night.database(), name);
    }

    @Test
    void fault_246_whoever_was_taken_over_writes_nothing_more_of_the_run_over_new_connections() throws SQLException {
        try (OtherProgram next = other("trueup 1 next")) {
            assertThat(takenOverAt("reconcile", next)).isEqualTo(executions(next));
        }
        assertThat(night.run().run().id()).isEqualTo(1);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void fault_269_what_a_killed_coordinator_asked_last_and_the_server_still_does_is_ended_before_its_run_goes_on()
            throws SQLException {
        try (OtherProgram next = other("trueup 1 next")) {
            takenOverAt("reconcile", next);
        }
        try (OtherProgram killed = other("trueup 1 killed")) {
            killed.seen(0, Programs.backend(killed.connection()));
            killed.connection().setAutoCommit(false);
            killed.jdbc()
                    .sql("UPDATE batch_step_execution SET version = version + 1")
                    .update();
            assertThat(night.run().run().id()).isEqualTo(1);
            assertThat(killed.isEnded()).isTrue();
        }
    }
}
