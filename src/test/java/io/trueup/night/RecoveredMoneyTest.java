package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.RunWords;
import io.trueup.batch.Runner;
import io.trueup.intake.TakenFiles;
import io.trueup.ledger.Purge;
import io.trueup.ledger.Runs;
import io.trueup.report.RunSummary;
import io.trueup.report.WorkbookRows;
import io.trueup.source.InputFile;
import io.trueup.withdrawal.Withdrawal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later payment brings on a day that was a thing to do is booked to the cent (FAULTS.md 125 to 127). */
class RecoveredMoneyTest {

    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-04";
    private static final LocalDate SENT = LocalDate.of(2025, 4, 20);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 10);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2025-06-11T12:00:00Z");

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @SuppressWarnings("NullAway.Init")
    private Runner.Result first;

    /** 600.00 denied for want of an authorization, on the worklist since April 15. */
    @BeforeEach
    void aDeniedDay() {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day(D1, 6))
                .remittance(
                        "denied.835",
                        Check.of("T1", "2025-03-20", "0.00")
                                .claim(denied(D1, "CO*197"))
                                .text());
        first = night.run();
    }

    private static Clp denied(String date, String reason) {
        return Clp.of("PCN1", "ICN1").line("97545", date, "600.00", "0.00", reason);
    }

    private static Clp paid(String date, String amount) {
        return Clp.of("PCN1", "ICN2").day(date, amount);
    }

    private NightFixture payment(String trace, String date, String amount, Clp... claims) {
        Check check = Check.of(trace, date, amount);
        for (Clp claim : claims) {
            check.claim(claim);
        }
        return night.remittance(trace + ".835", check.text());
    }

    /** What Ann says on the workbook of the first run. */
    private void appealed() throws IOException {
        try (InputStream in = Files.newInputStream(Objects.requireNonNull(first.workbook()));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.getSheet("Worklist");
            set(sheet, "Status", "Appealed");
            set(sheet, "Owner", "Ann");
            workbook.write(out);
            night.write("inbox/worklists/ann.xlsx", out.toByteArray());
        }
        night.run(SENT);
    }

    private static void set(XSSFSheet sheet, String heading, String value) {
        sheet.getRow(0).forEach(cell -> {
            if (cell.getStringCellValue().equals(heading)) {
                sheet.getRow(1)
                        .getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(value);
            }
        });
    }

    private static List<Map<String, String>> sheet(Runner.Result result, String name) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(result.workbook())).rows(name);
    }

    /** "service date: amount on payment date by owner" of everything that came back, oldest first. */
    private List<String> recovered() {
        return night.jdbc().sql("""
                        SELECT concat(service_date, ': ', (amount / 100.0)::numeric(20, 2), ' on ', paid_on,
                            CASE WHEN owner = '' THEN '' ELSE ' by ' || owner END)
                        FROM recovery
                        ORDER BY paid_on, service_date, trace""").query(String.class).list();
    }

    private List<String> won() {
        return night.jdbc().sql("""
                        SELECT concat_ws(' ', nullif(denial_class, ''), nullif(outcome, ''), won, lost, by_money)
                        FROM appeal_chance
                        WHERE won + lost > 0""").query(String.class).list();
    }

    @Test
    void fault_125_a_denied_day_that_is_paid_later_is_booked_to_item_level_letter_and_owner() throws IOException {
        appealed();
        night.jdbc().sql("UPDATE item_note SET sent_on = DATE '2025-04-18'").update();
        Runner.Result result =
                payment("T2", "2025-05-05", "600.00", paid(D1, "600.00")).run(MAY);

        Map<String, String> item = sheet(first, "Worklist").get(0);
        assertThat(sheet(result, "Recovered"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Item", item.get("Item"))
                        .containsEntry("Claim", "C-1")
                        .containsEntry("Patient", item.get("Patient"))
                        .containsEntry("Payer", item.get("Payer"))
                        .containsEntry("At stake", "600.00")
                        .containsEntry("Recovered", "600.00")
                        .containsEntry("Recovered on", "2025-05-05")
                        .containsEntry("Level", item.get("Level"))
                        .containsEntry("Owner", "Ann")
                        .containsEntry("Service date", D1)
                        .containsEntry("Denial class", "Authorization or necessity")
                        .containsEntry("Outcome when opened", "Denied")
                        .containsEntry("Sent on", "2025-04-18")
                        .containsEntry("Days to cash", "17.00")
                        .containsEntry("Trace", "T2")
                        .hasEntrySatisfying(
                                "Letter", letter -> assertThat(letter).isNotBlank()));
        assertThat(sheet(result, "Recovered by"))
                .extracting(row -> String.join(
                        " ",
                        row.get("Total by"),
                        row.get("Name"),
                        row.get("Items"),
                        row.get("At stake"),
                        row.get("Recovered"),
                        row.get("Days to cash")))
                .containsExactly(
                        "Payer " + item.get("Payer") + " 1.00 600.00 600.00 17.00",
                        "Class Authorization or necessity 1.00 600.00 600.00 17.00",
                        "Owner Ann 1.00 600.00 600.00 17.00",
                        "Month 2025-05 1.00 600.00 600.00 17.00");
        assertThat(sheet(result, "About").stream().flatMap(row -> row.values().stream()))
                .anyMatch(text -> text.startsWith("Chance of authorization or necessity: 35 %, assumed; 1 decided"));
        assertThat(won()).containsExactly("AUTHORIZATION_OR_NECESSITY 1 0 1");
        assertThat(cameBack(result)).isEqualTo("Came back since the last run: $600.00 on 1 item");
        assertThat(cameBack(night.run(MAY))).isEmpty();
    }

    /** As the console and the mail say it. */
    private String cameBack(Runner.Result result) {
        return RunWords.cameBack(RunSummary.of(night.database().dataSource(), result.run(), WorkbookRows.Payers.ALL)
                .cameBack());
    }

    @Test
    void two_payments_in_part_keep_each_the_owner_of_its_time_and_what_is_taken_back_again_is_negative()
            throws IOException {
        appealed();
        payment("T2", "2025-05-05", "200.00", paid(D1, "200.00")).run(MAY);
        assertThat(won()).isEmpty();
        night.jdbc().sql("UPDATE item_note SET owner = 'Bob'").update();
        payment("T3", "2025-06-02", "400.00", Clp.of("PCN1", "ICN3").day(D1, "400.00"))
                .run(JUNE);
        assertThat(recovered())
                .containsExactly("2025-03-03: 200.00 on 2025-05-05 by Ann", "2025-03-03: 400.00 on 2025-06-02 by Bob");
        assertThat(won()).containsExactly("AUTHORIZATION_OR_NECESSITY 1 0 1");
        assertThat(night.jdbc()
                        .sql("SELECT DISTINCT sent_on FROM recovery")
                        .query(LocalDate.class)
                        .list())
                .as("the day it was first called Appealed")
                .containsExactly(SENT);

        payment("T4", "2025-06-20", "-400.00", Clp.of("PCN1", "ICN3").reversed(D1, "400.00"))
                .run(JUNE.plusDays(20));
        assertThat(recovered())
                .containsExactly(
                        "2025-03-03: 200.00 on 2025-05-05 by Ann",
                        "2025-03-03: 400.00 on 2025-06-02 by Bob",
                        "2025-03-03: -400.00 on 2025-06-20 by Bob");
        assertThat(won()).isEmpty();
    }

    @Test
    void a_day_asked_for_by_a_demand_has_its_letter_owner_and_day_of_sending_where_it_has_none_of_its_own()
            throws IOException {
        night.jdbc().sql("""
                INSERT INTO item
                SELECT (jsonb_populate_record(i, '{"id": "W-DEMAND", "unit": "G:TESTMUT|rate", "letter": "letters-1/rate.docx"}')).*
                FROM item i""").update();
        night.jdbc()
                .sql("UPDATE item SET demand = 'W-DEMAND', letter = '' WHERE id <> 'W-DEMAND'")
                .update();
        night.jdbc().sql("""
                INSERT INTO item_note (item, status, owner, notes, file_id, sent_on)
                VALUES ('W-DEMAND', 'Open', 'Zoe', '', 0, DATE '2025-04-18')""").update();
        Runner.Result result =
                payment("T2", "2025-05-05", "600.00", paid(D1, "600.00")).run(MAY);
        assertThat(sheet(result, "Recovered"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Item", sheet(first, "Worklist").get(0).get("Item"))
                        .containsEntry("Demand", "W-DEMAND")
                        .containsEntry("Owner", "Zoe")
                        .containsEntry("Days to cash", "17.00")
                        .hasEntrySatisfying(
                                "Letter", letter -> assertThat(letter).isNotBlank()));
    }

    @Test
    void a_correction_of_the_denial_brings_what_the_new_payment_paid() {
        payment(
                        "T2",
                        "2025-05-05",
                        "480.00",
                        Clp.of("PCN1", "ICN1").status("22").line("97545", D1, "-600.00", "0.00", "CO*197"),
                        paid(D1, "480.00"))
                .run(MAY);
        assertThat(recovered()).containsExactly("2025-03-03: 480.00 on 2025-05-05");
    }

    @Test
    void what_the_payer_had_paid_before_anybody_knew_of_the_item_is_not_recovered() {
        payment("T2", "2025-04-10", "600.00", paid(D1, "600.00")).run(MAY);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(recovered()).isEmpty();
    }

    @Test
    void a_payment_for_two_items_of_one_claim_is_booked_to_both_and_no_item_gets_the_money_of_another() {
        night.log("log-2.csv", LogDays.of().day(D2, 6).day("2025-03-05", 6));
        payment("T2", "2025-04-16", "600.00", denied(D2, "CO*29"), paid("2025-03-05", "600.00"))
                .run(SENT);
        payment(
                        "T3",
                        "2025-05-05",
                        "1000.00",
                        paid(D1, "600.00"),
                        Clp.of("PCN1", "ICN4").day(D2, "400.00"))
                .run(MAY);
        assertThat(recovered()).containsExactly("2025-03-03: 600.00 on 2025-05-05", "2025-03-04: 400.00 on 2025-05-05");
        assertThat(night.jdbc()
                        .sql("SELECT count(DISTINCT item) FROM recovery")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void fault_126_the_same_night_again_a_rerun_and_a_trial_change_nothing() {
        payment("T2", "2025-05-05", "600.00", paid(D1, "600.00")).run(MAY);
        List<Map<String, Object>> before = everything();
        night.run(MAY);
        night.rerun(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        night.carryOut(new Runs.Order(
                "nightly", "rerun", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), "", SENT, MAY));
        assertThat(everything()).isEqualTo(before);
    }

    private List<Map<String, Object>> everything() {
        List<Map<String, Object>> rows = night.jdbc()
                .sql("SELECT * FROM recovery ORDER BY item, payment_id")
                .query()
                .listOfRows();
        rows.addAll(night.jdbc()
                .sql("SELECT * FROM item_opening ORDER BY id")
                .query()
                .listOfRows());
        return rows;
    }

    @Test
    void fault_127_a_payment_withdrawn_did_not_come_back_and_what_stays_is_booked_as_before() throws IOException {
        appealed();
        payment("T2", "2025-05-05", "200.00", paid(D1, "200.00")).run(MAY);
        payment("T3", "2025-06-02", "400.00", Clp.of("PCN1", "ICN3").day(D1, "400.00"))
                .run(JUNE);
        TakenFiles.File file =
                new TakenFiles(night.database().dataSource()).find("T3.835").get(0);
        new Withdrawal(night.database().dataSource())
                .carryOut(
                        file,
                        List.of(TakenFiles.LeftBehind.of(InputFile.of(night.file("inbox/remittances/" + file.name())))),
                        NOON);
        night.run(JUNE);
        assertThat(recovered()).containsExactly("2025-03-03: 200.00 on 2025-05-05 by Ann");
    }

    @Test
    void money_withheld_and_given_back_later_counts_for_the_day_it_was_withheld_from() {
        night.log("log-2.csv", LogDays.of().day(D2, 6));
        payment("T2", "2025-03-28", "600.00", paid(D2, "600.00")).run(SENT);
        night.remittance(
                        "T3.835",
                        Check.of("T3", "2025-04-22", "-600.00")
                                .plb("WO:ICN2", "600.00")
                                .text())
                .run(MAY);
        assertThat(night.findings()).contains("C-1 2025-03-04 TAKEN_BACK 600.00 0.00 600.00");
        assertThat(recovered()).isEmpty();
        night.remittance(
                        "T4.835",
                        Check.of("T4", "2025-06-01", "600.00")
                                .plb("WO:ICN2", "-600.00")
                                .text())
                .run(JUNE);
        assertThat(recovered()).containsExactly("2025-03-04: 600.00 on 2025-06-01");
        assertThat(won()).containsExactly("TAKEN_BACK 1 0 1");
    }

    @Test
    void an_overdue_day_is_recovered_when_it_is_paid_and_a_day_paid_in_time_never_is() {
        night.log("log-2.csv", LogDays.of().day(D2, 6).day("2025-05-05", 6)).run(MAY);
        payment(
                        "T2",
                        "2025-05-20",
                        "1200.00",
                        paid(D2, "600.00"),
                        Clp.of("PCN1", "ICN5").day("2025-05-05", "600.00"))
                .run(JUNE);
        assertThat(recovered()).containsExactly("2025-03-04: 600.00 on 2025-05-20");
        assertThat(won()).containsExactly("PAYMENT_OVERDUE 1 0 1");
    }

    @Test
    void an_episode_under_a_case_rate_is_recovered_like_a_day() {
        night.contract("case", "case", "rate: 1000.00, included-days: 2, extra-day-rate: 300.00")
                .log("log-2.csv", LogDays.of().claim("C-9", "PCN9").day(D1, 6).day(D2, 6))
                .episodes("episodes.csv", "P-1,C-9,WH,2025-03-03,2025-03-04");
        payment("T2", "2025-03-28", "0.00", Clp.of("PCN9", "ICN9").line("97545", D1, "1000.00", "0.00", "CO*197"))
                .run(SENT);
        payment("T3", "2025-05-05", "700.00", Clp.of("PCN9", "ICN10").line("97545", D1, "1000.00", "700.00", "CO*45"))
                .run(MAY);
        assertThat(recovered()).containsExactly("2025-03-03: 700.00 on 2025-05-05");
    }

    @Test
    void a_purge_takes_the_patient_and_leaves_the_totals_and_the_chance() throws IOException {
        appealed();
        payment("T2", "2025-05-05", "600.00", paid(D1, "600.00")).run(MAY);
        new Purge(night.database().dataSource()).carryOut(LocalDate.of(2025, 7, 1), NOON);
        Runner.Result result = night.run(LocalDate.of(2025, 12, 1));
        assertThat(sheet(result, "Recovered"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Recovered", "600.00")
                        .containsEntry("Owner", "Ann")
                        .containsEntry("Claim", "")
                        .containsEntry("Patient", "")
                        .containsEntry("Letter", "")
                        .containsEntry("Service date", ""));
        assertThat(sheet(result, "Recovered by")).hasSize(4);
        assertThat(won()).containsExactly("AUTHORIZATION_OR_NECESSITY 1 0 1");
    }
}
