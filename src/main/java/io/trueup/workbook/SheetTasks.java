package io.trueup.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for a workbook, shared out between the thread that writes it and its readers. The former helps until nothing is
 * left, so that all is done without any reader too.
 */
final class SheetTasks {

    /** Something that is done once, by one thread. */
    static final class Task {

        private final Runnable work;
        private final boolean forWriter;
        private final List<Task> after;
        private boolean isDone;

        private Task(Runnable work, boolean forWriter, List<Task> after) {
            this.work = work;
            this.forWriter = forWriter;
            this.after = List.copyOf(after);
        }

        private boolean isReady() {
            return after.stream().allMatch(one -> one.isDone);
        }
    }

    private final Readers readers;
    private final List<Task> waiting = new ArrayList<>();
    private int called;
    private int underWay;
    private boolean isComplete;
    private volatile @Nullable Throwable failure;

    SheetTasks(Readers readers) {
        this.readers = readers;
    }

    /** Something that any thread may do, those that were added first before others. */
    Task any(Runnable work, Task... after) {
        Task task = add(new Task(work, false, List.of(after)));
        if (called < readers.most()) {
            called++;
            readers.executor().execute(() -> work(false));
        }
        return task;
    }

    /** Something that the thread that writes has to do, before all that others may do. */
    Task forWriter(Runnable work, Task... after) {
        return add(new Task(work, true, List.of(after)));
    }

    private synchronized Task add(Task task) {
        if (failure == null) {
            waiting.add(task);
            notifyAll();
        }
        return task;
    }

    /** Does this now if nobody has begun it; returns when it is done. Throws what the first task that failed threw. */
    void finish(Task task) {
        boolean isOurs;
        synchronized (this) {
            isOurs = waiting.remove(task);
            underWay += isOurs ? 1 : 0;
        }
        if (isOurs) {
            carryOut(task);
        }
        try {
            awaitEnd(task);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        rethrow();
    }

    private synchronized void awaitEnd(Task task) throws InterruptedException {
        while (!task.isDone && failure == null) {
            wait();
        }
    }

    /** Does what is left, beside the readers; returns when nothing is under way. Throws what the first task that failed threw. */
    void finish() {
        synchronized (this) {
            isComplete = true;
            notifyAll();
        }
        work(true);
        rethrow();
    }

    /** No task is begun any more, and those under way end at their next row; returns when they have. */
    void abandon() {
        synchronized (this) {
            if (failure == null) {
                failure = new CancellationException("the workbook is not written");
            }
            isComplete = true;
            waiting.clear();
            notifyAll();
        }
        work(true);
    }

    /** To be called with each row, so that nobody goes on with a workbook that cannot be written. */
    void checkGoesOn() {
        if (failure != null) {
            throw new CancellationException("another sheet of the workbook could not be written");
        }
    }

    private void work(boolean isWriter) {
        try {
            for (Task task = next(isWriter); task != null; task = next(isWriter)) {
                carryOut(task);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void carryOut(Task task) {
        Throwable thrown = null;
        try {
            task.work.run();
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
        ended(task, thrown);
    }

    /** Waits for a task that this thread can do; null when there will be none. The writer waits for all others to end, too. */
    private synchronized @Nullable Task next(boolean isWriter) throws InterruptedException {
        while (!isOver(isWriter)) {
            Task found = find(isWriter);
            if (found != null) {
                waiting.remove(found);
                underWay++;
                return found;
            }
            wait();
        }
        return null;
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while the workbook was written", e);
    }

    private boolean isOver(boolean isWriter) {
        boolean nothingLeft = isComplete && waiting.stream().allMatch(task -> task.forWriter && !isWriter);
        return nothingLeft && (!isWriter || underWay == 0);
    }

    private @Nullable Task find(boolean isWriter) {
        Task others = null;
        for (Task task : waiting) {
            if (task.isReady() && task.forWriter && isWriter) {
                return task;
            }
            if (task.isReady() && !task.forWriter && others == null) {
                others = task;
            }
        }
        return others;
    }

    private synchronized void ended(Task task, @Nullable Throwable thrown) {
        task.isDone = true;
        underWay--;
        if (thrown != null) {
            if (failure == null) {
                failure = thrown;
            }
            isComplete = true;
            waiting.clear();
        }
        notifyAll();
    }

    private void rethrow() {
        Throwable thrown = failure;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException problem) {
            throw problem;
        }
    }
}
