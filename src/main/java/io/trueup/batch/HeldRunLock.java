package io.trueup.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * The connection whose lock lets this run, and no other, work on the database. When it is gone the lock is too, and another run
 * may have begun: then nothing more may be written.
 */
record HeldRunLock(Connection connection, Heartbeat heartbeat) implements RunLock {

    private static final int ANSWER_SECONDS = 30;

    @Override
    public void check() {
        try {
            if (!connection.isValid(ANSWER_SECONDS)) {
                throw new Lost(new SQLTransientConnectionException("the connection with the lock is gone", "08006"));
            }
        } catch (SQLException e) {
            throw new Lost(e);
        }
    }

    @Override
    public void checkIfInDoubt() {
        if (heartbeat.isInDoubt()) {
            check();
        }
    }
}
