package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.PartitionWorker.Answer;
import io.trueup.ledger.Runs;
import io.trueup.ledger.SharedSteps;
import io.trueup.night.NightFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/** Who is asked to help before there is anything to take, and what is left of that. */
class EarlyInvitationTest {

    private static final String VERSION = "1.2";
    private static final long STEP = 4711;
    private static final int WORTH_SHARING = 8;

    /** Eight partitions' worth, a mebibyte each. */
    private static final long LARGE = 8L << 20;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    private final StepExecution ingest =
            new StepExecution(STEP, "ingest", new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters()));

    @BeforeEach
    void a_run_of_a_job_that_is_served() {
        night = NightFixture.in(home);
        new Runs(night.database().dataSource())
                .begin(Runs.Order.nightly("nightly", NightFixture.TODAY), OffsetDateTime.parse("2026-01-01T02:30:00Z"));
        night.jdbc().sql("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                VALUES ('nightly', 'recurring', now(), TRUE, 1)""").update();
    }

    private EarlyInvitation invitation(long bytes) throws IOException {
        night.jdbc().sql("""
                INSERT INTO input_file (id, run_id, folder, name, sha256, size, status)
                VALUES (1, 1, 'remittances', 'new.835', 'sha', :bytes, 'LISTED')""").param("bytes", bytes).update();
        Runs.Run run = new Runs(night.database().dataSource()).get(1);
        RunSetup setup = new RunSetup(
                night.job(),
                rules(),
                run,
                new OrderedRules(night.database().dataSource()).payers(run.order(), rules()),
                night.database().dataSource(),
                night.database().description(),
                VERSION,
                1,
                Progress.NONE,
                new Fence(night.database().dataSource()));
        return new EarlyInvitation(
                new Invitations(setup),
                new SharedSteps(setup.dataSource()),
                new LargeLoad(setup.dataSource()),
                WORTH_SHARING);
    }

    private RuleBook rules() throws IOException {
        return RuleBook.read(night.job().reference(), NightFixture.TODAY);
    }

    private List<String> invited() {
        return night.jdbc()
                .sql("SELECT task_instance FROM scheduled_tasks WHERE task_name = 'partitions: nightly' ORDER BY 1")
                .query(String.class)
                .list();
    }

    private List<Path> hidden() throws IOException {
        if (!Files.exists(night.job().reports())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(night.job().reports())) {
            return files.toList();
        }
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(invited()).isEmpty();
        assertThat(hidden()).isEmpty();
        assertThat(night.jdbc()
                        .sql("SELECT count(*) FROM shared_step")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void of_a_small_load_and_of_a_job_that_nobody_serves_nobody_is_asked() throws IOException {
        invitation(LARGE - 1).beforeStep(ingest);
        assertNothingIsLeft();
        night.jdbc().sql("DELETE FROM scheduled_tasks").update();
        night.jdbc().sql("DELETE FROM input_file").update();
        invitation(LARGE).beforeStep(ingest);
        assertNothingIsLeft();
    }

    @Test
    void whoever_is_asked_opens_its_application_asks_the_next_and_takes_nothing() throws IOException, SQLException {
        EarlyInvitation early = invitation(LARGE);
        early.beforeStep(ingest);
        assertThat(invited()).hasSize(1);
        try (OtherProgram coordinator = OtherProgram.of(night.database(), "trueup 1 coordinator")
                        .seen(1, 1);
                PartitionWorker worker =
                        new PartitionWorker(night.database(), Clock.systemUTC(), VERSION, new StopRequest())) {
            night.jdbc()
                    .sql("UPDATE shared_step SET coordinator = :name")
                    .param("name", coordinator.name())
                    .update();
            night.jdbc()
                    .sql("DELETE FROM scheduled_tasks WHERE task_name <> 'nightly'")
                    .update(); // it was taken
            assertThat(worker.answer(night.job(), rules(), STEP).answer()).isEqualTo(Answer.OVER);
            assertThat(worker.helped()).isPresent();
            assertThat(worker.isWaiting()).isTrue();
            assertThat(invited()).hasSize(1);
            early.end();
            assertNothingIsLeft();
            coordinator.seen(31, 1);
            assertThat(worker.isWaiting()).as("its coordinator is gone").isFalse();
        }
    }

    @Test
    void what_no_step_took_up_is_gone_when_the_run_is_over() throws IOException {
        EarlyInvitation early = invitation(LARGE);
        early.beforeStep(ingest);
        assertThat(hidden()).hasSize(1);
        early.leave();
        assertNothingIsLeft();
        early.end();
        assertNothingIsLeft();
    }
}
