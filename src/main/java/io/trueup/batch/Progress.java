package io.trueup.batch;

/** Told how far a run has come; called from several threads. */
public interface Progress {

    Progress NONE = (step, done, total) -> {};

    /**
     * @param step what is being done, for people
     * @param total of {@code done}; 0 when nobody knows
     */
    void at(String step, long done, long total);

    /** The run has come to its end, good or bad: nothing is being done any more. */
    default void ended() {}
}
