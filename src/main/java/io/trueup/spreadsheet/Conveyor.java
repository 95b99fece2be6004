package io.trueup.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries rows from the thread that reads them to one that writes them, so that the database and the packing of the file are busy
 * at the same time. A few loads are on their way at most: memory does not grow with the rows. A table of less than one load is
 * written where it is read.
 */
public final class Conveyor<R> implements Consumer<R> {

    /** Rows that are handed over together. */
    private static final int LOAD = 256;

    private static final int LOADS_ON_THEIR_WAY = 8;

    private final Consumer<R> writer;
    private final BlockingQueue<List<R>> loads = new ArrayBlockingQueue<>(LOADS_ON_THEIR_WAY);
    private List<R> load = new ArrayList<>(LOAD);
    private @Nullable Thread writing;
    private volatile @Nullable Throwable failure;

    /** @param writer called from one thread at a time, with the rows in their order */
    public Conveyor(Consumer<R> writer) {
        this.writer = writer;
    }

    /** Throws what the writer threw at an earlier row, if it did. */
    @Override
    public void accept(R row) {
        load.add(row);
        if (load.size() == LOAD) {
            send(load);
            load = new ArrayList<>(LOAD);
        }
    }

    /** Returns when everything is written; throws what the writer threw. */
    public void end() {
        Thread started = writing;
        if (started == null) {
            load.forEach(writer);
            return;
        }
        if (!load.isEmpty()) {
            send(load);
        }
        stop(started);
        rethrow();
    }

    /** Ends without writing what is left, after the reader failed. */
    public void abandon() {
        Thread started = writing;
        if (started != null) {
            loads.clear();
            stop(started);
        }
    }

    private void stop(Thread started) {
        try {
            loads.put(List.of()); // an empty load is the last one
            started.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void send(List<R> full) {
        rethrow();
        if (writing == null) {
            Thread started = new Thread(this::write, "workbook");
            started.setDaemon(true);
            started.start();
            writing = started;
        }
        try {
            loads.put(full);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** After a failure it goes on taking, so that the reader never waits for nobody. */
    private void write() {
        try {
            for (List<R> next = loads.take(); !next.isEmpty(); next = loads.take()) {
                if (failure == null) {
                    writeLoad(next);
                }
            }
        } catch (InterruptedException e) {
            failure = e;
        }
    }

    private void writeLoad(List<R> rows) {
        try {
            rows.forEach(writer);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void rethrow() {
        Throwable thrown = failure;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException problem) {
            throw problem;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while the workbook was written", e);
    }
}
