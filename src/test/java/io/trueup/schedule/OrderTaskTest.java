package io.trueup.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.trueup.night.NightFixture;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders on the scheduler's table of a real database, with a clock that the test sets. */
class OrderTaskTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private DataSource database;

    private final SettableClock clock = new SettableClock();
    private final List<Long> carriedOut = new ArrayList<>();

    @BeforeEach
    void nothing_asked_for() {
        database = NightFixture.in(home).database().dataSource();
        clock.set(NOW);
    }

    private record Served(ManualScheduler scheduler, OrderTask task) {

        boolean see(long order) {
            return scheduler.scheduleIfNotExists(task.of(order), NOW);
        }
    }

    private Served server(LongPredicate work) {
        OrderTask task = new OrderTask("nightly", work);
        var builder = TestHelper.createManualScheduler(database, task).clock(clock);
        builder.heartbeatInterval(ServedJob.HEARTBEAT);
        ManualScheduler server = builder.build();
        server.start();
        return new Served(server, task);
    }

    @Test
    void of_two_servers_that_see_an_order_one_takes_it() {
        Served one = server(carriedOut::add);
        Served other = server(carriedOut::add);
        assertThat(one.see(7)).isTrue();
        assertThat(other.see(7)).isFalse();
        one.scheduler().runAnyDueExecutions();
        other.scheduler().runAnyDueExecutions();
        assertThat(carriedOut).containsExactly(7L);
    }

    @Test
    void an_order_without_an_end_comes_again_and_one_with_an_end_does_not() {
        Served server = server(order -> carriedOut.add(order) && carriedOut.size() == 2);
        server.see(7);
        for (int look = 0; look < 4; look++) {
            server.scheduler().runAnyDueExecutions();
            clock.set(clock.now().plus(OrderTask.TURN));
        }
        assertThat(carriedOut).containsExactly(7L, 7L);
    }

    @Test
    void fault_216_an_order_of_a_server_that_died_is_taken_up_by_another() {
        Served dead = server(order -> false);
        dead.see(7);
        org.springframework.jdbc.core.simple.JdbcClient.create(database)
                .sql("UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'dead', last_heartbeat = :now")
                .param("now", java.sql.Timestamp.from(NOW))
                .update();
        Served other = server(carriedOut::add);
        other.scheduler().runAnyDueExecutions();
        assertThat(carriedOut).as("it may be alive").isEmpty();
        clock.set(NOW.plus(ServedJob.HEARTBEAT.multipliedBy(ServedJob.MISSED_HEARTBEATS + 2)));
        other.scheduler().runDeadExecutionDetection();
        clock.set(Instant.now().plusSeconds(1)); // it is due again by the clock of the machine
        other.scheduler().runAnyDueExecutions();
        assertThat(carriedOut).containsExactly(7L);
    }
}
