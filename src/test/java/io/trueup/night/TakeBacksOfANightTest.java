package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money taken back, or paid too much, from files to the worklist: six hours on 2025-03-03 at 100.00 an hour. */
class TakeBacksOfANightTest {

    private static final String TEXAS =
            "the payment of 2025-04-01 could be asked back until 2025-10-29 (240 days from the"
                    + " service date, 28 TAC 133.260), 41 days late unless an audit ended on or after 2025-11-09";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void aDayInEachOfThreeStates() {
        night = NightFixture.in(home)
                .log(
                        "log.csv",
                        LogDays.of()
                                .claim("C-1", "PCN1")
                                .day("2025-03-03", 6)
                                .claim("C-2", "PCN2")
                                .state("VA")
                                .day("2025-03-03", 6)
                                .claim("C-3", "PCN3")
                                .state("AK")
                                .day("2025-03-03", 6))
                .remittance("paid.835", paid("600.00"));
    }

    private static String paid(String each) {
        return Check.of("EFT1", "2025-04-01", each.equals("600.00") ? "1800.00" : "2100.00")
                .claim(Clp.of("PCN1", "ICN1").day("2025-03-03", each))
                .claim(Clp.of("PCN2", "ICN2").day("2025-03-03", each))
                .claim(Clp.of("PCN3", "ICN3").day("2025-03-03", each))
                .text();
    }

    private Map<String, String> steps(LocalDate today) throws IOException {
        Runner.Result run = night.run(today);
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Worklist").stream()
                .collect(Collectors.toMap(
                        row -> row.get("Outcome") + " " + row.get("Claim"),
                        row -> row.get("Next step") + " | " + row.get("Deadline")));
    }

    @Test
    void fault_141_a_reversal_of_an_835_is_held_against_the_limit_of_its_state() throws IOException {
        night.run(LocalDate.of(2025, 4, 2));
        night.remittance(
                "taken.835",
                Check.of("EFT2", "2025-12-09", "-1800.00")
                        .claim(Clp.of("PCN1", "ICN1").reversed("2025-03-03", "600.00"))
                        .claim(Clp.of("PCN2", "ICN2").reversed("2025-03-03", "600.00"))
                        .claim(Clp.of("PCN3", "ICN3").reversed("2025-03-03", "600.00"))
                        .text());

        assertThat(steps(LocalDate.of(2025, 12, 10)))
                .containsOnly(
                        Map.entry(
                                "Taken back C-1",
                                "Late: answer the take-back of 600.00 on 2025-12-09: " + TEXAS
                                        + "; the log has 6.00 hours and the price is right. Ask for the money by"
                                        + " 2026-01-03 | 2026-01-03"),
                        Map.entry(
                                "Taken back C-2",
                                "Wrong: answer the take-back of 600.00 on 2025-12-09: the log has 6.00 hours and the"
                                        + " price is right; it was asked back in time, until 2026-04-01"
                                        + " (12 months from the payment, Va. Code 65.2-605.1(E))."
                                        + " Ask for the money by 2026-04-01 | 2026-04-01"),
                        Map.entry(
                                "Taken back C-3",
                                "Wrong: answer the take-back of 600.00 on 2025-12-09: the log has 6.00 hours and the"
                                        + " price is right; no limit for asking it back is known. Ask for the money by"
                                        + " 2026-01-08 | 2026-01-08"));
        assertThat(letter("C-1"))
                .contains("took $600.00 back on December 9, 2025")
                .contains("The time to ask for money back is 240 days from the service date (28 TAC 133.260).")
                .contains(
                        "The last day to ask for this money was October 29, 2025; it was taken on December 9, 2025, 41"
                                + " days")
                .contains(
                        "shows 6.00 hours of service. The amount due for them is $600.00, and that is what had been paid.");
        assertThat(letter("C-3"))
                .contains("that is what had been paid.")
                .doesNotContain("The time to ask for money back");
    }

    /** What stands in the letter of a claim's only item. */
    private String letter(String claim) throws IOException {
        String file = night.jdbc()
                .sql("SELECT letter FROM item WHERE claim_number = :claim")
                .param("claim", claim)
                .query(String.class)
                .single();
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(night.file("reports/" + file)));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void fault_141_a_provider_adjustment_is_held_against_the_same_limit_also_when_it_takes_a_part() throws IOException {
        night.run(LocalDate.of(2025, 4, 2));
        night.remittance(
                "taken.835",
                Check.of("EFT2", "2025-12-09", "-720.00")
                        .plb("WO:ICN1", "600.00", "WO:ICN2", "120.00")
                        .text());

        Map<String, String> steps = steps(LocalDate.of(2025, 12, 10));

        assertThat(steps.get("Taken back C-1"))
                .startsWith(
                        "Late: answer the take-back of 600.00 on 2025-12-09: " + TEXAS + "; the log has 6.00 hours");
        assertThat(steps.get("Underpaid C-2"))
                .startsWith(
                        "Wrong: answer the take-back of 120.00 on 2025-12-09: the log has 6.00 hours and the price is");
        assertThat(steps).hasSize(2);
    }

