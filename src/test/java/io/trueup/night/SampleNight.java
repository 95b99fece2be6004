package io.trueup.night;

import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sample clinic's nights on an embedded database of their own, as the run and rerun commands carry them out. */
final class SampleNight implements AutoCloseable {

    private final JobFile job;
    private final RuleBook rules;
    private final Database database;

    private SampleNight(JobFile job, RuleBook rules, Database database) {
        this.job = job;
        this.rules = rules;
        this.database = database;
    }

    static SampleNight in(Path folder) throws IOException {
        JobFile sample = JobFile.read(Path.of("jobs/nightly.yml")).job();
        if (sample == null) {
            throw new IllegalStateException("the sample's job file has an error");
        }
        JobFile job = new JobFile(
                sample.file(),
                sample.name(),
                sample.cron(),
                sample.zone(),
                sample.inbox(),
                null,
                folder.resolve("reports"),
                sample.reference(),
                Database.EMBEDDED,
                folder.resolve("data"),
                sample.tolerance(),
                sample.threads(),
                sample.columns(),
                sample.today(),
                sample.mail());
        Files.createDirectories(folder);
        return new SampleNight(
                job, RuleBook.read(job.reference(), today(job)), Database.open(job.database(), job.data(), Map.of()));
    }

    private static LocalDate today(JobFile job) {
        LocalDate today = job.today();
        if (today == null) {
            throw new IllegalStateException("the sample's job file has no today");
        }
        return today;
    }

    Runner.Result run() {
        return runner().run(job, rules, Runs.Order.nightly(job.name(), today(job)));
    }

    /** A night on another day, with a text of a reference file replaced. */
    Runner.Result run(LocalDate today, String file, String was, String is) {
        SortedMap<String, String> files = new TreeMap<>(rules.files());
        files.computeIfPresent(file, (name, text) -> text.replace(was, is));
        return runner().run(job, RuleBook.of(files, today), Runs.Order.nightly(job.name(), today));
    }

    Runner.Result rerun(String from, String to, String payer) {
        return rerun(from, to, payer, null);
    }

    /** @param ratesAsOf null for the rates of the job as it is */
    Runner.Result rerun(String from, String to, String payer, @Nullable LocalDate ratesAsOf) {
        Runs.Order order = new Runs.Order(
                job.name(), "rerun", LocalDate.parse(from), LocalDate.parse(to), payer, ratesAsOf, today(job));
        return runner().run(job, rules, order);
    }

    private Runner runner() {
        return new Runner(database, Clock.systemUTC(), "test", Progress.NONE);
    }

    @Override
    public void close() {
        database.close();
    }
}
