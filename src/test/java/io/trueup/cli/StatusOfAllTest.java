package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.night.WorkbookText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code status --all}, as a person types it. */
class StatusOfAllTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void a_clinic_is_a_line_with_the_figures_of_its_own_console_and_the_last_line_has_the_totals() {
        FirstNight night = FirstNight.made();
        Typed status = night.clinic().types("status", "--all");
        assertThat(status.status()).isEqualTo(ExitStatus.DONE);
        assertThat(status.lines())
                .satisfiesExactly(
                        headings -> assertThat(headings.strip().split(" {2,}"))
                                .containsExactly(
                                        "clinic",
                                        "last success",
                                        "deposits",
                                        "at stake",
                                        "to do",
                                        "passed",
                                        "7 days",
                                        "recovered",
                                        "bank",
                                        "state"),
                        clinic -> assertThat(clinic)
                                .matches("nightly, Cedar Bend Work Recovery  [-\\d]{10} +3,615.12 +12,215.32 +29 .*")
                                .endsWith("3 open    Bank disagrees"),
                        totals -> assertThat(totals).matches("all 1 +3,615.12 +12,215.32 +29 +0 +\\d +0.00"),
                        blank -> assertThat(blank).isEmpty(),
                        months -> assertThat(months).contains("this month"));
    }

    @Test
    void machines_get_the_same_and_the_workbook_stands_where_it_was_asked_for() throws IOException {
        FirstNight night = FirstNight.made();
        Path file = home.resolve("all.xlsx");
        Typed status = night.clinic().types("status", "--all", "--json", "--workbook", file.toString());
        JsonNode clinic = status.json().get("clinics").get(0);
        assertThat(clinic.get("job").asString()).isEqualTo("nightly");
        assertThat(clinic.get("state").asString()).isEqualTo("Bank disagrees");
        assertThat(clinic.get("at_stake").asString()).isEqualTo("12215.32");
        assertThat(clinic.get("to_do").asInt()).isEqualTo(29);
        assertThat(status.json().get("totals").get("at_stake")).isEqualTo(clinic.get("at_stake"));
        assertThat(status.err()).contains("Workbook " + file);
        assertThat(WorkbookText.of(file).rows("Clinics")).hasSize(1);
    }

    @Test
    void a_clinic_that_cannot_be_told_is_a_line_with_its_reason_and_the_exit_status_is_that_of_status() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home).write("jobs/away.yml", """
                name: away
                inbox: sample-data/inbox
                reference: jobs/reference
                database: jdbc:postgresql://127.0.0.1:1/trueup
                """);
        Typed failed = clinic.types("status", "--all", "--workbook");
        assertThat(failed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(failed.lines())
                .anyMatch(line -> line.startsWith("away ") && line.contains("No answer: The database at"))
                .anyMatch(line -> line.startsWith("nightly, Cedar Bend Work Recovery ") && line.endsWith("No run yet"));
        assertThat(clinic.file("reports")).isDirectoryContaining("glob:**/roll-up-*.xlsx");
        assertThat(clinic.file("data")).doesNotExist();
        clinic.write("jobs/broken.yml", "name: broken\n");
        Typed wrong =
                clinic.types("status", "--all", "--jobs", clinic.file("jobs").toString());
        assertThat(wrong.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(wrong.lines()).hasSize(7).anyMatch(line -> line.contains("Cannot run: broken.yml:1: error"));
    }

    @Test
    void a_folder_without_jobs_and_a_workbook_without_all_are_refused() throws IOException {
        Path empty = Files.createDirectories(home.resolve("empty"));
        Typed none = Typed.command("status", "--all", "--jobs", empty.toString());
        assertThat(none.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(none.err()).contains("There is no job file in " + empty);
        Typed alone = ClinicFolder.copiedTo(home).types("status", "--workbook");
        assertThat(alone.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(alone.err()).contains("go with --all");
    }
}
