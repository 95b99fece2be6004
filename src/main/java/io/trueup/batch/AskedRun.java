package io.trueup.batch;

import io.trueup.ledger.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is attempted until the database stays.
 *
 * @param own the run that an attempt before this one began; 0 before
 * @param begunHere whether an attempt before this one had the lock
 * @param onTheWay gets the runs of before that come to their end
 */
record AskedRun(
        JobFile job,
        RuleBook rules,
        Runs.Order order,
        BegunRun begun,
        AtomicLong own,
        AtomicBoolean begunHere,
        List<Runner.Result> onTheWay) {

    /** Before its first attempt. */
    static AskedRun of(JobFile job, RuleBook rules, Runs.Order order, BegunRun begun) {
        return new AskedRun(job, rules, order, begun, new AtomicLong(), new AtomicBoolean(), new ArrayList<>());
    }

    /** The run that carries it out; 0 before it has begun. */
    long run() {
        return own.get() > 0 ? own.get() : begun.run();
    }

    Runner.AlreadyRunning alreadyRunning() {
        return begunHere.get() ? new TakenOver() : new Runner.AlreadyRunning();
    }
}
