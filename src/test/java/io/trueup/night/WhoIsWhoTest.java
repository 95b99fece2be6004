package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim is payer, patient and claim number (INTERFACES.md 5): what is alike is not the same, what is written otherwise may be. */
class WhoIsWhoTest {

    private static final String TWO_PAYERS = """
            - id: test
              payer: [TESTMUT, TEST MUTUAL]
              line: workers-comp
              effective: { from: 2025-01-01, to: 2025-12-31 }
              basis: per-hour
              terms: { rate: 100.00 }
              source: contract of the test
              confidence: high
            - id: other
              payer: [OTHERFUND, Other Fund Insurance Co., "1740001112"]
              line: workers-comp
              effective: { from: 2025-01-01, to: 2025-12-31 }
              basis: per-hour
              terms: { rate: 120.00 }
              source: contract of the test
              confidence: high
            """;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void two_payers() {
        night = NightFixture.in(home).write("jobs/reference/contracts.yml", TWO_PAYERS);
    }

    private static LogDays jane() {
        return LogDays.of().patient("P-1", "DOE", "JANE", "1980-01-01");
    }

    private static LogDays rick(LogDays days) {
        return days.patient("P-2", "ROE", "RICK", "1975-05-05");
    }

    private static String of(String payer, String trace, String amount, String rows) {
        return """
                payer_id,payment_trace,payment_date,payment_amount,patient_control_number,claim_number,patient_last_name,\
                patient_first_name,service_date,procedure_code,modifiers,billed_amount,paid_amount,adjustments
                """
                + rows
                        .lines()
                        .map(row -> payer + "," + trace + ",2025-03-20," + amount + "," + row + "\n")
                        .toList()
                        .stream()
                        .reduce("", String::concat);
    }

