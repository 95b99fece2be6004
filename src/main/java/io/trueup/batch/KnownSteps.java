package io.trueup.batch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.dao.jdbc.JdbcStepExecutionDao;
import org.springframework.batch.core.step.StepExecution;

/**
 * Step executions of which it is known which ones there are. The framework asks for an earlier execution of each step and each
 * partition before it begins one; in a run that was not cut short there are none, which one question for the whole run says as well.
 *
 * <p>Others see a step when it begins, with all that was to be told before it; partitions, all of them, when the first of them begins,
 * and then with each transaction of theirs, whose place reached is nothing without it. That one ended is told with what comes next.
 */
final class KnownSteps extends JdbcStepExecutionDao {

    private final Map<Long, Set<String>> names = new ConcurrentHashMap<>();
    private final RepositoryWrites writes;
    private final KnownInstances instances;

    KnownSteps(RepositoryWrites writes, KnownInstances instances) {
        this.writes = writes;
        this.instances = instances;
        setJdbcTemplate(writes);
    }

    @Override
    public StepExecution createStepExecution(String stepName, JobExecution execution) {
        names(execution.getJobInstance()).add(stepName);
        return super.createStepExecution(stepName, execution);
    }

    @Override
    public void updateStepExecution(StepExecution step) {
        Integer before = Objects.requireNonNull(step.getVersion());
        writes.about(step, () -> super.updateStepExecution(step));
        boolean begins = step.getStatus() == BatchStatus.STARTED && !RepositoryWrites.isInTransaction();
        try {
            if (!RepositoryWrites.isPartition(step)) {
                if (begins) {
                    writes.send();
                }
            } else if (RepositoryWrites.isInTransaction()) {
                writes.send();
            } else if (begins) {
                writes.sendIfNew();
            }
        } catch (RuntimeException notStored) {
            step.setVersion(before);
            throw notStored;
        }
    }

    @Override
    public void synchronizeStatus(StepExecution step) {
        writes.send();
        super.synchronizeStatus(step);
    }

    @Override
    public @Nullable StepExecution getStepExecution(JobExecution execution, long id) {
        writes.send();
        return super.getStepExecution(execution, id);
    }

    @Override
    public @Nullable StepExecution getStepExecution(long id) {
        writes.send();
        return super.getStepExecution(id);
    }

    @Override
    public List<StepExecution> getStepExecutions(JobExecution execution) {
        writes.send();
        return super.getStepExecutions(execution);
    }

    @Override
    public @Nullable StepExecution getLastStepExecution(JobInstance instance, String stepName) {
        return names(instance).contains(stepName) ? super.getLastStepExecution(instance, stepName) : null;
    }

    @Override
    public long countStepExecutions(JobInstance instance, String stepName) {
        return names(instance).contains(stepName) ? super.countStepExecutions(instance, stepName) : 0;
    }

    private Set<String> names(JobInstance instance) {
        return names.computeIfAbsent(instance.getId(), id -> {
            Set<String> known = ConcurrentHashMap.newKeySet();
            if (instances.isNew(instance)) {
                return known;
            }
            known.addAll(Objects.requireNonNull(getJdbcTemplate(), "set by the factory")
                    .queryForList(getQuery("""
                    SELECT DISTINCT se.step_name
                    FROM %PREFIX%JOB_EXECUTION je
                    JOIN %PREFIX%STEP_EXECUTION se ON se.job_execution_id = je.job_execution_id
                    WHERE je.job_instance_id = ?"""), String.class, id));
            return known;
        });
    }
}
