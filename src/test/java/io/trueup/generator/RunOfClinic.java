package io.trueup.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import io.trueup.report.PaymentScope;
import io.trueup.report.TieOuts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nights of one generated clinic, run as the command line runs them, on a real database. */
final class RunOfClinic implements AutoCloseable {

    private final JobFile job;
    private final RuleBook rules;
    private final LocalDate today;
    private final Database database;

    RunOfClinic(Path clinic) throws IOException {
        job = Objects.requireNonNull(
                JobFile.read(clinic.resolve("jobs").resolve("nightly.yml")).job());
        today = Objects.requireNonNull(job.today());
        rules = RuleBook.read(job.reference(), today);
        assertThat(rules.problems()).isEmpty();
        database = Database.open(job.database(), job.data(), Map.of());
    }

    /** One night; everything must tie out, or the run fails. */
    Runner.Result night() {
        Runner.Result result = new Runner(database, Clock.systemUTC(), "test", Progress.NONE)
                .run(job, rules, Runs.Order.nightly(job.name(), today));
        assertThat(result.failure()).isEmpty();
        assertThat(result.counts().rejects()).isZero();
        return result;
    }

    /** The findings that stand, as rows of truth.csv, sorted. */
    List<String> findings() {
        return jdbc()
                .sql("""
                SELECT claim_number, service_date, outcome, denial_class, expected, paid
                FROM finding
                WHERE superseded_run IS NULL
                AND NOT trial""")
                .query((row, n) -> {
                    BigDecimal expected = row.getBigDecimal("expected");
                    return String.join(
                            ",",
                            row.getString("claim_number"),
                            row.getString("service_date"),
                            row.getString("outcome"),
                            row.getString("denial_class"),
                            expected == null ? "" : Cents.text(expected.longValueExact()),
                            Cents.text(row.getLong("paid")));
                })
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** How many states of findings were ever written. */
    long statesWritten() {
        return jdbc().sql("SELECT count(*) FROM finding").query(Long.class).single();
    }

    /** Matched money of all payments ever taken against what the findings with a log day say (INTERFACES.md 6). */
    void assertThatMoneyTiesOut() {
        TieOuts tieOuts = new TieOuts(jdbc());
        long[] matched = {0};
        tieOuts.rows(PaymentScope.ofPeriod(LocalDate.EPOCH, LocalDate.of(2100, 1, 1), List.of()), row -> {
            assertThat(row.difference().cents()).isZero();
            assertThat(row.matched().plus(row.outsideProgram()).plus(row.unmatched()))
                    .isEqualTo(row.claimsPaid());
            matched[0] += row.matched().cents();
        });
        assertThat(jdbc().sql("""
                        SELECT coalesce(sum(paid + recouped), 0)
                        FROM finding
                        WHERE superseded_run IS NULL
                        AND NOT trial
                        AND kind IN ('DAY', 'EPISODE')""").query(Long.class).single()).isEqualTo(matched[0]);
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database.dataSource());
    }

    static List<String> truth(Path clinic) throws IOException {
        return Files.readAllLines(clinic.resolve("truth.csv")).stream()
                .skip(1)
                .sorted()
                .toList();
    }

    /** Files below a folder, by name. */
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
