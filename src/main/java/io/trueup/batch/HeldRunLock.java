package io.trueup.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The connection whose lock lets this run, and no other, work on the database. When it is gone the lock is too, and another run
 * may have begun: then nothing more may be written.
 *
 * <p>Threads that ask at the same time share an answer: whoever waits for the connection takes that of a question which was asked after
 * they came.
 */
final class HeldRunLock implements RunLock {

    private static final int ANSWER_SECONDS = 30;

    private final Connection connection;
    private final Heartbeat heartbeat;
    private final AtomicLong asked = new AtomicLong();
    private long answered;

    HeldRunLock(Connection connection, Heartbeat heartbeat) {
        this.connection = connection;
        this.heartbeat = heartbeat;
    }

    @Override
    public void check() {
        long before = asked.get();
        synchronized (this) {
            if (answered > before) {
                return;
            }
            long number = asked.incrementAndGet();
            askTheServer();
            answered = number;
        }
    }

    private void askTheServer() {
        try {
            if (!connection.isValid(ANSWER_SECONDS)) {
                throw new Lost(new SQLTransientConnectionException("the connection with the lock is gone", "08006"));
            }
        } catch (SQLException e) {
            throw new Lost(e);
        }
    }

    /** On a thread of its own: the question has a connection of its own, and need not wait for anything else. */
    @Override
    public Answer ask() {
        CompletableFuture<Void> question = CompletableFuture.runAsync(this::check, HeldRunLock::background);
        return () -> {
            try {
                question.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : e;
            }
        };
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "run-lock");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void checkIfInDoubt() {
        if (heartbeat.isInDoubt()) {
            check();
        }
    }
}
