package io.trueup.schedule;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Glances at the jobs that are served, each at its own times and the more seldom the more there are, and gives those that have
 * something to do a place. A database that does not answer is asked more and more seldom, and none waits for it.
 */
final class Lookout implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private static final int THREADS = 8;
    /** A server that coordinates a run may invite others at any time. */
    private static final Duration WHILE_OTHERS_WORK = Duration.ofSeconds(1);

    private static final Duration MOST_OFTEN = Duration.ofSeconds(3);
    private static final Duration FOR_EACH_JOB = Duration.ofMillis(300);

    /** With the time until a silent server counts as dead it has to stay well below a minute. */
    private static final Duration MOST_SELDOM = Duration.ofSeconds(30);

    private static final Duration MOST_SELDOM_AWAY = Duration.ofMinutes(1);

    private final Places places;
    private final Map<Path, Watched> jobs = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor glances =
            new ScheduledThreadPoolExecutor(THREADS, Daemons.called("glances"));
    private final ExecutorService nights = Executors.newCachedThreadPool(Daemons.called("nights"));

    Lookout(Places places) {
        this.places = places;
        glances.setRemoveOnCancelPolicy(true);
    }

    /** A job, and the number of its next glance: one that was planned before another is not made. */
    private static final class Watched {
        private final ServedJob job;
        private long planned;
        private Duration silence = Duration.ZERO;

        Watched(ServedJob job) {
            this.job = job;
        }

        synchronized long plan() {
            return ++planned;
        }

        synchronized boolean isPlanned(long number) {
            return number == planned;
        }

        /** How long to wait for a database that does not answer: longer each time. */
        synchronized Duration pause(Duration usual) {
            Duration twice = silence.multipliedBy(2);
            Duration longer = twice.compareTo(usual) < 0 ? usual : twice;
            silence = longer.compareTo(MOST_SELDOM_AWAY) > 0 ? MOST_SELDOM_AWAY : longer;
            return silence;
        }

        synchronized void answered() {
            silence = Duration.ZERO;
        }
    }

    void watch(ServedJob job) {
        Watched watched = new Watched(job);
        jobs.put(job.entry().file(), watched);
        plan(watched, Duration.ZERO);
    }

    void forget(Path file) {
        places.withdraw(file);
        jobs.remove(file);
    }

    /** Somebody has ordered something. */
    void lookNow(Path file) {
        Optional.ofNullable(jobs.get(file)).ifPresent(watched -> plan(watched, Duration.ZERO));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a glance tells of itself
    private void plan(Watched watched, Duration delay) {
        long number = watched.plan();
        try {
            glances.schedule(() -> glance(watched, number), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("no more glances: the server ends", e);
        }
    }

    private void glance(Watched watched, long number) {
        if (!watched.isPlanned(number) || isForgotten(watched)) {
            return;
        }
        Duration wait = interval();
        try {
            wait = glance(watched);
        } catch (RuntimeException e) {
            LOG.error("{} could not be looked at", watched.job.entry().name(), e);
        } finally {
            if (watched.isPlanned(number)) {
                plan(watched, wait);
            }
        }
        fill();
    }

    private boolean isForgotten(Watched watched) {
        return jobs.get(watched.job.entry().file()) != watched;
    }

    /** @return until the next */
    private Duration glance(Watched watched) {
        ServedJob job = watched.job;
        Path file = job.entry().file();
        boolean wasAway = job.isAway();
        if (!job.look()) {
            tellAway(job, wasAway);
            places.withdraw(file);
            places.rest(file);
            return watched.pause(interval());
        }
        if (wasAway) {
            LOG.info("The database of {} answers again", job.entry().name());
        }
        watched.answered();
        places.goOn(file);
        if (job.asks() && !job.isBusy()) {
            places.offer(job.candidate());
        } else {
            places.withdraw(file);
        }
        return untilNext(job);
    }

    private static void tellAway(ServedJob job, boolean wasAway) {
        if (!wasAway) {
            LOG.warn(
                    "The database of {} does not answer; waiting for it",
                    job.entry().name());
        }
        if (!job.isBusy()) {
            job.database().revive(); // an embedded server may have been another program's, which has ended
        }
    }

    private Duration untilNext(ServedJob job) {
        return job.untilChange(job.isWorkedOnElsewhere() ? WHILE_OTHERS_WORK : interval())
                .plusMillis(1);
    }

    /** Not all at the same moment. */
    private Duration interval() {
        Duration byJobs = FOR_EACH_JOB.multipliedBy(jobs.size());
        Duration usual = byJobs.compareTo(MOST_OFTEN) < 0 ? MOST_OFTEN : byJobs;
        long millis = (usual.compareTo(MOST_SELDOM) > 0 ? MOST_SELDOM : usual).toMillis();
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4));
    }

    /** None when the server ends: whose turn it would be is due still. */
    private void fill() {
        if (nights.isShutdown()) {
            return;
        }
        for (Optional<Places.Candidate> next = places.begin(); next.isPresent(); next = places.begin()) {
            Path file = next.get().job();
            Watched watched = jobs.get(file);
            if (watched == null) {
                places.end(file);
            } else {
                nights.execute(() -> turn(watched, file));
            }
        }
    }

    /** Looked at once more: while it waited, another server may have taken it. */
    private void turn(Watched watched, Path file) {
        try {
            if (watched.job.look() && watched.job.asks()) {
                watched.job.takeTurn();
            }
        } catch (RuntimeException e) {
            LOG.debug("{} had no turn", watched.job.entry().name(), e); // its database went away; it is looked at again
        } finally {
            places.end(file);
            plan(watched, Duration.ZERO);
            fill();
        }
    }

    @Override
    public void close() {
        glances.shutdownNow();
        nights.shutdown();
    }
}
