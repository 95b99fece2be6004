package io.trueup.workbook;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the run that writes the workbook. Nothing else carries a date or a name into the file, so that the same facts
 * and rows give the same bytes.
 *
 * @param clinic its name; blank where the job file has none
 * @param job the job's name
 * @param runNumber counted up by the store; the newer of two returned workbooks has the higher one
 * @param period the days that a rerun recomputed; null for a nightly run
 * @param today the date that deadlines and days outstanding are counted to
 * @param started when the run began, in the job's zone
 * @param version the program's
 * @param database what it ran on ("PostgreSQL 18.4, embedded")
 * @param rejects rows, segments and files that were not taken
 * @param notices things that were taken with a remark
 * @param tolerance as people say it ("$1.00 or 0 %")
 * @param checks sentences on what the run asserted about the money, each with its result
 * @param alarms sentences on what nobody may overlook: the first lines of the Summary
 * @param since which run the news are counted from ("since run 16 of 2025-03-13")
 * @param news sentences on what is different from the run before
 */
public record RunFacts(
        String clinic,
        String job,
        long runNumber,
        @Nullable RerunPeriod period,
        LocalDate today,
        ZonedDateTime started,
        String version,
        String database,
        long filesTaken,
        long rejects,
        long notices,
        String tolerance,
        List<String> checks,
        List<String> alarms,
        String since,
        List<String> news) {

    public RunFacts {
        checks = List.copyOf(checks);
        alarms = List.copyOf(alarms);
        news = List.copyOf(news);
    }

    public boolean isRerun() {
        return period != null;
    }

    /** As a printed page's footer has it. */
    String footer() {
        return job.replace("&", "&&") + " · run " + runNumber + " · holds patient data";
    }
}
