package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.Runs;
import io.trueup.workbook.TieOutSheet;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same payment again, in whatever shape it comes, over two nights too (FAULTS.md rows 62 to 67). */
class SameAgainTest {

    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-04";
    private static final String WHOLE = "CHK1: 1200.00 = 1200.00 - 0.00 - 0.00; 1200.00 / 0.00 / 0.00";

    @TempDir
    private Path home;

    private NightFixture night;

    @BeforeEach
    void twoDaysOfSixHours() {
        night = NightFixture.in(home).log("log.csv", LogDays.of().day(D1, 6).day(D2, 6));
    }

    private static Check check(String trace, String amount, Clp... claims) {
        Check check = Check.of(trace, "2025-03-20", amount);
        for (Clp claim : claims) {
            check.claim(claim);
        }
        return check;
    }

    /** A night that brings 600.00 for a day, less a provider adjustment, in a payment of 590.00. */
    private void runWithheld(String file, String reference, String amount) {
        night.remittance(
                file,
                check("CHK1", "590.00", day("ICN1", D1, "600.00"))
                        .plb(reference, amount)
                        .text());
        night.run();
    }

    private static Clp day(String payerNumber, String date, String paid) {
        return Clp.of("PCN1", payerNumber).day(date, paid);
    }

    private void assertBothDaysPaid() {
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void fault_62_a_mended_row_dropped_again_alone_or_with_its_file_ends_in_the_same_cents() {
        String good = Remits.row("CHK1", "1200.00", "PCN1", "ICN1", D1, "600.00");
        String mended = Remits.row("CHK1", "1200.00", "PCN1", "ICN1", D2, "600.00");
        night.remittance("a.csv", Remits.table(good, mended.replace(",600.00,600.00", ",600.00,6OO.00")));
        night.run();
        assertThat(night.rejects()).singleElement().asString().startsWith("BAD_AMOUNT");
        night.remittance("b.csv", Remits.table(mended));
        night.run();
        assertBothDaysPaid();
        assertThat(night.tieOut()).containsExactly(WHOLE);
        night.remittance("a.csv", Remits.table(good, mended));
        night.run();
        assertBothDaysPaid();
        assertThat(night.tieOut()).containsExactly(WHOLE);
        assertThat(night.rejects()).containsExactly("DUPLICATE_PAYMENT a.csv 1 claims of CHK1");
    }

    @Test
    void fault_62_an_835_with_a_rejected_claim_mended_and_split_into_two_files_counts_once() {
        night.remittance(
                "a.835",
                check("CHK1", "1200.00", day("ICN1", D1, "600.00"), day("ICN2", D2, "600.00"))
                        .text()
                        .replace("CLP*PCN1*1*600.00*600.00**WC*ICN2", "CLP*PCN1*1*600.00*6OO.OO**WC*ICN2"));
        night.run();
        assertThat(night.findings()).contains("C-1 2025-03-04 AWAITING_PAYMENT 600.00 0.00 0.00");
        night.remittance(
                        "b.835",
                        check("CHK1", "1200.00", day("ICN1", D1, "600.00")).text())
                .remittance(
                        "c.835",
                        check("CHK1", "1200.00", day("ICN2", D2, "600.00"))
                                .text()
                                .replace("~\n", "~\r\n"));
        night.run();
        assertBothDaysPaid();
        assertThat(night.tieOut()).containsExactly(WHOLE);
    }

    @Test
    void fault_63_a_corrected_remittance_counts_as_told_last_and_names_what_changed_CLAIM_REPLACED() {
        Clp first = Clp.of("PCN1", "ICN1").line("97545", D1, "600.00", "0.00", "CO*16");
        night.remittance("a.835", check("CHK1", "0.00", first).text());
        night.run();
        Clp later = Clp.of("PCN1", "ICN1").line("97545", D1, "600.00", "0.00", "CO*197");
        night.remittance("b.835", check("CHK1", "0.00", later).text());
        night.run();
        assertThat(night.rejects()).containsExactly("CLAIM_REPLACED b.835 CO-16 to CO-197");
        assertThat(night.jdbc()
                        .sql(
                                "SELECT reason_codes FROM finding WHERE superseded_run IS NULL AND service_date = '2025-03-03'")
                        .query(String.class)
                        .list())
                .containsExactly("CO-197");
    }

    @Test
    void fault_63_money_that_a_correction_moves_to_another_day_leaves_the_first() {
        night.remittance(
                "a.835", check("CHK1", "600.00", day("ICN1", D1, "600.00")).text());
        night.run();
        night.remittance(
                "b.835", check("CHK1", "600.00", day("ICN1", D2, "600.00")).text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.rejects()).containsExactly("CLAIM_REPLACED b.835 dates 2025-03-03 to 2025-03-04");
        assertThat(night.payments())
                .singleElement()
                .satisfies(row -> assertThat(row.files()).containsExactly("a.835", "b.835"));
    }

    @Test
    void fault_63_an_adjustment_told_again_with_another_amount_replaces_the_first() {
        runWithheld("a.835", "WO:ICN1", "1.00");
        runWithheld("b.835", "WO:ICN1", "10.00");
        assertThat(night.tieOut()).containsExactly("CHK1: 590.00 = 600.00 - 10.00 - 0.00; 600.00 / 0.00 / 0.00");
        assertThat(night.findings()).contains("C-1 2025-03-03 UNDERPAID 600.00 590.00 10.00");
    }

    @Test
    void fault_340_a_later_file_that_adds_up_alone_has_the_payment_and_says_what_it_leaves_out_PAYMENT_REPLACED() {
        night.remittance(
                "a.835",
                check("CHK1", "600.00", day("ICN1", D1, "200.00"), day("ICN2", D2, "400.00"))
                        .text());
        night.run();
        night.remittance(
                "b.835",
                check(
                                "CHK1",
                                "600.00",
                                day("ICN1", D1, "200.00"),
                                Clp.of("OTHER", "ICN3").day(D2, "400.00"))
                        .text());
        night.run();
        assertThat(night.tieOut())
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("CHK1: 600.00 = 600.00"));
        assertThat(night.rejects()).contains("PAYMENT_REPLACED b.835 of a.835: claim PCN1, 400.00, is left out");
    }

