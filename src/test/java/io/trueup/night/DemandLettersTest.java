package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FAULTS.md 133: one letter for all days of one payer and cause, read as the payer reads it. */
class DemandLettersTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 30);

    private static final String CONTRACTS = """
            - id: hourly
              payer: [TESTMUT, TEST MUTUAL]
              address: { bills: "1 Bill St, Austin, TX 78701", appeals: "2 Appeal St, Austin, TX 78701" }
              line: workers-comp
              effective: { from: 2025-01-01, to: 2025-12-31 }
              accredited: true
              basis: per-hour
              terms: { rate: 100.00 }
              payment-due-days: 45
              interest-percent: 12
              source: agreement of 2025
              confidence: high
            - id: other
              payer: [OTHERCO, OTHER CASUALTY]
              line: workers-comp
              effective: { from: 2025-01-01, to: 2025-12-31 }
              accredited: true
              basis: per-hour
              terms: { rate: 90.00 }
              payment-due-days: 45
              source: agreement with another
              confidence: high
            """;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    /** Two payers with unanswered days, and one of them paid two claims short. */
    @BeforeEach
    void two_payers() {
        night = NightFixture.in(home)
                .write("jobs/reference/contracts.yml", CONTRACTS)
                .write("jobs/nightly.yml", """
                        name: nightly
                        inbox: inbox
                        reports: reports
                        reference: jobs/reference
                        tolerance: { amount: 0.00, percent: 0.0 }
                        clinic: { name: "Cedar Bend", address: "9 Mill Rd, Austin, TX 78701", phone: "512-555-0142", signer: "Ann Lee" }
                        """)
                .log(
                        "open.csv",
                        LogDays.of()
                                .patient("P-1", "ADAMS", "ANN", "")
                                .claim("WC-1", "PCN1")
                                .day("2025-03-03", 6)
                                .patient("P-2", "BROWN", "BEN", "")
                                .claim("WC-2", "PCN2")
                                .day("2025-03-04", 4)
                                .patient("P-9", "ZIMMER", "ZOE", "")
                                .payer("OTHERCO")
                                .claim("WC-9", "PCN9")
                                .day("2025-03-05", 6))
                .log(
                        "short.csv",
                        LogDays.of()
                                .patient("P-3", "CLARK", "CAL", "")
                                .claim("WC-3", "PCN3")
                                .day("2025-03-03", 6)
                                .day("2025-03-04", 6)
                                .day("2025-03-05", 6)
                                .patient("P-4", "DAVIS", "DEE", "")
                                .claim("WC-4", "PCN4")
                                .day("2025-03-06", 6)
                                .day("2025-03-07", 6))
                .remittance(
                        "short.835",
                        Check.of("S-1", "2025-04-10", "2250.00")
                                .claim(Clp.of("PCN3", "ICN3")
                                        .patient("CLARK", "CAL")
                                        .day("2025-03-03", "450.00")
                                        .day("2025-03-04", "450.00")
                                        .day("2025-03-05", "450.00"))
                                .claim(Clp.of("PCN4", "ICN4")
                                        .patient("DAVIS", "DEE")
                                        .day("2025-03-06", "450.00")
                                        .day("2025-03-07", "450.00"))
                                .text());
    }

    private List<Path> letters(int run) throws IOException {
        Path folder = night.file("reports/letters-" + run);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private Path letter(int run, String ending) throws IOException {
        return letters(run).stream()
                .filter(file -> file.toString().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Path letter) throws IOException {
        try (InputStream in = Files.newInputStream(letter);
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    /** The sum of a column of the letter's last table, without its last row, and what the last row says. */
    private static String total(Path letter, String heading) throws IOException {
        try (InputStream in = Files.newInputStream(letter);
                XWPFDocument document = new XWPFDocument(in)) {
            List<XWPFTable> tables = document.getTables();
            List<XWPFTableRow> rows = tables.get(tables.size() - 1).getRows();
            List<String> headings = rows.get(0).getTableCells().stream()
                    .map(cell -> cell.getText())
                    .toList();
            int column = headings.indexOf(heading);
            Money sum = Money.ZERO;
            for (XWPFTableRow row : rows.subList(1, rows.size() - 1)) {
                sum = sum.plus(Money.of(row.getCell(column)
                        .getText()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll("[$,]", "")));
            }
            String said = rows.get(rows.size() - 1).getCell(column).getText().replaceAll("[$,]", "");
            assertThat(said).as("total of %s", heading).isEqualTo(sum.toString());
            return said;
        }
    }

    private static List<Map<String, String>> demands(Runner.Result run) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Demands");
    }

    @Test
    void a_status_inquiry_names_every_day_of_its_payer_and_nobody_of_another() throws IOException {
        night.run(TODAY);
        Path inquiry = letter(1, "TEST_MUTUAL_status_inquiry.docx");

        assertThat(text(inquiry))
                .contains("Cedar Bend", "TEST MUTUAL", "1 Bill St", "Ann Lee")
                .contains("WC-1\tADAMS, ANN\t03/03/2025\t6.00 x $100.00\t$600.00")
                .contains("WC-2\tBROWN, BEN\t03/04/2025\t4.00 x $100.00\t$400.00")
                .contains("2 dates of service on 2 claims, in the amount of $1,000.00", "June 20, 2025")
                .doesNotContain("ZIMMER", "WC-9", "OTHER", "last day to bill", "to be completed");
        assertThat(total(inquiry, "Amount due")).isEqualTo("1000.00");
        assertThat(text(letter(1, "OTHER_CASUALTY_status_inquiry.docx")))
                .contains("ZIMMER")
                .doesNotContain("ADAMS", "BROWN", "TEST MUTUAL");
    }

    @Test
    void a_list_of_days_paid_short_says_both_rates_and_adds_up() throws IOException {
        night.run(TODAY);
        Path list = letter(1, "TEST_MUTUAL_underpayment.docx");

        assertThat(text(list))
                .contains("2 Appeal St")
                .contains(
                        "The agreed rate is $100.00 per hour (agreement of 2025). Your payments work out to $75.00 per hour.")
                .contains("CLARK, CAL", "DAVIS, DEE", "6.00 x $100.00\t$600.00\t$450.00\n04/10/2025\t$150.00")
                .doesNotContain("ADAMS", "ZIMMER", "hourly", "to be completed");
        assertThat(total(list, "Amount due")).isEqualTo("3000.00");
        assertThat(total(list, "Paid")).isEqualTo("2250.00");
        assertThat(total(list, "Balance")).isEqualTo("750.00");
    }

    @Test
    void a_day_that_is_short_because_money_was_taken_back_is_on_no_list() throws IOException {
        night.remittance(
                "again.835",
                Check.of("S-2", "2025-04-12", "600.00")
                        .claim(Clp.of("PCN3", "ICN3").patient("CLARK", "CAL").day("2025-03-05", "600.00"))
                        .text());
        night.remittance(
                "taken.835",
                Check.of("S-3", "2025-04-20", "-600.00")
                        .claim(Clp.of("PCN3", "ICN3").patient("CLARK", "CAL").reversed("2025-03-05", "600.00"))
                        .text());
        night.run(TODAY);

        assertThat(text(letter(1, "TEST_MUTUAL_underpayment.docx")))
                .contains("03/04/2025")
                .doesNotContain("03/05/2025");
        assertThat(night.jdbc()
                        .sql("SELECT demand FROM item WHERE answers_take_back")
                        .query(String.class)
                        .list())
                .containsExactly("");
    }

    @Test
    void the_items_on_a_list_have_no_letter_of_their_own_and_the_workbook_leads_to_the_lists() throws IOException {
        Runner.Result run = night.run(TODAY);

        assertThat(letters(1)).hasSize(3);
        assertThat(night.jdbc()
                        .sql("SELECT count(*) FROM item WHERE demand <> '' AND letter <> ''")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(demands(run)).hasSize(3);
        assertThat(demands(run).get(0))
                .containsEntry("Payer", "TEST MUTUAL")
                .containsEntry("Claims", "2.00")
                .containsEntry("Days", "2.00")
                .containsEntry("At stake", "1000.00")
                .containsEntry("Letter", "Letter")
                .containsEntry("Letter state", "Ready");
        String shown = demands(run).get(0).get("Item");
        assertThat(WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Findings"))
                .filteredOn(row -> Objects.equals(row.get("Claim"), "WC-1"))
                .extracting(row -> row.get("Item"))
                .containsExactly(shown);
        assertThat(letters(1).stream().map(file -> String.valueOf(file.getFileName())))
                .anyMatch(name -> name.startsWith(shown + "_"));
    }

    @Test
    void a_letter_that_says_the_same_stays_and_one_with_a_new_day_is_written_again() throws IOException {
        night.run(TODAY);
        night.run(TODAY);
        assertThat(letters(2)).isEmpty();

        night.log(
                "more.csv",
                LogDays.of()
                        .patient("P-5", "EVANS", "EVE", "")
                        .claim("WC-5", "PCN5")
                        .day("2025-03-06", 6));
        night.run(TODAY);

        assertThat(letters(3))
                .singleElement()
                .satisfies(letter -> assertThat(text(letter)).contains("EVANS", "ADAMS", "$1,600.00"));
    }

    @Test
    void the_letter_of_a_list_that_was_sent_is_not_written_again() throws IOException {
        night.run(TODAY);
        night.jdbc().sql("""
                INSERT INTO item_note (item, status, owner, notes, file_id, sent_on)
                SELECT id, 'Open', '', '', 0, '2025-05-30'
                FROM item
                WHERE unit LIKE 'G:TESTMUT|STATUS%'""").update();
        night.log(
                "more.csv",
                LogDays.of()
                        .patient("P-5", "EVANS", "EVE", "")
                        .claim("WC-5", "PCN5")
                        .day("2025-03-06", 6));
        night.run(TODAY);

        assertThat(letters(2))
                .singleElement()
                .satisfies(letter -> assertThat(text(letter)).contains("EVANS").doesNotContain("ADAMS"));
    }

    @Test
    void interest_on_late_payments_is_asked_for_with_its_computation_and_what_came_of_it_taken_off()
            throws IOException {
        night.remittance(
                "late.835",
                Check.of("L-1", "2025-05-20", "1000.00")
                        .claim(Clp.of("PCN1", "ICN1")
                                .patient("ADAMS", "ANN")
                                .with("DTM*050*20250305")
                                .day("2025-03-03", "600.00"))
                        .claim(Clp.of("PCN2", "ICN2")
                                .patient("BROWN", "BEN")
                                .with("DTM*050*20250305")
                                .day("2025-03-04", "400.00"))
                        .text());
        Runner.Result run = night.run(TODAY);
        Path interest = letter(1, "TEST_MUTUAL_interest.docx");

        // due 19 April, 31 days late: 600.00 × 12 % × 31 / 365 = 6.12, 400.00 × 12 % × 31 / 365 = 4.08
        assertThat(text(interest))
                .contains("1 Bill St", "WC-1", "600.00 x 12 % x 31 / 365 = 6.12", "Please pay $10.20 by June 29, 2025")
                .doesNotContain("ZIMMER", "at most", "hourly", "to be completed");
        assertThat(total(interest, "Interest")).isEqualTo("10.20");
        assertThat(demands(run))
                .filteredOn(row -> "10.20".equals(row.get("Interest")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Letter state", "Ready"));
    }
}
