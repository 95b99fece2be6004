package io.trueup.postgres;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionStatus;

/**
 * Threads that read side by side, over a connection each, what had been committed when one transaction asked for them: all see the same,
 * and nothing of what that transaction writes itself. They do not write.
 */
public final class SharedSnapshot implements Executor, AutoCloseable {

    private final DataSource dataSource;
    private final String name;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private volatile @Nullable RuntimeException failure;

    private SharedSnapshot(DataSource dataSource, String name) {
        this.dataSource = dataSource;
        this.name = name;
    }

    /** Of now; within a transaction, which must not end before {@link #close}. */
    public static SharedSnapshot of(DataSource dataSource) {
        String name = JdbcClient.create(dataSource)
                .sql("SELECT pg_export_snapshot()")
                .query(String.class)
                .single();
        if (!name.matches("[0-9A-F-]+")) {
            throw new IllegalStateException("not the name of a snapshot: " + name);
        }
        return new SharedSnapshot(dataSource, name);
    }

    /**
     * Does something on a thread and a connection of its own. Whatever it asks for of this data source within that thread it reads as of
     * the snapshot. Where no connection is to be had it is not done.
     */
    @Override
    public void execute(Runnable reading) {
        Thread thread = new Thread(() -> run(reading), "snapshot");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(Runnable reading) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        try {
            TransactionStatus transaction = transactions.getTransaction(null);
            try {
                if (adopts()) {
                    reading.run();
                }
            } finally {
                transactions.rollback(transaction); // nothing was written
            }
        } catch (CannotCreateTransactionException e) {
            if (!(e.getCause() instanceof SQLException)) {
                failure = e.getCause() instanceof RuntimeException guard ? guard : e;
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Whether the transaction sees it from now on; not over a connection to another server, as some poolers lend. */
    private boolean adopts() {
        try {
            JdbcClient.create(dataSource).sql("""
                    SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
                    SET TRANSACTION SNAPSHOT '%s'""".formatted(name)).update();
            return true;
        } catch (DataAccessException e) {
            return false;
        }
    }

    /**
     * Waits for all of them.
     *
     * @throws RuntimeException what one of them threw, or the guard of the data source that let none in
     */
    @Override
    public void close() {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others read", e);
        }
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
    }
}
