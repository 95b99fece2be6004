package io.trueup.batch;

import io.trueup.intake.InputFiles;
import io.trueup.ledger.AdvisoryLock;
import io.trueup.ledger.Items;
import io.trueup.ledger.Runs;
import io.trueup.postgres.ConnectionsAhead;
import io.trueup.postgres.Database;
import io.trueup.postgres.LostConnection;
import io.trueup.postgres.Programs;
import io.trueup.report.WorkbookRows;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out one run under the database's lock, after finishing the one that was cut short, if any. */
public final class Runner {

    /** Of a database far away, where the job asks for fewer; as many as a machine of eight cores has, so memory stays the same. */
    private static final int FAR_THREADS = 8;

    /** Connections of a run beside those of its partitions: of the thread that waits for them, and of what is counted apart. */
    private static final int BESIDE_PARTITIONS = 2;

    private final Database database;
    private final Clock clock;
    private final String version;
    private final Progress progress;
    private final StopRequest stop;
    private final Duration patience;
    private final Runs runs;
    private final OrderedRules ordered;

    public Runner(Database database, Clock clock, String version, Progress progress) {
        this(database, clock, version, progress, new StopRequest());
    }

    /** @param stop a run that is asked to stop can be gone on with by the next one */
    public Runner(Database database, Clock clock, String version, Progress progress, StopRequest stop) {
        this(database, clock, version, progress, stop, Duration.ofMinutes(5));
    }

    /** @param patience how long a database that went away may stay away */
    public Runner(
            Database database, Clock clock, String version, Progress progress, StopRequest stop, Duration patience) {
        this.database = database;
        this.clock = clock;
        this.version = version;
        this.progress = progress;
        this.stop = stop;
        this.patience = patience;
        this.runs = new Runs(database.dataSource());
        this.ordered = new OrderedRules(database.dataSource());
    }

    /**
     * How a run ended.
     *
     * @param payers whom a rerun asked for
     * @param workbook null when it failed
     * @param failure one sentence; blank when it did not fail
     * @param onTheWay runs that had been cut short and came to their end before this one could begin, oldest first
     */
    public record Result(
            Runs.Run run,
            WorkbookRows.Payers payers,
            @Nullable Path workbook,
            InputFiles.Counts counts,
            boolean resumed,
            String failure,
            List<Result> onTheWay) {

        Result with(Runs.Run told, List<Result> before) {
            return new Result(told, payers, workbook, counts, resumed, failure, List.copyOf(before));
        }

        public boolean isDone() {
            return failure.isEmpty();
        }

        /** It was asked to stop and has no end yet. */
        public boolean isStopped() {
            return run.status().equals("RUNNING");
        }
    }

    /** Another run works on the same database. */
    public static class AlreadyRunning extends RuntimeException {
        private static final long serialVersionUID = 1;

        AlreadyRunning() {
            super("Another run is working on this database; wait until it is done.");
        }
    }

    /**
     * Carries out a run; when the database goes away in the middle, waits for it and goes on from the last commit. Mail is sent when
     * nothing is locked any more: a mail server may take its time.
     *
     * @throws AlreadyRunning when another run holds the lock
     * @throws OrderRefused when it names something that is not there; then nothing was begun
     * @throws io.trueup.postgres.DatabaseUnavailable when the database does not come back, or goes away again and again
     */
    public Result run(JobFile job, RuleBook rules, Runs.Order order) {
        return run(job, rules, order, BegunRun.NONE);
    }

    /**
     * The same, of an order that several servers may take up one after another.
     *
     * @param begun which run carries it out, whichever server began that
     */
    public Result run(JobFile job, RuleBook rules, Runs.Order order, BegunRun begun) {
        try {
            return toItsEnd(AskedRun.of(job, rules, order, begun));
        } finally {
            progress.ended();
        }
    }

    private Result toItsEnd(AskedRun asked) {
        DatabaseRetry retry = new DatabaseRetry(database, patience);
        Result result = retry.of(() -> attempt(asked));
        MorningPost post = new MorningPost(database.dataSource(), asked.job(), clock);
        return retry.of(() -> result.with(
                post.tell(result),
                asked.onTheWay().stream()
                        .map(one -> one.with(post.tell(one), List.of()))
                        .toList()));
    }