    @Test
    void fault_340_a_provider_adjustment_told_again_for_another_claim_is_named() {
        runWithheld("a.835", "WO:OLD1", "10.00");
        runWithheld("b.835", "WO:ICN1", "10.00");
        assertThat(night.tieOut()).containsExactly("CHK1: 590.00 = 600.00 - 10.00 - 0.00; 600.00 / 0.00 / 0.00");
        assertThat(night.rejects()).contains("PAYMENT_REPLACED b.835 of a.835: PLB WO:OLD1 10.00 to WO:ICN1 10.00");
    }

    @Test
    void fault_341_a_payment_told_again_with_another_date_is_named_with_both_PAYMENT_DATES_DIFFER() {
        night.remittance(
                "a.835",
                Check.of("700100", "2025-03-20", "600.00")
                        .claim(day("ICN1", D1, "600.00"))
                        .text());
        night.run();
        night.remittance(
                "b.835",
                Check.of("700100", "2025-03-21", "600.00")
                        .claim(day("ICN1", D1, "600.00"))
                        .text());
        night.run();
        assertThat(night.rejects())
                .containsExactly("PAYMENT_DATES_DIFFER b.835 700100 of 2025-03-21 is 2025-03-20 in a.835, with the same"
                        + " amount and claims");
    }

    @Test
    void fault_341_another_payment_of_a_like_trace_amount_or_claim_is_not_named() {
        night.remittance(
                        "a.835",
                        Check.of("700100", "2025-03-10", "600.00")
                                .claim(day("ICN1", D1, "600.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("700100", "2025-03-18", "600.00")
                                .claim(day("ICN1", D1, "600.00"))
                                .text())
                .remittance(
                        "c.835",
                        Check.of("700100", "2025-03-19", "600.00")
                                .claim(day("ICN2", D2, "600.00"))
                                .text());
        night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY));
        assertThat(night.rejects()).isEmpty();
    }

