package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.PartitionWorker.Answer;
import io.trueup.batch.PartitionWorker.Answered;
import io.trueup.ledger.PartitionLeases;
import io.trueup.ledger.Runs;
import io.trueup.ledger.SharedSteps;
import io.trueup.night.NightFixture;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who may take part in a run that another server coordinates, and what is said to who may not. */
class PartitionWorkerTest {

    private static final long STEP = 4711;
    private static final String VERSION = "1.2";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @SuppressWarnings("NullAway.Init")
    private OtherProgram coordinator;

    private String mark = "";

    @BeforeEach
    void a_run_that_another_program_coordinates() throws SQLException {
        night = NightFixture.in(home);
        coordinator = OtherProgram.of(night.database(), "trueup 1 coordinator").seen(1, 0);
        new Runs(night.database().dataSource())
                .begin(
                        Runs.Order.nightly("nightly", NightFixture.TODAY),
                        OffsetDateTime.of(2026, 1, 1, 2, 30, 0, 0, ZoneOffset.UTC));
    }

    @AfterEach
    void it_leaves() throws SQLException {
        coordinator.close();
    }

    private RuleBook rules() throws IOException {
        return RuleBook.read(night.job().reference(), NightFixture.TODAY);
    }

    /** One partition, under the terms of what is in the folder now. */
    private void share() throws IOException {
        share(STEP, "match", coordinator, List.of(1L));
    }

    private void share(long step, String name, OtherProgram by, List<Long> partitions) throws IOException {
        mark = mark.isEmpty() ? new ReportsMark(night.job().reports(), 1).write() : mark;
        new SharedSteps(night.database().dataSource())
                .announce(
                        new SharedSteps.Announcement(
                                step, 1, name, by.name(), SharingTerms.of(VERSION, rules(), night.job()), mark),
                        partitions);
    }

    private Answered answer(String version, StopRequest stop) throws IOException {
        try (PartitionWorker worker = worker(version, stop)) {
            return worker.answer(night.job(), rules(), STEP);
        }
    }

    private PartitionWorker worker(String version, StopRequest stop) {
        return new PartitionWorker(night.database(), Clock.systemUTC(), version, stop);
    }

    private void assertRefused(String version, String why) throws IOException {
        assertThat(answer(version, new StopRequest()))
                .isEqualTo(new Answered(Answer.REFUSED, 1, "No part is taken in run 1: " + why + "."));
        assertThat(standing()).as("nothing was taken").isEqualTo(new PartitionLeases.Standing(1, 1, 0));
    }

    private PartitionLeases.Standing standing() {
        return new PartitionLeases(night.database().dataSource()).standing(STEP);
    }

    @Test
    void fault_248_a_server_of_another_version_is_refused_in_one_sentence() throws IOException {
        share();
        assertRefused("1.3", "this program is version 1.3, the one that coordinates it 1.2");
    }

    @Test
    void fault_249_a_server_with_other_reference_files_or_another_job_file_is_refused_in_one_sentence()
            throws IOException {
        share();
        String job = Files.readString(home.resolve("jobs/nightly.yml"));
        night.write("jobs/nightly.yml", job.replace("amount: 0.00", "amount: 0.50"));
        assertRefused(
                VERSION,
                "tolerance, bills, packets or clinic of its job file here differ from those where it is coordinated");
        night.write("jobs/nightly.yml", job).contract("hourly", "per-hour", "rate: 101.00");
        assertRefused(VERSION, "its reference files here differ from those where it is coordinated");
    }

    @Test
    void fault_250_a_server_that_does_not_see_the_reports_folder_is_refused_in_one_sentence() throws IOException {
        share();
        String job = Files.readString(home.resolve("jobs/nightly.yml"));
        night.write("jobs/nightly.yml", job.replace("reports: reports", "reports: elsewhere"));
        assertRefused(VERSION, "the reports folder of its job file here is not the one where it is coordinated");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fault_273_a_mark_that_is_gone_because_the_step_is_over_meanwhile_is_no_refusal() throws Exception {
        share();
        Path file = night.job().reports().resolve(".shared-1");
        Files.delete(file);
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Answered> answer = CompletableFuture.supplyAsync(this::answerOrFail);
        try (OutputStream pipe = Files.newOutputStream(file)) { // opens once the worker has begun to read
            new SharedSteps(night.database().dataSource()).revoke();
            pipe.write("of the next step".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(answer.get(1, TimeUnit.MINUTES).answer()).isEqualTo(Answer.OVER);
    }

    private Answered answerOrFail() {
        try {
            return answer(VERSION, new StopRequest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_invitation_to_what_is_over_or_has_lost_its_coordinator_is_over() throws IOException {
        assertThat(answer(VERSION, new StopRequest()).answer()).isEqualTo(Answer.OVER);
        share();
        coordinator.seen(31, 0);
        assertThat(answer(VERSION, new StopRequest()).answer()).isEqualTo(Answer.OVER);
        assertThat(standing()).isEqualTo(new PartitionLeases.Standing(1, 1, 0));
    }

    @Test
    void a_server_that_is_asked_to_stop_takes_nothing_more() throws IOException {
        share();
        StopRequest stop = new StopRequest();
        stop.ask();
        assertThat(answer(VERSION, stop).answer()).isEqualTo(Answer.OVER);
        assertThat(standing()).isEqualTo(new PartitionLeases.Standing(1, 1, 0));
    }

    @Test
    void the_steps_of_a_run_are_helped_with_by_one_application_until_another_server_goes_on_with_it() throws Exception {
        share(1, "match", coordinator, List.of());
        share(2, "reconcile", coordinator, List.of());
        try (OtherProgram next = OtherProgram.of(night.database(), "trueup 2 coordinator")
                        .seen(1, 0);
                PartitionWorker worker = worker(VERSION, new StopRequest())) {
            share(3, "reconcile", next, List.of());
            worker.answer(night.job(), rules(), 1);
            HelpedRun first = worker.helped().orElseThrow();
            worker.answer(night.job(), rules(), 2);
            assertThat(worker.helped()).containsSame(first);
            worker.answer(night.job(), rules(), 3);
            assertThat(worker.helped()).isPresent().get().isNotSameAs(first);
            worker.close();
            assertThat(worker.helped()).isEmpty();
        }
    }
}