    @Test
    void fault_69_one_claim_number_at_two_payers_or_for_two_patients_is_two_claims() {
        night.log(
                "log.csv",
                rick(jane().claim("C-1", "PCN1").day("2025-03-03", 6))
                        .payer("OTHERFUND")
                        .claim("C-1", "PCN2")
                        .day("2025-03-03", 6)
                        .patient("P-3", "POE", "ANN", "1990-01-01")
                        .payer("TESTMUT")
                        .claim("C-1", "PCN3")
                        .day("2025-03-03", 6));
        night.remittance("a.csv", of("TESTMUT", "1", "1200.00", """
                ZZ1,C-1,DOE,JANE,2025-03-03,97545,,600.00,600.00,
                ZZ2,C-1,POE,ANN,2025-03-03,97545,,600.00,600.00,"""));
        night.remittance("b.csv", of("OTHERFUND", "2", "720.00", "ZZ3,C-1,ROE,RICK,2025-03-03,97545,,720.00,720.00,"));
        night.run();
        assertThat(night.findings())
                .containsExactlyInAnyOrder(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-03 PAID_AS_EXPECTED 720.00 720.00 0.00");
    }

    @Test
    void fault_69_two_patients_whose_claim_number_is_pending_get_two_letters_and_neither_names_the_other()
            throws IOException {
        night.log(
                "log.csv",
                rick(jane().claim("PENDING", "PCN1").day("2025-03-03", 6))
                        .claim("Pending", "PCN2")
                        .day("2025-03-04", 6));
        night.remittance("a.csv", of("TESTMUT", "1", "0.00", """
                PCN1,,DOE,JANE,2025-03-03,97545,,600.00,0.00,CO-197:600.00
                PCN2,,ROE,RICK,2025-03-04,97545,,600.00,0.00,CO-197:600.00"""));
        night.run();
        assertThat(night.jdbc()
                        .sql("SELECT patient || ' ' || at_stake FROM item ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly("DOE, JANE 60000", "ROE, RICK 60000");
        List<String> letters = letters();
        assertThat(letters).hasSize(2);
        assertThat(letters).allMatch(letter -> letter.contains("DOE") != letter.contains("ROE"));
        assertThat(letters)
                .allMatch(letter -> letter.contains("2025-03-03") != letter.contains("2025-03-04")
                        || letter.contains("March 3") != letter.contains("March 4"));
    }

    private List<String> letters() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home.resolve("reports"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".docx")).toList()) {
                try (InputStream in = Files.newInputStream(file);
                        XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(in))) {
                    texts.add(text.getText());
                }
            }
        }
        return texts;
    }

    @Test
    void the_number_that_was_pending_and_a_payer_put_right_replace_the_day_and_do_not_double_it() {
        night.log("1.csv", jane().claim("TBD", "PCN1").day("2025-03-03", 6));
        night.run();
        night.log("2.csv", jane().claim("C-77", "PCN1").day("2025-03-03", 6));
        night.run();
        assertThat(night.findings()).containsExactly("C-77 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00");
        night.log("3.csv", jane().payer("OTHERFUND").claim("C-77", "PCN1").day("2025-03-03", 6));
        night.run();
        assertThat(night.findings()).containsExactly("C-77 2025-03-03 AWAITING_PAYMENT 720.00 0.00 0.00");
    }

    @Test
    void a_patient_with_two_ids_but_one_name_and_date_of_birth_is_one() {
        night.log("1.csv", jane().claim("C-1", "PCN1").day("2025-03-03", 6).day("2025-03-04", 6));
        night.run();
        night.log(
                "2.csv",
                jane().patient("EMR-900", "Doe", "Jane", "1980-01-01")
                        .claim("C-1", "PCN1")
                        .day("2025-03-04", 4));
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-1 2025-03-04 AWAITING_PAYMENT 400.00 0.00 0.00");
    }

    @Test
    void fault_70_money_whose_name_and_payer_are_anothers_is_not_put_on_the_day_of_its_number() {
        night.log(
                "log.csv",
                rick(jane().claim("C-1", "PCN1").day("2025-03-03", 6))
                        .payer("OTHERFUND")
                        .claim("C-2", "PCN2")
                        .day("2025-03-03", 6));
        night.remittance("a.csv", of("OTHERFUND", "1", "720.00", "PCN1,,ROE,RICK,2025-03-03,97545,,720.00,720.00,"));
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-2 2025-03-03 AWAITING_PAYMENT 720.00 0.00 0.00",
                        "PCN1 2025-03-03 NEEDS_REVIEW - 720.00 0.00");
    }

    @Test
    void a_second_patient_whose_log_comes_later_takes_the_money_that_waited() {
        night.log("1.csv", jane().claim("C-1", "PCN1").day("2025-03-03", 6));
        night.remittance("a.csv", of("OTHERFUND", "1", "720.00", "ZZ3,C-1,ROE,RICK,2025-03-03,97545,,720.00,720.00,"));
        night.run();
        assertThat(night.findings()).contains("C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00");
        night.log(
                "2.csv",
                rick(LogDays.of()).payer("OTHERFUND").claim("C-1", "PCN2").day("2025-03-03", 6));
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-1 2025-03-03 PAID_AS_EXPECTED 720.00 720.00 0.00");
    }

    @Test
    void a_log_that_comes_later_with_the_number_inside_another_text_is_proposed() {
        night.remittance(
                "a.csv",
                of("TESTMUT", "1", "600.00", "ZZ1,CLM#WC-1001 (LUMBAR),DOE,J,2025-03-03,97545,,600.00,600.00,"));
        night.run();
        night.log("1.csv", jane().claim("WC-1001", "PCN1").day("2025-03-03", 6));
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "CLM#WC-1001 (LUMBAR) 2025-03-03 NEEDS_REVIEW - 600.00 0.00",
                        "WC-1001 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00");
    }

    @Test
    void a_denial_without_a_date_goes_to_the_one_open_day_else_to_a_person() {
        night.log("log.csv", jane().claim("C-1", "PCN1").day("2025-03-03", 6).day("2025-03-04", 6));
        String undated = Check.of("CHK1", "2025-03-20", "0.00")
                .claim(Clp.of("PCN1", "ICN1").with("CAS*CO*29*600.00").totals("600.00", "0.00"))
                .text();
        night.remittance("a.835", undated).run();
        assertThat(night.findings())
                .as("two days are open")
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-1 2025-03-04 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-1 NEEDS_REVIEW - 0.00 0.00");
        night.remittance("b.csv", of("TESTMUT", "2", "600.00", "PCN1,,DOE,JANE,2025-03-03,97545,,600.00,600.00,"))
                .run();
        assertThat(night.findings())
                .as("one is left")
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00", "C-1 2025-03-04 DENIED 600.00 0.00 0.00");
    }

    @Test
    void money_without_a_date_is_on_the_only_day_of_its_number_and_so_is_its_reversal() {
        night.log("log.csv", jane().claim("C-1", "PCN1").day("2025-03-03", 6));
        Check check = Check.of("CHK1", "2025-03-20", "600.00")
                .claim(Clp.of("PCN1", "ICN1").totals("600.00", "600.00"));
        night.remittance("a.835", check.text()).run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        night.remittance(
                        "b.835",
                        Check.of("CHK2", "2025-04-10", "0.00")
                                .claim(Clp.of("PCN1", "ICN1").status("22").totals("-600.00", "-600.00"))
                                .text())
                .run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 TAKEN_BACK 600.00 0.00 0.00");
    }

    @Test
    void UNKNOWN_PAYER_is_told_once_with_every_name_it_goes_by() {
        Check check = Check.of("CHK1", "2025-03-20", "0.00").payer("77001", "NOBODY KNOWN INC");
        night.remittance("a.835", check.text()).run();
        assertThat(night.rejects()).anyMatch(r -> r.startsWith("UNKNOWN_PAYER a.835 [\"NOBODY KNOWN INC\""));
        night.remittance("b.835", check.and("CHK2", "2025-03-21", "0.00").text())
                .run();
        assertThat(night.rejects()).noneMatch(r -> r.startsWith("UNKNOWN_PAYER"));
    }

    @Test
    void LOG_REPLACED_two_files_of_one_night_that_differ_about_a_day_are_told() {
        night.log("a-pt.csv", jane().claim("C-1", "PCN1").day("2025-03-03", 3).day("2025-03-04", 2));
        night.log("b-ot.csv", jane().claim("C-1", "PCN1").day("2025-03-03", 2).day("2025-03-04", 2));
        night.run();
        assertThat(night.rejects())
                .containsExactly("LOG_REPLACED b-ot.csv 1 days are also in a-pt.csv and differ: 2025-03-03");
    }
}
