package io.trueup.schedule;

import io.trueup.batch.JobFile;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/** When a job runs next, by its cron and zone; an hour that the clock skips or repeats gives one run. */
public final class NextRun {

    private NextRun() {}

    /** Empty for a job without a schedule. */
    public static Optional<ZonedDateTime> of(JobFile job, ZonedDateTime after) {
        return job.cron().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(CronExpression.parse(job.cron()).next(after.withZoneSameInstant(job.zone())));
    }
}
