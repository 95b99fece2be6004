package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.bill.Edi277;
import io.trueup.bill.Edi837;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day refused as billed too late, whose bill the payer had accepted. */
class ProofOfReceiptTest {

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_day_billed_a_week_later_and_refused_as_too_late() {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().claim("WC-1", "PCN1").day("2025-03-03", 2))
                .remittance(
                        "late.835",
                        Check.of("T-29", "2025-04-10", "0.00")
                                .claim(Clp.of("PCN1", "ICN1").line("97545", "2025-03-03", "600.00", "0.00", "CO*29"))
                                .text());
    }

    private void billed() {
        night.write(
                "inbox/bills/week.837",
                Edi837.file().patient().claim("PCN1", "600").text());
    }

    private void answered(Edi277 report) {
        night.write("inbox/acknowledgments/answer.277", report.text());
    }

    private static Edi277 accepted(String by) {
        return Edi277.report()
                .from(by)
                .batch("BATCH1")
                .provider()
                .claim("PCN1", "STC*A2:20*20250312*WQ*600", "REF*1K*PC-77", "DTP*472*D8*20250303");
    }

    private Map<String, String> appeal() throws IOException {
        return WorkbookText.of(Objects.requireNonNull(night.run().workbook()))
                .rows("Appeals")
                .get(0);
    }

    private String letter() throws IOException {
        try (Stream<Path> files = Files.list(night.file("reports/letters-1"));
                InputStream in = Files.newInputStream(files.findFirst().orElseThrow());
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    @Test
    void the_payers_acceptance_is_named_with_its_day_and_number_and_enclosed() throws IOException {
        billed();
        answered(accepted("PR"));
        assertThat(appeal())
                .containsEntry("Documents on file", "Proof of receipt")
                .hasEntrySatisfying(
                        "Next step",
                        step -> assertThat(step).contains("acceptance by the payer of 2025-03-12, number TRACE1"));
        assertThat(letter())
                .contains("According to the enclosed report, you accepted the bill on March 12, 2025, 9 days after the"
                        + " service, and gave it your claim number PC-77.")
                .contains("Acceptance report of the payer of March 12, 2025, number TRACE1")
                .doesNotContain("Proof of receipt:", "confidence");
    }

    @Test
    void fault_346_a_letter_names_no_receipt_that_came_after_the_last_day_to_bill() throws IOException {
        night.log("old.csv", LogDays.of().claim("WC-2", "PCN2").day("2025-01-02", 2))
                .remittance(
                        "old.835",
                        Check.of("T-30", "2025-04-12", "0.00")
                                .claim(Clp.of("PCN2", "ICN2").line("97545", "2025-01-02", "600.00", "0.00", "CO*29"))
                                .text())
                .write(
                        "inbox/bills/old.csv",
                        "patient_control_number,payer_id,service_date,procedure_code,modifiers,units,billed_amount,sent_on\n"
                                + "PCN2,TESTMUT,2025-01-02,97545,WH,1,600.00,2025-04-08\n")
                .write(
                        "inbox/acknowledgments/old.csv",
                        "patient_control_number,payer_id,received_on,status,by\n"
                                + "PCN2,TESTMUT,2025-04-09,accepted,payer\n");
        night.run();

        String item = night.jdbc()
                .sql("SELECT concat_ws('|', next_step, letter) FROM item WHERE claim_number = 'WC-2'")
                .query(String.class)
                .single();
        assertThat(item).startsWith("The receipt on file is after the last day to bill");
        String letter = LetterText.of(night.file("reports/" + item.substring(item.indexOf('|') + 1)))
                .text();
        assertThat(letter).doesNotContain("April 9, 2025", "the bill was filed on time and");
    }

    @Test
    void without_the_payers_word_the_clearinghouses_is_named() throws IOException {
        billed();
        answered(accepted("AY"));
        appeal();
        assertThat(letter())
                .contains("the clearinghouse accepted the bill on March 12, 2025, 9 days after the service")
                .contains("Acceptance report of the clearinghouse of March 12, 2025, number TRACE1");
    }

    @Test
    void where_nobody_acknowledged_the_bill_the_payers_own_decision_shows_that_it_had_it() throws IOException {
        billed();
        appeal();
        assertThat(letter())
                .contains("Your decision is dated April 10, 2025, 38 days after the service. You had the bill by then.")
                .doesNotContain("By our own records", "Proof of receipt: [____");
    }

    @Test
    void a_bill_that_was_sent_back_proves_nothing() throws IOException {
        billed();
        answered(Edi277.report().from("PR").batch("BATCH1").claim("PCN1", "STC*A7:562:85*20250312*U*600"));
        appeal();
        assertThat(letter())
                .contains("Your decision is dated April 10, 2025")
                .doesNotContain("By our own records", "accepted the bill");
    }

    @Test
    void a_clinic_that_drops_no_bills_has_the_payers_own_decision() throws IOException {
        assertThat(appeal())
                .containsEntry("Documents on file", "")
                .hasEntrySatisfying(
                        "Next step",
                        step -> assertThat(step)
                                .isEqualTo("Send the proof that the bill was received in time (1 day, 200.00)"));
        assertThat(letter())
                .contains("38 days after the service. You had the bill by then.")
                .contains("The time to file is 95 days from the service date, 28 TAC 133.20(b).");
    }
}
