package io.trueup.batch;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.ThreadStepInterruptionPolicy;

/**
 * Asked before each chunk and each tasklet: once somebody wants the run to stop, the job is stopped through the operator, and can be
 * gone on with. By the thread that asks, between two transactions: beside a thread that is at work on the same execution, both would
 * write its version.
 */
final class StopPolicy extends ThreadStepInterruptionPolicy {

    private final JobOperator operator;
    private final StopRequest stop;

    StopPolicy(JobOperator operator, StopRequest stop) {
        this.operator = operator;
        this.stop = stop;
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        super.checkInterrupted(step);
        if (stop.isAsked()) {
            stop(step.getJobExecution());
            step.setTerminateOnly();
            throw new JobInterruptedException("asked to stop");
        }
    }

    /** One partition does it for all. */
    private synchronized void stop(JobExecution execution) {
        if (execution.isStopping() || execution.isStopped()) {
            return;
        }
        try {
            operator.stop(execution);
        } catch (JobExecutionNotRunningException atItsEnd) {
            return;
        }
    }
}
