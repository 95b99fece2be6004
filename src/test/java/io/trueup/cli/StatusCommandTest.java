package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code status}, as a person types it. */
class StatusCommandTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void the_last_runs_and_the_next_are_told() {
        FirstNight night = FirstNight.made();
        Typed status = night.clinic().types("status");
        assertThat(status.status()).isEqualTo(ExitStatus.DONE);
        assertThat(status.lines())
                .satisfiesExactly(
                        next -> assertThat(next)
                                .matches("Job nightly, next run \\d{4}-\\d\\d-\\d\\d 0\\d:\\d\\d America/Chicago"),
                        blank -> assertThat(blank).isEmpty(),
                        headings -> assertThat(headings.strip().split(" +"))
                                .containsExactly("run", "kind", "status", "started", "seconds", "files", "rejects"),
                        run -> assertThat(run)
                                .matches("    1  run     done        [-\\d]{10} [:\\d]{5} +\\d+     12        4  .*")
                                .endsWith("/reports/nightly-2025-05-12-1.xlsx"),
                        beforeWork -> assertThat(beforeWork).isEmpty(),
                        work -> assertThat(work)
                                .isEqualTo("To do: 29 items, $12,215.32 at stake, next deadline 2025-05-18"),
                        beforeBank -> assertThat(beforeBank).isEmpty(),
                        bank -> assertThat(bank)
                                .startsWith("Bank: 9 payments deposited, $33,418.40; statements to 2025-05-09; "),
                        end -> assertThat(end).isEmpty());
    }

    @Test
    void machines_get_the_same() {
        FirstNight night = FirstNight.made();
        Typed status = night.clinic().types("status", "--json");
        assertThat(status.status()).isEqualTo(ExitStatus.DONE);
        JsonNode all = status.json();
        assertThat(all.get("job").asString()).isEqualTo("nightly");
        assertThat(all.get("jobs").size()).isEqualTo(1);
        JsonNode job = all.get("jobs").get(0);
        assertThat(texts(job))
                .containsAllEntriesOf(Map.of(
                        "job", "nightly",
                        "file", night.clinic().file("jobs/nightly.yml").toString(),
                        "schedule", "0 30 2 * * *",
                        "zone", "America/Chicago",
                        "overdue", "false",
                        "trouble", "",
                        "failure", ""));
        assertThat(OffsetDateTime.parse(job.get("next_run").asString())).isAfter(OffsetDateTime.now(ZoneOffset.UTC));
        assertThat(all.get("next_run")).isEqualTo(job.get("next_run"));
        assertThat(all.get("runs")).isEqualTo(job.get("runs"));
        assertThat(job.get("runs").size()).isEqualTo(1);
        JsonNode run = job.get("runs").get(0);
        assertThat(texts(run))
                .containsAllEntriesOf(Map.of(
                        "run", "1",
                        "job", "nightly",
                        "kind", "run",
                        "today", "2025-05-12",
                        "status", "DONE",
                        "failure", "",
                        "mail", ""))
                .containsAllEntriesOf(Map.of(
                        "files_taken", "12",
                        "files_rejected", "0",
                        "rejects", "4",
                        "notices", "3",
                        "workbook",
                                night.clinic()
                                        .file("reports/nightly-2025-05-12-1.xlsx")
                                        .toString()));
        assertThat(job.get("last_success")).isEqualTo(run.get("ended"));
        assertThat(OffsetDateTime.parse(run.get("ended").asString()))
                .isAfter(OffsetDateTime.parse(run.get("started").asString()));
    }

    private static Map<String, String> texts(JsonNode node) {
        return node.properties().stream()
                .filter(entry -> entry.getValue().isValueNode())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString()));
    }

    @Test
    void before_the_first_run_it_says_so_and_makes_no_database() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        Typed status = clinic.types("status");
        assertThat(status.status()).isEqualTo(ExitStatus.DONE);
        assertThat(status.lines()).hasSize(3).contains("  No run yet.");
        assertThat(clinic.types("status", "--json").json().get("runs")).isEmpty();
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void the_job_that_was_asked_for_comes_first_and_one_without_a_schedule_says_so() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        clinic.write("jobs/a-second.yml", """
                name: second
                inbox: sample-data/inbox
                reference: jobs/reference
                """);
        assertThat(clinic.types("status").lines())
                .filteredOn(line -> line.startsWith("Job "))
                .satisfiesExactly(
                        asked -> assertThat(asked).startsWith("Job nightly, next run "),
                        other -> assertThat(other).isEqualTo("Job second, not scheduled"));
        assertThat(clinic.types("status", "--json")
                        .json()
                        .get("jobs")
                        .valueStream()
                        .map(job -> job.get("job").asString()))
                .isEqualTo(List.of("nightly", "second"));
    }

    @Test
    void a_job_with_an_error_in_its_files_is_told_with_file_and_line() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home).edit("jobs/nightly.yml", "0 30 2 * * *", "at night");
        Typed status = clinic.types("status");
        assertThat(status.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(status.out())
                .contains("Job nightly.yml, not scheduled")
                .contains("  It cannot run. nightly.yml:8: error: cron is \"at night\"");
        Typed machines = clinic.types("status", "--json");
        assertThat(machines.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(machines.json().get("jobs").get(0).get("trouble").asString()).contains("nightly.yml:8");
    }

    @Test
    void fault_94_of_a_database_that_does_not_start_nobody_says_that_no_run_was_made() throws IOException {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        Files.createDirectories(clinic.file("data/postgres"));
        clinic.write("data/initialised", "").write("data/server", "a file where the programs should be");
        Typed status = clinic.types("status");
        assertThat(status.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(status.out())
                .contains("does not start")
                .contains("Its runs are not known.")
                .doesNotContain("No run yet")
                .doesNotContain("null");
    }

    @Test
    void a_database_that_does_not_answer_is_a_failure_and_names_where_it_should_be() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home)
                .edit("jobs/nightly.yml", "database: embedded", "database: jdbc:postgresql://127.0.0.1:1/trueup");
        Typed status = clinic.types("status");
        assertThat(status.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(status.out()).contains("127.0.0.1:1/trueup cannot be reached");
    }
}
