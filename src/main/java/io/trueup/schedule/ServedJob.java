package io.trueup.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import io.trueup.batch.JobFile;
import io.trueup.batch.PartitionWorker;
import io.trueup.ledger.RunOrders;
import io.trueup.ledger.Timetable;
import io.trueup.ledger.Timetable.Glance;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A job that is kept to its times and whose orders are carried out. It sleeps, but for a glance at its database now and then, until
 * that shows something to do; then it has a scheduler of its own for one turn. The times are rows of the job's database: of several
 * servers one takes each, and one that was missed is made up for once.
 */
final class ServedJob implements AutoCloseable {

    /** A server that shows no sign of life for so many of these is gone. */
    static final Duration HEARTBEAT = Duration.ofSeconds(6);

    static final int MISSED_HEARTBEATS = 6;

    private static final Duration DEAD = HEARTBEAT.multipliedBy(MISSED_HEARTBEATS);

    /** Of a server that is to answer a glance. */
    static final Duration ANSWER = Duration.ofSeconds(5);

    /** Until what could not be brought to its end is tried again. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private volatile JobEntry entry;
    private final JobFile times;
    private final Work work;
    private final Database database;
    private final OrderTask order;
    private final NightTask night;
    private final List<Task<?>> tasks;
    private final DatabaseClock clock;
    private volatile @Nullable Glance glance;
    private volatile @Nullable OneTurn turn;
    private volatile boolean away;
    private volatile Instant notBefore = Instant.MIN;

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
        this.database = database;
        this.work = work;
        this.clock = new DatabaseClock(clock);
        this.order = new OrderTask(job.name(), id -> theLast(() -> work.order(this.entry, id)));
        this.night = new NightTask(job.name(), job.cron(), job.zone(), () -> theLast(() -> work.night(this.entry)));
        this.tasks = List.of(order, night, new PartitionTask(job.name(), this::help));
    }

    /** @throws DatabaseUnavailable when the database does not take its times */
    void start() {
        database.briefly(ANSWER, source -> {
            glance(source); // for its time
            night.onStartup(SchedulerClient.Builder.create(source, tasks).build(), clock);
            glance = glance(source);
            return true;
        });
    }

    private Glance glance(DataSource source) {
        List<String> names = tasks.stream().map(Task::getName).toList();
        return clock.asked(() -> new Timetable(source).glance(times.name(), order.getName(), names), Glance::time);
    }

    /** Sees how it stands. @return whether its database answered */
    boolean look() {
        try {
            glance = database.briefly(ANSWER, this::glance);
            away = false;
        } catch (DatabaseUnavailable e) {
            away = true;
        }
        return !away;
    }

    /** Something waits for a server, or a server that had it is gone. */
    boolean asks() {
        Glance seen = glance;
        Instant now = clock.now();
        return seen != null
                && !away
                && !now.isBefore(notBefore)
                && (seen.asked() || isBefore(seen.due(), now) || isBefore(seen.heartbeat(), now.minus(DEAD)));
    }

    private static boolean isBefore(@Nullable OffsetDateTime time, Instant now) {
        return time != null && !time.toInstant().isAfter(now);
    }

    Places.Candidate candidate() {
        Glance seen = glance;
        JobFile job = entry.job();
        if (seen == null || job == null) {
            return new Places.Candidate(entry.file(), false, clock.now(), Duration.ZERO);
        }
        OffsetDateTime began = seen.nightBegan();
        Duration expected = ExpectedTime.of(
                job,
                Duration.ofMillis(Math.round(1_000 * seen.nightSeconds())),
                began == null ? Instant.MIN : began.toInstant());
        Instant due = seen.due() == null ? clock.now() : seen.due().toInstant();
        return new Places.Candidate(entry.file(), seen.asked(), due, expected);
    }

    /** Until something is known to change, if that is sooner than given: its night is due, or a silent server counts as dead. */
    Duration untilChange(Duration longest) {
        Glance seen = glance;
        if (seen == null || away) {
            return longest;
        }
        Instant now = clock.now();
        return Stream.of(
                        Optional.ofNullable(seen.due()).map(OffsetDateTime::toInstant),
                        Optional.ofNullable(seen.heartbeat())
                                .map(time -> time.toInstant().plus(DEAD)),
                        Optional.of(notBefore))
                .flatMap(Optional::stream)
                .filter(time -> time.isAfter(now) && time.isBefore(now.plus(longest)))
                .min(Instant::compareTo)
                .map(time -> Duration.between(now, time))
                .orElse(longest);
    }

    /** Carries out one task, if this server is the one that gets it. */
    void takeTurn() {
        OneTurn one = new OneTurn(database.dataSource(), tasks, clock);
        turn = one;
        try {
            RunOrders orders = new RunOrders(database.dataSource());
            SchedulerClient client =
                    SchedulerClient.Builder.create(database.dataSource(), tasks).build();
            orders.open(times.name()).forEach(id -> client.scheduleIfNotExists(order.of(id), clock.now()));
            one.take(() -> look() && asks());
        } finally {
            turn = null;
            database.giveBackConnections();
        }
    }

    private PartitionWorker.Answer help(long step) {
        PartitionWorker.Answer[] answer = {PartitionWorker.Answer.OVER};
        theLast(() -> {
            answer[0] = work.help(entry, step);
            return answer[0] == PartitionWorker.Answer.OVER;
        });
        return answer[0];
    }

    private boolean theLast(BooleanSupplier work) {
        OneTurn own = turn;
        boolean ended = false;
        try {
            ended = work.getAsBoolean();
        } finally {
            if (!ended) {
                notBefore = clock.now().plus(AGAIN);
            }
            if (own != null) {
                own.isTheLast();
            }
        }
        return ended;
    }

    JobEntry entry() {
        return entry;
    }

    Database database() {
        return database;
    }

    Databases.Key key() {
        return Databases.Key.of(times);
    }

    /** Whether the job can be served as before: what is read anew each night does not matter. */
    boolean fits(JobEntry other) {
        JobFile job = other.job();
        return job != null
                && other.isSound()
                && job.name().equals(times.name())
                && job.cron().equals(times.cron())
                && job.zone().equals(times.zone())
                && Databases.Key.of(job).equals(key());
    }

    void replace(JobEntry changed) {
        entry = changed;
    }

    /** It has its turn. */
    boolean isBusy() {
        return turn != null;
    }

    /** Another server has its night or an order in hand, as of the last glance. */
    boolean isWorkedOnElsewhere() {
        Glance seen = glance;
        return seen != null && seen.isRunning() && !isBusy();
    }

    /** Its database did not answer the last glance. */
    boolean isAway() {
        return away;
    }

    /** As of the last glance. */
    Optional<Instant> next() {
        return Optional.ofNullable(glance).map(Glance::next).map(OffsetDateTime::toInstant);
    }

    /** How its runs stand, as of the last glance. */
    Optional<Glance> glance() {
        return Optional.ofNullable(glance);
    }

    @Override
    public void close() {
        OneTurn own = turn;
        if (own != null) {
            own.stop();
        }
    }
}
