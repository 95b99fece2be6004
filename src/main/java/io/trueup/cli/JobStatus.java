package io.trueup.cli;

import io.trueup.batch.JobFile;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import io.trueup.report.BankFigures;
import io.trueup.report.RunRow;
import io.trueup.report.RunSummary;
import io.trueup.schedule.JobEntry;
import io.trueup.schedule.NextRun;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one job of the folder stands.
 *
 * @param next when it runs next; null when it has no schedule, or nobody knows
 * @param overdue its time has passed and nobody carries it out: no server is up
 * @param trouble why it cannot run, in sentences; blank when it can
 * @param runs newest first
 * @param bank how the bank agrees, in a sentence; blank without statements
 * @param work what there is to do by the run that is shown; null before the first
 */
record JobStatus(
        JobEntry entry,
        @Nullable ZonedDateTime next,
        boolean overdue,
        String trouble,
        List<RunRow> runs,
        String bank,
        RunSummary.@Nullable Work work) {

    static JobStatus of(JobEntry entry, int runs, Instant now) {
        JobFile job = entry.job();
        String trouble = String.join(" ", entry.errors());
        if (job == null) {
            return new JobStatus(entry, null, false, trouble, List.of(), "", null);
        }
        ZonedDateTime computed =
                entry.isSound() ? NextRun.of(job, now.atZone(job.zone())).orElse(null) : null;
        if (!Database.exists(job.database(), job.data())) {
            return new JobStatus(entry, computed, false, trouble, List.of(), "", null);
        }
        try (Database database = Database.open(job.database(), job.data(), System.getenv())) {
            Optional<ZonedDateTime> overdue = NextRun.overdue(entry, database.dataSource(), now);
            return new JobStatus(
                    entry,
                    overdue.orElse(computed),
                    overdue.isPresent(),
                    trouble,
                    RunRow.lastOf(database.dataSource(), job.name(), runs),
                    BankFigures.of(database.dataSource()).sentence(),
                    RunSummary.workNow(database.dataSource()));
        } catch (DatabaseUnavailable e) {
            return new JobStatus(entry, computed, false, (trouble + " " + e.getMessage()).strip(), List.of(), "", null);
        }
    }

    ZoneId zone() {
        JobFile job = entry.job();
        return job == null ? ZoneId.of("UTC") : job.zone();
    }

    /** Why the newest run failed; blank when it did not. */
    String failure() {
        return runs.isEmpty() ? "" : runs.get(0).run().failure();
    }
}
