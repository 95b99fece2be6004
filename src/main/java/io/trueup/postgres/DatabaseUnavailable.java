package io.trueup.postgres;

import java.sql.SQLException;

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
}
