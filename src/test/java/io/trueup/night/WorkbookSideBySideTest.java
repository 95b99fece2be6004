package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that are read by several connections are those that one reads, also of what the run itself has not committed yet. */
class WorkbookSideBySideTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2040-01-01T02:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    /** Of two nights and a rerun of the sample. */
    private Path workbooks(int threads) throws IOException {
        Path folder = home.resolve("by-" + threads);
        SampleNight.copy(Path.of("jobs"), folder.resolve("jobs"));
        SampleNight.copy(Path.of("sample-data"), folder.resolve("sample-data"));
        Path file = folder.resolve("jobs/nightly.yml");
        Files.writeString(file, Files.readString(file).replace("threads: auto", "threads: " + threads));
        JobFile job = Objects.requireNonNull(JobFile.read(file).job());
        assertThat(job.threads()).isEqualTo(threads);
        LocalDate today = Objects.requireNonNull(job.today());
        String url = TestServer.newDatabase("by_" + threads);
        try (Database database = Database.open(url, Path.of(""), TestServer.environment())) {
            Runner runner = new Runner(database, CLOCK, "test", Progress.NONE);
            RuleBook rules = RuleBook.read(job.reference(), today);
            run(runner, job, rules, Runs.Order.nightly(job.name(), today));
            run(runner, job, rules, Runs.Order.nightly(job.name(), today.plusDays(40)));
            LocalDate from = LocalDate.of(2025, 1, 1);
            run(runner, job, rules, new Runs.Order(job.name(), "rerun", from, today, "", null, today));
        }
        return job.reports();
    }

    private static void run(Runner runner, JobFile job, RuleBook rules, Runs.Order order) {
        assertThat(runner.run(job, rules, order).failure()).isEmpty();
    }

    @Test
    void a_workbook_is_the_same_to_the_byte_by_one_thread_and_by_four() throws IOException {
        Path one = workbooks(1);
        Path four = workbooks(4);
        int compared = 0;
        try (var files = Files.newDirectoryStream(one, "*.{xlsx,ics}")) {
            for (Path file : files) {
                assertThat(four.resolve(file.getFileName())).hasSameBinaryContentAs(file);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(6);
    }
}
