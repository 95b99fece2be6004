package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.trueup.batch.Progress;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.ledger.AdvisoryLock;
import io.trueup.ledger.Runs;
import io.trueup.source.TestFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must happen when files, tables or the world are at fault, from the inbox to the workbook (FAULTS.md; each test begins with its number). */
class NightFaultsTest {

    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-04";
    private static final String REMITTANCES = "inbox/remittances/";
    private static final String SOUND = "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00";
    private static final String UNPAID = "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void oneDayOfSixHours() {
        night = NightFixture.in(home).log("log.csv", LogDays.of().day(D1, 6));
    }

    /** Pays the day in full. */
    private static Check check(String trace) {
        return Check.of(trace, "2025-03-20", "600.00")
                .claim(Clp.of("PCN1", "ICN1").day(D1, "600.00"));
    }

    private static List<Map<String, String>> sheet(Runner.Result result, String name) {
        try {
            Path workbook = result.workbook();
            assertThat(workbook).isNotNull();
            return WorkbookText.of(workbook).rows(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fault_02_of_a_truncated_835_the_complete_transactions_are_kept_and_the_rest_is_rejected_with_its_line() {
        String text = check("CHK1")
                .and("CHK2", "2025-03-21", "600.00")
                .claim(Clp.of("PCN2", "ICN2").day(D2, "600.00"))
                .text();
        night.remittance("cut.835", text.substring(0, text.indexOf("PCN2") + 10));
        Runner.Result result = night.run();
        assertThat(night.findings()).containsExactly(SOUND);
        assertThat(night.tieOut()).containsExactly("CHK1: 600.00 = 600.00 - 0.00 - 0.00; 600.00 / 0.00 / 0.00");
        assertThat(sheet(result, "Rejects"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("File", "cut.835")
                        .containsEntry("Problem", "Truncated")
                        .hasEntrySatisfying("Line", line -> assertThat(line).isNotBlank()));
        assertThat(result.counts().rejects()).isPositive();
    }

    @Test
    void fault_02_of_a_truncated_table_the_complete_rows_are_kept() {
        String table = Remits.table(
                Remits.row("CHK1", "600.00", "PCN1", "ICN1", D1, "600.00"),
                Remits.row("CHK2", "600.00", "PCN2", "ICN2", D2, "600.00"));
        night.remittance("cut.csv", table.substring(0, table.indexOf(",97545", table.indexOf("CHK2"))));
        Runner.Result result = night.run();
        assertThat(night.findings()).containsExactly(SOUND);
        assertThat(night.tieOut()).containsExactly("CHK1: 600.00 = 600.00 - 0.00 - 0.00; 600.00 / 0.00 / 0.00");
        assertThat(result.counts().rejects()).isPositive();
        assertThat(sheet(result, "Rejects")).anySatisfy(row -> assertThat(row).containsEntry("Line", "3.00"));
    }

    @Test
    void fault_292_a_remittance_told_more_than_a_week_ahead_is_rejected_and_taken_when_its_day_is_near() {
        LocalDate day = LocalDate.of(2025, 3, 20);
        night.remittance(
                "ahead.835",
                Check.of("CHK1", "2025-03-20", "600.00")
                        .claim(Clp.of("PCN1", "ICN1").day(D1, "600.00"))
                        .text());
        assertThat(night.run(day.minusDays(8)).counts().rejects()).isEqualTo(1);
        assertThat(night.rejects()).containsExactly("BAD_DATE ahead.835 2025-03-20");
        assertThat(night.tieOut()).isEmpty();

        assertThat(night.run(day.minusDays(7)).counts().rejects()).isZero();
        assertThat(night.tieOut()).containsExactly("CHK1: 600.00 = 600.00 - 0.00 - 0.00; 600.00 / 0.00 / 0.00");
    }

    @Test
    void fault_03_nothing_of_a_truncated_gzip_is_kept_and_the_other_files_are() {
        byte[] packed = TestFiles.gzip(check("CHK9").text().getBytes(StandardCharsets.UTF_8));
        night.write(REMITTANCES + "a.835.gz", Arrays.copyOf(packed, packed.length - 12))
                .remittance("b.835", check("CHK1").text());
        Runner.Result result = night.run();
        assertThat(night.findings()).containsExactly(SOUND);
        assertThat(night.rejects()).containsExactly("UNREADABLE a.835.gz ");
        assertThat(result.counts().rejects()).isEqualTo(1);
    }

    @Test
    void fault_05_unfinished_files_are_left_and_taken_once_they_have_their_name() throws IOException {
        String text = check("CHK1").text();
        night.remittance("a.835.part", text).remittance("~$a.csv", "lock").remittance(".a.835", text);
        night.run();
        assertThat(night.findings()).containsExactly(UNPAID);
        assertThat(night.rejects()).isEmpty();
        Files.move(night.file(REMITTANCES + "a.835.part"), night.file(REMITTANCES + "a.835"));
        night.run();
        assertThat(night.findings()).containsExactly(SOUND);
    }

    @Test
    void fault_06_the_same_bytes_under_another_name_are_skipped_in_the_same_and_in_a_later_run() {
        String text = check("CHK1").text();
        night.remittance("a.835", text).remittance("b.835", text);
        night.run();
        assertThat(night.rejects()).containsExactly("DUPLICATE_FILE b.835 twice in this folder");
        night.remittance("c.835", text);
        night.run();
        assertThat(night.rejects())
                .containsExactly(
                        "DUPLICATE_FILE b.835 taken before as a.835", "DUPLICATE_FILE c.835 taken before as a.835");
        assertThat(night.findings()).containsExactly(SOUND);
        assertThat(night.payments()).hasSize(1);
    }

    @Test
    void fault_07_of_a_payment_that_two_files_bring_each_claim_and_adjustment_is_counted_once() {
        night.log("log-2.csv", LogDays.of().day(D2, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "1190.00")
                                .claim(Clp.of("PCN1", "ICN1").day(D1, "600.00"))
                                .plb("WO:ICN1", "10.00")
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK1", "2025-03-20", "1190.00")
                                .claim(Clp.of("PCN1", "ICN1").day(D1, "600.00"))
                                .claim(Clp.of("PCN1", "ICN2").day(D2, "600.00"))
                                .plb("WO:ICN1", "10.00")
                                .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 UNDERPAID 600.00 590.00 10.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut()).containsExactly("CHK1: 1190.00 = 1200.00 - 10.00 - 0.00; 1200.00 / 0.00 / 0.00");
        assertThat(night.rejects()).contains("DUPLICATE_PAYMENT b.835 1 claims of CHK1");
    }

    @Test
    void fault_08_folders_and_links_that_leave_the_inbox_are_rejected_and_the_run_goes_on() throws IOException {
        night.remittance("z.835", check("CHK1").text());
        Files.createDirectory(night.file(REMITTANCES + "folder.835"));
        Path outside =
                Files.writeString(home.resolve("outside.835"), check("CHK2").text());
        Files.createSymbolicLink(night.file(REMITTANCES + "link.835"), outside);
        Files.createSymbolicLink(night.file(REMITTANCES + "nowhere.835"), home.resolve("gone"));
        Runner.Result result = night.run();
        assertThat(night.findings()).containsExactly(SOUND);
        assertThat(sheet(result, "Rejects")).extracting(row -> row.get("File")).contains("folder.835", "link.835");
        assertThat(night.payments()).hasSize(1);
    }

    @Test
    void fault_08_a_file_nobody_may_read_is_rejected_and_the_run_goes_on() throws IOException {
        night.remittance("a.835", check("CHK2").text())
                .remittance("z.835", check("CHK1").text());
        Path locked = night.file(REMITTANCES + "a.835");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(locked), "this user may read everything");
        night.run();
        assertThat(night.rejects()).singleElement().asString().startsWith("UNREADABLE a.835");
        assertThat(night.payments()).hasSize(1);
    }

    @Test
    void fault_09_files_that_vanish_or_change_after_the_listing_are_taken_in_the_next_run() {
        night.remittance("y.835", "ISA*still being replaced")
                .remittance("z.835", check("CHK9").text());
        Progress changed = (step, done, total) -> {
            if (step.equals("ingest") && done == 0) { // all are listed, and none is read
                assertThat(night.file(REMITTANCES + "z.835").toFile().delete()).isTrue();
                night.remittance("y.835", check("CHK1").text());
            }
        };
        Runner.Result taken =
                night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY), changed, new StopRequest());
        assertThat(taken.failure()).isEmpty();
        assertThat(night.findings()).containsExactly(UNPAID);
        assertThat(night.rejects()).isEmpty();
        night.run();
        assertThat(night.findings()).containsExactly(SOUND);
    }

    @Test
    void fault_10_any_name_a_file_system_allows_is_taken_and_shown() {
        String longName = "n".repeat(251) + ".835";
        night.remittance("two words.835", check("CHK1").text())
                .remittance("käse;1.835", Check.of("CHK2", "2025-03-21", "0.00").text())
                .remittance(
                        "new\nline\ttab.835",
                        Check.of("CHK3", "2025-03-22", "0.00").text())
                .remittance(longName, Check.of("CHK4", "2025-03-23", "0.00").text());
        Runner.Result result = night.run();
        assertThat(night.findings()).containsExactly(SOUND);
        assertThat(sheet(result, "Tie-out"))
                .extracting(row -> row.get("Trace"))
                .containsExactly("CHK1", "CHK2", "CHK3", "CHK4");
        assertThat(night.payments())
                .flatExtracting(row -> row.files())
                .containsExactly("two words.835", "käse;1.835", "new\nline\ttab.835", longName);
    }

    @Test
    void fault_13_many_small_files_are_taken_in_one_night() {
        for (int i = 0; i < 500; i++) {
            night.remittance(
                    "r-%03d.835".formatted(i),
                    Check.of("CHK" + i, "2025-03-20", "1.00")
                            .claim(Clp.of("PCN1", "ICN" + i).line("97545", D1, "1.00", "1.00", "CO*45"))
                            .text());
        }
        night.run();
        assertThat(night.payments()).hasSize(500);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 UNDERPAID 600.00 500.00 0.00");
    }

    @Test
    void fault_36_a_payment_whose_rows_give_different_amounts_is_rejected_whole_and_the_others_are_kept() {
        night.log("log-2.csv", LogDays.of().day(D2, 6))
                .remittance(
                        "a.csv",
                        Remits.table(
                                Remits.row("CHK1", "600.00", "PCN1", "ICN1", D1, "600.00"),
                                Remits.row("CHK2", "600.00", "PCN1", "ICN2", D2, "600.00"),
                                Remits.row("CHK2", "700.00", "PCN1", "ICN3", D2, "100.00")));
        Runner.Result result = night.run();
        assertThat(night.tieOut()).containsExactly("CHK1: 600.00 = 600.00 - 0.00 - 0.00; 600.00 / 0.00 / 0.00");
        assertThat(night.findings()).containsExactly(SOUND, "C-1 2025-03-04 AWAITING_PAYMENT 600.00 0.00 0.00");
        assertThat(sheet(result, "Rejects"))
                .anySatisfy(row -> assertThat(row).containsEntry("Problem", "Payment amount differs"));
    }

    @Test
    void fault_37_two_rows_for_one_day_add_up_and_the_very_same_row_counts_once() {
        String log = LogDays.of().day(D1, 3).day(D1, 3).day(D1, 2).csv();
        night.write("inbox/program-logs/log.csv", log);
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 AWAITING_PAYMENT 500.00 0.00 0.00");
        night.log("log-2.csv", LogDays.of().day(D1, 4));
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 AWAITING_PAYMENT 400.00 0.00 0.00");
    }

    @Test
    void fault_289_a_later_export_whose_claim_number_lost_its_zeros_or_its_hyphen_replaces_the_day() {
        night.log(
                "log.csv",
                LogDays.of().claim("0012345", "").day(D1, 6).claim("C-1", "").day(D2, 6));
        night.remittance(
                "paid.csv",
                "payer_id,payment_trace,payment_date,payment_amount,claim_number,service_date,procedure_code,billed_amount,"
                        + "paid_amount\nTESTMUT,T1,2025-03-20,600,0012345," + D1 + ",97546,600,600\n");
        night.run();
        night.log(
                "log-2.csv",
                LogDays.of().claim("12345", "").day(D1, 6).claim("C1", "").day(D2, 5));
        night.run();

        assertThat(night.findings())
                .containsExactly(
                        "12345 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C1 2025-03-04 AWAITING_PAYMENT 500.00 0.00 0.00");
    }

    @Test
    void fault_388_a_later_export_whose_patient_ids_lost_their_zeros_or_their_hyphen_replaces_the_days() {
        night.log(
                "log.csv",
                LogDays.of()
                        .patient("00108", "IVY", "DEE", "")
                        .claim("C-1", "")
                        .day(D1, 6)
                        .patient("P-212", "ROE", "RAY", "")
                        .claim("C-2", "")
                        .day(D2, 6)
                        .claim("PENDING", "")
                        .day("2025-03-05", 6));
        night.remittance(
                "paid.csv",
                "payer_id,payment_trace,payment_date,payment_amount,claim_number,service_date,procedure_code,billed_amount,"
                        + "paid_amount\nTESTMUT,T1,2025-03-20,600,C-1," + D1 + ",97546,600,600\n");
        night.run();
        night.log(
                "log-2.csv",
                LogDays.of()
                        .patient("108", "Ivy", "Dee A", "")
                        .claim("C-1", "")
                        .day(D1, 6)
                        .patient("P212", "ROE", "RAY", "1980-01-02")
                        .claim("C-2", "")
                        .day(D2, 5)
                        .claim("C-2", "")
                        .day("2025-03-05", 6));
        night.run();

        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-2 2025-03-04 AWAITING_PAYMENT 500.00 0.00 0.00",
                        "C-2 2025-03-05 AWAITING_PAYMENT 600.00 0.00 0.00");
    }

    @Test
    void fault_388_two_patients_whose_ids_differ_in_zeros_stay_two() {
        night.log(
                "log.csv",
                LogDays.of()
                        .patient("00108", "IVY", "DEE", "")
                        .day(D1, 6)
                        .patient("7", "ROE", "RAY", "1980-01-02")
                        .day(D2, 6));
        night.run();
        night.log(
                "log-2.csv",
                LogDays.of()
                        .patient("108", "IVY", "BEA", "")
                        .day(D1, 6)
                        .patient("07", "ROE", "RAY", "1999-01-02")
                        .day(D2, 6));
        night.run();

        assertThat(night.findings()).hasSize(4);
    }

    @Test
    void fault_40_values_that_look_like_formulas_are_texts_in_the_workbook() {
        night.log(
                "log.csv",
                LogDays.of()
                        .claim("=1+1", "@PCN")
                        .day(D1, 6)
                        .claim("+2", "-PCN")
                        .day(D2, 6));
        Runner.Result result = night.run();
        assertThat(sheet(result, "Findings"))
                .extracting(row -> row.get("Claim"))
                .containsExactlyInAnyOrder("=1+1", "+2");
        assertThat(sheet(result, "Findings"))
                .extracting(row -> row.get("Patient control number"))
                .containsExactlyInAnyOrder("@PCN", "-PCN");
    }

    @Test
    void fault_47_a_second_run_on_the_same_database_is_refused_and_changes_nothing() {
        Runs runs = new Runs(night.database().dataSource());
        Connection other =
                new AdvisoryLock(night.database().dataSource()).lock().orElseThrow();
        try {
            assertThatThrownBy(night::run)
                    .isInstanceOf(Runner.AlreadyRunning.class)
                    .hasMessage("Another run is working on this database; wait until it is done.");
            assertThat(runs.last(1)).isEmpty();
        } finally {
            AdvisoryLock.unlock(other);
        }
        assertThat(night.run().isDone()).isTrue();
    }

    @Test
    void fault_53_a_rerun_of_a_period_without_payments_has_empty_tables() {
        night.remittance("a.835", check("CHK1").text());
        night.run();
        Runner.Result result = night.rerun(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        assertThat(sheet(result, "Findings")).isEmpty();
        assertThat(sheet(result, "Tie-out")).isEmpty();
        assertThat(sheet(result, "Changes")).isEmpty();
        assertThat(night.findings()).containsExactly(SOUND);
    }

    @Test
    void fault_54_a_rerun_shows_each_day_that_a_changed_contract_changes_and_nothing_without_a_change() {
        night.log("log-2.csv", LogDays.of().claim("C-2", "PCN2").day(D2, 6))
                .remittance("a.835", check("CHK1").text());
        night.run();
        LocalDate from = LocalDate.of(2025, 3, 1);
        LocalDate to = LocalDate.of(2025, 3, 31);
        assertThat(sheet(night.rerun(from, to), "Changes")).isEmpty();
        night.contract("hourly", "per-hour", "rate: 110.00");
        Runner.Result changed = night.rerun(from, to);
        assertThat(sheet(changed, "Changes"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Claim", "C-1")
                        .containsEntry("Service date", D1)
                        .containsEntry("Was", "Paid as expected")
                        .containsEntry("Now", "Underpaid")
                        .containsEntry("Expected was", "600.00")
                        .containsEntry("Expected now", "660.00"));
        assertThat(sheet(night.rerun(from, to), "Changes")).isEmpty();
        night.run();
        assertThat(night.findings())
                .as("days outside the period follow in the night")
                .containsExactly(
                        "C-1 2025-03-03 UNDERPAID 660.00 600.00 0.00",
                        "C-2 2025-03-04 AWAITING_PAYMENT 660.00 0.00 0.00");
    }

    @Test
    void fault_45_what_a_failed_run_took_is_told_in_the_workbook_of_the_next() throws IOException {
        night.remittance("a.835", check("CHK1").text().replace("*600.00*C*", "*650.00*C*"));
        Path reports = Files.writeString(home.resolve("reports"), "a file where the folder should be");
        Runner.Result failed = night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY));
        assertThat(failed.failure()).isNotBlank();
        assertThat(failed.workbook()).isNull();
        Files.delete(reports);
        Runner.Result next = night.run();
        assertThat(sheet(next, "Tie-out"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Trace", "CHK1").containsEntry("Difference", "-50.00"));
        assertThat(sheet(next, "Findings"))
                .extracting(row -> row.get("Outcome"))
                .containsExactly("Paid as expected");
        assertThat(sheet(next, "Rejects")).extracting(row -> row.get("Problem")).contains("Not balanced");
        assertThat(next.counts().files()).isEqualTo(2);
    }
}
