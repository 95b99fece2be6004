package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.batch.Runner;
import io.trueup.ledger.Runs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team sees of money that payers moved: on Worklist, with its clock, on Adjustments and on Rejects. */
class MovedMoneyTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);
    private static final String DAY = "2025-03-03";
    private static final String CONTRACT = """
            - id: six-hundred
              payer: [TESTMUT, TEST MUTUAL]
              line: %s
              effective: { from: 2025-01-01, to: 2025-12-31 }
              basis: per-hour
              terms: { rate: 100.00 }
              appeal: { reconsideration-days: 120, counted-from: payment-date }
              source: contract of the test
              confidence: high
            """;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void oneDayOfSixHours() {
        night = NightFixture.in(home)
                .write("jobs/reference/contracts.yml", CONTRACT.formatted("workers-comp"))
                .log("log.csv", LogDays.of().day(DAY, 6));
    }

    private void paid(String amount) {
        night.remittance(
                "1.835",
                Check.of("EFT1", "2025-04-01", amount)
                        .claim(Clp.of("PCN1", "ICN1").day(DAY, amount))
                        .text());
    }

    private static List<Map<String, String>> rows(Runner.Result run, String sheet) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows(sheet);
    }

    @Test
    void a_take_back_larger_than_the_payment_has_its_step_and_its_clock() throws IOException {
        paid("600.00");
        night.remittance(
                "2.835",
                Check.of("EFT2", "2025-04-15", "0.00")
                        .claim(Clp.of("PCN1", "ICN1").reversed(DAY, "603.20"))
                        .plb("FB:EFT2", "-603.20")
                        .text());
        Runner.Result run = night.run(TODAY);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 TAKEN_BACK 600.00 -3.20 0.00");
        assertThat(rows(run, "Worklist"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Outcome", "Taken back")
                        .containsEntry("At stake", "603.20")
                        .containsEntry("Deadline", "2025-08-13"));
        assertThat(rows(run, "Adjustments"))
                .as("the balance is part of the taking back")
                .isEmpty();
    }

    @Test
    void a_taking_back_announced_and_collected_later_is_one_with_the_reversals_clock() throws IOException {
        paid("600.00");
        night.remittance(
                        "2.835",
                        Check.of("EFT2", "2025-04-15", "0.00")
                                .claim(Clp.of("PCN1", "ICN1").reversed(DAY, "600.00"))
                                .plb("FB:ICN1", "-600.00")
                                .text())
                .remittance(
                        "3.835",
                        Check.of("EFT3", "2025-04-30", "0.00")
                                .plb("WO:ICN1", "600.00", "L6:X", "-600.00")
                                .text());
        Runner.Result run = night.run(TODAY);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 TAKEN_BACK 600.00 0.00 0.00");
        assertThat(rows(run, "Worklist"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Outcome", "Taken back")
                        .containsEntry("At stake", "600.00")
                        .containsEntry("Deadline", "2025-08-13"));
        assertThat(rows(run, "Adjustments"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Reason", "L6")
                        .containsEntry("Amount", "-600.00")
                        .containsEntry("Meaning", "interest")
                        .containsEntry("Item", ""));
    }

    @Test
    void a_refund_by_the_clinics_own_cheque_leaves_nothing_to_do() throws IOException {
        paid("700.00");
        night.remittance(
                "2.835",
                Check.of("EFT2", "2025-04-15", "0.00")
                        .plb("WO:ICN1", "100.00", "72:ICN1", "-100.00")
                        .text());
        Runner.Result run = night.run(TODAY);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 100.00");
        assertThat(rows(run, "Worklist")).isEmpty();
        assertThat(rows(run, "Adjustments"))
                .as("no day has the cheque")
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Reason", "72")
                        .containsEntry("Amount", "-100.00")
                        .containsEntry("Item", ""));
    }

    @Test
    void fault_291_money_withheld_between_payer_and_clinic_is_in_view_although_it_names_a_claim() throws IOException {
        night.remittance(
                "1.835",
                Check.of("EFT1", "2025-04-01", "-500.00")
                        .plb("IR:ICN1", "300.00", "J1:ICN1", "200.00")
                        .text());
        Map<String, String> first = itemsByReason(night.run(TODAY));
        assertThat(first).containsOnlyKeys("IR", "J1");

        night.remittance(
                "2.835",
                Check.of("EFT2", "2025-04-08", "600.00")
                        .claim(Clp.of("PCN1", "ICN1").day(DAY, "600.00"))
                        .text());
        Runner.Result known = night.run(TODAY);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(itemsByReason(known)).as("the claim came, no day bears it").isEqualTo(first);
        assertThat(rows(known, "Worklist"))
                .extracting(row -> row.get("Item"), row -> row.get("At stake"), row -> row.get("Next step"))
                .containsExactlyInAnyOrder(
                        tuple(
                                first.get("IR"),
                                "300.00",
                                "Give the payer the clinic's tax form so that nothing more is withheld; claim IR ICN1 for 300.00 of"
                                        + " payment EFT1 (2025-04-01) in the tax return; it names a claim that we know and counts"
                                        + " against no day of it"),
                        tuple(
                                first.get("J1"),
                                "200.00",
                                "Ask the payer why it took J1 ICN1 for 200.00 of payment EFT1 (2025-04-01); it names a claim that"
                                        + " we know and counts against no day of it"));
        assertThat(night.rejects()).as("it needs no claim").isEmpty();

        night.remittance(
                "3.835",
                Check.of("EFT3", "2025-04-15", "200.00")
                        .plb("J1:ICN1", "-200.00")
                        .text());
        assertThat(rows(night.run(TODAY), "Worklist"))
                .as("given back")
                .extracting(row -> row.get("Item"))
                .containsExactly(first.get("IR"));
    }

    @Test
    void fault_335_an_advance_that_was_repaid_and_a_balance_that_was_carried_on_need_nothing_more() throws IOException {
        night.remittance(
                "1.835",
                Check.of("EFT1", "2025-04-01", "500.00")
                        .plb("AP:ADV1", "-500.00")
                        .text());
        assertThat(rows(night.run(TODAY), "Adjustments"))
                .extracting(row -> row.get("What to do"))
                .containsExactly("Expect the advance to be taken out of a later payment");
        night.remittance(
                        "2.835",
                        Check.of("EFT2", "2025-04-08", "120.00")
                                .claim(Clp.of("PCN1", "ICN1").day(DAY, "600.00"))
                                .plb("AP:ADV1", "480.00")
                                .text())
                .remittance(
                        "3.835",
                        Check.of("EFT3", "2025-04-15", "-20.00")
                                .plb("AP:ADV1", "20.00")
                                .text());
        night.run(TODAY);
        assertThat(rows(night.rerun(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30)), "Adjustments"))
                .extracting(row -> row.get("Trace") + " " + row.get("What to do"))
                .contains("EFT1 Nothing to do: the same payer took as much in other payments");
    }

    @Test
    void fault_335_a_reversal_without_a_log_is_money_that_went_back_already() throws IOException {
        night.remittance(
                "1.835",
                Check.of("EFT1", "2025-04-01", "0.00")
                        .claim(Clp.of("PCN1", "ICN1").reversed("2025-03-05", "480.00"))
                        .plb("FB:EFT1", "-480.00")
                        .text());
        assertThat(rows(night.run(TODAY), "Worklist"))
                .extracting(row -> row.get("Outcome"), row -> row.get("Next step"))
                .contains(
                        tuple(
                                "Paid without log",
                                "Find the log of 2025-03-05 and drop it into the inbox; without one what TEST MUTUAL took back stays there"));
    }

    private static Map<String, String> itemsByReason(Runner.Result run) throws IOException {
        return rows(run, "Adjustments").stream()
                .collect(Collectors.toMap(row -> row.get("Reason"), row -> row.get("Item")));
    }

    @Test
    void money_withheld_for_a_claim_nobody_knows_is_asked_about_until_its_claim_comes() throws IOException {
        night.remittance(
                "1.835",
                Check.of("EFT1", "2025-04-01", "216.00")
                        .claim(Clp.of("PCN1", "ICN1").day(DAY, "600.00"))
                        .plb("WO:ZZ998877", "384.00")
                        .text());
        Runner.Result first = night.run(TODAY);
        assertThat(night.rejects()).containsExactly("ADJUSTMENT_WITHOUT_CLAIM 1.835 WO ZZ998877 384.00");
        String item = rows(first, "Worklist").get(0).get("Item");
        assertThat(rows(first, "Worklist"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row)
                                .containsEntry("Outcome", "Needs review")
                                .containsEntry("Payer", "TEST MUTUAL")
                                .containsEntry("At stake", "384.00")
                                .containsEntry(
                                        "Next step",
                                        "Ask the payer which claim WO ZZ998877 for 384.00 of payment EFT1 (2025-04-01) is for"));
        assertThat(rows(first, "Adjustments"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Trace", "EFT1")
                        .containsEntry("Reference", "ZZ998877")
                        .containsEntry("Amount", "384.00")
                        .containsEntry("Item", item));

        Runner.Result second = night.run(TODAY.plusDays(1));
        assertThat(night.rejects()).isEmpty();
        assertThat(rows(second, "Worklist")).extracting(row -> row.get("Item")).containsExactly(item);
        assertThat(rows(second, "Adjustments")).as("still open").hasSize(1);

        night.remittance(
                "2.835",
                Check.of("EFT0", "2025-03-20", "384.00")
                        .claim(Clp.of("PCN9", "ZZ998877").line("97110", "2025-02-03", "384.00", "384.00", "CO*45"))
                        .text());
        returned(second);
        Runner.Result third = night.run(TODAY.plusDays(2));
        assertThat(night.rejects()).as("an item that is done is known").isEmpty();
        assertThat(rows(third, "Worklist")).isEmpty();
        assertThat(rows(third, "Adjustments")).isEmpty();
    }

    /** The team says that the first item of Worklist is lost. */
    private void returned(Runner.Result run) throws IOException {
        try (InputStream in = Files.newInputStream(Objects.requireNonNull(run.workbook()));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getSheet("Worklist").getRow(0).forEach(head -> {
                if (head.getStringCellValue().equals("Status")) {
                    workbook.getSheet("Worklist")
                            .getRow(1)
                            .getCell(head.getColumnIndex())
                            .setCellValue("Lost");
                }
            });
            workbook.write(out);
            night.write("inbox/worklists/back.xlsx", out.toByteArray());
        }
    }

    @Test
    void an_item_that_is_lost_stays_and_one_whose_adjustment_is_gone_does_not() throws IOException {
        night.remittance(
                "1.835",
                Check.of("EFT1", "2025-04-01", "216.00")
                        .claim(Clp.of("PCN1", "ICN1").day(DAY, "600.00"))
                        .plb("WO:ZZ998877", "384.00")
                        .text());
        returned(night.run(TODAY));
        assertThat(rows(night.run(TODAY), "Done"))
                .extracting(row -> row.get("Status"))
                .containsExactly("Lost");
        night.jdbc().sql("DELETE FROM provider_adjustment").update();
        assertThat(rows(night.attempt(Runs.Order.nightly("nightly", TODAY)), "Worklist"))
                .isEmpty();
    }

    @Test
    void a_secondary_that_denies_leaves_the_primarys_payment_as_expected() throws IOException {
        night.write("jobs/reference/contracts.yml", CONTRACT.formatted("group-health"))
                .remittance(
                        "1.835",
                        Check.of("EFT1", "2025-04-01", "400.00")
                                .claim(Clp.of("PCN1", "ICN1").line("97545", DAY, "600.00", "400.00", "PR*1"))
                                .text())
                .remittance(
                        "2.835",
                        Check.of("S1", "2025-04-20", "0.00")
                                .payer("SECOND", "SECOND FUND")
                                .claim(Clp.of("PCN1", "S-1").status("2").line("97545", DAY, "600.00", "0.00", "PR*96"))
                                .text());
        Runner.Result run = night.run(TODAY);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 400.00 400.00 0.00");
        assertThat(rows(run, "Worklist")).isEmpty();
        assertThat(rows(run, "Appeals")).isEmpty();
    }

    @Test
    void a_duplicate_notice_leaves_amount_and_deadline_as_they_were() throws IOException {
        paid("500.00");
        night.remittance(
                "2.835",
                Check.of("N2", "2025-04-30", "0.00")
                        .claim(Clp.of("PCN1", "ICN2").line("97545", DAY, "600.00", "0.00", "OA*18"))
                        .text());
        assertThat(rows(night.run(TODAY), "Worklist"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Outcome", "Underpaid")
                        .containsEntry("At stake", "100.00")
                        .containsEntry("Deadline", "2025-07-30"));
    }

    @Test
    void a_duplicate_notice_alone_is_a_denial() throws IOException {
        night.remittance(
                "2.835",
                Check.of("N2", "2025-04-30", "0.00")
                        .claim(Clp.of("PCN1", "ICN2").line("97545", DAY, "600.00", "0.00", "OA*18"))
                        .text());
        assertThat(rows(night.run(TODAY), "Worklist"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Outcome", "Denied")
                        .containsEntry("Denial class", "Duplicate")
                        .containsEntry("Deadline", "2025-08-28"));
    }

    @Test
    void what_only_announces_a_payment_counts_until_the_payment_comes_under_whatever_trace_and_day()
            throws IOException {
        Clp claim = Clp.of("PCN1", "ICN1").day(DAY, "600.00");
        night.remittance(
                        "1.835",
                        Check.of("INFO1", "2025-04-01", "600.00")
                                .claim(claim)
                                .text()
                                .replace("BPR*I*", "BPR*H*"))
                .run(TODAY);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        night.remittance(
                "2.835", Check.of("EFT1", "2025-04-04", "600.00").claim(claim).text());
        Runner.Result run = night.run(TODAY);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(rows(run, "Tie-out"))
                .extracting(row -> row.get("Trace") + " " + row.get("Claims paid"))
                .contains("INFO1 0.00", "EFT1 600.00");
    }
}
