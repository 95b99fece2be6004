package io.trueup.schedule;

import io.trueup.batch.JobFile;
import io.trueup.batch.PartitionWorker;
import io.trueup.batch.PartitionWorker.Answer;
import io.trueup.batch.RuleBook;
import io.trueup.batch.StopRequest;
import io.trueup.postgres.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes part in runs that other servers coordinate, with one application for the steps of a run; a refusal is told once for a run. */
final class InvitedHelp {

    private static final Logger LOG = LoggerFactory.getLogger(InvitedHelp.class);

    /** How often is looked whether a run's application has to wait for the run's next step. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final String version;
    private final StopRequest stop;
    private final Clock clock;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Set<Database> helping = ConcurrentHashMap.newKeySet();
    private final Map<Database, PartitionWorker> workers = new ConcurrentHashMap<>();
    private final Map<Database, Future<?>> lettingGo = new ConcurrentHashMap<>();
    private final ScheduledExecutorService housekeeping = new ScheduledThreadPoolExecutor(1, Daemons.called("helping"));

    InvitedHelp(String version, StopRequest stop, Clock clock) {
        this.version = version;
        this.stop = stop;
        this.clock = clock;
    }

    /**
     * @param entry the job as it is now
     * @param step Spring Batch's number of the step that is shared
     */
    Server.Help answer(JobEntry entry, Database database, long step) {
        JobFile job = entry.job();
        RuleBook rules = entry.rules();
        if (!entry.isSound() || job == null || rules == null) {
            return new Server.Help(Answer.REFUSED, "");
        }
        if (!helping.add(database)) {
            return new Server.Help(Answer.FOR_OTHERS, ""); // with all its threads
        }
        Optional.ofNullable(lettingGo.remove(database)).ifPresent(planned -> planned.cancel(false));
        try {
            PartitionWorker.Answered answered = workers.computeIfAbsent(
                            database, of -> new PartitionWorker(of, clock, version, stop))
                    .answer(job, rules, step);
            tellOnce(job, answered);
            return new Server.Help(answered.answer(), answered.sentence());
        } catch (RuntimeException e) {
            LOG.warn("{}: what was in hand of another server's run is left to others", job.name());
            LOG.debug("{}: no part could be taken in step {}", job.name(), step, e);
            return new Server.Help(Answer.OVER, "");
        } finally {
            letGoLater(database);
            helping.remove(database);
        }
    }

    private void letGoLater(Database database) {
        lettingGo.put(database, housekeeping.schedule(() -> letGo(database), KEPT.toSeconds(), TimeUnit.SECONDS));
    }

    private static boolean mayBeAskedAgain(PartitionWorker worker) {
        try {
            return worker.isWaiting();
        } catch (RuntimeException e) {
            LOG.debug("whether a run goes on is not known", e);
            return false;
        }
    }

    /** The run is over, or its coordinator is gone. */
    private void letGo(Database database) {
        if (helping.add(database)) {
            try {
                lettingGo.remove(database);
                PartitionWorker worker = workers.get(database);
                if (worker != null && mayBeAskedAgain(worker)) {
                    letGoLater(database);
                } else if (worker != null) {
                    workers.remove(database);
                    worker.close();
                }
            } finally {
                helping.remove(database);
            }
        }
    }

    private void tellOnce(JobFile job, PartitionWorker.Answered answered) {
        if (!answered.sentence().isEmpty() && told.add(job.name() + " " + answered.run())) {
            LOG.error("{}: {}", job.name(), answered.sentence());
        }
    }
}
