package io.trueup.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * The connection whose lock lets this run, and no other, work on the database. When it is gone the lock is too, and another run
 * may have begun: then nothing more may be written.
 */
record RunLock(Connection connection) {

    private static final int ANSWER_SECONDS = 30;

    /** The lock went with its connection. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost(SQLException cause) {
            super("the lock of the run is lost", cause);
        }
    }

    void check() {
        try {
            if (!connection.isValid(ANSWER_SECONDS)) {
                throw new Lost(new SQLTransientConnectionException("the connection with the lock is gone", "08006"));
            }
        } catch (SQLException e) {
            throw new Lost(e);
        }
    }
}
