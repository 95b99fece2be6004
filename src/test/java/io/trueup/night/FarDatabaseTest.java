package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a night waits for its database, counted and not timed: by file and by chunk, never by row. */
class FarDatabaseTest {

    /** Each is a wait of 20 ms where the server is so far away; the sample has 25 files. */
    private static final int MOST_OF_THE_SAMPLE = 660;

    private static final int MOST_WITH_NOTHING_NEW = 260;

    /** By chance a connection is looked at before it is used, or the status of the job once more. */
    private static final int A_FEW = 25;

    private static final int CLAIMS = 40;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2040-01-01T02:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    /**
     * A night's round trips, by step.
     *
     * @param database its JDBC address
     */
    private static RoundTrips night(String database, JobFile job, LocalDate today) throws IOException {
        AtomicReference<String> step = new AtomicReference<>("open");
        RoundTrips trips = new RoundTrips(step::get);
        Progress progress = (at, done, total) -> step.set(at);
        URI server = URI.create(database.substring("jdbc:".length()));
        try (FarServer far = new FarServer(server.getPort(), Duration.ZERO, trips);
                Database own = Database.open(
                        "jdbc:postgresql://127.0.0.1:" + far.port() + server.getPath(),
                        Path.of(""),
                        TestServer.environment())) {
            RuleBook rules = RuleBook.read(job.reference(), today);
            Runner.Result result =
                    new Runner(own, CLOCK, "test", progress).run(job, rules, Runs.Order.nightly(job.name(), today));
            assertThat(result.failure()).isEmpty();
        }
        return trips;
    }

    @Test
    void fault_260_the_night_of_the_sample_asks_its_database_so_often_and_no_more() throws Exception {
        SampleNight.copy(Path.of("jobs"), home.resolve("jobs"));
        SampleNight.copy(Path.of("sample-data"), home.resolve("sample-data"));
        JobFile job = Objects.requireNonNull(
                JobFile.read(home.resolve("jobs/nightly.yml")).job());
        LocalDate today = Objects.requireNonNull(job.today());
        String database = TestServer.newDatabase("far_sample");

        RoundTrips first = night(database, job, today);
        RoundTrips second = night(database, job, today);

        assertThat(first.sum()).as("%s", first.lines()).isBetween(100, MOST_OF_THE_SAMPLE);
        assertThat(second.sum()).as("%s", second.lines()).isBetween(100, MOST_WITH_NOTHING_NEW);
    }

    @Test
    void fault_259_a_night_asks_as_often_however_many_rows_its_files_have() throws Exception {
        RoundTrips few = of(1, home.resolve("few"), "far_few");
        RoundTrips many = of(12, home.resolve("many"), "far_many");

        assertThat(many.sum()).as("%s%n%s", few.lines(), many.lines()).isLessThan(few.sum() + A_FEW);
    }

    /** Forty claims of so many days, each paid short, in one log and one remittance. */
    private static RoundTrips of(int days, Path folder, String database) throws IOException {
        NightFixture clinic = NightFixture.in(folder);
        LogDays log = LogDays.of();
        Check check = Check.of("CHK1", "2025-03-20", "%d.00".formatted(500 * CLAIMS * days));
        for (int i = 1; i <= CLAIMS; i++) {
            log.claim("WC-" + i, "PCN" + i);
            Clp claim = Clp.of("WC-" + i, "ICN" + i).patient("", "");
            for (int day = 1; day <= days; day++) {
                String date = "2025-03-%02d".formatted(day);
                log.day(date, 6);
                claim.day(date, "500.00");
            }
            check.claim(claim);
        }
        clinic.log("log.csv", log).remittance("a.835", check.text());
        return night(TestServer.newDatabase(database), clinic.job(), NightFixture.TODAY);
    }
}
