package io.trueup.batch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.dao.jdbc.JdbcJobInstanceDao;

/**
 * Job instances that are looked up once. Whoever starts a job asks three times on the way whether its instance is there; nobody else
 * makes one under the run lock.
 */
final class KnownInstances extends JdbcJobInstanceDao {

    private final Map<Asked, Optional<JobInstance>> known = new ConcurrentHashMap<>();
    private final Set<Long> made = ConcurrentHashMap.newKeySet();

    KnownInstances(RepositoryWrites writes) {
        setJdbcTemplate(writes);
    }

    private record Asked(String job, JobParameters parameters) {}

    @Override
    public @Nullable JobInstance getJobInstance(String job, JobParameters parameters) {
        return known.computeIfAbsent(
                        new Asked(job, parameters), asked -> Optional.ofNullable(super.getJobInstance(job, parameters)))
                .orElse(null);
    }

    @Override
    public JobInstance createJobInstance(String job, JobParameters parameters) {
        JobInstance instance = super.createJobInstance(job, parameters);
        known.put(new Asked(job, parameters), Optional.of(instance));
        made.add(instance.getId());
        return instance;
    }

    @Override
    public void deleteJobInstance(JobInstance instance) {
        known.clear();
        super.deleteJobInstance(instance);
    }

    /** Whether it was made by this repository: then nothing of it was executed before. */
    boolean isNew(JobInstance instance) {
        return made.contains(instance.getId());
    }
}
