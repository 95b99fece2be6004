package io.trueup.batch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Makes what a killed program, or a database that went away, left behind something that can be started again. Only under the
 * lock: nobody else runs, so an execution that is not at its end was cut short, wherever it stood.
 */
final class Recovery {

    private final JobRepository jobs;
    private final Clock clock;

    Recovery(JobRepository jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @return the execution that had come to its end before the run could be called done; there is nothing left to start */
    Optional<JobExecution> of(JobParameters parameters) {
        JobInstance instance = jobs.getJobInstance(NightlyJob.NAME, parameters);
        if (instance == null) {
            return Optional.empty();
        }
        JobExecution last = jobs.getLastJobExecution(instance);
        if (last == null) {
            jobs.deleteJobInstance(instance); // Spring Batch starts no instance that is there and was never executed
            return Optional.empty();
        }
        if (last.getStatus() == BatchStatus.COMPLETED) {
            return Optional.of(last);
        }
        fail(last);
        return Optional.empty();
    }

    private void fail(JobExecution last) {
        LocalDateTime now = LocalDateTime.now(clock);
        for (StepExecution step : last.getStepExecutions()) {
            if (isCutShort(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(now);
                jobs.update(step);
            }
        }
        if (isCutShort(last.getStatus()) || last.getEndTime() == null) {
            last.setStatus(BatchStatus.FAILED);
            last.setExitStatus(ExitStatus.FAILED);
            last.setEndTime(now);
            jobs.update(last);
        }
    }

    /** UNKNOWN: the step ended, but could not say so. */
    private static boolean isCutShort(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }
}
