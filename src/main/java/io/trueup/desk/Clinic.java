package io.trueup.desk;

import io.trueup.batch.JobFile;
import io.trueup.batch.RuleBook;
import io.trueup.postgres.Database;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * The clinic that a page is about: one served job as its files are now.
 *
 * @param job what its job file says
 * @param rules contracts and rules of its reference folder
 */
public record Clinic(JobFile job, RuleBook rules, Database database) {

    public String name() {
        return job.name();
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    /** The job's own day, else the day it is where the job runs. */
    public LocalDate today(Clock clock) {
        LocalDate own = job.today();
        return own == null ? LocalDate.now(clock.withZone(job.zone())) : own;
    }
}
