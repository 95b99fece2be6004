package io.trueup.batch;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
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

    private final Map<Owner, Map<String, Object>> stored = new ConcurrentHashMap<>();

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
        super.saveExecutionContext(execution);
        remember(Owner.of(execution), execution.getExecutionContext());
    }

    @Override
    public void saveExecutionContext(StepExecution execution) {
        super.saveExecutionContext(execution);
        remember(Owner.of(execution), execution.getExecutionContext());
    }

    @Override
    public void updateExecutionContext(JobExecution execution) {
        if (differs(Owner.of(execution), execution.getExecutionContext())) {
            super.updateExecutionContext(execution);
            remember(Owner.of(execution), execution.getExecutionContext());
        }
    }

    @Override
    public void updateExecutionContext(StepExecution execution) {
        if (differs(Owner.of(execution), execution.getExecutionContext())) {
            super.updateExecutionContext(execution);
            remember(Owner.of(execution), execution.getExecutionContext());
        }
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
