package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.intake.TakenFiles;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import io.trueup.postgres.Database;
import io.trueup.report.PaymentScope;
import io.trueup.report.TieOuts;
import io.trueup.source.InputFile;
import io.trueup.withdrawal.Withdrawal;
import io.trueup.workbook.TieOutSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A clinic in a folder of its own: job file, contracts and inbox as a user has them, on a real database. After every run the
 * invariants of INTERFACES.md 6 are asserted over all payments ever taken, so that each test also holds them.
 */
public final class NightFixture {

    /** What the job takes for today when a test does not say otherwise. */
    public static final LocalDate TODAY = LocalDate.of(2025, 4, 15);

    /** Far from the times of the test's files, so that none of them counts as written just now. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2040-01-01T02:30:00Z"), ZoneOffset.UTC);

    private static final String CONTRACT = """
            - id: %s
              payer: [TESTMUT, TEST MUTUAL]
              line: workers-comp
              effective: { from: 2025-01-01, to: 2025-12-31 }
              accredited: true
              basis: %s
              terms: { %s }
              payment-due-days: 45
              source: contract of the test
              confidence: high
            """;

    private final Path home;
    private final Database database;

    private NightFixture(Path home) {
        this.home = home;
        this.database = TestServer.emptied();
    }

    /** A clinic that is in its folder already, with an empty database. */
    static NightFixture of(Path home) {
        return new NightFixture(home);
    }

    /** A clinic with no files yet whose one payer, TESTMUT, owes 100.00 an hour; nothing is within tolerance but the exact cent. */
    public static NightFixture in(Path home) {
        NightFixture night = new NightFixture(home);
        night.write("jobs/nightly.yml", """
                name: nightly
                inbox: inbox
                reports: reports
                reference: jobs/reference
                tolerance: { amount: 0.00, percent: 0.0 }
                """);
        return night.contract("hourly", "per-hour", "rate: 100.00");
    }

    /** Replaces the contracts by one of TESTMUT. */
    public NightFixture contract(String id, String basis, String terms) {
        return write("jobs/reference/contracts.yml", CONTRACT.formatted(id, basis, terms));
    }

