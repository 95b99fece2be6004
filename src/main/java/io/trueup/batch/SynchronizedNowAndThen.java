package io.trueup.batch;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.dao.jdbc.JdbcJobExecutionDao;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;

/**
 * Job executions that are looked up once a second, and before they are written. The framework looks at each chunk and each step
 * whether another program asked the job to stop; who asks waits for the end of a chunk anyway.
 *
 * <p>One that begins is told of with its first step, in one message: of a program that is killed before that there is a run without an
 * execution, which is started like any other. It is written here and not by the framework, which asks before each write whether the
 * row is there and writes it at its end twice, alike.
 */
final class SynchronizedNowAndThen extends JdbcJobExecutionDao {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private static final String CREATE = """
            INSERT INTO %PREFIX%JOB_EXECUTION (JOB_EXECUTION_ID, JOB_INSTANCE_ID, START_TIME, END_TIME, STATUS, EXIT_CODE,
                EXIT_MESSAGE, VERSION, CREATE_TIME, LAST_UPDATED)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CREATE_PARAMETER = """
            INSERT INTO %PREFIX%JOB_EXECUTION_PARAMS (JOB_EXECUTION_ID, PARAMETER_NAME, PARAMETER_TYPE, PARAMETER_VALUE,
                IDENTIFYING)
            VALUES (?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            UPDATE %PREFIX%JOB_EXECUTION
            SET START_TIME = ?, END_TIME = ?, STATUS = ?, EXIT_CODE = ?, EXIT_MESSAGE = ?, VERSION = VERSION + 1,
                CREATE_TIME = ?, LAST_UPDATED = ?
            WHERE JOB_EXECUTION_ID = ?
            AND VERSION = ?""";

    private final Map<Long, Long> looked = new ConcurrentHashMap<>();
    private final Map<Long, State> written = new ConcurrentHashMap<>();
    private final Set<Long> justMade = ConcurrentHashMap.newKeySet();
    private final RepositoryWrites writes;
    private final DataFieldMaxValueIncrementer numbers;
    private final int longestMessage;

    /**
     * @param writes what is to be told of the steps before the job is
     * @param longestMessage characters of an exit message that are kept
     */
    SynchronizedNowAndThen(RepositoryWrites writes, DataFieldMaxValueIncrementer numbers, int longestMessage) {
        this.writes = writes;
        this.numbers = numbers;
        this.longestMessage = longestMessage;
        setJdbcTemplate(writes);
        setJobExecutionIncrementer(numbers);
        setExitMessageLength(longestMessage);
    }

    /** What people are told of it, but for when it was written. */
    private record State(
            @Nullable LocalDateTime begun, @Nullable LocalDateTime ended, BatchStatus status, ExitStatus exit) {

        static State of(JobExecution execution) {
            return new State(
                    execution.getStartTime(), execution.getEndTime(), execution.getStatus(), execution.getExitStatus());
        }
    }

    @Override
    public JobExecution createJobExecution(JobInstance instance, JobParameters parameters) {
        JobExecution execution = new JobExecution(numbers.nextLongValue(), instance, parameters);
        execution.incrementVersion();
        writes.update(
                getQuery(CREATE),
                new @Nullable Object[] {
                    execution.getId(),
                    instance.getId(),
                    timestamp(execution.getStartTime()),
                    timestamp(execution.getEndTime()),
                    execution.getStatus().toString(),
                    execution.getExitStatus().getExitCode(),
                    execution.getExitStatus().getExitDescription(),
                    execution.getVersion(),
                    timestamp(execution.getCreateTime()),
                    timestamp(execution.getLastUpdated())
                },
                new int[] {
                    Types.BIGINT,
                    Types.BIGINT,
                    Types.TIMESTAMP,
                    Types.TIMESTAMP,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.INTEGER,
                    Types.TIMESTAMP,
                    Types.TIMESTAMP
                });
        parameters.forEach(parameter -> create(execution, parameter));
        looked.put(execution.getId(), System.nanoTime());
        justMade.add(execution.getId());
        return execution;
    }

    private void create(JobExecution execution, JobParameter<?> parameter) {
        writes.update(
                getQuery(CREATE_PARAMETER),
                new @Nullable Object[] {
                    execution.getId(),
                    parameter.name(),
                    parameter.type().getName(),
                    Objects.requireNonNull(getConversionService()).convert(parameter.value(), String.class),
                    parameter.identifying() ? "Y" : "N"
                },
                new int[] {Types.BIGINT, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.CHAR});
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

    /** Nobody can have asked an execution to stop that was only just made. */
    @Override
    public void updateJobExecution(JobExecution execution) {
        boolean begins = justMade.remove(execution.getId()) && execution.getStatus() == BatchStatus.STARTED;
        if (!begins) {
            writes.send();
            if (State.of(execution).equals(written.get(execution.getId()))) {
                return;
            }
            super.synchronizeStatus(execution);
        }
        update(execution);
        if (!begins) {
            writes.send();
        }
        execution.incrementVersion();
        written.put(execution.getId(), State.of(execution));
    }

    private void update(JobExecution execution) {
        String message = execution.getExitStatus().getExitDescription();
        int rows = writes.update(
                getQuery(UPDATE),
                new @Nullable Object[] {
                    timestamp(execution.getStartTime()),
                    timestamp(execution.getEndTime()),
                    execution.getStatus().toString(),
                    execution.getExitStatus().getExitCode(),
                    message.length() > longestMessage ? message.substring(0, longestMessage) : message,
                    timestamp(execution.getCreateTime()),
                    timestamp(execution.getLastUpdated()),
                    execution.getId(),
                    Objects.requireNonNull(execution.getVersion(), "an execution that is stored has a version")
                },
                new int[] {
                    Types.TIMESTAMP,
                    Types.TIMESTAMP,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.TIMESTAMP,
                    Types.TIMESTAMP,
                    Types.BIGINT,
                    Types.INTEGER
                });
        if (rows != 1) {
            throw new OptimisticLockingFailureException("somebody else wrote execution " + execution.getId());
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable LocalDateTime time) {
        return time == null ? null : Timestamp.valueOf(time);
    }

    @Override
    public @Nullable JobExecution getLastJobExecution(JobInstance instance) {
        writes.send();
        return super.getLastJobExecution(instance);
    }

    @Override
    public List<JobExecution> findJobExecutions(JobInstance instance) {
        writes.send();
        return super.findJobExecutions(instance);
    }

    @Override
    public @Nullable JobExecution getJobExecution(long id) {
        writes.send();
        return super.getJobExecution(id);
    }

    @Override
    public Set<JobExecution> findRunningJobExecutions(String job) {
        writes.send();
        return super.findRunningJobExecutions(job);
    }
}
