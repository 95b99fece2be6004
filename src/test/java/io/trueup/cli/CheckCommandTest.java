package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code check}, as a person types it. */
class CheckCommandTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void a_sound_configuration_has_no_errors_and_a_check_makes_no_database() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        Typed checked = clinic.types("check");
        assertThat(checked.status()).isEqualTo(ExitStatus.DONE);
        assertThat(checked.lines())
                .containsExactly(
                        "fee-schedules.csv:6: warning: no contract uses schedule MEDICARE",
                        "Used from the reference folder:",
                        "  contracts.yml: 9 contracts",
                        "  fee-schedules.csv: 8 rows",
                        "  what-if.yml: ranges in place of the field's",
                        "No errors, 1 warning.");
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void after_a_night_it_also_warns_of_a_payer_that_no_contract_names() {
        Typed checked = FirstNight.made().clinic().types("check");
        assertThat(checked.status()).isEqualTo(ExitStatus.DONE);
        assertThat(checked.lines())
                .containsExactly(
                        "fee-schedules.csv:6: warning: no contract uses schedule MEDICARE",
                        "contracts.yml: warning: payer CANYON is seen in the logs, but no contract names it",
                        "Used from the reference folder:",
                        "  contracts.yml: 9 contracts",
                        "  fee-schedules.csv: 8 rows",
                        "  what-if.yml: ranges in place of the field's",
                        "No errors, 2 warnings.");
    }

    @Test
    void every_error_of_every_file_is_told_with_its_line() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home)
                .edit("jobs/reference/contracts.yml", "discount-percent: 10", "discont-percent: 10")
                .edit("jobs/reference/contracts.yml", "basis: daily", "basis: dayly")
                .edit("jobs/reference/fee-schedules.csv", "TX-DWC,TX,97546,WC,hour,36.00", "TX-DWC,TX,97546,WC,hour,?")
                .edit("jobs/reference/what-if.yml", "low: 75.00", "low: -75.00")
                .write("jobs/reference/denial-rules.txt", "D-1  CO\n");
        Typed checked = clinic.types("check");
        assertThat(checked.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(checked.lines())
                .anyMatch(line ->
                        line.matches("contracts\\.yml:\\d+: error: .*\"discont-percent\".*\\(discount-percent\\?\\)"))
                .anyMatch(line -> line.matches("contracts\\.yml:\\d+: error: .*dayly.*\\(daily\\?\\)"))
                .anyMatch(line -> line.startsWith("fee-schedules.csv:5: error: "))
                .anyMatch(line -> line.startsWith("what-if.yml:3: error: "))
                .anyMatch(line -> line.startsWith("denial-rules.txt:1: error: "));
        long errors = checked.lines().stream()
                .filter(line -> line.contains(": error: "))
                .count();
        assertThat(checked.lines()).last().isEqualTo(errors + " errors; nothing would be run.");
    }

    @Test
    void every_error_of_the_job_file_is_told_with_its_line() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home)
                .edit("jobs/nightly.yml", "America/Chicago", "America/Chicaco")
                .edit("jobs/nightly.yml", "reports: reports", "reprots: reports");
        Typed checked = clinic.types("check");
        assertThat(checked.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(checked.lines())
                .satisfiesExactlyInAnyOrder(
                        zone -> assertThat(zone)
                                .isEqualTo("nightly.yml:8: error: zone is \"America/Chicaco\", which no clock knows"
                                        + " (America/Chicago?)"),
                        key -> assertThat(key)
                                .startsWith("nightly.yml:17: error: ")
                                .contains("reprots")
                                .endsWith("(reports?)"),
                        end -> assertThat(end).isEqualTo("2 errors; nothing would be run."));
    }

    @Test
    void fault_85_a_job_name_that_is_no_file_name_is_an_error() throws IOException {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        String sound = Files.readString(clinic.file("jobs/nightly.yml"));
        for (String name :
                List.of("../../out", "a/b", "..", "a\\\\b", "night\\tly", "nächtlich", "n".repeat(61), " ")) {
            clinic.write("jobs/nightly.yml", sound.replace("name: nightly", "name: \"" + name + "\""));
            Typed checked = clinic.types("check");
            assertThat(checked.status()).as(name).isEqualTo(ExitStatus.WRONG_USAGE);
            assertThat(checked.out()).startsWith("nightly.yml:").contains("workbooks are named after it");
            assertThat(clinic.types("run").status()).isEqualTo(ExitStatus.WRONG_USAGE);
            assertThat(clinic.file("reports")).doesNotExist();
        }
        clinic.write("jobs/nightly.yml", sound.replace("name: nightly", "name: North clinic_2.night-1"));
        assertThat(clinic.types("check").status()).isEqualTo(ExitStatus.DONE);
    }

    /** Of 12,000 contracts each was compared with each: that took three minutes. */
    @Test
    @Timeout(120)
    void fault_88_a_huge_contracts_file_is_checked_in_seconds_or_refused() {
        ClinicFolder clinic =
                ClinicFolder.copiedTo(home).write("jobs/reference/contracts.yml", contracts(12_000, 12_000));
        assertThat(clinic.types("check").status()).isEqualTo(ExitStatus.DONE);
        Typed alike = clinic.write("jobs/reference/contracts.yml", contracts(12_000, 1))
                .types("check");
        assertThat(alike.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(alike.lines()).hasSizeLessThan(20_000);
        Typed huge = clinic.write("jobs/reference/contracts.yml", contracts(85_000, 85_000))
                .types("check");
        assertThat(huge.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(huge.out()).contains("contracts.yml").contains("exceeds the limit");
    }

    private static String contracts(int count, int payers) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("""
                    - id: c%d
                      payer: [PAYER%d]
                      line: workers-comp
                      effective: { from: 2025-01-01, to: 2025-12-31 }
                      accredited: true
                      basis: per-hour
                      terms: { rate: 100.00 }
                      payment-due-days: 45
                      source: contract of the test
                      confidence: high
                    """.formatted(i, i % payers));
        }
        return text.toString();
    }

    @Test
    void a_job_file_that_is_no_yaml_has_that_one_error() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home).write("jobs/nightly.yml", "name: nightly\ninbox: 1: 2\n");
        assertThat(clinic.types("check").lines())
                .satisfiesExactly(
                        syntax -> assertThat(syntax).startsWith("nightly.yml:2: error: not valid YAML"),
                        end -> assertThat(end).isEqualTo("1 error; nothing would be run."));
    }

    @Test
    void one_error_is_one_error() {
        ClinicFolder clinic =
                ClinicFolder.copiedTo(home).edit("jobs/nightly.yml", "today: 2025-05-12", "today: 2025-05-42");
        Typed checked = clinic.types("check");
        assertThat(checked.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(checked.lines()).last().isEqualTo("1 error; nothing would be run.");
    }

    @Test
    void a_reference_folder_without_contracts_is_a_wrong_configuration() throws IOException {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        Files.delete(clinic.file("jobs/reference/contracts.yml"));
        Typed checked = clinic.types("check");
        assertThat(checked.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(checked.err())
                .isEqualToIgnoringNewLines("trueup: The configuration cannot be read: there is no contracts.yml in "
                        + clinic.file("jobs/reference") + ".");
    }
}
