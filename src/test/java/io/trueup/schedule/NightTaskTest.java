package io.trueup.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.trueup.night.NightFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scheduler on a real database, with a clock that the test sets. */
class NightTaskTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private DataSource database;

    private final SettableClock clock = new SettableClock();
    private final List<Instant> runs = new ArrayList<>();

    @BeforeEach
    void an_empty_timetable() {
        database = NightFixture.in(home).database().dataSource();
    }

    private ManualScheduler server(String cron, BooleanSupplier night) {
        var builder = TestHelper.createManualScheduler(database)
                .clock(clock)
                .startTasks(List.of(new NightTask("nightly", cron, CHICAGO, night)));
        builder.heartbeatInterval(ServedJob.HEARTBEAT);
        ManualScheduler server = builder.build();
        server.start();
        return server;
    }

    private ManualScheduler server() {
        return server("0 30 2 * * *", this::ran);
    }

    private boolean ran() {
        return runs.add(clock.now());
    }

    private void at(String time, ManualScheduler... servers) {
        clock.set(Instant.parse(time));
        for (ManualScheduler server : servers) {
            server.runAnyDueExecutions();
        }
    }

    @Test
    void a_job_runs_at_its_time_and_not_before() {
        clock.set(Instant.parse("2026-01-10T12:00:00Z"));
        ManualScheduler server = server();
        at("2026-01-11T08:29:59Z", server);
        assertThat(runs).isEmpty();
        at("2026-01-11T08:30:00Z", server);
        at("2026-01-11T08:30:01Z", server);
        assertThat(runs).hasSize(1);
    }

    @Test
    void of_two_servers_one_runs_the_job() {
        clock.set(Instant.parse("2026-01-10T12:00:00Z"));
        ManualScheduler one = server();
        ManualScheduler other = server();
        at("2026-01-11T08:30:02Z", one, other, one);
        at("2026-01-12T08:30:02Z", other, one, other);
        assertThat(runs).hasSize(2);
    }

    @Test
    void three_missed_nights_are_made_up_for_once() {
        clock.set(Instant.parse("2026-01-10T12:00:00Z"));
        server().stop();
        clock.set(Instant.parse("2026-01-13T12:00:00Z"));
        ManualScheduler again = server();
        at("2026-01-13T12:00:05Z", again);
        at("2026-01-13T12:00:10Z", again);
        assertThat(runs).hasSize(1);
        at("2026-01-14T08:30:00Z", again);
        assertThat(runs).hasSize(2);
    }

    @Test
    void a_clock_set_back_during_or_after_a_run_does_not_bring_it_again() {
        clock.set(Instant.parse("2026-01-10T12:00:00Z"));
        ManualScheduler server = server("0 30 2 * * *", () -> {
            runs.add(clock.now());
            clock.set(Instant.parse("2026-01-11T07:30:00Z"));
            return true;
        });
        at("2026-01-11T08:30:00Z", server);
        at("2026-01-11T08:30:00Z", server);
        assertThat(runs).hasSize(1);
        at("2026-01-12T08:30:00Z", server);
        assertThat(runs).hasSize(2);
    }

    @Test
    void nights_on_which_the_clock_changes_have_one_run_each() {
        clock.set(Instant.parse("2026-03-07T12:00:00Z"));
        ManualScheduler server = server("0 30 1,2 * * *", this::ran);
        for (Instant time = clock.now(); time.isBefore(Instant.parse("2026-03-09T00:00:00Z")); ) {
            time = time.plusSeconds(600);
            at(time.toString(), server);
        }
        assertThat(runs).containsExactly(Instant.parse("2026-03-08T07:30:00Z"), Instant.parse("2026-03-08T08:30:00Z"));
        runs.clear();
        at("2026-10-31T12:00:00Z", server);
        runs.clear();
        for (Instant time = clock.now(); time.isBefore(Instant.parse("2026-11-02T00:00:00Z")); ) {
            time = time.plusSeconds(600);
            at(time.toString(), server);
        }
        assertThat(runs).containsExactly(Instant.parse("2026-11-01T06:30:00Z"), Instant.parse("2026-11-01T08:30:00Z"));
    }

    @Test
    void a_run_that_was_stopped_in_the_middle_is_still_due() {
        clock.set(Instant.parse("2026-01-10T12:00:00Z"));
        ManualScheduler server = server("0 30 2 * * *", () -> runs.size() > 1 || !ran());
        at("2026-01-11T08:30:00Z", server);
        at("2026-01-11T08:31:00Z", server);
        assertThat(runs).hasSize(2);
        at("2026-01-11T08:32:00Z", server);
        at("2026-01-11T08:33:00Z", server);
        assertThat(runs).hasSize(2);
    }

    @Test
    void fault_82_a_run_whose_server_was_killed_is_taken_over_by_another_within_a_minute() throws Exception {
        clock.set(Instant.parse("2026-01-10T12:00:00Z"));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        ManualScheduler killed = server("0 30 2 * * *", () -> {
            begun.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        });
        clock.set(Instant.parse("2026-01-11T08:30:00Z"));
        Thread atWork = new Thread(killed::runAnyDueExecutions);
        atWork.setDaemon(true);
        atWork.start();
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        ManualScheduler other = server();
        Duration lookForTheDead = ServedJob.HEARTBEAT.multipliedBy(2);
        Duration dead = ServedJob.HEARTBEAT.multipliedBy(ServedJob.MISSED_HEARTBEATS);
        clock.set(clock.now().plus(dead).plus(lookForTheDead));
        other.runDeadExecutionDetection();
        clock.set(Instant.now().plusSeconds(1)); // it is due again by the clock of the machine
        other.runAnyDueExecutions();
        assertThat(runs).hasSize(1);
        assertThat(dead.plus(lookForTheDead)).isLessThan(Duration.ofMinutes(1));
        atWork.interrupt();
        atWork.join();
    }

    @Test
    void another_time_in_the_job_file_counts_from_then_on() {
        clock.set(Instant.parse("2026-01-10T12:00:00Z"));
        server().stop();
        ManualScheduler changed = server("0 0 5 * * *", this::ran);
        at("2026-01-11T08:30:00Z", changed);
        assertThat(runs).isEmpty();
        at("2026-01-11T11:00:00Z", changed);
        assertThat(runs).hasSize(1);
    }
}
