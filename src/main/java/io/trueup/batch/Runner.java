package io.trueup.batch;

import io.trueup.intake.InputFiles;
import io.trueup.ledger.FindingHistory;
import io.trueup.ledger.Items;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.References;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import io.trueup.postgres.LostConnection;
import io.trueup.report.WorkbookRows;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carries out one run under the database's lock, after finishing the one that was cut short, if any. */
public final class Runner {

    private final Database database;
    private final Clock clock;
    private final String version;
    private final Progress progress;
    private final StopRequest stop;
    private final Duration patience;
    private final Runs runs;

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
    public static final class AlreadyRunning extends RuntimeException {
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
        AtomicLong begun = new AtomicLong();
        List<Result> onTheWay = new ArrayList<>();
        DatabaseRetry retry = new DatabaseRetry(database, patience);
        Result result = retry.of(() -> attempt(job, rules, order, begun, onTheWay));
        MorningPost post = new MorningPost(database.dataSource(), job, clock);
        return retry.of(() -> result.with(
                post.tell(result),
                onTheWay.stream()
                        .map(one -> one.with(post.tell(one), List.of()))
                        .toList()));
    }

    /**
     * @param begun the run that an attempt before this one began, if any
     * @param onTheWay gets the runs of before that come to their end
     */
    private Result attempt(JobFile job, RuleBook rules, Runs.Order asked, AtomicLong begun, List<Result> onTheWay) {
        Connection lock = runs.lock().orElseThrow(AlreadyRunning::new);
        try {
            database.connectFor(job.threads()); // only who has the lock: another job may have fewer
            if (begun.get() > 0 && !runs.get(begun.get()).status().equals("RUNNING")) {
                return ended(job, rules, runs.get(begun.get()), false); // its last commit was not answered, but made
            }
            Runs.Order order = named(asked, rules); // an order that is refused leaves no run behind
            Optional<Runs.Run> unfinished = runs.unfinished().filter(run -> canGoOn(run, order, rules));
            if (unfinished.isPresent()) {
                boolean own = unfinished.get().id() == begun.get();
                Result resumed = carryOut(job, rules, unfinished.get(), !own, lock);
                if (!resumed.isDone() || own || unfinished.get().order().equals(order)) {
                    return resumed;
                }
                onTheWay.add(resumed);
            }
            Runs.Run run = runs.begin(order, now());
            begun.set(run.id());
            return carryOut(job, rules, run, false, lock);
        } finally {
            Runs.unlock(lock);
        }
    }

    /**
     * A run of another job has another inbox; its files that were taken become this run's, as those of any failed run do. One that
     * would be refused today can never go on.
     */
    private boolean canGoOn(Runs.Run unfinished, Runs.Order order, RuleBook rules) {
        Runs.Order begun = unfinished.order();
        if (!begun.job().equals(order.job())) {
            runs.failed(
                    unfinished.id(),
                    "It was cut short, and a run of " + order.job() + " came before it could go on.",
                    now());
            return false;
        }
        try {
            payers(begun, rulesOf(begun, rules));
            return true;
        } catch (OrderRefused e) {
            runs.failed(unfinished.id(), String.valueOf(e.getMessage()), now());
            return false;
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private Result carryOut(JobFile job, RuleBook current, Runs.Run run, boolean resumed, Connection lock) {
        Leftovers leftovers = new Leftovers(job, new Items(database.dataSource()));
        leftovers.remove(runs.failedSinceDone(job.name()));
        RuleBook rules = rulesOf(run.order(), current);
        RunSetup setup = new RunSetup(
                job,
                rules,
                run,
                payers(run.order(), rules),
                database.dataSource(),
                database.description(),
                version,
                progress,
                new RunLock(lock));
        JobExecution execution;
        try (MDC.MDCCloseable told = MDC.putCloseable("run", Long.toString(run.id()))) {
            execution = new RunLauncher(clock, stop).launch(setup);
        }
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            runs.done(run.id(), WorkbookStep.target(job, run).toString(), now());
            return ended(job, current, runs.get(run.id()), resumed);
        }
        execution.getAllFailureExceptions().stream()
                .filter(LostConnection::in)
                .findFirst()
                .ifPresent(problem -> {
                    throw new DatabaseRetry.CutShort(problem);
                });
        setup.lock().check();
        if (execution.getStatus() != BatchStatus.STOPPED) {
            runs.failed(run.id(), Failures.sentence(execution, job.reports()), now());
            leftovers.remove(List.of(run));
        }
        return ended(job, current, runs.get(run.id()), resumed);
    }

    /** As its row says it. */
    private Result ended(JobFile job, RuleBook current, Runs.Run run, boolean resumed) {
        String failure = run.status().equals("RUNNING") ? "It was stopped." : run.failure();
        return new Result(
                run,
                payers(run.order(), rulesOf(run.order(), current)),
                run.isDone() ? WorkbookStep.target(job, run) : null,
                new InputFiles(database.dataSource()).counts(run.id()),
                resumed,
                failure,
                List.of());
    }

    private RuleBook rulesOf(Runs.Order order, RuleBook current) {
        LocalDate asOf = order.ratesAsOf();
        if (asOf == null) {
            return current;
        }
        References references = new References(database.dataSource());
        return references
                .asOf(asOf)
                .map(then -> RuleBook.of(references.files(then.getKey()), order.today()))
                .orElseThrow(() -> noRatesOf(asOf));
    }

    private OrderRefused noRatesOf(LocalDate day) {
        return new OrderRefused("No run was made on or before " + day + ", so the rates of that day are not known"
                + new References(database.dataSource())
                        .firstDay()
                        .map(first -> "; the first that are known are of " + first + ".")
                        .orElse("."));
    }

    /** Under the name that people call its payer by: the same order, whichever of the names was typed. */
    private Runs.Order named(Runs.Order order, RuleBook current) {
        return order.ofPayer(asked(rulesOf(order, current)).title(order.payer()));
    }

    private WorkbookRows.Payers payers(Runs.Order order, RuleBook rules) {
        return asked(rules).of(order.payer());
    }

    private AskedPayer asked(RuleBook rules) {
        return new AskedPayer(
                rules.rates(),
                new FindingHistory(database.dataSource()),
                PayerTitles.of(JdbcClient.create(database.dataSource())));
    }
}
