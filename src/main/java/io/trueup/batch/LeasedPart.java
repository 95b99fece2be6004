package io.trueup.batch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** What is done with a leased partition of a shared step, by the coordinator as by any other server. */
record LeasedPart(Step worker, JobRepository jobs) {

    /** As it was committed with what was written last, whoever had it. */
    StepExecution stored(long id) {
        StepExecution stored = jobs.getStepExecution(id);
        if (stored == null) {
            throw new IllegalStateException("partition " + id + " is gone");
        }
        return stored;
    }

    /** From the place it has reached to its end, good or bad, or to where it is stopped. */
    void execute(StepExecution part) {
        part.setExitStatus(ExitStatus.EXECUTING);
        try {
            worker.execute(part);
        } catch (JobInterruptedException e) {
            part.setStatus(BatchStatus.STOPPED);
        }
    }
}
