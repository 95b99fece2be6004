package io.trueup.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.trueup.batch.PartitionWorker;
import io.trueup.batch.PartitionWorker.Answer;
import io.trueup.ledger.SharedSteps;
import io.trueup.night.NightFixture;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invitations as the coordinator writes them, on the scheduler's table of a real database. */
class PartitionTaskTest {

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private DataSource database;

    private final SettableClock clock = new SettableClock();
    private final List<Long> accepted = new ArrayList<>();

    @BeforeEach
    void two_invitations() {
        database = NightFixture.in(home).database().dataSource();
        invite("trueup 1 a");
        invite("trueup 2 b");
        clock.set(Instant.now().plusSeconds(1));
    }

    private ManualScheduler server(LongFunction<Answer> work) {
        ManualScheduler server = TestHelper.createManualScheduler(database, new PartitionTask("nightly", work))
                .clock(clock)
                .build();
        server.start();
        return server;
    }

    private void invite(String host) {
        new SharedSteps(database).invite(PartitionWorker.taskOf("nightly"), 4711, host);
    }

    @Test
    void what_nobody_took_is_taken_back() {
        new SharedSteps(database).uninvite(PartitionWorker.taskOf("nightly"), 4711);
        server(this::accept).runAnyDueExecutions();
        assertThat(accepted).isEmpty();
    }

    private Answer accept(long step) {
        accepted.add(step);
        return Answer.OVER;
    }

    @Test
    void each_invitation_is_taken_once_whoever_sees_it() {
        server(this::accept).runAnyDueExecutions();
        server(this::accept).runAnyDueExecutions();
        assertThat(accepted).containsExactly(4711L, 4711L);
    }

    @Test
    void the_same_invitation_is_put_up_once() {
        invite("trueup 2 b");
        invite("trueup 3 c");
        server(this::accept).runAnyDueExecutions();
        assertThat(accepted).hasSize(3);
    }

    @Test
    void one_that_reaches_the_coordinator_or_a_server_that_may_not_waits_for_another() {
        server(step -> Answer.FOR_OTHERS).runAnyDueExecutions();
        clock.set(clock.now().plusSeconds(1));
        server(step -> Answer.REFUSED).runAnyDueExecutions();
        clock.set(clock.now().plusSeconds(10));
        server(this::accept).runAnyDueExecutions();
        assertThat(accepted).hasSize(2);
    }
}
