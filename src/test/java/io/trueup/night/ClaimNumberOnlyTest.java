package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.Runs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Remittance tables that know claims by the workers' compensation claim number alone (INTERFACES.md 3). */
class ClaimNumberOnlyTest {

    private static final String HEADINGS = "payer_id,payment_trace,payment_date,payment_amount,claim_number,"
            + "patient_last_name,patient_first_name,service_date,procedure_code,billed_amount,paid_amount,claim_status\n";
    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-04";
    private static final String BOTH_PAID = "CHK1: 1200.00 = 1200.00 - 0.00 - 0.00; 1200.00 / 0.00 / 0.00";

    @TempDir
    private Path home;

    private NightFixture night;

    @BeforeEach
    void twoDaysOfSixHours() {
        night = NightFixture.in(home).log("log.csv", LogDays.of().day(D1, 6).day(D2, 6));
    }

    private static String table(String... rows) {
        return HEADINGS + String.join("\n", rows) + "\n";
    }

    private static String row(String amount, String claim, String name, String date, String paid) {
        return row(amount, claim, name, date, "600.00", paid, "");
    }

    private static String row(
            String amount, String claim, String name, String date, String billed, String paid, String status) {
        return String.join(
                ",", "TESTMUT", "CHK1", "2025-03-20", amount, claim, name, date, "97545", billed, paid, status);
    }

    private static String days(String name) {
        return table(row("1200.00", "C-1", name, D1, "600.00"), row("1200.00", "C-1", name, D2, "600.00"));
    }

    private void assertBothDaysPaid() {
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut()).containsExactly(BOTH_PAID);
    }

    @Test
    void days_are_matched_by_claim_number_and_date() {
        night.remittance("a.csv", days("DOE,JANE")).run();

        assertBothDaysPaid();
        assertThat(night.rejects()).isEmpty();
    }

    @Test
    void the_same_rows_in_a_later_file_count_once() {
        night.remittance("a.csv", days("DOE,JANE")).run();
        night.remittance("b.csv", days("DOE,JANE").replace("97545", "97545-WH")).run();

        assertBothDaysPaid();
    }

    @Test
    void the_835_of_the_payment_after_its_table_or_before_it_counts_once() {
        String whole = Check.of("CHK1", "2025-03-20", "1200.00")
                .claim(Clp.of("PCN1", "ICN1").with("REF*1L*C-1").day(D1, "600.00"))
                .claim(Clp.of("PCN2", "ICN2").with("REF*1L*C-1").day(D2, "600.00"))
                .text();
        night.remittance("a.csv", days("DOE,JANE")).run();
        night.remittance("b.835", whole).run();
        assertBothDaysPaid();
        night.remittance("c.csv", days("DOE,JANE").replace("JANE", "Jane")).run();
        assertBothDaysPaid();
    }

    @Test
    void two_claims_of_one_payment_stay_two() {
        night.log(
                "log2.csv",
                LogDays.of()
                        .claim("C-2", "PCN2")
                        .patient("P-2", "ROE", "RICHARD", "")
                        .day(D1, 6));
        night.remittance(
                        "a.csv",
                        table(
                                row("1200.00", "C-1", "DOE,JANE", D1, "600.00"),
                                row("1200.00", "C-2", "ROE,RICHARD", D1, "600.00")))
                .run();
        night.remittance("b.csv", table(row("1200.00", "C-2", "ROE,RICHARD", D1, "600.00")))
                .run();

        assertThat(night.findings())
                .contains(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-2 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut()).containsExactly(BOTH_PAID);
    }

    @Test
    void two_patients_without_a_number_stay_two_and_are_known_by_their_names() {
        night.log(
                "log2.csv",
                LogDays.of()
                        .claim("C-2", "PCN2")
                        .patient("P-2", "ROE", "RICHARD", "")
                        .day(D1, 6));
        night.remittance(
                        "a.csv",
                        table(
                                row("1200.00", "PENDING", "DOE,JANE", D1, "600.00"),
                                row("1200.00", "PENDING", "ROE,RICHARD", D1, "600.00")))
                .run();

        assertThat(night.findings())
                .contains(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-2 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void a_reversal_takes_back_what_the_claim_number_was_paid() {
        night.remittance("a.csv", days("DOE,JANE")).run();
        night.remittance(
                        "b.csv",
                        table(row("-600.00", "C-1", "DOE,JANE", D1, "-600.00", "-600.00", "22"))
                                .replace("CHK1,2025-03-20", "CHK2,2025-03-27"))
                .run();

        assertThat(night.findings())
                .anyMatch(finding -> finding.startsWith("C-1 2025-03-03 TAKEN_BACK"))
                .contains("C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void a_row_with_neither_number_is_rejected_with_both_named() {
        night.remittance("a.csv", table(row("600.00", "", "DOE,JANE", D1, "600.00")));
        night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY));

        assertThat(night.jdbc()
                        .sql("SELECT expected FROM reject")
                        .query(String.class)
                        .list())
                .contains("a value, here or in claim_number");
    }
}
