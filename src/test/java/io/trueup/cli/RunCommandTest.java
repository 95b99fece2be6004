package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run}, as a person types it. */
class RunCommandTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void a_night_says_what_it_took_what_it_found_and_where_the_workbook_is() {
        FirstNight night = FirstNight.made();
        assertThat(night.run().err()).isEmpty();
        assertThat(night.run().status()).isEqualTo(ExitStatus.SOME_REJECTED);
        Path workbook = night.clinic().file("reports/nightly-2025-05-12-1.xlsx");
        assertThat(workbook).isRegularFile();
        assertThat(night.run().lines())
                .containsSubsequence(
                        "TrueUp nightly, run 1 of 2025-05-12",
                        "  Files     8 taken, 4 rejected (see the Rejects sheet), 3 notices",
                        "  Payments  12, $39,283.52 deposited; 2 do not balance (difference $-160.00), kept as they are",
                        "  Findings  123 recomputed",
                        "               61 paid as expected",
                        "               11 denied, $4,172.60 short",
                        "                1 taken back, $384.00 short",
                        "  To do     24 items, $7,113.60 at stake, next deadline 2025-05-18",
                        "  Letters   9, in letters-1 beside the workbook",
                        "  Workbook  " + workbook);
    }

    @Test
    void a_run_that_cannot_write_fails_with_the_reason_and_the_next_one_loses_nothing() throws IOException {
        ClinicFolder clinic = ClinicFolder.copiedTo(home).write("reports", "a file where the folder should be");
        try (Database kept = clinic.server()) {
            assertThat(kept.dataSource()).isNotNull();
            Typed failed = clinic.types("run");
            assertThat(failed.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(failed.out()).isEmpty();
            assertThat(failed.err().lines())
                    .satisfiesExactly(
                            why -> assertThat(why)
                                    .startsWith("trueup: run 1 failed. Step ")
                                    .contains(" failed: cannot write " + clinic.file("reports")),
                            then -> assertThat(then).isEqualTo("Nothing is lost; the next run goes on from here."));
            assertThat(clinic.types("status", "--json").json().get("runs").valueStream())
                    .singleElement()
                    .satisfies(run -> {
                        assertThat(run.get("status").asString()).isEqualTo("FAILED");
                        assertThat(run.get("failure").asString()).contains("cannot write");
                    });

            Files.delete(clinic.file("reports"));
            Typed again = clinic.types("run");
            assertThat(again.status()).isEqualTo(ExitStatus.SOME_REJECTED);
            assertThat(again.lines())
                    .containsAll(FirstNight.made().run().lines().stream()
                            .filter(line -> line.matches("  (Files|Payments|Findings|To do) .*"))
                            .toList());

            Typed next = clinic.types("run", "--today", "2025-05-20");
            assertThat(next.status()).isEqualTo(ExitStatus.DONE);
            assertThat(next.lines())
                    .containsSubsequence(
                            "TrueUp nightly, run 3 of 2025-05-20",
                            "  Files     0 taken, nothing rejected",
                            "  Workbook  " + clinic.file("reports/nightly-2025-05-20-3.xlsx"));
        }
    }

    @Test
    void fault_58_a_missing_inbox_is_wrong_usage_and_nothing_is_run() {
        ClinicFolder clinic =
                ClinicFolder.copiedTo(home).edit("jobs/nightly.yml", "sample-data/inbox", "sample-data/in");
        Typed refused = clinic.types("run");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines())
                .singleElement()
                .asString()
                .startsWith("trueup: The inbox " + clinic.file("sample-data/in") + " is not there");
        assertThat(clinic.file("data")).doesNotExist();
    }

    @Test
    void a_run_beside_another_is_refused() throws Exception {
        FirstNight night = FirstNight.made();
        Connection other = new Runs(night.database().dataSource()).lock().orElseThrow();
        try {
            Typed refused = night.clinic().types("run");
            assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .isEqualToIgnoringNewLines(
                            "trueup: Another run is working on this database; wait until it is done.");
        } finally {
            Runs.unlock(other);
        }
    }

    @Test
    void a_night_that_another_command_finishes_on_its_way_is_told_and_its_rejects_count() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home);
        try (Database kept = clinic.server()) {
            LocalDate today = LocalDate.of(2025, 5, 12);
            new Runs(kept.dataSource())
                    .begin(
                            Runs.Order.nightly("nightly", today),
                            today.atStartOfDay().atOffset(ZoneOffset.UTC));
            assertThat(clinic.types("status").out()).contains("cut short");
            Typed rerun = clinic.types("rerun", "--from", "2025-04-01", "--to", "2025-04-30");
            assertThat(rerun.status()).isEqualTo(ExitStatus.SOME_REJECTED);
            assertThat(rerun.lines())
                    .containsSubsequence(
                            "TrueUp nightly, run 1 of 2025-05-12",
                            "  This run had been cut short; it was finished from where it stood.",
                            "  Files     8 taken, 4 rejected (see the Rejects sheet), 3 notices",
                            "TrueUp nightly, rerun of payments 2025-04-01 to 2025-04-30 2 of 2025-05-12");
        }
    }

    @Test
    void with_a_wrong_configuration_every_error_is_told_and_nothing_is_begun() {
        ClinicFolder clinic = ClinicFolder.copiedTo(home)
                .edit("jobs/reference/contracts.yml", "basis: daily", "basis: dayly")
                .edit("jobs/reference/fee-schedules.csv", "64.00", "sixty-four");
        Typed refused = clinic.types("run");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("contracts.yml:")
                .contains("dayly")
                .contains("(daily?)")
                .contains("fee-schedules.csv:2: error: ")
                .contains("fee-schedules.csv:3: error: ")
                .endsWith("trueup: Nothing was run: the configuration has errors." + System.lineSeparator());
        assertThat(clinic.file("data")).doesNotExist();
        assertThat(clinic.file("reports")).doesNotExist();
    }
}
