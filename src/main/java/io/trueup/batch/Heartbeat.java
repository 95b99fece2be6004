package io.trueup.batch;

import io.trueup.ledger.Heartbeats;
import io.trueup.postgres.Programs;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the database again and again that this program lives, as long as it has a run or partitions in hand; by a thread of its own, so
 * that the work neither pays for it nor stands in its way.
 */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** Less than others wait, so that whoever wakes up doubts before they have done anything. */
    private static final Duration DOUBT =
            Duration.ofSeconds(Heartbeats.DEAD_AFTER_SECONDS).minus(EVERY.multipliedBy(2));

    private final Heartbeats heartbeats;
    private final int lock;
    private final ScheduledExecutorService beating;
    private final SignsOfLife signs;

    private Heartbeat(DataSource dataSource, int lock, long begin) {
        this.heartbeats = new Heartbeats(dataSource);
        this.lock = lock;
        this.signs = new SignsOfLife(begin, DOUBT);
        this.beating = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "heartbeat");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Of a program that holds partitions; it is known to live before it takes one. */
    static Heartbeat ofWorker(DataSource dataSource) {
        Heartbeat heartbeat = new Heartbeat(dataSource, 0, System.nanoTime());
        heartbeat.beat();
        heartbeat.start(EVERY);
        return heartbeat;
    }

    /**
     * Of the program that took the run lock, with which it gave its first sign of life.
     *
     * @param lock the server's number of the connection with the run lock
     * @param asked when it asked for it, as {@link System#nanoTime} says
     */
    static Heartbeat ofCoordinator(DataSource dataSource, int lock, long asked) {
        Heartbeat heartbeat = new Heartbeat(dataSource, lock, asked);
        heartbeat.start(EVERY);
        return heartbeat;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it beats until it is shut down
    private void start(Duration first) {
        beating.scheduleWithFixedDelay(this::beatOrTryAgain, first.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beatOrTryAgain() {
        try {
            beat();
        } catch (RuntimeException e) {
            LOG.debug("a sign of life could not be given", e); // the work itself waits for the database
        }
    }

    /** What counts is when it was sent: the answer may have waited in a frozen program. */
    private void beat() {
        long sent = System.nanoTime();
        heartbeats.beat(Programs.own(), lock);
        signs.given(sent);
    }

    /** Whether others may hold this program for dead by now, or may have, as after it was frozen. */
    boolean isInDoubt() {
        return signs.areInDoubt(System.nanoTime());
    }

    @Override
    public void close() {
        beating.shutdown();
        try {
            if (beating.awaitTermination(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                heartbeats.ended(Programs.own(), lock);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("the database is away; that this program works no more will be seen by its silence", e);
        }
    }
}
