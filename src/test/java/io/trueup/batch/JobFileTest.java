package io.trueup.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trueup.books.CloseDay;
import io.trueup.letter.Clinic;
import io.trueup.money.Money;
import io.trueup.notify.MailSettings;
import io.trueup.packet.PacketsWanted;
import io.trueup.reconciliation.DeclaredBills;
import io.trueup.reconciliation.Tolerance;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job file as a person writes it (INTERFACES.md 2). */
class JobFileTest {

    private static final String LEAST = """
            name: nightly
            inbox: inbox
            reference: jobs/reference
            """;

    @TempDir
    private Path home = Path.of("");

    private JobFile.Read read(String text) {
        try {
            Path file = home.resolve("jobs/nightly.yml");
            Files.createDirectories(home.resolve("jobs"));
            return JobFile.read(Files.writeString(file, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JobFile sound(String text) {
        JobFile.Read read = read(text);
        assertThat(read.problems()).isEmpty();
        JobFile job = read.job();
        if (job == null) {
            throw new AssertionError("no problem, and no job");
        }
        return job;
    }

    private List<String> errors(String text) {
        JobFile.Read read = read(text);
        assertThat(read.job()).isNull();
        return read.problems().stream().map(Object::toString).toList();
    }

    @Test
    void three_keys_are_enough_and_the_rest_has_sensible_values() {
        JobFile job = sound(LEAST);
        assertThat(job)
                .isEqualTo(new JobFile(
                        home.resolve("jobs/nightly.yml"),
                        "nightly",
                        "",
                        ZoneId.of("UTC"),
                        home.resolve("inbox"),
                        null,
                        home.resolve("reports"),
                        home.resolve("jobs/reference"),
                        "embedded",
                        home.resolve("data"),
                        new Tolerance(Money.of("1.00"), BigDecimal.ZERO),
                        Runtime.getRuntime().availableProcessors(),
                        ColumnMaps.NONE,
                        null,
                        null,
                        Clinic.UNKNOWN,
                        DeclaredBills.NONE,
                        PacketsWanted.ALL,
                        5,
                        new CloseDay(5)));
    }

    @ParameterizedTest
    @CsvSource({"3,3", "256,256"})
    void threads_are_a_number_of_ones_own(String written, int threads) {
        assertThat(sound(LEAST + "threads: " + written + "\n").threads()).isEqualTo(threads);
    }

    @ParameterizedTest
    @CsvSource({"none", "0", "257", "2.5"})
    void threads_that_are_no_number_of_threads_are_an_error(String written) {
        assertThat(errors(LEAST + "threads: " + written + "\n"))
                .hasSize(1)
                .first()
                .asString()
                .contains("threads");
    }

    @Test
    void every_key_is_taken() {
        JobFile job = sound("""
                name: late
                schedule: { cron: "0 30 2 * * MON-FRI", zone: America/Chicago }
                inbox: in
                archive: kept
                reports: out
                reference: rates
                database: jdbc:postgresql://db.clinic.example/trueup
                data: pg
                tolerance: { amount: 2.50, percent: 1.5 }
                today: 2025-05-12
                notify: { host: smtp.clinic.example, from: trueup@clinic.example, to: [finance@clinic.example] }
                columns:
                  - files: "jopari-*.csv"
                    map: { "Bill ID": patient_control_number, "DOS": service_date }
                """);
        assertThat(job.name()).isEqualTo("late");
        assertThat(job.cron()).isEqualTo("0 30 2 * * MON-FRI");
        assertThat(job.zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(List.of(job.inbox(), job.reports(), job.reference(), job.data()))
                .containsExactly(home.resolve("in"), home.resolve("out"), home.resolve("rates"), home.resolve("pg"));
        assertThat(job.archive()).isEqualTo(home.resolve("kept"));
        assertThat(job.database()).isEqualTo("jdbc:postgresql://db.clinic.example/trueup");
        assertThat(job.tolerance()).isEqualTo(new Tolerance(Money.of("2.50"), new BigDecimal("1.5")));
        assertThat(job.today()).isEqualTo(LocalDate.of(2025, 5, 12));
        assertThat(job.mail()).extracting(MailSettings::to).isEqualTo(List.of("finance@clinic.example"));
        assertThat(job.columns().maps())
                .containsExactly(ColumnMap.of(
                        "jopari-*.csv", Map.of("Bill ID", "patient_control_number", "DOS", "service_date")));
    }

    @Test
    void bills_are_declared_from_a_day_on_for_all_payers_or_for_some() {
        assertThat(sound(LEAST + "bills: { from: 2025-01-01 }\n").bills())
                .isEqualTo(sound(LEAST + "bills: { from: 2025-01-01, payers: all }\n")
                        .bills())
                .isEqualTo(new DeclaredBills(LocalDate.of(2025, 1, 1), List.of()));
        assertThat(sound(LEAST + "bills: { from: 1/1/2025, payers: [ACME, OTHER] }\n")
                        .bills()
                        .payers())
                .containsExactly("ACME", "OTHER");
    }

    @Test
    void a_path_is_beside_the_jobs_folder_or_absolute() {
        assertThat(sound(LEAST.replace("inbox: inbox", "inbox: ../elsewhere")).inbox())
                .isEqualTo(home.resolveSibling("elsewhere"));
        assertThat(sound(LEAST.replace("inbox: inbox", "inbox: /srv/inbox")).inbox())
                .isEqualTo(Path.of("/srv/inbox"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schedule: { cron: "30 2 * * *" }                      | cron is "30 2 * * *", not six fields
            schedule: { zone: America/Chicaco }                   | (America/Chicago?)
            schedule: { at: night }                               | "at"
            archives: kept                                        | (archive?)
            database: mysql://db                                  | neither embedded nor jdbc:postgresql://host/db
            database: jdbc:postgresql://db/x?user=a&password=b    | it belongs in the environment (TRUEUP_DATABASE_PASSWORD)
            tolerance: { amount: -1.00 }                          | -1.00
            tolerance: { percent: 101 }                           | 101
            tolerance: { cents: 100 }                             | "cents"
            today: 2025-02-29                                     | today should be a date, not 2025-02-29
            notify: { host: h, from: a@b.example, to: [nobody] }  | "nobody", which is no mail address
            columns: [ { map: { "Bill ID": service_date } } ]     | files
            bills: { payers: all }                                | bills has no "from"
            bills: { from: soon }                                 | from should be a date, not soon
            bills: { from: 2025-01-01, payers: [] }               | payers is empty; it is all, or a list of payer ids
            bills: { since: 2025-01-01, from: 2025-01-01 }        | "since"
            deposit-days: 91                                      | 91
            month-end: never                                      | month-end is none, or has the key close-after-days
            month-end: { close-after-days: 61 }                   | 61
            month-end: { close-after-days: 5, on: 5 }             | "on"
            name: again                                           | name
            """)
    void what_is_wrong_is_told_with_its_line(String line, String words) {
        assertThat(errors(LEAST + line + "\n"))
                .singleElement()
                .asString()
                .startsWith("nightly.yml:4: error: ")
                .contains(words);
    }

    @Test
    void every_error_is_told_and_not_only_the_first() {
        assertThat(errors("""
                schedule: { cron: at night, zone: Mars }
                inbox: inbox
                today: soon
                """))
                .hasSize(5)
                .anyMatch(error -> error.contains("name"))
                .anyMatch(error -> error.contains("reference"))
                .anyMatch(error -> error.startsWith("nightly.yml:1: error: cron is \"at night\""))
                .anyMatch(error -> error.startsWith("nightly.yml:1: error: zone is \"Mars\""))
                .anyMatch(error -> error.startsWith("nightly.yml:3: error: "));
    }

    @Test
    void a_file_that_is_no_yaml_says_where_it_stops_being_one() {
        assertThat(errors(LEAST + "today: [2025\n"))
                .anyMatch(error -> error.startsWith("nightly.yml:5: error: not valid YAML: "));
    }

    @Test
    void a_file_that_is_not_there_cannot_be_read() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> JobFile.read(home.resolve("jobs/none.yml")));
    }
}
