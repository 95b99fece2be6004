package io.trueup.intake;

/** Takes one file into the database, on one connection and in the caller's transaction. */
public interface FileIntake {

    /** What was taken so far, counted as its folder counts. */
    long rows();

    /** Sends what is left; the file is complete. */
    void finish();
}
