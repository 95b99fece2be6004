package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.intake.TakenFiles;
import io.trueup.ledger.Purge;
import io.trueup.source.InputFile;
import io.trueup.withdrawal.Withdrawal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file taken by mistake is taken back, whatever came after it (FAULTS.md 68). */
class WithdrawalTest {

    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-04";
    private static final String PAID_1 = "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00";
    private static final String PAID_2 = "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00";
    private static final String OPEN_1 = "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00";
    private static final String OPEN_2 = "C-1 2025-03-04 AWAITING_PAYMENT 600.00 0.00 0.00";
    private static final OffsetDateTime NOON = OffsetDateTime.of(2025, 4, 16, 12, 0, 0, 0, ZoneOffset.UTC);

    @TempDir
    private Path home;

    private NightFixture night;

    @BeforeEach
    void twoDaysOfSixHours() {
        night = NightFixture.in(home).log("log.csv", LogDays.of().day(D1, 6).day(D2, 6));
    }

    /** Its bytes stay where they are in the inbox. */
    private Withdrawal.Removed withdraw(String name) {
        TakenFiles.File file =
                new TakenFiles(night.database().dataSource()).find(name).get(0);
        try {
            List<TakenFiles.LeftBehind> left = List.of(
                    TakenFiles.LeftBehind.of(InputFile.of(night.file("inbox/" + file.folder() + "/" + file.name()))));
            return new Withdrawal(night.database().dataSource()).carryOut(file, left, NOON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Check check(String trace, String amount, Clp... claims) {
        Check check = Check.of(trace, "2025-03-20", amount);
        for (Clp claim : claims) {
            check.claim(claim);
        }
        return check;
    }

    private static Clp day(String payerNumber, String date, String paid) {
        return Clp.of("PCN1", payerNumber).day(date, paid);
    }

    @Test
    void fault_368_what_a_withdrawn_payment_had_collected_a_later_one_collects() {
        night.remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "1200.00")
                                .claim(day("ICN1", D1, "600.00").day(D2, "600.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-03-27", "0.00")
                                .claim(Clp.of("PCN1", "ICN1")
                                        .reversed(D1, "600.00")
                                        .reversed(D2, "600.00"))
                                .claim(day("ICN1", D1, "600.00").day(D2, "400.00"))
                                .plb("WO:ICN1", "-200.00")
                                .text())
                .remittance(
                        "c.835",
                        Check.of("CHK3", "2025-04-03", "-150.00")
                                .plb("WO:ICN1", "150.00")
                                .text())
                .remittance(
                        "d.835",
                        Check.of("CHK4", "2025-04-10", "-100.00")
                                .plb("WO:ICN1", "100.00")
                                .text());
        night.run();
        assertThat(night.findings()).noneMatch(PAID_1::equals);

        withdraw("c.835");
        night.run();

        assertThat(night.findings()).containsExactly(PAID_1, "C-1 2025-03-04 UNDERPAID 600.00 500.00 -100.00");
    }

    @Test
    void fault_68_a_remittance_taken_back_leaves_its_days_as_they_were_and_is_told_FILE_WITHDRAWN() {
        night.remittance(
                        "a.835",
                        check("CHK1", "590.00", day("ICN1", D1, "600.00"))
                                .plb("WO:ICN1", "10.00")
                                .text())
                .remittance(
                        "b.835",
                        check("CHK2", "600.00", day("ICN2", D2, "600.00")).text());
        night.run();
        assertThat(withdraw("a.835").words())
                .isEqualTo("1 payments, 1 claims, 1 service lines, 1 provider adjustments");
        Path workbook = Objects.requireNonNull(night.run().workbook());
        assertThat(night.findings()).containsExactly(OPEN_1, PAID_2);
        assertThat(night.tieOut()).hasSize(1);
        assertThat(night.rejects())
                .containsExactly(
                        "FILE_WITHDRAWN a.835 withdrawn on 2025-04-16 12:00 UTC; its 3 rows do not count any more");
        assertThat(workbook).exists();
        night.run();
        assertThat(night.findings()).containsExactly(OPEN_1, PAID_2);
        assertThat(night.rejects()).isEmpty();
    }

    @Test
    void its_bytes_are_taken_again_when_they_are_dropped_again() throws IOException {
        night.remittance(
                "a.835", check("CHK1", "600.00", day("ICN1", D1, "600.00")).text());
        night.run();
        withdraw("a.835");
        night.run();
        assertThat(night.findings()).containsExactly(OPEN_1, OPEN_2);
        Files.move(night.file("inbox/remittances/a.835"), night.file("inbox/remittances/again.835"));
        night.run();
        assertThat(night.findings()).containsExactly(PAID_1, OPEN_2);
        assertThat(night.tieOut()).containsExactly("CHK1: 600.00 = 600.00 - 0.00 - 0.00; 600.00 / 0.00 / 0.00");
    }

    /** PostgreSQL would take such tables for empty, and joins of them for free, however many rows come. */
    @Test
    void fault_298_tables_that_lost_all_their_rows_are_known_to_have_some_again() {
        night.remittance(
                "a.835", check("CHK1", "600.00", day("ICN1", D1, "600.00")).text());
        night.run();
        withdraw("a.835");
        night.run();
        night.jdbc().sql("ANALYZE").update();
        List<String> tables = List.of("payment", "claim_payment", "service_line", "claim_key", "line_match");
        assertThat(tables).allSatisfy(table -> assertThat(rowsKnownOf(table)).isZero());

        night.remittance(
                "b.835", check("CHK2", "600.00", day("ICN2", D2, "600.00")).text());
        night.run();

        assertThat(tables).allSatisfy(table -> assertThat(rowsKnownOf(table)).isPositive());
    }

    private long rowsKnownOf(String table) {
        return night.jdbc()
                .sql("SELECT reltuples::bigint FROM pg_class WHERE oid = :table::regclass")
                .param("table", table)
                .query(Long.class)
                .single();
    }

    @Test
    void what_a_corrected_remittance_replaced_counts_again_on_whichever_night() {
        night.remittance(
                "a.835", check("CHK1", "600.00", day("ICN1", D1, "600.00")).text());
        night.run();
        night.remittance(
                "b.835", check("CHK1", "600.00", day("ICN1", D2, "600.00")).text());
        night.run();
        assertThat(night.findings()).containsExactly(OPEN_1, PAID_2);
        withdraw("b.835");
        Path workbook = Objects.requireNonNull(night.run().workbook());
        assertThat(night.findings()).containsExactly(PAID_1, OPEN_2);
        assertThat(rows(workbook, "Tie-out")).singleElement().asString().contains("Files=a.835");
    }

    @Test
    void of_two_files_that_tell_the_same_the_other_goes_on() {
        String text = check("CHK1", "600.00", day("ICN1", D1, "600.00")).text();
        night.remittance("a.835", text).remittance("b.835", text.replace("~\n", "~"));
        night.run();
        withdraw("a.835");
        night.run();
        assertThat(night.findings()).containsExactly(PAID_1, OPEN_2);
        withdraw("b.835");
        night.run();
        assertThat(night.findings()).containsExactly(OPEN_1, OPEN_2);
        assertThat(night.tieOut()).isEmpty();
    }

    @Test
    void fault_67_a_conflict_ends_when_one_of_the_two_is_withdrawn() {
        night.remittance(
                        "a.835",
                        check("CHK1", "500.00", day("ICN1", D1, "500.00")).text())
                .remittance(
                        "b.835",
                        check("CHK1", "600.00", day("ICN1", D1, "600.00")).text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 UNDERPAID 600.00 500.00 0.00", OPEN_2);
        withdraw("a.835");
        night.run();
        assertThat(night.findings()).containsExactly(PAID_1, OPEN_2);
        assertThat(night.tieOut()).containsExactly("CHK1: 600.00 = 600.00 - 0.00 - 0.00; 600.00 / 0.00 / 0.00");
    }

    @Test
    void a_claim_whose_reversal_is_withdrawn_is_paid_again_and_money_taken_back_for_it_finds_it() {
        night.remittance(
                        "a.835",
                        check("CHK1", "600.00", day("ICN1", D1, "600.00")).text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-03-27", "0.00")
                                .claim(Clp.of("PCN1", "ICN1").reversed(D1, "600.00"))
                                .plb("FB:ICN1", "-600.00")
                                .text())
                .remittance(
                        "c.835",
                        Check.of("CHK3", "2025-04-03", "590.00")
                                .claim(day("ICN3", D2, "600.00"))
                                .plb("WO:ICN1", "10.00")
                                .text());
        night.run();
        withdraw("b.835");
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 UNDERPAID 600.00 590.00 10.00", PAID_2);
        withdraw("a.835");
        night.run();
        assertThat(night.findings()).containsExactly(OPEN_1, PAID_2);
        night.remittance(
                "a2.835",
                check("CHK1", "600.00", day("ICN1", D1, "600.00")).text().replace("~\n", "~"));
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 UNDERPAID 600.00 590.00 10.00", PAID_2);
    }

    @Test
    void a_log_that_replaced_days_gives_them_back_and_money_finds_its_days_anew() {
        night.remittance(
                "a.835", check("CHK1", "600.00", day("ICN1", D1, "600.00")).text());
        night.run();
        night.log("log-2.csv", LogDays.of().day(D1, 4).day("2025-03-05", 6));
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 OVERPAID 400.00 600.00 0.00",
                        OPEN_2,
                        "C-1 2025-03-05 AWAITING_PAYMENT 600.00 0.00 0.00");
        withdraw("log-2.csv");
        night.run();
        assertThat(night.findings()).containsExactly(PAID_1, OPEN_2);
        withdraw("program-logs/log.csv");
        night.run();
        assertThat(night.findings()).singleElement().asString().contains("PAID_WITHOUT_LOG");
        night.log("log-3.csv", LogDays.of().day(D1, 6).day(D2, 6));
        night.run();
        assertThat(night.findings()).containsExactly(PAID_1, OPEN_2);
    }

    @Test
    void an_authorization_taken_back_is_on_file_no_more_and_the_earlier_one_is_again() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "0.00")
                        .claim(Clp.of("PCN1", "ICN1").line("97545", D1, "600.00", "0.00", "CO*197"))
                        .text());
        night.write("inbox/authorizations/a.csv", authorization("denied"));
        night.run();
        assertThat(onFile()).containsExactly(false);
        night.write("inbox/authorizations/b.csv", authorization("approved"));
        night.run();
        assertThat(onFile()).containsExactly(true);
        withdraw("b.csv");
        night.run();
        assertThat(onFile()).containsExactly(false);
    }

    private static String authorization(String status) {
        return "authorization_number,claim_number,program,from_date,to_date,status\nA1,C-1,WH,2025-03-01,2025-03-31,"
                + status + "\n";
    }

    private List<Boolean> onFile() {
        return night.jdbc()
                .sql("SELECT authorized FROM item WHERE denial_class <> ''")
                .query(Boolean.class)
                .list();
    }

    @Test
    void an_episode_taken_back_is_as_if_it_had_never_come() {
        night.contract("case", "case", "rate: 5000.00, included-days: 20, extra-day-rate: 300.00");
        night.episodes("e.csv", "P-1,C-1,WH,2025-03-03,2025-03-04");
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 AWAITING_PAYMENT 5000.00 0.00 0.00");
        withdraw("e.csv");
        night.run();
        assertThat(night.findings()).singleElement().asString().contains("CASE_OPEN");
    }

    @Test
    void what_was_purged_cannot_be_taken_back() {
        night.remittance(
                "a.835",
                check("CHK1", "1200.00", day("ICN1", D1, "600.00"), day("ICN2", D2, "600.00"))
                        .text());
        night.run();
        new Purge(night.database().dataSource()).carryOut(LocalDate.of(2026, 1, 1), NOON);
        Withdrawal withdrawal = new Withdrawal(night.database().dataSource());
        TakenFiles files = new TakenFiles(night.database().dataSource());
        assertThat(withdrawal.isPurged(files.find("a.835").get(0))).isTrue();
        assertThat(withdrawal.isPurged(files.find("log.csv").get(0))).isTrue();
    }

    private static List<?> rows(Path workbook, String sheet) {
        try {
            return WorkbookText.of(workbook).rows(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
