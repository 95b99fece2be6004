package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.AdvisoryLock;
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
                        "  Rejected  authorizations-2025.csv: 1 row rejected: claim_number: a spreadsheet turned this number"
                                + " into something else; understood here: all digits, in a column formatted as text;"
                                + " format the column as text and type the number again as it is on paper: digits of it, or"
                                + " zeros before them, may not be in the file any more (line 13)",
                        "            north-clinic-2025.csv: 1 row rejected: claim_number is blank; fill it in (line 47)",
                        "  Files     12 taken, 4 rejected (see the Rejects sheet), 3 notices",
                        "  Payments  12, $39,283.52 paid; 2 do not balance (difference -$160.00), kept as they are",
                        "  Findings  123 recomputed",
                        "               61 paid as expected",
                        "               11 denied, $4,172.60 short",
                        "                1 taken back, $384.00 short",
                        "  To do     29 items, $12,215.32 at stake, next deadline 2025-05-18",
                        "  Letters   17, of them 7 ready to send, in letters-1 beside the workbook",
                        "  Workbook  " + workbook);
    }

    @Test
    void what_was_not_read_is_named_first_alike_rows_in_one_sentence_and_nobody_says_that_all_ties_out() {
        StringBuilder log = new StringBuilder(
                "patient_id,patient_name,claim_number,payer_id,jurisdiction,program,service_date,attendance,hours\n");
        for (int day = 1; day <= 29; day++) {
            log.append("P1,\"Doe, John\",%s,TXM,TX,WH,2025-03-%02d,Q,6\n".formatted(day == 7 ? "" : "C-1", day));
        }
        ClinicFolder clinic = ClinicFolder.copiedTo(home)
                .write("sample-data/inbox/program-logs/zz-march.csv", log.toString())
                .write("sample-data/inbox/remittances/fax.pdf", "%PDF-1.7\n");
        clinic.delete("sample-data/inbox/remittances/clearbridge-2025-05-02.edi")
                .delete("sample-data/inbox/remittances/pacific-ridge-2025-04.csv");
        Typed run = clinic.types("run");
        assertThat(run.status()).isEqualTo(ExitStatus.SOME_REJECTED);
        assertThat(run.lines())
                .containsSubsequence(
                        "TrueUp nightly, run 1 of 2025-05-12",
                        "  Not read  fax.pdf: a PDF; ask the payer, its portal or the clearinghouse for the 835 of this"
                                + " payment, or for a table of it (CSV or Excel)",
                        "            zz-march.csv: 29 rows rejected",
                        "              29 rows: attendance is \"Q\"; understood here: one of A (absent), L (left early),"
                                + " P (present); write one of these, or have it translated by columns: of the job file"
                                + " (trueup map) (first: line 2)",
                        "              1 row: claim_number is blank; fill it in (line 8)",
                        "  Files     10 taken, 33 rejected (see the Rejects sheet), 1 notices");
        assertThat(run.lines().stream().filter(line -> line.startsWith("  Payments")))
                .singleElement()
                .asString()
                .endsWith("; what was read ties out, but not all was read");
        assertThat(run.out()).doesNotContain("every cent").doesNotContain("Doe");
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
        Connection other =
                new AdvisoryLock(night.database().dataSource()).lock().orElseThrow();
        try {
            Typed refused = night.clinic().types("run");
            assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .isEqualToIgnoringNewLines(
                            "trueup: Another run is working on this database; wait until it is done.");
        } finally {
            AdvisoryLock.unlock(other);
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
                            "  Files     12 taken, 4 rejected (see the Rejects sheet), 3 notices",
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
