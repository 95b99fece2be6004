package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server runs the jobs of several databases at the same time, in one program. */
class SideBySideTest {

    private static final int CLINICS = 3;

    @TempDir
    private Path home = Path.of("");

    @Test
    void jobs_with_a_database_each_run_side_by_side_and_each_comes_out_as_alone() {
        CyclicBarrier together = new CyclicBarrier(CLINICS);
        CompletableFuture<?>[] nights = new CompletableFuture<?>[CLINICS];
        for (int i = 0; i < CLINICS; i++) {
            Path clinic = home.resolve("clinic-" + i);
            nights[i] = CompletableFuture.runAsync(() -> night(clinic, together));
        }
        CompletableFuture.allOf(nights).join();
    }

    private static void night(Path folder, CyclicBarrier together) {
        try {
            SampleNight.copy(Path.of("jobs"), folder.resolve("jobs"));
            SampleNight.copy(Path.of("sample-data"), folder.resolve("sample-data"));
            JobFile job = Objects.requireNonNull(
                    JobFile.read(folder.resolve("jobs/nightly.yml")).job());
            LocalDate today = Objects.requireNonNull(job.today());
            TestServer.lendServer(job.data());
            try (Database database = Database.open(job.database(), job.data(), Map.of())) {
                Runner runner = new Runner(database, Clock.systemUTC(), "test", Progress.NONE);
                together.await();
                Runner.Result result =
                        runner.run(job, RuleBook.read(job.reference(), today), Runs.Order.nightly(job.name(), today));
                assertThat(result.failure()).isEmpty();
                assertThat(result.counts().files()).isEqualTo(12);
                assertThat(result.workbook()).exists();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
