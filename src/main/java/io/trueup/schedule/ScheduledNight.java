package io.trueup.schedule;

import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One scheduled run: waits for its turn on the database, and says in one line of the log what came of it. */
public final class ScheduledNight implements Server.Work {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledNight.class);
    private static final Duration TURN = Duration.ofSeconds(5);

    private final JobFolder folder;
    private final String version;
    private final Progress progress;
    private final StopRequest stop;
    private final Clock clock;

    public ScheduledNight(JobFolder folder, String version, Progress progress, StopRequest stop, Clock clock) {
        this.folder = folder;
        this.version = version;
        this.progress = progress;
        this.stop = stop;
        this.clock = clock;
    }

    /** With the job's files as they are at this moment. */
    @Override
    public boolean carryOut(JobEntry entry, Database database) {
        JobEntry now = folder.look().stream()
                .filter(other -> other.file().equals(entry.file()))
                .findFirst()
                .orElse(entry);
        JobFile job = now.job();
        RuleBook rules = now.rules();
        if (!now.isSound() || job == null || rules == null) {
            LOG.error("{} did not run. {}", now.name(), String.join(" ", now.errors()));
            return true;
        }
        try {
            return carryOut(job, rules, database);
        } catch (DatabaseUnavailable e) {
            LOG.error("{} did not run to its end. {}", job.name(), e.getMessage());
            return false;
        } catch (RuntimeException e) {
            LOG.error("{} failed with {}", job.name(), e.getClass().getSimpleName());
            LOG.debug("{} failed", job.name(), e);
            return true;
        }
    }

    private boolean carryOut(JobFile job, RuleBook rules, Database database) {
        LocalDate own = job.today();
        LocalDate today = own == null ? LocalDate.now(clock.withZone(job.zone())) : own;
        Runner runner = new Runner(database, clock, version, progress, stop);
        boolean told = false;
        while (!stop.isAsked()) {
            try {
                Runner.Result result = runner.run(job, rules, Runs.Order.nightly(job.name(), today));
                tell(result);
                return !result.isStopped();
            } catch (Runner.AlreadyRunning e) {
                if (!told) {
                    LOG.info("{} waits until the run that works on its database is done", job.name());
                    told = true;
                }
                stop.await(TURN);
            }
        }
        return false;
    }

    private static void tell(Runner.Result result) {
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
