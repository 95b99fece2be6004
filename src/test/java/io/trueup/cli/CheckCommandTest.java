package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code check}, as a person types it. */
class CheckCommandTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void a_sound_configuration_has_no_errors_and_a_check_reads_the_logs_in_the_inbox_and_makes_no_database() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        Typed checked = clinic.types("check");
        assertThat(checked.status()).isEqualTo(ExitStatus.DONE);
        assertThat(checked.lines())
                .containsExactly(
                        "Checking the job nightly, " + clinic.file("jobs/nightly.yml"),
                        "fee-schedules.csv:6: warning: no contract uses schedule MEDICARE",
                        "contracts.yml: warning: CANYON is seen in the logs, no contract names it;"
                                + " trueup init adds a contract, or write it beside the other names of its payer",
                        "Used from the reference folder " + clinic.file("jobs/reference") + ":",
                        "  contracts.yml: 9 contracts",
                        "  fee-schedules.csv: 8 rows",
                        "  what-if.yml: ranges in place of the field's",
                        "No errors, 2 warnings.");
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void after_a_night_it_also_warns_of_a_payer_that_no_contract_names() {
        ClinicFolder clinic = FirstNight.made().clinic();
        Typed checked = clinic.types("check");
        assertThat(checked.status()).isEqualTo(ExitStatus.DONE);
        assertThat(checked.lines())
                .anyMatch(line -> line.startsWith("contracts.yml: warning: CANYON is seen in the logs"))
                .last()
                .isEqualTo("No errors, 2 warnings.");
    }

    @Test
    void an_unknown_payer_is_told_with_the_nearest_that_a_contract_names() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home)
                .edit("jobs/reference/contracts.yml", "payer: [TRICO,", "payer: [TRICOO,")
                .edit(
                        "jobs/nightly.yml",
                        "columns:\n",
                        "columns:\n  - { files: \"x.csv\", set: { payer_id: PSMUTT } }\n"
                                + "  - { files: \"y.csv\", set: { payer_id: PSMUT North America } }\n");
        assertThat(clinic.types("check").lines())
                .anyMatch(line ->
                        line.matches("contracts\\.yml: warning: TRICO is seen in the logs, no contract names it;"
                                + " the nearest is TRICOO of \\S+ \\(when it is the same payer, .*"))
                .anyMatch(line ->
                        line.contains("PSMUT North America is what") && line.contains("the nearest is PSMUT of "))
                .anyMatch(line -> line.startsWith("contracts.yml: warning: PSMUTT is what columns of nightly gives as"
                        + " payer_id, no contract names it; the nearest is PSMUT of "));
    }

    @Test
    void fault_119_bills_that_are_declared_and_not_there_are_told_before_they_call_every_day_unbilled()
            throws IOException {
        ClinicFolder clinic = ClinicFolder.copiedTo(home)
                .edit(
                        "jobs/nightly.yml",
                        "bills: { from: 2025-04-14, payers: [PSMUT, PACRIM] }",
                        "bills: { from: 2025-01-01, payers: [PSMUTT] }");
        Path bills = home.resolve("sample-data/inbox/bills");
        if (Files.isDirectory(bills)) {
            try (Stream<Path> files = Files.list(bills)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        assertThat(clinic.types("check").lines())
                .anyMatch(line -> line.startsWith("nightly.yml: warning: bills says that every bill since 2025-01-01"))
                .anyMatch(line -> line.startsWith("contracts.yml: warning: PSMUTT is a payer of bills of nightly, no"
                        + " contract names it; the nearest is PSMUT of "));
        Files.createDirectories(bills);
        Files.writeString(bills.resolve("one.csv"), "patient_control_number\n");
        assertThat(clinic.types("check").out()).doesNotContain("bills says that");
        clinic.edit("jobs/nightly.yml", "bills: { from: 2025-01-01, payers: [PSMUTT] }", "");
        assertThat(clinic.types("check").lines())
                .anyMatch(line -> line.startsWith("nightly.yml: warning: files lie in ")
                        && line.endsWith("no day is called not billed"));
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
                .startsWith("Checking the job nightly, " + clinic.file("jobs/nightly.yml"))
                .filteredOn(line -> line.startsWith("nightly.yml"))
                .satisfiesExactlyInAnyOrder(
                        zone -> assertThat(zone)
                                .isEqualTo("nightly.yml:8: error: zone is \"America/Chicaco\", which no clock knows"
                                        + " (America/Chicago?)"),
                        key -> assertThat(key)
                                .startsWith("nightly.yml:18: error: ")
                                .contains("reprots")
                                .endsWith("(reports?)"));
        assertThat(checked.lines()).last().isEqualTo("2 errors; nothing would be run.");
    }

    @Test
    void a_job_file_with_an_error_hides_none_of_contracts_and_schedules() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home)
                .edit("jobs/nightly.yml", "America/Chicago", "America/Chicaco")
                .edit("jobs/nightly.yml", "inbox: sample-data/inbox", "inbox: no-such-inbox")
                .edit("jobs/nightly.yml", "\"Carrier\": payer_id", "\"Carrier\": payr_id")
                .edit("jobs/reference/contracts.yml", "discount-percent: 10", "discont-percent: 10")
                .edit("jobs/reference/contracts.yml", "schedule: TX-DWC", "schedule: TX-DWD");
        Typed checked = clinic.types("check");
        assertThat(checked.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(checked.out())
                .contains("Chicaco", "payr_id", "(payer_id?)", "discont-percent", "TX-DWD", "(TX-DWC?)")
                .contains("nightly.yml: error: the inbox " + clinic.file("no-such-inbox")
                        + " is not there; make it, or say after inbox: where it is")
                .endsWith("6 errors; nothing would be run.\n");
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
            assertThat(checked.out()).contains("nightly.yml:").contains("workbooks are named after it");
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
                        which -> assertThat(which).isEqualTo("Checking the job " + clinic.file("jobs/nightly.yml")),
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
        assertThat(checked.lines())
                .contains("contracts.yml: error: is not in the folder " + clinic.file("jobs/reference")
                        + "; trueup init makes it");
    }
}
