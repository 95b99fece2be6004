package io.trueup.schedule;

import io.trueup.batch.JobFile;
import io.trueup.batch.PartitionWorker;
import io.trueup.batch.PartitionWorker.Answer;
import io.trueup.batch.RuleBook;
import io.trueup.batch.StopRequest;
import io.trueup.postgres.Database;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes part in runs that other servers coordinate; a refusal is told once for a run. */
final class InvitedHelp {

    private static final Logger LOG = LoggerFactory.getLogger(InvitedHelp.class);

    private final String version;
    private final StopRequest stop;
    private final Clock clock;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Set<Database> helping = ConcurrentHashMap.newKeySet();

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
        try {
            PartitionWorker.Answered answered =
                    new PartitionWorker(database, clock, version, stop).answer(job, rules, step);
            tellOnce(job, answered);
            return new Server.Help(answered.answer(), answered.sentence());
        } catch (RuntimeException e) {
            LOG.warn("{}: what was in hand of another server's run is left to others", job.name());
            LOG.debug("{}: no part could be taken in step {}", job.name(), step, e);
            return new Server.Help(Answer.OVER, "");
        } finally {
            helping.remove(database);
        }
    }

    private void tellOnce(JobFile job, PartitionWorker.Answered answered) {
        if (!answered.sentence().isEmpty() && told.add(job.name() + " " + answered.run())) {
            LOG.error("{}: {}", job.name(), answered.sentence());
        }
    }
}