    private Result attempt(AskedRun asked) {
        JobFile job = asked.job();
        RuleBook rules = asked.rules();
        LockOfRuns locks = new LockOfRuns(database.dataSource());
        long began = System.nanoTime();
        Connection lock =
                (asked.begunHere().get() ? locks.takeAgain() : locks.take()).orElseThrow(asked::alreadyRunning);
        try (Heartbeat heartbeat = Heartbeat.ofCoordinator(database.dataSource(), Programs.backend(lock), began)) {
            asked.begunHere().set(true);
            database.connectFor(sideBySide(job)); // only who has the lock: another job may have fewer
            HeldRunLock held = new HeldRunLock(lock, heartbeat);
            ConnectionsUnderLock own = new ConnectionsUnderLock(database.dataSource(), held);
            if (isOver(asked)) {
                return ended(job, rules, runs.get(asked.run()), false); // its last commit was not answered, but made
            }
            Runs.Order order = order(asked);
            Optional<Runs.Run> cutShort = runs.unfinished();
            if (cutShort.isPresent()) {
                if (!locks.endThoseBefore()) {
                    throw new AlreadyRunning(); // comes again
                }
                new Revocation(own).ofAll(); // others may have parts of it in hand
            }
            Optional<Runs.Run> unfinished = cutShort.filter(run -> canGoOn(run, order, rules, new Runs(own)));
            if (isOver(asked)) {
                return ended(job, rules, runs.get(asked.run()), false); // it was the one that cannot go on
            }
            if (unfinished.isPresent()) {
                Runs.Run run = unfinished.get();
                boolean resumed = asked.run() != run.id();
                boolean asAsked = run.order().equals(order);
                if (asAsked) {
                    asked.begun().by(run.id());
                }
                Result result = carryOut(job, rules, run, resumed, own);
                if (!result.isDone() || asAsked) {
                    return result;
                }
                asked.onTheWay().add(result);
            }
            return carryOut(job, rules, begin(asked, order, held), false, own);
        } finally {
            AdvisoryLock.unlock(lock);
        }
    }

    /** Threads that wait for a database far away leave the cores to others; a job that wants fewer than cores gets no more. */
    private int sideBySide(JobFile job) {
        boolean asMany = job.threads() >= Runtime.getRuntime().availableProcessors();
        return database.isFar() && asMany ? Math.max(job.threads(), FAR_THREADS) : job.threads();
    }

    private boolean isOver(AskedRun asked) {
        return asked.run() > 0 && !runs.get(asked.run()).status().equals("RUNNING");
    }

    /** As its run was begun: on the day of then. An order that is refused leaves no run behind. */
    private Runs.Order order(AskedRun asked) {
        return asked.run() > 0 ? runs.get(asked.run()).order() : ordered.named(asked.order(), asked.rules());
    }

    /** Whoever asked knows the run as soon as it is there, and not before. */
    private Runs.Run begin(AskedRun asked, Runs.Order order, RunLock lock) {
        Runs.Run begun = Objects.requireNonNull(
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())).execute(status -> {
                    RunLock.Answer held = lock.ask();
                    Runs.Run run = runs.begin(order, now());
                    asked.begun().by(run.id());
                    held.await();
                    return run;
                }));
        asked.own().set(begun.id());
        return begun;
    }

    /**
     * A run of another job has another inbox; its files that were taken become this run's, as those of any failed run do. One that
     * would be refused today can never go on.
     */
    private boolean canGoOn(Runs.Run unfinished, Runs.Order order, RuleBook rules, Runs under) {
        Runs.Order begun = unfinished.order();
        if (!begun.job().equals(order.job())) {
            under.failed(
                    unfinished.id(),
                    "It was cut short, and a run of " + order.job() + " came before it could go on.",
                    now());
            return false;
        }
        try {
            ordered.payers(begun, rules);
            return true;
        } catch (OrderRefused e) {
            under.failed(unfinished.id(), String.valueOf(e.getMessage()), now());
            return false;
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private Result carryOut(JobFile job, RuleBook current, Runs.Run run, boolean resumed, ConnectionsUnderLock own) {
        Leftovers leftovers = new Leftovers(job, new Items(database.dataSource()));
        leftovers.remove(runs.failedSinceDone(job.name()));
        RuleBook rules = ordered.rules(run.order(), current);
        RunLock lock = own.lock();
        RunSetup setup = new RunSetup(
                job,
                rules,
                run,
                ordered.payers(run.order(), current),
                own,
                database.description(),
                version,
                sideBySide(job),
                progress,
                lock);
        JobExecution execution;
        if (database.isFar()) {
            ConnectionsAhead.open(database.dataSource(), setup.sideBySide() + BESIDE_PARTITIONS);
        }
        try (MDC.MDCCloseable told = MDC.putCloseable("run", Long.toString(run.id()))) {
            execution = new RunLauncher(clock, stop).launch(setup);
        }
        lock.check();
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            leftovers.removeMark(run);
            Runs.Run done =
                    new Runs(own).done(run.id(), WorkbookStep.target(job, run).toString(), now());
            return ended(job, current, done, resumed);
        }
        Optional<Throwable> lost = execution.getAllFailureExceptions().stream()
                .filter(LostConnection::in)
                .findFirst();
        if (lost.isPresent()) {
            throw new DatabaseRetry.CutShort(lost.get());
        }
        if (execution.getStatus() != BatchStatus.STOPPED) {
            new Runs(own).failed(run.id(), Failures.sentence(execution, job.reports()), now());
            leftovers.remove(List.of(run));
        }
        return ended(job, current, runs.get(run.id()), resumed);
    }

    /** As its row says it. */
    private Result ended(JobFile job, RuleBook current, Runs.Run run, boolean resumed) {
        String failure = run.status().equals("RUNNING") ? "It was stopped." : run.failure();
        return new Result(
                run,
                ordered.payers(run.order(), current),
                run.isDone() ? WorkbookStep.target(job, run) : null,
                new InputFiles(database.dataSource()).counts(run.id()),
                resumed,
                failure,
                List.of());
    }
}
