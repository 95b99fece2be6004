package io.trueup.schedule;

import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A database that is open, is being opened, or is to be tried again. */
final class Opening {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Databases.Opener opener;
    private final Runnable ended;
    private @Nullable Database database;
    private String trouble = "";
    private Duration pause = FIRST_PAUSE;
    private Instant again = Instant.MIN;
    private long began;
    private boolean pending;
    private boolean atWork;
    private boolean closed;

    /** @param ended told of the end of each attempt */
    Opening(Databases.Opener opener, Runnable ended) {
        this.opener = opener;
        this.ended = ended;
    }

    synchronized void beginWhenDue(Executor threads, Instant now) {
        if (!pending && database == null && !now.isBefore(again)) {
            pending = true;
            threads.execute(() -> open(now));
        }
    }

    /** Being opened, and never tried before. */
    synchronized boolean isNew() {
        return pending && trouble.isEmpty();
    }

    private void open(Instant now) {
        begin();
        try {
            opened(opener.open());
        } catch (DatabaseUnavailable e) {
            failed(String.valueOf(e.getMessage()), now);
        } catch (RuntimeException | Error e) {
            failed("The database cannot be opened: " + e.getClass().getSimpleName() + ".", now);
        } finally {
            ended.run();
        }
    }

    private synchronized void begin() {
        atWork = true;
        began = System.nanoTime();
    }

    private synchronized void opened(Database open) {
        atWork = false;
        pending = false;
        trouble = "";
        database = open;
        if (closed) {
            open.close();
        }
    }

    private synchronized void failed(String sentence, Instant now) {
        atWork = false;
        pending = false;
        trouble = sentence;
        again = now.plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    synchronized boolean isAtWorkLongerThan(Duration limit) {
        return atWork && System.nanoTime() - began > limit.toNanos();
    }

    synchronized Optional<Database> database() {
        return Optional.ofNullable(database);
    }

    synchronized String trouble() {
        return trouble;
    }

    /** One that is being opened is closed as soon as it is open. */
    void close() {
        Optional<Database> open;
        synchronized (this) {
            closed = true;
            open = database();
        }
        open.ifPresent(Database::close);
    }
}
