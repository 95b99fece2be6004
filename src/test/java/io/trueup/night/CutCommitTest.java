package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A connection is lost between a commit and its answer, so that nobody can know whether it was made but by looking.
 * {@code -Dcut.every=1} takes each commit of the night in turn; without it one of a hundred is taken, which ones says {@code -Dseed=}.
 */
class CutCommitTest {

    private static final int EVERY = Integer.getInteger("cut.every", 100);
    private static final long SEED = Long.getLong("seed", 20_261_129);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2040-01-01T02:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void aDayPaidAndADayDenied() {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6).day("2025-03-04", 6))
                .remittance(
                        "paid.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(Clp.of("PCN1", "ICN1").day("2025-03-03", "600.00"))
                                .text())
                .remittance(
                        "denied.835",
                        Check.of("CHK2", "2025-03-20", "0.00")
                                .claim(Clp.of("PCN1", "ICN2").line("97545", "2025-03-04", "600.00", "0.00", "CO*197"))
                                .text());
    }

    @Test
    void fault_81_of_a_connection_cut_inside_a_commit_the_outcome_is_looked_up_and_no_run_fails() throws IOException {
        int commit = 1 + new Random(SEED).nextInt(EVERY);
        int commits;
        do {
            aDayPaidAndADayDenied();
            commits = commitsOfTheNight(commit);
            commit += EVERY;
        } while (commit <= commits);
        assertThat(commits).as("each step commits").isGreaterThan(12);
    }

    private int commitsOfTheNight(int cutAt) throws IOException {
        String cut = "cut at commit " + cutAt;
        try (CommitCutter cutter = new CommitCutter(port(), cutAt);
                Database database = Database.open(
                        "jdbc:postgresql://127.0.0.1:" + cutter.port() + "/postgres", home, TestServer.environment())) {
            Runner runner =
                    new Runner(database, CLOCK, "test", Progress.NONE, new StopRequest(), Duration.ofSeconds(20));
            Runner.Result result = runner.run(
                    night.job(),
                    RuleBook.read(night.job().reference(), NightFixture.TODAY),
                    Runs.Order.nightly("nightly", NightFixture.TODAY));
            assertThat(result.failure()).as(cut).isEmpty();
            assertThat(result.run().id()).as(cut).isEqualTo(1);
            assertThat(result.workbook()).as(cut).exists();
            assertThat(new Runs(night.database().dataSource()).last(9))
                    .as(cut)
                    .extracting(Runs.Run::status)
                    .isEqualTo(List.of("DONE"));
            assertThat(night.findings())
                    .as(cut)
                    .containsExactly(
                            "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                            "C-1 2025-03-04 DENIED 600.00 0.00 0.00");
            assertThat(result.counts().files()).as(cut).isEqualTo(3);
            assertThat(night.rejects()).as(cut).isEmpty();
            return cutter.commits();
        }
    }

    private int port() {
        return JdbcClient.create(night.database().dataSource())
                .sql("SELECT inet_server_port()")
                .query(Integer.class)
                .single();
    }
}
