package io.trueup.batch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** One line of the log for each step: how much, how long, how fast. */
final class StepLog implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(StepLog.class);

    private final String what;
    private long begun;

    /** @param what the step's rows are, for people */
    StepLog(String what) {
        this.what = what;
    }

    @Override
    public void beforeStep(StepExecution step) {
        begun = System.nanoTime();
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        long rows = step.getWriteCount();
        double rate = rows / Math.max(seconds, 0.001);
        boolean whole = step.getStatus() == BatchStatus.COMPLETED;
        String words = rows == 0
                ? "%.1f s".formatted(seconds)
                : "%,d %s in %.1f s, %,.0f/s".formatted(rows, what, seconds, rate);
        LOG.atInfo()
                .addKeyValue("step", step.getStepName())
                .addKeyValue("rows", rows)
                .addKeyValue("seconds", Math.round(seconds * 1000) / 1000.0)
                .addKeyValue("rate", Math.round(rate))
                .log("step {}{}: {}", step.getStepName(), whole ? "" : ", not to its end", words);
        return step.getExitStatus();
    }
}
