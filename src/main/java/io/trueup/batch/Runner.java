package io.trueup.batch;

import io.trueup.contract.PayerKeys;
import io.trueup.contract.RateBook;
import io.trueup.intake.InputFiles;
import io.trueup.ledger.References;
import io.trueup.ledger.Runs;
import io.trueup.notify.MailSettings;
import io.trueup.notify.MorningMail;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

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
     * @param workbook null when it failed
     * @param failure one sentence; blank when it did not fail
     */
    public record Result(
            Runs.Run run, @Nullable Path workbook, InputFiles.Counts counts, boolean resumed, String failure) {

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

    /** There are no rates of that day: no run had been made by then. */
    public static final class NoRatesThen extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoRatesThen(LocalDate day) {
            super("No run was made on or before " + day + ", so the rates of that day are not known.");
        }
    }

    /**
     * Carries out a run; when the database goes away in the middle, waits for it and goes on from the last commit.
     *
     * @throws AlreadyRunning when another run holds the lock
     * @throws io.trueup.postgres.DatabaseUnavailable when the database does not come back, or goes away again and again
     */
    public Result run(JobFile job, RuleBook rules, Runs.Order order) {
        AtomicLong begun = new AtomicLong();
        return new DatabaseRetry(database, patience).of(() -> attempt(job, rules, order, begun));
    }

    /** @param begun the run that an attempt before this one began, if any */
    private Result attempt(JobFile job, RuleBook rules, Runs.Order order, AtomicLong begun) {
        Connection lock = runs.lock().orElseThrow(AlreadyRunning::new);
        try {
            database.connectFor(job.threads()); // only who has the lock: another job may have fewer
            if (begun.get() > 0 && runs.get(begun.get()).isDone()) {
                return done(job, runs.get(begun.get()), false);
            }
            Optional<Runs.Run> unfinished = runs.unfinished().filter(run -> canGoOn(run, order));
            if (unfinished.isPresent()) {
                boolean own = unfinished.get().id() == begun.get();
                Result resumed = carryOut(job, rules, unfinished.get(), !own, lock);
                if (!resumed.isDone() || own || unfinished.get().order().equals(order)) {
                    return resumed;
                }
            }
            rulesOf(order, rules); // an order that is refused leaves no run behind
            Runs.Run run = runs.begin(order, now());
            begun.set(run.id());
            return carryOut(job, rules, run, false, lock);
        } finally {
            Runs.unlock(lock);
        }
    }

    /**
     * A run of another job has another inbox; its files that were taken become this run's, as those of any failed run do. One whose
     * rates nobody kept can never go on.
     */
    private boolean canGoOn(Runs.Run unfinished, Runs.Order order) {
        Runs.Order begun = unfinished.order();
        if (!begun.job().equals(order.job())) {
            runs.failed(
                    unfinished.id(),
                    "It was cut short, and a run of " + order.job() + " came before it could go on.",
                    now());
            return false;
        }
        LocalDate asOf = begun.ratesAsOf();
        if (asOf != null && new References(database.dataSource()).asOf(asOf).isEmpty()) {
            runs.failed(unfinished.id(), String.valueOf(new NoRatesThen(asOf).getMessage()), now());
            return false;
        }
        return true;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private Result carryOut(JobFile job, RuleBook current, Runs.Run run, boolean resumed, Connection lock) {
        RuleBook rules = rulesOf(run.order(), current);
        RunSetup setup = new RunSetup(
                job,
                rules,
                run,
                payers(run.order().payer(), rules.rates()),
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
            Result done = done(job, run, resumed);
            tell(job, run, done.counts(), done.workbook(), "");
            return new Result(runs.get(run.id()), done.workbook(), done.counts(), resumed, "");
        }
        execution.getAllFailureExceptions().stream()
                .filter(LostConnection::in)
                .findFirst()
                .ifPresent(problem -> {
                    throw new DatabaseRetry.CutShort(problem);
                });
        setup.lock().check();
        InputFiles.Counts counts = new InputFiles(database.dataSource()).counts(run.id());
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return new Result(runs.get(run.id()), null, counts, resumed, "It was stopped.");
        }
        String failure = Failures.sentence(execution);
        runs.failed(run.id(), failure, now());
        tell(job, run, counts, null, failure);
        return new Result(runs.get(run.id()), null, counts, resumed, failure);
    }

    private Result done(JobFile job, Runs.Run run, boolean resumed) {
        InputFiles.Counts counts = new InputFiles(database.dataSource()).counts(run.id());
        return new Result(runs.get(run.id()), WorkbookStep.target(job, run), counts, resumed, "");
    }

    /** By mail, when the job says whom; what becomes of the mail is kept with the run. */
    private void tell(JobFile job, Runs.Run run, InputFiles.Counts counts, @Nullable Path workbook, String failure) {
        MailSettings settings = job.mail();
        if (settings != null && !run.order().isRerun()) {
            MorningReport report = new MorningReport(database.dataSource(), run, counts);
            String password = System.getenv().getOrDefault(MailSettings.PASSWORD_VARIABLE, "");
            MorningMail.Delivery delivery =
                    new MorningMail(settings, password).send(report.morning(workbook, failure), clock.instant());
            runs.mailed(run.id(), delivery.sentence());
        }
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
                .orElseThrow(() -> new NoRatesThen(asOf));
    }

    /** The payer a rerun asked for, by any of its names. */
    private static WorkbookRows.Payers payers(String asked, RateBook rates) {
        if (asked.isBlank()) {
            return WorkbookRows.Payers.ALL;
        }
        PayerKeys keys = rates.payers();
        String key = keys.of(asked);
        Set<String> names = new TreeSet<>(List.of(asked.strip().toUpperCase(Locale.ROOT), key));
        rates.contracts().stream()
                .flatMap(c -> c.payers().stream())
                .filter(name -> keys.of(name).equals(key))
                .forEach(name -> names.add(name.strip().toUpperCase(Locale.ROOT)));
        return new WorkbookRows.Payers(Set.of(key), names);
    }
}
