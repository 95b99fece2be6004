package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/** Why a run failed, as status and mail say it: in one sentence that may not name a patient. */
class FailuresTest {

    private static final Path REPORTS = Path.of("reports");
    private static final String PATIENT = "Key (claim_number)=(WC-1) of Quintero already exists";

    private final JobExecution run = new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters());

    private String sentence(String step, Throwable... causes) {
        StepExecution failed = new StepExecution(1, step, run);
        failed.setStatus(BatchStatus.FAILED);
        run.addStepExecutions(List.of(failed));
        for (Throwable cause : causes) {
            failed.addFailureException(cause);
        }
        return Failures.sentence(run, REPORTS);
    }

    @Test
    void a_file_that_cannot_be_written_is_named_with_the_reason() {
        Map<FileSystemException, String> reasons = Map.of(
                new FileSystemException("reports/a.xlsx", null, "No space left on device"), "No space left on device",
                new AccessDeniedException("reports/a.xlsx"), "no permission",
                new NoSuchFileException("reports/a.xlsx"), "it, or its folder, is not there",
                new FileAlreadyExistsException("reports/a.xlsx"), "something else is in its place");
        reasons.forEach((problem, reason) -> {
            JobExecution one = new JobExecution(2, new JobInstance(2, "nightly"), new JobParameters());
            one.addFailureException(new IllegalStateException("wrapped", problem));
            assertThat(Failures.sentence(one, REPORTS))
                    .isEqualTo("Step the run failed: cannot write reports/a.xlsx (" + reason + ").");
        });
    }

    @Test
    void the_step_that_failed_is_named() {
        assertThat(sentence("workbook", new IOException("Broken pipe\nat line 2")))
                .isEqualTo("Step workbook failed: Broken pipe.");
    }

    @Test
    void the_database_says_a_few_things_in_words_and_the_rest_by_its_code() {
        Map<String, String> words = Map.of(
                "53100", "the disk of the database is full",
                "25006", "the database can only be read",
                "42501", "the database role may not do what it was asked",
                "23505", "the database said 23505");
        words.forEach((state, said) -> {
            JobExecution one = new JobExecution(2, new JobInstance(2, "nightly"), new JobParameters());
            one.addFailureException(new IllegalStateException(PATIENT, new SQLException(PATIENT, state)));
            assertThat(Failures.sentence(one, REPORTS)).isEqualTo("Step the run failed: " + said + ".");
        });
    }

    @Test
    void a_message_that_may_hold_a_patient_is_not_passed_on() {
        assertThat(sentence("match", new IllegalArgumentException(PATIENT)))
                .isEqualTo("Step match failed: IllegalArgumentException.");
    }

    @Test
    void fault_91_letters_and_files_of_payers_are_not_named_and_what_a_reader_quotes_is_not_passed_on() {
        Map<Throwable, String> said = Map.of(
                new FileSystemException("reports/.letters-3.part/I-1_PSMUT_WC-1.docx", null, "No space left on device"),
                "cannot read or write a file in reports/.letters-3.part (No space left on device)",
                new FileAlreadyExistsException("archive/2025-03-03/remittances/Quintero WC-1.835"),
                "cannot read or write a file in archive/2025-03-03/remittances (something else is in its place)",
                new IOException("Quintero has no date"),
                "a file could not be read or written",
                new UncheckedIOException(new IOException("cell WC-1")),
                "a file could not be read or written");
        said.forEach((problem, words) -> {
            JobExecution one = new JobExecution(2, new JobInstance(2, "nightly"), new JobParameters());
            one.addFailureException(problem);
            assertThat(Failures.sentence(one, REPORTS)).isEqualTo("Step the run failed: " + words + ".");
        });
    }

    @Test
    void fault_94_a_full_limit_and_a_timeout_are_named() {
        Map<String, String> words = Map.of(
                "53300", "takes no more connections; its limit, or that of the role, is reached.",
                "57P05", "ended a connection that rested longer than its timeout allows.",
                "25006", "can only be read.");
        words.forEach((state, end) -> assertThat(
                        sentence("match", new IllegalStateException(PATIENT, new SQLException(PATIENT, state))))
                .doesNotContain("Quintero"));
        words.forEach((state, end) -> assertThat(Failures.words(new SQLException(PATIENT, state), REPORTS) + ".")
                .endsWith(end));
    }

    @Test
    void money_that_does_not_tie_out_is_said() {
        assertThat(sentence("reconcile", new TieOutFailure(List.of("0.01 is nowhere"))))
                .isEqualTo("Step reconcile failed: the money does not tie out: 0.01 is nowhere.");
    }

    @Test
    void of_a_step_in_parts_the_part_says_why_and_not_the_whole() {
        assertThat(sentence(
                        "reconcile",
                        new JobExecutionException("Partition handler returned an unsuccessful step"),
                        new SQLException(PATIENT, "53100")))
                .isEqualTo("Step reconcile failed: the disk of the database is full.");
    }

    @Test
    void a_run_without_a_cause_was_stopped() {
        assertThat(Failures.sentence(run, REPORTS)).isEqualTo("Step the run failed: it was stopped.");
    }
}
