package io.trueup.batch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.dao.jdbc.JdbcJobExecutionDao;

/**
 * Job executions that are looked up once a second, and before they are written. The framework looks at each chunk and each step
 * whether another program asked the job to stop; who asks waits for the end of a chunk anyway.
 */
final class SynchronizedNowAndThen extends JdbcJobExecutionDao {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Map<Long, Long> looked = new ConcurrentHashMap<>();
    private final RepositoryWrites steps;

    /** @param steps what is to be told of the steps before the job is */
    SynchronizedNowAndThen(RepositoryWrites steps) {
        this.steps = steps;
    }

    @Override
    public void synchronizeStatus(JobExecution execution) {
        long now = System.nanoTime();
        Long before = looked.get(execution.getId());
        if (before == null || now - before >= BETWEEN.toNanos()) {
            looked.put(execution.getId(), now);
            super.synchronizeStatus(execution);
        }
    }

    @Override
    public void updateJobExecution(JobExecution execution) {
        steps.send();
        super.synchronizeStatus(execution);
        super.updateJobExecution(execution);
    }
}
