package io.trueup.batch;

/** Another program goes on with what this one had begun and could not go on with, since it was frozen or cut off from the database. */
public final class TakenOver extends Runner.AlreadyRunning {
    private static final long serialVersionUID = 1;
}
