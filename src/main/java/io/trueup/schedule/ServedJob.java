package io.trueup.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.trueup.batch.JobFile;
import io.trueup.batch.PartitionWorker;
import io.trueup.batch.StopRequest;
import io.trueup.ledger.RunOrders;
import io.trueup.postgres.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job that is kept to its times and whose orders are carried out, by a scheduler of its own, so that jobs come and go without disturbing one another. The times
 * are rows of the job's database: of several servers one takes each, and one that was missed is made up for once.
 */
final class ServedJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServedJob.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    /** A server that shows no sign of life for so many of these is gone, which others look for every second one. */
    static final Duration HEARTBEAT = Duration.ofSeconds(6);

    static final int MISSED_HEARTBEATS = 6;

    /** A night that falls to this server begins, whatever it is helping with. */
    private static final int WORK_AND_HELP = 2;

    private volatile JobEntry entry;
    private final Databases.Key database;
    private final JobFile times;
    private final Scheduler scheduler;
    private final RunOrders orders;
    private final OrderTask order;
    private final Clock clock;

    /** What is done for a job, as it is when its time has come; false when it was stopped before its end. */
    interface Work {
        boolean night(JobEntry entry);

        /** @param order its number */
        boolean order(JobEntry entry, long order);

        /** @param step Spring Batch's number of a step that another server shares */
        PartitionWorker.Answer help(JobEntry entry, long step);
    }

    ServedJob(JobEntry entry, JobFile job, Database database, Work work, Clock clock) {
        this.entry = entry;
        this.times = job;
        this.database = Databases.Key.of(job);
        this.clock = clock;
        this.orders = new RunOrders(database.dataSource());
        this.order = new OrderTask(job.name(), id -> work.order(this.entry, id));
        BooleanSupplier current = () -> work.night(this.entry);
        this.scheduler = Scheduler.create(
                        database.dataSource(),
                        order,
                        new PartitionTask(job.name(), step -> work.help(this.entry, step)))
                .startTasks(new NightTask(job.name(), job.cron(), job.zone(), current))
                .schedulerName(new SchedulerName.Fixed(
                        "trueup-" + ProcessHandle.current().pid()))
                .threads(WORK_AND_HELP)
                .clock(clock::instant)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(StopRequest.GRACE)
                .build();
    }

    void start() {
        scheduler.start();
    }

    /** Has the scheduler take what was asked for, if it does not know of it yet. Night and orders of a job take turns by the lock of runs. */
    void lookForOrders() {
        try {
            List<Long> open = orders.open(times.name());
            boolean fresh = false;
            for (long id : open) {
                fresh |= scheduler.scheduleIfNotExists(order.of(id), clock.instant());
            }
            if (fresh) {
                scheduler.triggerCheckForDueExecutions();
            }
        } catch (RuntimeException e) {
            LOG.debug(
                    "The orders of {} cannot be seen",
                    times.name(),
                    e); // the database is away; the server waits for it
        }
    }

    JobEntry entry() {
        return entry;
    }

    Databases.Key database() {
        return database;
    }

    /** Whether the job can be served as before: what is read anew each night does not matter. */
    boolean fits(JobEntry other) {
        JobFile job = other.job();
        return job != null
                && other.isSound()
                && job.name().equals(times.name())
                && job.cron().equals(times.cron())
                && job.zone().equals(times.zone())
                && Databases.Key.of(job).equals(database);
    }

    void replace(JobEntry changed) {
        entry = changed;
    }

    boolean isBusy() {
        return !scheduler.getCurrentlyExecuting().isEmpty();
    }

    Optional<Instant> next() {
        return scheduler
                .getScheduledExecution(TaskInstanceId.of(times.name(), NightTask.INSTANCE))
                .map(execution -> execution.getExecutionTime());
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
