package io.trueup.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import io.trueup.batch.StopRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * A job's scheduler for as long as it carries out one task: it takes what is due first, if no other server has, shows signs of life
 * meanwhile, has those of dead servers taken up again, and is gone. A job with nothing to do has no threads and no connections.
 */
final class OneTurn {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Scheduler scheduler;
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicBoolean stopped = new AtomicBoolean();

    OneTurn(DataSource database, List<Task<?>> tasks, Clock clock) {
        this.scheduler = Scheduler.create(database, tasks)
                .schedulerName(new SchedulerName.Fixed(
                        "trueup-" + ProcessHandle.current().pid()))
                .threads(1)
                .pollUsingFetchAndLockOnExecute(0, 1)
                .clock(clock)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(ServedJob.HEARTBEAT)
                .missedHeartbeatsLimit(ServedJob.MISSED_HEARTBEATS)
                .shutdownMaxWait(StopRequest.GRACE)
                .addSchedulerListener(new AbstractSchedulerListener() {
                    @Override
                    public void onExecutionComplete(ExecutionComplete complete) {
                        over.countDown();
                    }
                })
                .build();
    }

    /** The task under way is the last one: called by whoever carries it out, before its end. */
    void isTheLast() {
        scheduler.pause();
    }

    /**
     * Returns when a task has been carried out, or when there is none.
     *
     * @param asks whether there still is something to do, as the database says
     */
    void take(BooleanSupplier asks) {
        scheduler.start();
        try {
            while (!isOverWithin(GLANCE) && (isBusy() || asks.getAsBoolean() || isTakenAfterAll())) {
                // it is being carried out, or about to be
            }
        } finally {
            stop();
        }
    }

    /** Between the moment a task is this server's in the database and the moment it is known here. */
    private boolean isTakenAfterAll() {
        return !isOverWithin(GLANCE) && isBusy();
    }

    private boolean isOverWithin(Duration limit) {
        try {
            return over.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    boolean isBusy() {
        return !scheduler.getCurrentlyExecuting().isEmpty();
    }

    /** What is under way has a minute to come to the end of its chunk. */
    void stop() {
        over.countDown();
        if (!stopped.getAndSet(true)) {
            scheduler.stop();
        }
    }
}