    public NightFixture write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public NightFixture write(String path, byte[] bytes) {
        try {
            Path file = home.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public NightFixture log(String name, LogDays days) {
        return write("inbox/program-logs/" + name, days.csv());
    }

    public NightFixture episodes(String name, String... rows) {
        return write(
                "inbox/episodes/" + name,
                "patient_id,claim_number,program,start_date,discharge_date\n" + String.join("\n", rows) + "\n");
    }

    public NightFixture remittance(String name, String text) {
        return write("inbox/remittances/" + name, text);
    }

    public NightFixture statement(String name, String text) {
        return write("inbox/deposits/" + name, text);
    }

    public Database database() {
        return database;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(database.dataSource());
    }

    public JobFile job() {
        try {
            JobFile.Read read = JobFile.read(home.resolve("jobs/nightly.yml"));
            assertThat(read.problems()).isEmpty();
            JobFile job = read.job();
            assertThat(job).isNotNull();
            return job;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The night of {@link #TODAY}. */
    public Runner.Result run() {
        return run(TODAY);
    }

    public Runner.Result run(LocalDate today) {
        return carryOut(Runs.Order.nightly("nightly", today));
    }

    public Runner.Result rerun(LocalDate from, LocalDate to) {
        return carryOut(new Runs.Order("nightly", "rerun", from, to, "", null, TODAY));
    }

    /** One run as the command line makes it; it must end well and leave every cent on exactly one row. */
    public Runner.Result carryOut(Runs.Order order) {
        Runner.Result result = attempt(order);
        assertThat(result.failure()).isEmpty();
        assertThat(result.workbook()).exists();
        assertEveryCentIsOnOneRow();
        if (isTakenWhole()) {
            assertSameMoneyAsInTheFiles(Objects.requireNonNull(result.workbook()));
        }
        return result;
    }

    /** One run that may fail. */
    public Runner.Result attempt(Runs.Order order) {
        return attempt(order, Progress.NONE);
    }

    /** @param progress is told of each file and claim, so that a test can interfere in the middle */
    public Runner.Result attempt(Runs.Order order, Progress progress) {
        return attempt(order, progress, new StopRequest());
    }

    /** @param stop a test may ask in the middle */
    public Runner.Result attempt(Runs.Order order, Progress progress, StopRequest stop) {
        try {
            JobFile job = job();
            RuleBook rules = RuleBook.read(job.reference(), order.today());
            assertThat(rules.hasErrors()).as("%s", rules.problems()).isFalse();
            return new Runner(database, CLOCK, "test", progress, stop).run(job, rules, order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes back what a file of the inbox brought, and the file with it. */
    void withdraw(String name) {
        TakenFiles.File taken = new TakenFiles(database.dataSource()).find(name).get(0);
        Path file = file("inbox/" + taken.folder() + "/" + name);
        try {
            new Withdrawal(database.dataSource())
                    .carryOut(
                            taken,
                            List.of(TakenFiles.LeftBehind.of(InputFile.of(file))),
                            OffsetDateTime.of(2025, 4, 18, 12, 0, 0, 0, ZoneOffset.UTC));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String path) {
        return home.resolve(path);
    }

    /** The invariants of INTERFACES.md 6 over all payments ever taken. */
    void assertEveryCentIsOnOneRow() {
        long matched = 0;
        long unmatched = 0;
        for (TieOutSheet.Row row : payments()) {
            assertThat(row.claimsPaid().minus(row.providerAdjustments()).minus(row.difference()))
                    .as("payment amount of %s", row.trace())
                    .isEqualTo(row.paymentAmount());
            assertThat(row.matched().plus(row.outsideProgram()).plus(row.unmatched()))
                    .as("places of the money of %s", row.trace())
                    .isEqualTo(row.claimsPaid());
            matched += row.matched().cents();
            unmatched += row.unmatched().cents();
        }
        assertThat(onFindings("kind IN ('DAY', 'EPISODE')")).as("matched money").isEqualTo(Money.ofCents(matched));
        assertThat(onFindings("kind NOT IN ('DAY', 'EPISODE')"))
                .as("unmatched money")
                .isEqualTo(Money.ofCents(unmatched));
    }

    /** Whether every file was taken as it stands: nothing rejected, nothing told twice, nothing that balances only in part. */
    private boolean isTakenWhole() {
        return Files.exists(remittances())
                && jdbc().sql("SELECT count(*) FROM reject").query(Long.class).single() == 0;
    }

    private Path remittances() {
        return home.resolve("inbox/remittances");
    }

    /** The night's payments have the amounts of the files, and findings and what is outside the program have all of it. */
    private void assertSameMoneyAsInTheFiles(Path workbook) {
        RemittedMoney files = RemittedMoney.of(remittances());
        try {
            files.assertPaymentsOf(WorkbookText.of(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Money outside = payments().stream().map(TieOutSheet.Row::outsideProgram).reduce(Money.ZERO, Money::plus);
        assertThat(onFindings("TRUE").plus(outside))
                .as("the files' money for claims")
                .isEqualTo(Money.ofCents(files.sum(RemittedMoney.Place.CLAIM)));
    }

    private Money onFindings(String which) {
        return Money.ofCents(
                jdbc().sql("SELECT coalesce(sum(paid + recouped), 0)::bigint FROM finding WHERE superseded_run IS NULL"
                                + " AND NOT trial AND " + which)
                        .query(Long.class)
                        .single());
    }

    /** Every payment ever taken. */
    public List<TieOutSheet.Row> payments() {
        List<TieOutSheet.Row> rows = new ArrayList<>();
        new TieOuts(jdbc())
                .rows(PaymentScope.ofPeriod(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), List.of()), rows::add);
        return rows;
    }

    /** "trace: amount = claims − provider adjustments − difference; matched / outside / unmatched" of each payment. */
    public List<String> tieOut() {
        return payments().stream()
                .map(row -> row.trace() + ": " + row.paymentAmount() + " = " + row.claimsPaid() + " - "
                        + row.providerAdjustments() + " - " + row.difference() + "; " + row.matched() + " / "
                        + row.outsideProgram() + " / " + row.unmatched())
                .toList();
    }

    /** "claim date OUTCOME expected paid recouped" of each current finding, by claim and date. */
    public List<String> findings() {
        return jdbc().sql("""
                        SELECT concat_ws(' ', claim_number, service_date, outcome,
                            coalesce((expected / 100.0)::numeric(20, 2)::text, '-'),
                            (paid / 100.0)::numeric(20, 2), (recouped / 100.0)::numeric(20, 2))
                        FROM finding
                        WHERE superseded_run IS NULL
                        AND NOT trial
                        ORDER BY claim_number, service_date, kind, paid""").query(String.class).list();
    }

    /** "PROBLEM file found" of each reject and notice of the last run. */
    public List<String> rejects() {
        return jdbc().sql("""
                        SELECT concat_ws(' ', problem, file, found)
                        FROM reject
                        WHERE run_id = (SELECT max(id) FROM run)
                        ORDER BY problem, file, line, found""").query(String.class).list();
    }
}
