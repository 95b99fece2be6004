package io.trueup.schedule;

import io.trueup.batch.Failures;
import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.batch.TakenOver;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One scheduled or ordered run: comes again when another works on the database, and says in one line of the log what came of it. */
public final class ScheduledNight implements Server.Work {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledNight.class);

    private final JobFolder folder;
    private final String version;
    private final Progress progress;
    private final StopRequest stop;
    private final Clock clock;
    private final InvitedHelp help;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    public ScheduledNight(JobFolder folder, String version, Progress progress, StopRequest stop, Clock clock) {
        this.folder = folder;
        this.version = version;
        this.progress = progress;
        this.stop = stop;
        this.clock = clock;
        this.help = new InvitedHelp(version, stop, clock);
    }

    /** With the job's files as they are at this moment. */
    @Override
    public Server.Turn carryOut(JobEntry entry, Database database) {
        JobEntry now = now(entry);
        JobFile job = now.job();
        RuleBook rules = now.rules();
        if (!now.isSound() || job == null || rules == null) {
            String errors = String.join(" ", now.errors());
            LOG.error("{} did not run. {}", now.name(), errors);
            return new Server.Turn(true, errors);
        }
        try {
            return carryOut(job, rules, database);
        } catch (DatabaseUnavailable e) {
            LOG.error("{} did not run to its end. {}", job.name(), e.getMessage());
            return new Server.Turn(false, Objects.requireNonNullElse(e.getMessage(), "The database does not answer."));
        } catch (RuntimeException e) {
            String why = "It could not run: " + Failures.words(e, job.reports()) + ".";
            LOG.error("{}: {}", job.name(), why);
            LOG.debug("{} failed", job.name(), e);
            return new Server.Turn(true, why);
        }
    }

    @Override
    public boolean carryOut(JobEntry entry, Database database, long order) {
        return new OrderedRun(version, progress, stop, clock, ServerName.ofThisProgram())
                .carryOut(now(entry), database, order);
    }

    @Override
    public Server.Help help(JobEntry entry, Database database, long step) {
        return help.answer(now(entry), database, step);
    }

    /** A file that is gone is as it was. */
    private JobEntry now(JobEntry entry) {
        return Files.exists(entry.file()) ? folder.again(entry) : entry;
    }

    private Server.Turn carryOut(JobFile job, RuleBook rules, Database database) {
        LocalDate own = job.today();
        LocalDate today = own == null ? LocalDate.now(clock.withZone(job.zone())) : own;
        Runner runner = new Runner(database, clock, version, progress, stop);
        if (stop.isAsked()) {
            return new Server.Turn(false, "");
        }
        try {
            Runner.Result result = runner.run(job, rules, Runs.Order.nightly(job.name(), today));
            waiting.remove(job.name());
            result.onTheWay().forEach(RunLog::tell);
            RunLog.tell(result);
            return new Server.Turn(!result.isStopped(), "");
        } catch (TakenOver e) {
            LOG.warn("{} is gone on with by another server", job.name());
            return new Server.Turn(true, "");
        } catch (Runner.AlreadyRunning e) {
            if (waiting.add(job.name())) {
                LOG.info("{} waits until the run that works on its database is done", job.name());
            }
            return new Server.Turn(false, "");
        }
    }
}
