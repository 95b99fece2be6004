package io.trueup.batch;

import io.trueup.ledger.Runs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the Spring Batch job of a run, or goes on with it after a killed program or a database that went away. Only under the run
 * lock: nobody else runs, so an execution that is not at its end was cut short, wherever it stood.
 */
final class RunLauncher {

    private final Clock clock;
    private final StopRequest stop;

    RunLauncher(Clock clock, StopRequest stop) {
        this.clock = clock;
        this.stop = stop;
    }

    /** @return the execution at its end; one that had come to it before the run could be called done is not started again */
    JobExecution launch(RunSetup setup) {
        try (ConfigurableApplicationContext context = RunContext.open(setup, stop, clock, fresh -> {})) {
            JobRepository jobs = context.getBean(JobRepository.class);
            JobOperator operator = context.getBean(JobOperator.class);
            Job job = context.getBean(
                    setup.run().order().isRerun() ? RerunJobConfiguration.NAME : NightlyJobConfiguration.NAME,
                    Job.class);
            JobParameters parameters = parameters(setup.run());
            JobExecution last = last(jobs, job, parameters);
            if (last == null) {
                return operator.start(job, parameters);
            }
            return last.getStatus() == BatchStatus.COMPLETED ? last : operator.restart(recovered(last, jobs, operator));
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the run could not be started", e);
        }
    }

    /** The number alone tells a run from others; the rest says in Spring Batch's tables what it was asked to do. */
    private static JobParameters parameters(Runs.Run run) {
        Runs.Order order = run.order();
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addLong("run", run.id())
                .addString("job", order.job(), false)
                .addLocalDate("today", order.today(), false);
        add(parameters, "from", order.from());
        add(parameters, "to", order.to());
        add(parameters, "ratesAsOf", order.ratesAsOf());
        if (!order.payer().isBlank()) {
            parameters.addString("payer", order.payer(), false);
        }
        return parameters.toJobParameters();
    }

    private static void add(JobParametersBuilder parameters, String name, @Nullable LocalDate day) {
        if (day != null) {
            parameters.addLocalDate(name, day, false);
        }
    }

    private static @Nullable JobExecution last(JobRepository jobs, Job job, JobParameters parameters) {
        JobInstance instance = jobs.getJobInstance(job.getName(), parameters);
        if (instance == null) {
            return null;
        }
        JobExecution last = jobs.getLastJobExecution(instance);
        if (last == null) {
            jobs.deleteJobInstance(instance); // Spring Batch starts no instance that is there and was never executed
        }
        return last;
    }

    /**
     * What was cut short is recovered; one that failed or was stopped is left as it ended. Spring Batch leaves UNKNOWN to a person:
     * what the last transaction wrote may or may not be there. Here the place reached commits with what was written, so it is gone on
     * with from the one that is there.
     */
    private JobExecution recovered(JobExecution last, JobRepository jobs, JobOperator operator) {
        for (StepExecution step : last.getStepExecutions()) {
            if (isCutShort(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(LocalDateTime.now(clock));
                jobs.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.STARTED);
        }
        return isCutShort(last.getStatus()) ? operator.recover(last) : last;
    }

    private static boolean isCutShort(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }
}