    @Test
    void a_contract_and_the_reference_folder_say_what_the_state_does_not() throws IOException {
        night.write("jobs/reference/take-back-limits.csv", """
            state,days,months,from,answer_days,clause,source,confidence
            AK,90,,payment-date,20,8 AAC 1.1,our lawyer,high
            """);
        night.run(LocalDate.of(2025, 4, 2));
        night.remittance(
                "taken.835",
                Check.of("EFT2", "2025-12-09", "-600.00")
                        .claim(Clp.of("PCN3", "ICN3").reversed("2025-03-03", "600.00"))
                        .text());

        assertThat(steps(LocalDate.of(2025, 12, 10)))
                .containsOnly(Map.entry(
                        "Taken back C-3",
                        "Late: answer the take-back of 600.00 on 2025-12-09: the payment of 2025-04-01 could"
                                + " be asked back until 2025-06-30 (90 days from the payment, 8 AAC 1.1), 162 days"
                                + " late; the log has 6.00 hours and the price is right. Ask for the money by"
                                + " 2025-12-29 | 2026-01-08"));
    }

    @Test
    void fault_142_a_check_that_was_written_again_says_what_the_bank_has_of_both() throws IOException {
        night.remittance(
                "again.835",
                Check.of("EFT2", "2025-05-15", "600.00")
                        .claim(Clp.of("PCN1", "ICN9").day("2025-03-03", "600.00"))
                        .text());
        String looks =
                "Looks like a reissued check: 600.00 paid by EFT1 on 2025-04-01 and again by EFT2 on 2025-05-15; look"
                        + " for the void of EFT1 with the bank or the payer before anything goes back";

        assertThat(steps(LocalDate.of(2025, 5, 16))).containsOnly(Map.entry("Overpaid C-1", looks + " | "));

        night.statement(
                "may.csv",
                "Posting Date,Description,Amount,Check or Slip #\n2025-03-03,INTEREST PAYMENT,0.12,\n"
                        + "2025-05-16,HCCLAIMPMT TEST MUTUAL TRN*1*EFT2*1123456789\\,600.00,\n"
                        + "2025-05-30,INTEREST PAYMENT,0.13,\n");
        assertThat(steps(LocalDate.of(2025, 6, 2)).get("Overpaid C-1"))
                .isEqualTo(looks + "; the bank never had the first and has the second: nothing goes back | ");

        night.statement(
                "april.csv",
                "Posting Date,Description,Amount,Check or Slip #\n"
                        + "2025-04-02,HCCLAIMPMT TEST MUTUAL TRN*1*EFT1*1123456789\\,1800.00,\n");
        assertThat(steps(LocalDate.of(2025, 6, 3)).get("Overpaid C-1"))
                .isEqualTo(looks + "; the bank has both: unless it returned one, the payer paid twice | ");
        assertThat(steps(LocalDate.of(2025, 6, 3)).get("Overpaid C-1")).endsWith("the payer paid twice | ");
    }

    @Test
    void fault_143_what_nobody_may_ask_back_any_more_leaves_the_worklist_by_the_calendar_alone() throws IOException {
        night.remittance("paid.835", paid("700.00"));

        assertThat(steps(LocalDate.of(2025, 10, 29)))
                .containsOnly(
                        Map.entry(
                                "Overpaid C-1",
                                "Keep 100.00 aside: the payer may ask it back until 2025-10-29 (240 days from the"
                                        + " service date, 28 TAC 133.260); check units and rate first; what is overpaid in"
                                        + " truth goes back without being asked for (28 TAC 133.260(f)) | "),
                        Map.entry(
                                "Overpaid C-2",
                                "Keep 100.00 aside: the payer may ask it back until 2026-04-01 (12 months from the"
                                        + " payment, Va. Code 65.2-605.1(E)); check units and rate first | "),
                        Map.entry(
                                "Overpaid C-3",
                                "Check the payment with the payer before it asks for the money back (100.00; no limit"
                                        + " for asking it back is known) | "));
        assertThat(steps(LocalDate.of(2025, 10, 30)).get("Overpaid C-1"))
                .startsWith("Check units and rate of 100.00: the payer could ask it back until 2025-10-29");
        assertThat(steps(LocalDate.of(2026, 4, 1))).containsKey("Overpaid C-2");
        assertThat(steps(LocalDate.of(2026, 4, 2))).containsOnlyKeys("Overpaid C-1", "Overpaid C-3");
        assertThat(night.jdbc()
                        .sql("SELECT outcome || ' ' || item FROM finding WHERE claim_number = 'C-2' AND"
                                + " superseded_run IS NULL")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("OVERPAID "));
    }
}
