package io.trueup.batch;

import io.trueup.ledger.AdvisoryLock;
import io.trueup.ledger.Heartbeats;
import io.trueup.postgres.Programs;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lock of a database's runs, for whoever's turn it is. */
final class LockOfRuns {

    private static final Logger LOG = LoggerFactory.getLogger(LockOfRuns.class);

    private final AdvisoryLock lock;
    private final Heartbeats heartbeats;
    private final Programs programs;

    LockOfRuns(DataSource dataSource) {
        this.lock = new AdvisoryLock(dataSource);
        this.heartbeats = new Heartbeats(dataSource);
        this.programs = new Programs(dataSource);
    }

    /**
     * Takes it. A program that has it and shows no sign of life, frozen as it stood, is ended: its connections, and with them its
     * locks and what it had not committed.
     *
     * @return the connection that holds it, or empty when a run that lives has it
     */
    Optional<Connection> take() {
        return lock.lock(Programs.own())
                .or(() -> heartbeats.deadHolderOfTheLock().flatMap(dead -> {
                    LOG.warn("The server that coordinates a run shows no sign of life; its connections are ended");
                    heartbeats.takeOver(dead);
                    programs.end(dead);
                    return lock.lock(Programs.own());
                }));
    }

    /**
     * The same once more, after the connections of before were lost: not if another program ended them, to go on with the run. The
     * server may not know yet that they are, and keeps the lock for one that nobody can use any more: that one is ended.
     */
    Optional<Connection> takeAgain() {
        if (heartbeats.isTakenOver(Programs.own())) {
            return Optional.empty();
        }
        List<Integer> lost = heartbeats.backendsWithTheLock(Programs.own());
        if (!programs.end(Programs.own(), lost)) {
            LOG.warn("The server does not end the connection that had the lock of runs");
        }
        return take();
    }

    /**
     * Ends what is left of programs that had it before and did not give it back: the server may still carry out what they asked last,
     * and a connection that was being opened is known only now. Only under the lock.
     *
     * @return false when the server has not ended all of it yet: then nothing of their run may be gone on with
     */
    boolean endThoseBefore() {
        boolean ended = true;
        for (String program : heartbeats.holdersOfTheLock()) {
            ended &= program.equals(Programs.own()) || programs.end(program);
        }
        return ended;
    }
}
