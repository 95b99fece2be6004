package io.trueup.batch;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.dao.jdbc.JdbcStepExecutionDao;
import org.springframework.batch.core.step.StepExecution;

/**
 * Step executions of which it is known which ones there are. The framework asks for an earlier execution of each step and each
 * partition before it begins one; in a run that was not cut short there are none, which one question for the whole run says as well.
 */
final class KnownSteps extends JdbcStepExecutionDao {

    private final Map<Long, Set<String>> names = new ConcurrentHashMap<>();

    @Override
    public StepExecution createStepExecution(String stepName, JobExecution execution) {
        names(execution.getJobInstance()).add(stepName);
        return super.createStepExecution(stepName, execution);
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
