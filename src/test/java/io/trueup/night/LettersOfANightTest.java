package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters and the calendar of a night, on disk. */
class LettersOfANightTest {

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void two_days_denied_and_one_paid_short() {
        night = NightFixture.in(home)
                .log(
                        "log.csv",
                        LogDays.of()
                                .claim("WC/1:\u00e9", "PCN1")
                                .day("2025-03-03", 6)
                                .day("2025-03-04", 6)
                                .day("2025-03-05", 6))
                .remittance(
                        "denied.835",
                        Check.of("T-99", "2025-03-20", "500.00")
                                .claim(Clp.of("PCN1", "ICN1")
                                        .line("97545", "2025-03-03", "600.00", "0.00", "CO*197")
                                        .line("97545", "2025-03-04", "600.00", "0.00", "CO*197")
                                        .day("2025-03-05", "500.00"))
                                .text());
    }

    private List<Path> letters(String folder) throws IOException {
        try (Stream<Path> files = Files.list(night.file("reports").resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static String text(Path letter) {
        try (InputStream in = Files.newInputStream(letter);
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path letter(String folder, String outcome) throws IOException {
        String file = night.jdbc()
                .sql("SELECT letter FROM item WHERE outcome = :outcome")
                .param("outcome", outcome)
                .query(String.class)
                .single();
        return letters(folder).stream()
                .filter(each -> file.endsWith("/" + each.getFileName()))
                .findFirst()
                .orElseThrow();
    }

    private String missing(String outcome) {
        return night.jdbc()
                .sql("SELECT letter_missing FROM item WHERE outcome = :outcome")
                .param("outcome", outcome)
                .query(String.class)
                .single();
    }

    private Map<String, String> appeal(Runner.Result run) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook()))
                .rows("Appeals")
                .get(0);
    }

    @Test
    void each_appeal_has_one_letter_with_its_facts_that_only_its_owner_can_read() throws IOException {
        Runner.Result run = night.run();

        assertThat(letter("letters-1", "DENIED")).satisfies(letter -> {
            assertThat(letter.getFileName().toString()).isEqualTo(appeal(run).get("Item") + "_TESTMUT_WC_1.docx");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letter)))
                    .isEqualTo("rw-------");
            assertThat(text(letter))
                    .contains("April 15, 2025", "WC/1:\u00e9", "DOE, JANE", "ICN1", "PCN1", "T-99")
                    .contains("TEST MUTUAL")
                    .doesNotContain("TESTMUT")
                    .contains("03/03/2025\t97545\t6.00\t$600.00\t$0.00\t$600.00\t$600.00\tCO-197")
                    .contains("you paid $0.00, leaving a balance of $1,200.00")
                    .contains("authorization or notice is missing")
                    .contains("[____ to be completed: FCE]", "[____ to be completed: signature]");
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(night.file("reports/letters-1"))))
                .isEqualTo("rwx------");
        assertThat(appeal(run)).containsEntry("Letter", "Letter");
    }

    @Test
    void days_paid_short_are_asked_for_with_what_was_paid_and_what_is_due() throws IOException {
        night.run();

        assertThat(text(letter("letters-1", "UNDERPAID")))
                .contains("Request for additional payment under our agreement")
                .contains(
                        "You paid $500.00 for the dates of service below, which is less than the amount due under our agreement (contract of the test)")
                .contains("Payment under the agreement is based on $100.00 per hour.")
                .contains("6.00 hours x $100.00 = $600.00")
                .contains("you paid $500.00, leaving a balance of $100.00")
                .contains("T-99\t03/20/2025\tPaid $500.00\tICN1\tPCN1")
                .contains("Explanation of payment T-99 of March 20, 2025");
    }

    @Test
    void a_letter_that_has_everything_is_ready_and_one_that_has_not_names_what_it_lacks() throws IOException {
        night.write("jobs/nightly.yml", Files.readString(night.file("jobs/nightly.yml")) + """
                        clinic: { name: Cedar Bend, address: "1 Mill Rd, Waco, TX 76701", phone: 254-555-0100, signer: D. Wu }
                        """);
        String contracts = Files.readString(night.file("jobs/reference/contracts.yml"));
        night.write(
                "jobs/reference/contracts.yml", contracts + "  address: { appeals: \"PO Box 1, Waco, TX 76701\" }\n");
        night.run();

        assertThat(missing("UNDERPAID")).isEmpty();
        assertThat(text(letter("letters-1", "UNDERPAID")))
                .contains("PO Box 1\nWaco, TX 76701")
                .doesNotContain("[____");
        assertThat(missing("DENIED")).contains("FCE").doesNotContain("signature");
    }

    @Test
    void a_night_with_nothing_new_writes_no_letter_and_the_workbook_still_leads_to_the_first() throws IOException {
        night.run();
        Runner.Result second = night.run();

        assertThat(night.file("reports/letters-2")).doesNotExist();
        assertThat(appeal(second)).containsEntry("Letter", "Letter");
        assertThat(night.jdbc()
                        .sql("SELECT letter FROM item WHERE is_appeal")
                        .query(String.class)
                        .single())
                .startsWith("letters-1/");
    }

    @Test
    void a_rerun_writes_the_same_letter_again_in_its_own_folder() throws IOException {
        night.run();
        night.rerun(java.time.LocalDate.of(2025, 3, 1), java.time.LocalDate.of(2025, 3, 31));

        Path first = letter("letters-1", "DENIED");
        Path again = letter("letters-2", "DENIED");
        assertThat(again.getFileName()).isEqualTo(first.getFileName());
        assertThat(again).hasSameBinaryContentAs(first);
    }

    @Test
    void letters_that_another_program_is_still_writing_into_the_same_folder_are_left_alone() {
        night.write("reports/.letters-7.part/W-1.docx", "of another database");
        night.run();

        assertThat(night.file("reports/letters-7")).doesNotExist();
        assertThat(night.file("reports/.letters-7.part/W-1.docx")).exists();
    }

    @Test
    void the_clinics_own_template_takes_the_place_of_the_programs() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Cedar Bend writes about {{claim}}");
            document.write(out);
            night.write("jobs/reference/letter-template.docx", out.toByteArray());
        }
        night.run();

        assertThat(text(letter("letters-1", "DENIED")).strip()).isEqualTo("Cedar Bend writes about WC/1:\u00e9");
    }

    @Test
    void deadlines_stand_in_a_calendar_beside_the_workbook_without_patients() throws IOException {
        Runner.Result run = night.run();
        String workbook = Objects.requireNonNull(run.workbook()).toString();
        Path calendar = Path.of(workbook.replace(".xlsx", ".ics"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(calendar)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(calendar))
                .contains("UID:" + appeal(run).get("Item") + "@trueup")
                .contains("Underpaid")
                .doesNotContain("DOE")
                .doesNotContain("WC/1");
    }

    @Test
    void a_late_filing_is_answered_with_the_day_on_which_the_payer_says_it_received_the_bill() throws IOException {
        night.remittance(
                "late.835",
                Check.of("T-100", "2025-03-27", "0.00")
                        .claim(Clp.of("PCN1", "ICN2")
                                .with("DTM*050*20250312")
                                .line("97545", "2025-03-03", "600.00", "0.00", "CO*29")
                                .line("97545", "2025-03-04", "600.00", "0.00", "CO*29"))
                        .text());
        night.run();

        assertThat(text(letter("letters-1", "DENIED")))
                .contains("you received the bill on March 12, 2025, 8 to 9 days after the service")
                .doesNotContain("Proof of receipt");
    }
}