    @Test
    void fault_64_the_same_interchange_twice_in_a_file_is_one() {
        String text = check("CHK1", "1200.00", day("ICN1", D1, "600.00"), day("ICN2", D2, "600.00"))
                .text();
        night.remittance("a.835", text + text);
        night.run();
        assertBothDaysPaid();
        assertThat(night.tieOut()).containsExactly(WHOLE);
        assertThat(night.rejects()).containsExactly("DUPLICATE_PAYMENT a.835 2 claims of CHK1");
    }

    @Test
    void fault_64_a_file_put_together_of_two_interchanges_tells_as_two_files_do() {
        String text = check("CHK1", "1200.00", day("ICN1", D1, "600.00"), day("ICN2", D2, "600.00"))
                .text();
        night.remittance(
                "a.835", text + text.replace("*000000001*", "*000000002*").replace("*000000001~", "*000000002~"));
        night.run();
        assertBothDaysPaid();
        assertThat(night.tieOut()).containsExactly(WHOLE);
    }

    @Test
    void fault_65_traces_that_differ_by_leading_zeros_or_case_are_one_payment() {
        night.remittance(
                        "a.835",
                        check("000chk1", "600.00", day("ICN1", D1, "600.00")).text())
                .remittance("b.csv", Remits.table(Remits.row("CHK1", "600.00", "PCN1", "", D1, "600.00")));
        night.run();
        assertThat(night.tieOut()).hasSize(1);
        assertThat(night.rejects()).containsExactly("DUPLICATE_PAYMENT b.csv 1 claims of CHK1");
        assertThat(night.findings()).contains("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void fault_66_two_payments_whose_trace_is_a_word_are_two() {
        night.remittance(
                        "a.835",
                        check("ACH", "600.00", day("ICN1", D1, "600.00")).text())
                .remittance(
                        "b.835",
                        check("ACH", "600.00", day("ICN2", D2, "600.00")).text())
                .remittance(
                        "c.835",
                        check("ACH", "600.00", day("ICN2", D2, "600.00")).text().replace("~\n", "~"));
        night.run();
        assertBothDaysPaid();
        assertThat(night.tieOut()).hasSize(2);
        assertThat(night.rejects()).containsExactly("DUPLICATE_PAYMENT c.835 1 claims of ACH");
    }

    @Test
    void fault_67_another_amount_under_one_trace_is_a_conflict_and_not_counted_PAYMENT_CONFLICT() throws Exception {
        night.remittance(
                "a.835", check("CHK1", "600.00", day("ICN1", D1, "600.00")).text());
        night.run();
        night.remittance(
                "b.835", check("CHK1", "610.00", day("ICN1", D1, "610.00")).text());
        Path workbook = Objects.requireNonNull(night.run().workbook());
        assertThat(night.findings()).contains("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut())
                .containsExactly(
                        "CHK1: 600.00 = 600.00 - 0.00 - 0.00; 600.00 / 0.00 / 0.00",
                        "CHK1: 0.00 = 0.00 - 0.00 - 0.00; 0.00 / 0.00 / 0.00");
        assertThat(night.payments())
                .extracting(TieOutSheet.Row::conflict)
                .containsExactly("", "610.00 not counted: the same claims were told with 600.00");
        assertThat(night.rejects())
                .containsExactly("PAYMENT_CONFLICT b.835 CHK1 is 610.00 here and 600.00 in a.835, for the same claims");
        assertThat(WorkbookText.of(workbook).rows("Summary").toString())
                .contains("1 payment is not counted, because another file has another amount for the same claims:"
                        + " CHK1 of 2025-03-20, 610.00 in b.835 and 600.00 in a.835. Withdraw the file that is wrong.");
    }
}
