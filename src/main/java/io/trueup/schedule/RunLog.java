package io.trueup.schedule;

import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of a run, in one line of the log. */
final class RunLog {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledNight.class);

    private RunLog() {}

    static void tell(Runner.Result result) {
        Runs.Run run = result.run();
        if (result.isDone()) {
            LOG.info(
                    "{} run {} is done: {} files taken, {} rejects, {} notices, workbook {}",
                    run.order().job(),
                    run.id(),
                    result.counts().files(),
                    result.counts().rejects(),
                    result.counts().notices(),
                    result.workbook());
        } else if (!result.isStopped()) {
            LOG.error("{} run {} failed. {}", run.order().job(), run.id(), result.failure());
        }
    }
}
