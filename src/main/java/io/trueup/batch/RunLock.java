package io.trueup.batch;

import java.sql.SQLException;

/** What lets this program write what it writes. Whoever has lost it meanwhile, frozen or cut off, may write nothing more. */
interface RunLock {

    /** Asks the database; in the transaction that is to be written, where there is one. */
    void check();

    /** An answer that is on its way. */
    interface Answer {
        /** @throws Lost when it says so */
        void await();
    }

    /** The same question, beside something else that is asked; whoever asks waits for the answer before anything is written. */
    default Answer ask() {
        check();
        return () -> {};
    }

    /**
     * Before a file is written, which no transaction undoes: asks the database only after a silence in which somebody else may have
     * been given the work.
     */
    void checkIfInDoubt();

    /** It is gone, and what it stood for may be somebody else's. */
    final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost(SQLException cause) {
            super("the lock of the run is lost", cause);
        }
    }
}
