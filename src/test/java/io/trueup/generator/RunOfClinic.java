package io.trueup.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import io.trueup.night.RemittedMoney;
import io.trueup.night.TestServer;
import io.trueup.night.WorkbookText;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nights of one generated clinic, run as the command line runs them, on a real database. */
final class RunOfClinic {

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
        database = TestServer.emptied();
    }

    /** One night; everything must tie out, or the run fails. */
    Runner.Result night() {
        Runner.Result result = carryOut(Runs.Order.nightly(job.name(), today));
        assertThat(result.counts().rejects()).isZero();
        return result;
    }

    private Runner.Result carryOut(Runs.Order order) {
        Runner.Result result = new Runner(database, Clock.systemUTC(), "test", Progress.NONE).run(job, rules, order);
        assertThat(result.failure()).isEmpty();
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

    /** Every cent of the files is on one row of a workbook about all payments there are. */
    void assertThatMoneyTiesOut(Path inbox) {
        Runner.Result all = carryOut(
                new Runs.Order(job.name(), "rerun", LocalDate.EPOCH, LocalDate.of(2100, 1, 1), "", null, today));
        try {
            RemittedMoney.of(inbox.resolve("remittances"))
                    .assertEveryCentIsOnOneRow(WorkbookText.of(Objects.requireNonNull(all.workbook())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JobFile job() {
        return job;
    }

    RuleBook rules() {
        return rules;
    }

    Database database() {
        return database;
    }

    JdbcClient jdbc() {
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
}
