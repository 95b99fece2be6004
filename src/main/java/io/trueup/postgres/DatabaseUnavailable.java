package io.trueup.postgres;

import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.FlywayException;

/** There is no database to work on; the message is one sentence for people. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Of a database that was there before, and why it does not answer, as far as it says so. */
    public static DatabaseUnavailable by(SQLException problem) {
        String words = SqlStates.wordsIn(problem);
        return new DatabaseUnavailable(
                "The database does not answer" + (words.isEmpty() ? "." : ": " + words + "."), problem);
    }

    /** Of one that could not be opened. */
    static DatabaseUnavailable at(Address where, Exception cause) {
        if (cause instanceof DatabaseUnavailable told) {
            return told;
        }
        if (cause instanceof Schema.Newer) {
            return new DatabaseUnavailable(
                    "The schema of " + where + " was made by a newer version of TrueUp; use that version.", cause);
        }
        String words = SqlStates.wordsIn(cause);
        if (!words.isEmpty() && !words.contains("password")) {
            return new DatabaseUnavailable("At " + where + " " + words + ".", cause);
        }
        if (cause instanceof FlywayException) {
            return new DatabaseUnavailable("The schema of " + where + " could not be brought up to date.", cause);
        }
        String reason = String.valueOf(deepest(cause).getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("password") || reason.contains("authentication")) {
            return new DatabaseUnavailable(
                    "The database at " + where + " refuses user and password; " + DatabaseUser.ADVICE + ".", cause);
        }
        return new DatabaseUnavailable("The database at " + where + " cannot be reached; is it running?", cause);
    }

    private static Throwable deepest(Throwable problem) {
        Throwable cause = problem.getCause();
        return cause == null ? problem : deepest(cause);
    }
}
