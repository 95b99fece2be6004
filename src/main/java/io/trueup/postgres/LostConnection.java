package io.trueup.postgres;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that went away (stopped, started again, out of reach) from one that refused what it was asked. */
public final class LostConnection {

    /** The pool's own word for a connection that was lost before; it has no state. */
    private static final String CLOSED = "Connection is closed";

    private LostConnection() {}

    /** Whether this problem, or any behind it, is one that trying again later can mend. A limit of connections is for a person to mend. */
    public static boolean in(@Nullable Throwable problem) {
        if (problem != null && SqlStates.isTooManyConnections(problem)) {
            return false;
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException end && in(end.getApplicationException())) {
                return true; // what went wrong first: on a lost connection the rollback goes wrong too, and says less
            }
            if (cause instanceof SQLException sql && isLost(sql) || cause instanceof SocketException) {
                return true;
            }
            for (Throwable aside : cause.getSuppressed()) {
                if (aside instanceof SQLException sql && isLost(sql)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Class 08: connection exception; 57P01 to 57P03: shut down, crashed, not up yet; 57P05 and 25P03: rested too long. */
    private static boolean isLost(SQLException problem) {
        String state = problem.getSQLState();
        return problem instanceof SQLTransientConnectionException
                || problem instanceof SQLRecoverableException
                || state == null && CLOSED.equals(problem.getMessage())
                || state != null && (state.startsWith("08") || state.matches("57P0[1235]|25P03"));
    }
}
