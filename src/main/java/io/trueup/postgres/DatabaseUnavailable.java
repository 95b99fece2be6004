package io.trueup.postgres;

/** There is no database to work on; the message is one sentence for people. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
