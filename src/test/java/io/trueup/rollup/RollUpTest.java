package io.trueup.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.night.TestServer;
import io.trueup.night.WorkbookText;
import io.trueup.postgres.Database;
import io.trueup.report.ClinicFigures;
import io.trueup.report.RunSummary;
import io.trueup.schedule.JobFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Clinics of one billing company, each with a database or schema on one server: two of which a payer pays the same share, one whose
 * deadline has passed, one that was never run, and several that cannot be asked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollUpTest {

    private static final String[] WEEK = {
        "2025-03-03", "2025-03-04", "2025-03-05", "2025-03-06", "2025-03-07", "2025-03-10"
    };

    @TempDir
    private static Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Database server;

    private String address = "";
    private Map<String, String> environment = Map.of();

    /** Every clinic, asked once. */
    @SuppressWarnings("NullAway.Init")
    private RollUp all;

    @SuppressWarnings("NullAway.Init")
    private WorkbookText north;

    @SuppressWarnings("NullAway.Init")
    private WorkbookText south;

    @SuppressWarnings("NullAway.Init")
    private WorkbookText east;

    @BeforeAll
    void the_nights_of_every_clinic() throws IOException {
        Path data = home.resolve("server");
        TestServer.lendServer(data);
        server = Database.open(Database.EMBEDDED, data, Map.of());
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        address = "jdbc:postgresql://127.0.0.1:" + port + "/";
        environment = Map.of(
                "TRUEUP_DATABASE_USER",
                "postgres",
                "TRUEUP_DATABASE_PASSWORD",
                Files.readString(data.resolve("password")).strip());
        JdbcClient jdbc = JdbcClient.create(server.dataSource());
        for (String database : List.of("north", "east", "west")) {
            jdbc.sql("CREATE DATABASE " + database).update();
        }
        jdbc.sql("CREATE SCHEMA south").update();
        north = north();
        south = south();
        east = east();
        clinic("west").job(address + "west", "2025-05-05").contract("ACMEMUT", "Acme Mutual", "90.00");
        clinic("beside").job(address + "north", "2025-05-05").contract("ACMEMUT", "Acme Mutual", "100.00");
        clinic("refusing")
                .job("jdbc:postgresql://127.0.0.1:1/none", "2025-05-05")
                .contract("A", "A", "1.00");
        Files.writeString(home.resolve("jobs/broken.yml"), "name: broken\nbogus: 1\n");
        all = ask(Duration.ofSeconds(60));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private BilledFor clinic(String job) {
        return new BilledFor(home, job, environment);
    }

    private static String[] days(String suffix) {
        String[] days = WEEK.clone();
        for (int i = 0; i < days.length; i++) {
            days[i] += suffix;
        }
        return days;
    }

    /** 100.00 an hour; six days paid 93.75 %; what was short of one of them comes in May. */
    private WorkbookText north() {
        BilledFor clinic = clinic("north")
                .job(address + "north", "2025-05-05")
                .contract("ACMEMUT", "Acme Mutual Insurance Co.", "100.00")
                .log("march.csv", "ACMEMUT", "QUILLFEATHER", "WC-71001", days(",08:00,14:00"))
                .paid(
                        "april.csv",
                        "ACMEMUT,Acme Mutual Insurance Co.,N1,2025-04-10,3375.00",
                        "QUILLFEATHER",
                        "WC-71001",
                        days(",600.00,562.50,CO-45:37.50"));
        clinic.night("2025-04-15");
        clinic.paid(
                "may.csv",
                "ACMEMUT,Acme Mutual Insurance Co.,N2,2025-05-02,37.50",
                "QUILLFEATHER",
                "WC-71001",
                "2025-03-10,600.00,37.50,CO-45:562.50");
        return clinic.night("2025-05-05");
    }

    /** 80.00 an hour; six shorter days paid 93.75 %, by the same payer under a shorter name. */
    private WorkbookText south() {
        return clinic("south")
                .job(address + "postgres?currentSchema=south", "2025-05-05")
                .contract("ACMEMUT", "ACME Mutual", "80.00")
                .log("march.csv", "ACMEMUT", "ZANZIBARIAN", "WC-72002", days(",08:00,13:00"))
                .paid(
                        "april.csv",
                        "ACMEMUT,ACME Mutual,S1,2025-04-11,2250.00",
                        "ZANZIBARIAN",
                        "WC-72002",
                        days(",400.00,375.00,CO-45:25.00"))
                .night("2025-05-05");
    }

    /** Another payer; a denial that nobody appealed in time, and a row that could not be read. */
    private WorkbookText east() {
        return clinic("east")
                .job(address + "east", "2026-05-05")
                .contract("BLUE", "Bluestone Casualty", "100.00")
                .log(
                        "march.csv",
                        "BLUE",
                        "OKONKWORTHY",
                        "WC-73003",
                        "2025-03-03,08:00,14:00",
                        "2025-03-04,08:00,8 apples")
                .paid(
                        "april.csv",
                        "BLUE,Bluestone Casualty,E1,2025-04-10,0.00",
                        "OKONKWORTHY",
                        "WC-73003",
                        "2025-03-03,600.00,0.00,CO-197:600.00")
                .night("2026-05-05");
    }

    private RollUp ask(Duration patience) {
        ClinicRound.Limits limits = new ClinicRound.Limits(4, 1, patience, patience);
        ClinicRound round = new ClinicRound(environment, Instant.parse("2025-05-05T12:00:00Z"), limits);
        return new RollUp(round.ask(new JobFolder(home.resolve("jobs"), Clock.systemUTC()).look()));
    }

    private static Clinic of(RollUp all, String job) {
        return all.clinics().stream()
                .filter(clinic -> clinic.job().equals(job))
                .findFirst()
                .orElseThrow();
    }

    private static ClinicFigures figures(RollUp all, String job) {
        return Objects.requireNonNull(of(all, job).figures());
    }

    private static Money sum(WorkbookText workbook, String sheet, String column) {
        return Money.of(BilledFor.sum(workbook, sheet, column));
    }

    @Test
    void the_figures_of_a_clinic_are_those_of_its_own_workbook() {
        Map.of("north", north, "south", south, "east", east).forEach((job, own) -> {
            ClinicFigures figures = figures(all, job);
            RunSummary.Work work = Objects.requireNonNull(figures.work());
            assertThat(figures.expected()).as("%s expected", job).isEqualTo(sum(own, "Payers", "Expected"));
            assertThat(figures.paid()).as("%s paid", job).isEqualTo(sum(own, "Payers", "Paid"));
            assertThat(work.atStake()).as("%s at stake", job).isEqualTo(sum(own, "Worklist", "At stake"));
            assertThat(work.items())
                    .as("%s to do", job)
                    .isEqualTo(own.rows("Worklist").size());
            assertThat(figures.recoveredThisYear())
                    .as("%s recovered", job)
                    .isEqualTo(sum(own, "Recovered", "Recovered"));
            assertThat(Money.sum(figures.payers().stream()
                            .map(ClinicFigures.Payer::atStake)
                            .toList()))
                    .as("%s at stake by payer", job)
                    .isEqualTo(work.atStake());
        });
        assertThat(figures(all, "north").depositedThisMonth()).isEqualTo(sum(north, "Tie-out", "Payment amount"));
        assertThat(figures(all, "north").depositedLastMonth()).isEqualTo(Money.of("3375.00"));
        assertThat(figures(all, "north").recoveredThisMonth()).isEqualTo(Money.of("37.50"));
        assertThat(figures(all, "south").depositedLastMonth()).isEqualTo(sum(south, "Tie-out", "Payment amount"));
        assertThat(figures(all, "east").rejects()).isEqualTo(1);
        assertThat(figures(all, "east").due()).isEqualTo(new ClinicFigures.Due(Money.of("600.00"), Money.ZERO));
    }

    @Test
    void the_worst_is_first_and_says_why() {
        assertThat(all.clinics())
                .extracting(clinic -> clinic.job() + ": " + clinic.state().words())
                .containsExactly(
                        "broken.yml: Cannot run",
                        "refusing: No answer",
                        "east: Deadlines passed",
                        "beside: No run yet",
                        "west: No run yet",
                        "north: Well",
                        "south: Well");
    }

    @Test
    void a_payer_that_pays_the_same_share_at_two_clinics_is_one_call() {
        assertThat(SharedPattern.of(all)).singleElement().satisfies(shared -> {
            assertThat(shared.payer()).isEqualTo("Acme Mutual Insurance Co.");
            assertThat(shared.share()).isEqualByComparingTo("0.938");
            assertThat(shared.clinics()).containsExactly("Clinic north", "Clinic south");
            assertThat(shared.days()).isEqualTo(11);
            assertThat(shared.since()).isEqualTo("2025-03-03");
            assertThat(shared.atStake())
                    .isEqualTo(sum(north, "Patterns", "At stake").plus(sum(south, "Patterns", "At stake")));
            assertThat(shared.causes()).isNotEmpty();
        });
    }

    @Test
    void a_payer_is_one_over_all_clinics_that_write_its_name_with_and_without_what_makes_it_a_company() {
        assertThat(PayerAcross.of(all))
                .filteredOn(payer -> payer.name().startsWith("A"))
                .singleElement()
                .satisfies(payer -> {
                    assertThat(payer.clinics()).isEqualTo(2);
                    assertThat(payer.days()).isEqualTo(12);
                    assertThat(payer.expected()).isEqualTo(Money.of("6000.00"));
                    assertThat(payer.paid()).isEqualTo(Money.of("5662.50"));
                    assertThat(payer.sharePaid()).isEqualByComparingTo("0.944");
                });
    }

    @Test
    void fault_188_a_database_that_refuses_or_never_answers_is_a_row_and_hides_no_other() throws IOException {
        Path file = home.resolve("jobs/silent.yml");
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            clinic("silent")
                    .job("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/none", "2025-05-05")
                    .contract("A", "A", "1.00");
            RollUp told = ask(Duration.ofSeconds(8));
            assertThat(of(told, "silent").state()).isEqualTo(State.NO_ANSWER);
            assertThat(of(told, "silent").why()).isEqualTo("The database did not answer within 8 seconds.");
            assertThat(of(told, "refusing").why()).contains("127.0.0.1:1/none cannot be reached");
            assertThat(of(told, "broken.yml").why()).contains("broken.yml:");
            assertThat(told.known()).isEqualTo(4);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void fault_189_figures_of_a_database_that_two_jobs_share_count_once() {
        assertThat(of(all, "beside").figures()).isNull();
        assertThat(of(all, "beside").why()).isEqualTo("Its figures stand with job north, which has the same database.");
        assertThat(all.sum(ClinicFigures::expected))
                .isEqualTo(Money.sum(List.of(
                        sum(north, "Payers", "Expected"),
                        sum(south, "Payers", "Expected"),
                        sum(east, "Payers", "Expected"))));
    }

    @Test
    void fault_190_no_patient_and_no_claim_of_any_clinic_stands_anywhere_in_the_workbook() throws IOException {
        Path file = write(all);
        String everything = String.join("\n", parts(file));
        assertThat(everything)
                .contains("Clinic north", "Acme Mutual Insurance Co.")
                .doesNotContain("QUILLFEATHER", "ZANZIBARIAN", "OKONKWORTHY", "71001", "72002", "73003")
                .doesNotContainIgnoringCase("quillfeather");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_workbook_has_a_row_for_each_clinic_payer_and_shared_pattern() throws IOException {
        WorkbookText workbook = WorkbookText.of(write(all));
        assertThat(workbook.rows("Clinics"))
                .extracting(row -> row.get("Job"))
                .isEqualTo(all.clinics().stream().map(Clinic::job).toList());
        assertThat(workbook.rows("Payers")).hasSize(2);
        assertThat(workbook.rows("Shares")).singleElement().satisfies(row -> {
            assertThat(row.get("Clinics")).isEqualTo("Clinic north; Clinic south");
            assertThat(row.get("Share paid")).isEqualTo("0.94");
        });
        assertThat(workbook.rows("About")).extracting(row -> row.get("Name")).contains("Deposits this month", "Well");
    }

    private static Path write(RollUp all) throws IOException {
        Path file = home.resolve("reports/roll-up.xlsx");
        ZonedDateTime written = ZonedDateTime.of(2025, 5, 5, 6, 0, 0, 0, ZoneOffset.UTC);
        new RollUpWorkbook(home.resolve("jobs"), written, "test").write(file, all);
        return file;
    }

    private static List<String> parts(Path file) throws IOException {
        List<String> parts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName() + " " + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
