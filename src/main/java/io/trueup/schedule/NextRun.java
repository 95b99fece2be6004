package io.trueup.schedule;

import io.trueup.batch.JobFile;
import io.trueup.ledger.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a job runs next, by its cron and the wall clock of its zone. A time that the clock skips when summer begins comes as much
 * later as the clock was moved (02:30 at 03:30); a time that comes twice when summer ends counts the first time only.
 */
public final class NextRun {

    /** A server that is up has taken a job long before. */
    private static final Duration MOMENT = Duration.ofMinutes(2);

    private NextRun() {}

    /** Since when a job is due that no server carries out; empty when none is missing. */
    public static Optional<ZonedDateTime> overdue(JobEntry entry, DataSource database, Instant now) {
        JobFile job = entry.job();
        return job == null || !entry.isScheduled()
                ? Optional.empty()
                : new Timetable(database)
                        .of(job.name())
                        .filter(due -> !due.taken())
                        .filter(due -> due.time().toInstant().plus(MOMENT).isBefore(now))
                        .map(due -> due.time().atZoneSameInstant(job.zone()));
    }

    /** Empty for a job without a schedule, or with one that never comes (30 February). */
    public static Optional<ZonedDateTime> of(JobFile job, ZonedDateTime after) {
        return job.cron().isEmpty()
                ? Optional.empty()
                : of(CronExpression.parse(job.cron()), job.zone(), after.toInstant())
                        .map(next -> next.atZone(job.zone()));
    }

    static Optional<Instant> of(CronExpression cron, ZoneId zone, Instant after) {
        LocalDateTime time = cron.next(start(zone, after));
        while (time != null) {
            Instant next = ZonedDateTime.ofLocal(time, zone, null).toInstant();
            if (next.isAfter(after)) {
                return Optional.of(next);
            }
            time = cron.next(time);
        }
        return Optional.empty();
    }

    /** What the clock shows; shortly after hours were skipped, the moment before them, since their times are still to come. */
    private static LocalDateTime start(ZoneId zone, Instant after) {
        LocalDateTime shown = LocalDateTime.ofInstant(after, zone);
        ZoneOffsetTransition change = zone.getRules().previousTransition(after.plusNanos(1));
        if (change != null && change.isGap()) {
            Duration skipped = change.getDuration();
            if (shown.isBefore(change.getDateTimeAfter().plus(skipped))) {
                return change.getDateTimeBefore().minusSeconds(1);
            }
        }
        return shown;
    }
}
