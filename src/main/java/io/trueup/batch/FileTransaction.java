package io.trueup.batch;

import io.trueup.postgres.LostConnection;
import io.trueup.postgres.PartitionTransactions;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The transaction in which one file is read, from its beginning: whatever unexpected happens there is undone and stays with that file
 * (FAULTS.md 96), unless it is the database that cannot go on. Undone is all of it, and what is said of the file goes into another one:
 * a savepoint would be a question more for each file.
 */
final class FileTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(FileTransaction.class);

    /** Classes of SQL states that no file is to blame for: locks, lack of disk or connections, the operator, the system, a defect. */
    private static final Set<String> OF_THE_DATABASE = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private final Connection connection;

    /** @param connection in a transaction of a partition that has written nothing yet */
    FileTransaction(Connection connection) {
        this.connection = connection;
    }

    void undo() {
        try {
            PartitionTransactions.beginAgain(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("a file could not be undone", e);
        }
    }

    /** Undoes what the file did before it failed; a failure of the database goes on to whoever tries again. */
    void undoOrPassOn(Throwable failure) {
        if (failure instanceof RuntimeException passedOn && isOfDatabase(failure)) {
            throw passedOn;
        }
        LOG.debug("a file could not be read", failure);
        undo();
    }

    private static boolean isOfDatabase(Throwable failure) {
        if (LostConnection.in(failure)) {
            return true;
        }
        String state = sqlState(failure);
        return state.length() >= 2 && OF_THE_DATABASE.contains(state.substring(0, 2));
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null ? "" : sql.getSQLState();
            }
        }
        return "";
    }

    /** What is said of the file; a message may hold what stands in it, and is not passed on. */
    static Problem problem(String file, Throwable failure) {
        String state = sqlState(failure);
        return Problem.of(
                ProblemCode.FILE_FAILED,
                Place.ofFile(file),
                failure.getClass().getSimpleName() + (state.isEmpty() ? "" : ", the database said " + state),
                "ask for the file again; when it fails again, keep it for whoever looks after TrueUp (--verbose shows where)");
    }
}
