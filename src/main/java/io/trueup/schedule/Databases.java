package io.trueup.schedule;

import io.trueup.batch.JobFile;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The databases of the jobs that are served: each is opened once, however many jobs share it, and some at a time. One that does not open
 * is tried again, later each time; one that neither opens nor fails keeps nobody's place for long.
 */
final class Databases implements AutoCloseable {

    private static final int AT_ONCE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    /** Whatever takes longer (a migration of years, a server that hangs) goes on beside the others. */
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Map<String, String> environment;
    private final Clock clock;
    private final Map<Key, Opening> openings = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor opening;
    private final ScheduledExecutorService housekeeping = new ScheduledThreadPoolExecutor(1, Daemons.called("pools"));
    private final Object oneEmbedded = new Object();
    private final Semaphore news = new Semaphore(0);

    /** @param environment user and password of servers */
    Databases(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
        this.opening = new ThreadPoolExecutor(
                AT_ONCE,
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Daemons.called("opening"));
        opening.allowCoreThreadTimeOut(true);
    }

    /** What makes two jobs share a database. The data folder of a job with a server of its own counts for nothing. */
    record Key(String database, Path data) {

        static Key of(JobFile job) {
            boolean embedded = job.database().equals(Database.EMBEDDED);
            return new Key(job.database(), embedded ? job.data() : Path.of(""));
        }

        private boolean isEmbedded() {
            return database.equals(Database.EMBEDDED);
        }
    }

    /** Sees to it that these are open or being opened. */
    void want(Collection<Key> keys) {
        for (Key key : keys) {
            openings.computeIfAbsent(key, asked -> new Opening(() -> open(asked), news::release))
                    .beginWhenDue(opening, clock.instant());
        }
        makeRoom();
    }

    /** Whether one of them is being opened for the first time, which is worth waiting for. */
    boolean isNew(Collection<Key> keys) {
        return keys.stream().map(openings::get).anyMatch(one -> one != null && one.isNew());
    }

    /** Until one more has been opened or has failed, at most as long as given. */
    void awaitNews(Duration limit) {
        try {
            if (news.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeRoom() {
        long stuck = openings.values().stream()
                .filter(one -> one.isAtWorkLongerThan(LONG))
                .count();
        opening.setCorePoolSize(AT_ONCE + Math.toIntExact(stuck));
    }

    /** The library that starts embedded servers knows of one folder at a time. */
    private Database open(Key key) {
        if (key.isEmbedded()) {
            synchronized (oneEmbedded) {
                return Database.openOfMany(key.database(), key.data(), environment, housekeeping);
            }
        }
        return Database.openOfMany(key.database(), key.data(), environment, housekeeping);
    }

    /** Empty while it is not open. */
    Optional<Database> of(Key key) {
        return Optional.ofNullable(openings.get(key)).flatMap(Opening::database);
    }

    /** Why it is not open; blank when it is. */
    String trouble(Key key) {
        Opening one = openings.get(key);
        return one != null && one.isNew() ? "Its database has not answered yet." : one == null ? "" : one.trouble();
    }

    void closeAllBut(Set<Key> needed) {
        openings.forEach((key, one) -> {
            if (!needed.contains(key) && openings.remove(key, one)) {
                one.close();
            }
        });
    }

    @Override
    public void close() {
        closeAllBut(Set.of());
        opening.shutdownNow();
        housekeeping.shutdownNow();
    }

    /** How a database is opened. */
    interface Opener {
        /** @throws DatabaseUnavailable when it cannot be */
        Database open();
    }
}
