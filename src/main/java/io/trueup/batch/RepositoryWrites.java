package io.trueup.batch;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.ArgumentTypePreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is written of job and step executions, kept until somebody has to see it and then sent in one message: the end of a step goes
 * with the beginning of the next, and partitions are told of together. A step that ended and was not yet told of when the program was
 * killed is one that was cut short after its commit, which the next run goes on with anyway.
 *
 * <p>What is written in a transaction is sent in it, or kept once it has committed: of a transaction that is rolled back nothing is.
 * What is sent in one takes along what was kept of the same step before it, whose versions follow one another; should it be rolled back,
 * that is kept again. Each statement has to hit its one row, which has the version that is known here.
 */
final class RepositoryWrites extends JdbcTemplate {

    private static final String OF_PARTITION = ":";

    /** What is of no step, or makes one. */
    private static final long NO_STEP = 0;

    private final List<Write> kept = new ArrayList<>();
    private final Lock sending = new ReentrantLock();
    private final ThreadLocal<Long> about = ThreadLocal.withInitial(() -> NO_STEP);

    private final boolean together;

    /** Why something could not be stored; nothing that follows it can, whose versions go on from there. */
    private volatile @Nullable RuntimeException lost;

    /** @param together whether anything is kept: under the run lock, when nobody else writes executions of the job */
    RepositoryWrites(DataSource dataSource, boolean together) {
        super(dataSource);
        this.together = together;
    }

    /** @param step that is there already and this changes; else {@link #NO_STEP} */
    private record Write(long step, String sql, @Nullable Object[] values, int[] types) {}

    /** Does something whose writes change a step execution. */
    void about(StepExecution step, Runnable work) {
        about.set(step.getId());
        try {
            work.run();
        } finally {
            about.remove();
        }
    }

    /** Whether it is a part of a step, which threads work on side by side. */
    static boolean isPartition(StepExecution step) {
        return step.getStepName().contains(OF_PARTITION);
    }

    static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** @return one row, which is looked at when it is sent */
    @Override
    public int update(String sql, @Nullable Object @Nullable [] values, int[] types) {
        if (!together || values == null) {
            return super.update(sql, values, types);
        }
        Write write = new Write(about.get(), sql, values, types);
        if (isInTransaction()) {
            ofTransaction().add(write);
        } else {
            keep(List.of(write));
        }
        return 1;
    }

    private void keep(List<Write> writes) {
        synchronized (kept) {
            kept.addAll(writes);
        }
    }

    private void sendAll() {
        RuntimeException before = lost;
        if (before != null) {
            throw before;
        }
        List<Write> all;
        synchronized (kept) {
            all = List.copyOf(kept);
            kept.clear();
        }
        try {
            send(all);
        } catch (RuntimeException notStored) {
            lost = notStored;
            throw notStored;
        }
    }

    /** Sends what was written in this transaction, or outside of one whatever is kept; returns when that is stored. */
    void send() {
        if (isInTransaction()) {
            ofTransaction().send();
            return;
        }
        sending.lock(); // whoever waits finds what it wrote sent by the one before, or sends it with that of others
        try {
            sendAll();
        } finally {
            sending.unlock();
        }
    }

    /** Sends what is kept when something new is among it, which transactions of other threads are about to change. */
    void sendIfNew() {
        sending.lock();
        try {
            boolean isNew;
            synchronized (kept) {
                isNew = kept.stream().anyMatch(write -> write.step() == NO_STEP);
            }
            if (isNew) {
                sendAll();
            }
        } finally {
            sending.unlock();
        }
    }

    private void send(List<Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        Object[] values =
                writes.stream().flatMap(write -> Arrays.stream(write.values())).toArray();
        int[] types = writes.stream()
                .flatMapToInt(write -> Arrays.stream(write.types()))
                .toArray();
        ArgumentTypePreparedStatementSetter setter = new ArgumentTypePreparedStatementSetter(values, types);
        PreparedStatementCallback<Boolean> all = statement -> {
            setter.setValues(statement);
            boolean rows = statement.execute();
            check(statement, writes);
            return rows;
        };
        execute(writes.stream().map(Write::sql).collect(Collectors.joining(";\n")), all);
    }

    private static void check(PreparedStatement statement, List<Write> writes) throws SQLException {
        for (Write write : writes) {
            if (statement.getUpdateCount() != 1) {
                throw new OptimisticLockingFailureException("somebody else wrote what this was to: " + write.sql());
            }
            statement.getMoreResults();
        }
    }

    private OfTransaction ofTransaction() {
        OfTransaction own = (OfTransaction) TransactionSynchronizationManager.getResource(this);
        if (own == null) {
            own = new OfTransaction();
            TransactionSynchronizationManager.bindResource(this, own);
            TransactionSynchronizationManager.registerSynchronization(own);
        }
        return own;
    }

    private final class OfTransaction implements TransactionSynchronization {

        private final List<Write> own = new ArrayList<>();
        private final List<Write> before = new ArrayList<>();
        private boolean failed;

        void add(Write write) {
            own.add(write);
        }

        void send() {
            List<Write> all = takeEarlier(own.stream().map(Write::step).collect(Collectors.toSet()));
            before.addAll(all);
            all.addAll(own);
            own.clear();
            failed = true;
            RepositoryWrites.this.send(all);
            failed = false;
        }

        /** Not while it is on its way over another connection. */
        private List<Write> takeEarlier(Set<Long> steps) {
            sending.lock();
            try {
                synchronized (kept) {
                    List<Write> earlier = kept.stream()
                            .filter(write -> write.step() != NO_STEP && steps.contains(write.step()))
                            .collect(Collectors.toCollection(ArrayList::new));
                    kept.removeAll(earlier);
                    return earlier;
                }
            } finally {
                sending.unlock();
            }
        }

        @Override
        public void afterCommit() {
            keep(own);
        }

        /** With the connection gone nobody says that it was rolled back; what was not stored was not committed either. */
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(RepositoryWrites.this);
            if (failed || status == STATUS_ROLLED_BACK) {
                synchronized (kept) {
                    kept.addAll(0, before);
                }
            }
        }
    }
}
