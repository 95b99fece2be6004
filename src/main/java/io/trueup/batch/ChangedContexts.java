package io.trueup.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.jdbc.JdbcExecutionContextDao;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Execution contexts that are written when they are others than those that are stored. The framework writes them after each step and
 * each chunk; those of most steps say the same from beginning to end.
 */
final class ChangedContexts extends JdbcExecutionContextDao {

    private static final int SHORT = DEFAULT_SHORT_CONTEXT_LENGTH;
    private static final String CUT = " ...";

    private final Map<Owner, Map<String, Object>> stored = new ConcurrentHashMap<>();
    private final RepositoryWrites writes;
    private final ExecutionContextSerializer serializer;

    ChangedContexts(RepositoryWrites writes, ExecutionContextSerializer serializer) {
        this.writes = writes;
        this.serializer = serializer;
        setJdbcTemplate(writes);
        setSerializer(serializer);
    }

    /** @param kind of execution, for each kind has numbers of its own */
    private record Owner(Class<?> kind, long id) {

        static Owner of(JobExecution execution) {
            return new Owner(JobExecution.class, execution.getId());
        }

        static Owner of(StepExecution execution) {
            return new Owner(StepExecution.class, execution.getId());
        }
    }

    @Override
    public void saveExecutionContext(JobExecution execution) {
        write("""
                INSERT INTO %PREFIX%JOB_EXECUTION_CONTEXT (SHORT_CONTEXT, SERIALIZED_CONTEXT, JOB_EXECUTION_ID)
                VALUES (?, ?, ?)""", execution.getExecutionContext(), execution.getId());
        remember(Owner.of(execution), execution.getExecutionContext());
    }

    @Override
    public void saveExecutionContext(StepExecution execution) {
        write("""
                INSERT INTO %PREFIX%STEP_EXECUTION_CONTEXT (SHORT_CONTEXT, SERIALIZED_CONTEXT, STEP_EXECUTION_ID)
                VALUES (?, ?, ?)""", execution.getExecutionContext(), execution.getId());
        remember(Owner.of(execution), execution.getExecutionContext());
    }

    @Override
    public void updateExecutionContext(JobExecution execution) {
        if (differs(Owner.of(execution), execution.getExecutionContext())) {
            write("""
                    UPDATE %PREFIX%JOB_EXECUTION_CONTEXT
                    SET SHORT_CONTEXT = ?, SERIALIZED_CONTEXT = ?
                    WHERE JOB_EXECUTION_ID = ?""", execution.getExecutionContext(), execution.getId());
            remember(Owner.of(execution), execution.getExecutionContext());
        }
    }

    @Override
    public void updateExecutionContext(StepExecution execution) {
        if (differs(Owner.of(execution), execution.getExecutionContext())) {
            writes.about(execution, () -> write("""
                    UPDATE %PREFIX%STEP_EXECUTION_CONTEXT
                    SET SHORT_CONTEXT = ?, SERIALIZED_CONTEXT = ?
                    WHERE STEP_EXECUTION_ID = ?""", execution.getExecutionContext(), execution.getId()));
            remember(Owner.of(execution), execution.getExecutionContext());
        }
    }

    /** In the framework's form: shortened for people where it is long, and whole beside that. */
    private void write(String sql, ExecutionContext context, long execution) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            serializer.serialize(context.toMap(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an execution context could not be written", e);
        }
        String whole = bytes.toString(StandardCharsets.UTF_8);
        boolean isLong = whole.length() > SHORT;
        writes.update(
                getQuery(sql),
                new @Nullable Object[] {
                    isLong ? whole.substring(0, SHORT - 2 * CUT.length()) + CUT : whole,
                    isLong ? whole : null,
                    execution
                },
                new int[] {Types.VARCHAR, Types.VARCHAR, Types.BIGINT});
    }

    private boolean differs(Owner owner, ExecutionContext context) {
        @Nullable Map<String, Object> before = stored.get(owner);
        return !Objects.equals(before, context.toMap());
    }

    /** Once it is committed: what is rolled back was never stored. */
    private void remember(Owner owner, ExecutionContext context) {
        Map<String, Object> now = Map.copyOf(context.toMap());
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            stored.put(owner, now);
            return;
        }
        stored.remove(owner);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                stored.put(owner, now);
            }
        });
    }
}
