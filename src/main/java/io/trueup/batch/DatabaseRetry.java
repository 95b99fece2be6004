package io.trueup.batch;

import io.trueup.postgres.Database;
import io.trueup.postgres.LostConnection;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again what a database that went away cut short: what was committed is there when it is back. */
final class DatabaseRetry {

    /** A database that crashes on what we ask of it would otherwise be asked for ever. */
    private static final int MOST_LOSSES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRetry.class);

    private final Database database;
    private final Duration patience;

    /** @param patience how long the database may stay away each time */
    DatabaseRetry(Database database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /** The work was cut short because the database went away; it can be done again. */
    static final class CutShort extends RuntimeException {
        private static final long serialVersionUID = 1;

        CutShort(Throwable cause) {
            super(
                    "The database went away again and again; see its own log, and whether something on the way to it ends"
                            + " connections that rest. The next run goes on from here.",
                    cause);
        }
    }

    <T> T of(Supplier<T> work) {
        for (int losses = 1; ; losses++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!LostConnection.in(e)) {
                    throw e;
                }
                if (losses == MOST_LOSSES) {
                    throw new CutShort(e);
                }
                LOG.warn(
                        "The database went away; waiting up to {} seconds for it, then the run goes on.",
                        patience.toSeconds());
                database.awaitAnswer(patience);
            }
        }
    }
}
