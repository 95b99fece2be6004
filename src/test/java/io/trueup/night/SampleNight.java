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
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nights of a copy of the sample clinic, as the run and rerun commands carry them out. */
final class SampleNight {

    private final JobFile job;
    private final RuleBook rules;
    private final Database database;

    private SampleNight(JobFile job, RuleBook rules, Database database) {
        this.job = job;
        this.rules = rules;
        this.database = database;
    }

    /** Of a copy: the sample's own inbox stays as it is, whatever a test does. */
    static SampleNight in(Path folder) throws IOException {
        copy(Path.of("jobs"), folder.resolve("jobs"));
        copy(Path.of("sample-data"), folder.resolve("sample-data"));
        JobFile job = JobFile.read(folder.resolve("jobs/nightly.yml")).job();
        if (job == null) {
            throw new IllegalStateException("the sample's job file has an error");
        }
        return new SampleNight(job, RuleBook.read(job.reference(), today(job)), TestServer.emptied());
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
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

    /** Where the copy of the sample's inbox is. */
    Path inbox() {
        return job.inbox();
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(database.dataSource());
    }

    private Runner runner() {
        return new Runner(database, Clock.systemUTC(), "test", Progress.NONE);
    }
}
