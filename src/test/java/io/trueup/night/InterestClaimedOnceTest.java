package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interest is claimed for money that stays paid, from the payer that owes it, and not where it has come already. */
class InterestClaimedOnceTest {

    private static final String CONTRACT = """
            - id: plain
              payer: [TESTMUT, TEST MUTUAL]
              line: workers-comp
              effective: { from: 2025-01-01, to: 2025-12-31 }
              accredited: true
              basis: per-hour
              terms: { rate: 100.00 }
              payment-due-days: 45
              payer-kind: insurer
              source: contract of the test
              confidence: high
            """;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_day_of_600_in_california() {
        night = NightFixture.in(home)
                .write("jobs/reference/contracts.yml", CONTRACT)
                .log("log.csv", LogDays.of().claim("WC-1", "PCN1").state("CA").day("2025-03-03", 6));
    }

    private static Clp claim(String payerNumber) {
        return Clp.of("PCN1", payerNumber).with("DTM*050*20250310");
    }

    private List<Map<String, String>> interest() throws IOException {
        return WorkbookText.of(Objects.requireNonNull(
                        night.run(LocalDate.of(2025, 7, 1)).workbook()))
                .rows("Interest");
    }

    /** Day 90: 600.00 × 10 % × 90 / 365 = 14.79, and 15 % once = 90.00. */
    private void paidLate() {
        night.remittance(
                "late.835",
                Check.of("T1", "2025-06-08", "600.00")
                        .claim(claim("ICN1").day("2025-03-03", "600.00"))
                        .text());
    }

    @Test
    void what_was_paid_late_and_taken_back_owes_nothing() throws IOException {
        paidLate();
        night.remittance(
                "back.835",
                Check.of("T2", "2025-06-20", "-600.00")
                        .claim(claim("ICN1").reversed("2025-03-03", "600.00"))
                        .text());

        assertThat(interest()).isEmpty();
    }

    @Test
    void of_what_was_taken_back_in_part_the_rest_owes_for_having_come_late_and_the_part_for_missing()
            throws IOException {
        paidLate();
        night.remittance(
                "back.835",
                Check.of("T2", "2025-06-20", "-200.00")
                        .claim(claim("ICN1").reversed("2025-03-03", "600.00"))
                        .claim(claim("ICN2").day("2025-03-03", "400.00"))
                        .text());

        assertThat(interest())
                .extracting(row -> row.get("State"), row -> row.get("Paid"), row -> row.get("Unpaid"))
                .containsExactlyInAnyOrder(
                        tuple("paid late", "400.00", "0.00"), tuple("still unpaid", "0.00", "200.00"));
    }

    @Test
    void interest_that_came_in_another_payment_is_not_claimed_again() throws IOException {
        paidLate();
        night.remittance(
                "named.835",
                Check.of("T2", "2025-06-20", "60.00").plb("L6:PCN1*-60.00").text());
        night.remittance(
                "with.835",
                Check.of("T3", "2025-06-25", "40.00")
                        .claim(claim("ICN3").with("AMT*I*40.00").line("97545", "2025-03-03", "600.00", "0.00", "CO*18"))
                        .plb("L6*-40.00")
                        .text());

        assertThat(interest())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Interest owed", "104.79")
                        .containsEntry("Interest paid", "100.00")
                        .containsEntry("Still owed", "4.79")
                        .containsEntry("Interest paid with the payment", "0.00"));
    }

    @Test
    void a_further_payers_days_run_from_the_first_ones_payment() throws IOException {
        night.remittance(
                "first.835",
                Check.of("T1", "2025-04-10", "400.00")
                        .claim(claim("ICN1").day("2025-03-03", "400.00"))
                        .text());
        night.remittance(
                "second.835",
                Check.of("S1", "2025-06-08", "200.00")
                        .payer("999", "SECOND MUTUAL")
                        .claim(claim("SEC1").status("2").line("97545", "2025-03-03", "600.00", "200.00", "OA*23"))
                        .text());

        // 59 days after 10 April: 200.00 × 10 % × 59 / 365 = 3.23, and 30.00
        assertThat(interest())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Payer", "SECOND MUTUAL")
                        .containsEntry("Due date", "2025-05-25")
                        .containsEntry("Interest owed", "33.23")
                        .containsEntry("Counted from", "assumed from the first payer's payment: at most"));
    }
}
