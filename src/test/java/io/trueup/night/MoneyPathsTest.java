package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways that money takes through remittances, one test each, with the cents worked out by hand: six hours at 100.00 are 600.00. */
class MoneyPathsTest {

    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-04";
    private static final String D3 = "2025-03-05";
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void oneDayOfSixHours() {
        night = NightFixture.in(home).log("log.csv", LogDays.of().day(D1, 6));
    }

    private static Clp paid(String amount) {
        return Clp.of("PCN1", "ICN1").day(D1, amount);
    }

    private static Clp reversed(String amount) {
        return Clp.of("PCN1", "ICN1").reversed(D1, amount);
    }

    @Test
    void a_reversal_and_its_correction_in_one_file_leave_what_the_correction_paid() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "500.00")
                        .claim(paid("500.00"))
                        .and("CHK2", "2025-03-27", "100.00")
                        .claim(reversed("500.00"))
                        .claim(paid("600.00"))
                        .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut())
                .containsExactly(
                        "CHK1: 500.00 = 500.00 - 0.00 - 0.00; 500.00 / 0.00 / 0.00",
                        "CHK2: 100.00 = 100.00 - 0.00 - 0.00; 100.00 / 0.00 / 0.00");
    }

    @Test
    void fault_297_a_predetermination_brings_no_money_and_its_payment_later_is_no_second_one() {
        night.remittance(
                "a.835",
                Check.of("PRED1", "2025-03-20", "0.00")
                        .claim(paid("600.00").status("25"))
                        .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00");
        assertThat(night.tieOut()).containsExactly("PRED1: 0.00 = 0.00 - 0.00 - 0.00; 0.00 / 0.00 / 0.00");

        night.remittance(
                "b.835",
                Check.of("CHK1", "2025-04-20", "600.00").claim(paid("600.00")).text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void a_reversal_in_another_file_that_comes_first_by_name_changes_nothing() {
        night.remittance(
                        "z.835",
                        Check.of("CHK1", "2025-03-20", "500.00")
                                .claim(paid("500.00"))
                                .text())
                .remittance(
                        "a.835",
                        Check.of("CHK2", "2025-03-27", "100.00")
                                .claim(reversed("500.00"))
                                .claim(paid("600.00"))
                                .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void a_reversal_of_a_later_month_finds_what_an_earlier_run_took() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "500.00").claim(paid("500.00")).text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 UNDERPAID 600.00 500.00 0.00");
        night.remittance(
                "b.835",
                Check.of("CHK2", "2025-04-20", "-500.00")
                        .claim(reversed("500.00"))
                        .text());
        night.run(MAY);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 TAKEN_BACK 600.00 0.00 0.00");
        night.remittance(
                "c.835",
                Check.of("CHK3", "2025-04-27", "600.00").claim(paid("600.00")).text());
        night.run(MAY);
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.jdbc()
                        .sql("SELECT outcome FROM finding ORDER BY id")
                        .query(String.class)
                        .list())
                .as("history")
                .containsExactly("UNDERPAID", "TAKEN_BACK", "PAID_AS_EXPECTED");
    }

    @Test
    void a_reversal_of_a_payment_never_seen_is_less_than_nothing() {
        night.remittance(
                "a.835",
                Check.of("CHK2", "2025-03-27", "0.00")
                        .claim(reversed("600.00"))
                        .plb("WO:ICN1", "-600.00")
                        .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 UNDERPAID 600.00 0.00 -600.00");
        assertThat(night.tieOut()).containsExactly("CHK2: 0.00 = -600.00 - -600.00 - 0.00; -600.00 / 0.00 / 0.00");
    }

    @Test
    void a_recoupment_that_names_the_payer_claim_number_takes_the_day_back() {
        night.remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(paid("600.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-03-27", "-600.00")
                                .plb("WO:ICN1", "600.00")
                                .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 TAKEN_BACK 600.00 0.00 600.00");
        assertThat(night.tieOut())
                .containsExactly(
                        "CHK1: 600.00 = 600.00 - 0.00 - 0.00; 600.00 / 0.00 / 0.00",
                        "CHK2: -600.00 = 0.00 - 600.00 - 0.00; 0.00 / 0.00 / 0.00");
    }

    @Test
    void a_recoupment_that_names_the_patient_control_number_counts_against_its_day_alone() {
        night.log("log-2.csv", LogDays.of().claim("C-2", "PCN2").day(D2, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "1200.00")
                                .claim(paid("600.00"))
                                .claim(Clp.of("PCN2", "ICN2").day(D2, "600.00"))
                                .text());
        night.run();
        night.remittance(
                "b.835",
                Check.of("CHK2", "2025-04-10", "-150.25")
                        .plb("WO:pcn1", "150.25")
                        .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 UNDERPAID 600.00 449.75 150.25",
                        "C-2 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void a_reference_that_packs_account_date_and_claim_number_names_the_claim() {
        night.remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(paid("600.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-03-27", "-200.00")
                                .plb(
                                        "WO:778812 20250303 ICN1",
                                        "50.00",
                                        "WO:778812:ICN1",
                                        "70.00",
                                        "CS:ICN12 ICN1",
                                        "80.00")
                                .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 UNDERPAID 600.00 400.00 200.00");
    }

    @Test
    void a_part_of_a_token_names_nothing() {
        night.remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(paid("600.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-03-27", "-50.00")
                                .plb("WO:ICN10", "50.00")
                                .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut()).contains("CHK2: -50.00 = 0.00 - 50.00 - 0.00; 0.00 / 0.00 / 0.00");
    }

    @Test
    void a_refund_by_the_clinics_own_cheque_is_acknowledged_and_counts_once() {
        night.remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "850.00")
                                .claim(paid("850.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-03-27", "0.00")
                                .plb("WO:ICN1", "250.00", "72:ICN1", "-250.00")
                                .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 250.00");
        assertThat(night.tieOut()).contains("CHK2: 0.00 = 0.00 - 0.00 - 0.00; 0.00 / 0.00 / 0.00");
    }

    @Test
    void adjustments_of_the_provider_as_a_whole_count_against_no_day() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "589.00")
                        .claim(paid("600.00"))
                        .plb("J1:ICN1", "10.00", "L6:ICN1", "-5.00", "CS", "6.00")
                        .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut()).containsExactly("CHK1: 589.00 = 600.00 - 11.00 - 0.00; 600.00 / 0.00 / 0.00");
    }

    @Test
    void a_reversal_with_a_negative_adjustment_and_the_recovery_in_a_later_payment_net_to_what_was_reversed() {
        night.log("log-2.csv", LogDays.of().day(D2, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(paid("600.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-03-27", "0.00")
                                .claim(reversed("600.00"))
                                .plb("WO:ICN1", "-600.00")
                                .text());
        night.run();
        assertThat(night.findings())
                .as("reversed, not yet recovered")
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 -600.00",
                        "C-1 2025-03-04 AWAITING_PAYMENT 600.00 0.00 0.00");
        night.remittance(
                "c.835",
                Check.of("CHK3", "2025-04-10", "0.00")
                        .claim(Clp.of("PCN1", "ICN3").day(D2, "600.00"))
                        .plb("WO:ICN1", "600.00")
                        .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 TAKEN_BACK 600.00 0.00 0.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut())
                .containsExactly(
                        "CHK1: 600.00 = 600.00 - 0.00 - 0.00; 600.00 / 0.00 / 0.00",
                        "CHK2: 0.00 = -600.00 - -600.00 - 0.00; -600.00 / 0.00 / 0.00",
                        "CHK3: 0.00 = 600.00 - 600.00 - 0.00; 600.00 / 0.00 / 0.00");
    }

    @Test
    void an_adjustment_by_control_number_falls_on_the_day_that_was_reversed_not_on_the_patients_other_days() {
        night.log("log-2.csv", LogDays.of().day(D2, 6).day(D3, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "1800.00")
                                .claim(paid("600.00"))
                                .claim(Clp.of("PCN1", "ICN2").day(D2, "600.00"))
                                .claim(Clp.of("PCN1", "ICN3").day(D3, "600.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-03-27", "0.00")
                                .claim(Clp.of("PCN1", "ICN2").reversed(D2, "600.00"))
                                .claim(Clp.of("PCN1", "ICN2").day(D2, "500.00"))
                                .plb("WO:PCN1", "-100.00")
                                .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 -100.00",
                        "C-1 2025-03-05 PAID_AS_EXPECTED 600.00 600.00 0.00");
        night.remittance(
                "c.835",
                Check.of("CHK3", "2025-04-10", "-100.00")
                        .plb("WO:PCN1", "100.00")
                        .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-04 UNDERPAID 600.00 500.00 0.00",
                        "C-1 2025-03-05 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void a_recoupment_is_not_moved_by_what_is_paid_later_under_the_same_control_number() {
        night.log("log-2.csv", LogDays.of().day(D2, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(paid("600.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-03-27", "-600.00")
                                .plb("WO:PCN1", "600.00")
                                .text());
        night.run();
        night.remittance(
                "c.835",
                Check.of("CHK3", "2025-04-10", "600.00")
                        .claim(Clp.of("PCN1", "ICN3").day(D2, "600.00"))
                        .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 TAKEN_BACK 600.00 0.00 600.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void a_recoupment_that_comes_before_its_claim_finds_it_later() {
        night.remittance(
                "b.835",
                Check.of("CHK2", "2025-03-27", "-250.00")
                        .plb("WO:ICN1", "250.00")
                        .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00");
        night.remittance(
                "c.835",
                Check.of("CHK1", "2025-03-20", "600.00").claim(paid("600.00")).text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 UNDERPAID 600.00 350.00 250.00");
    }

    @Test
    void an_overpayment_carried_forward_moves_between_payments_and_touches_no_day_twice() {
        night.log("log-2.csv", LogDays.of().day(D2, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(paid("600.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-03-27", "0.00")
                                .claim(reversed("600.00"))
                                .plb("FB:ICN1", "-600.00")
                                .text())
                .remittance(
                        "c.835",
                        Check.of("CHK3", "2025-04-03", "0.00")
                                .claim(Clp.of("PCN1", "ICN3").day(D2, "600.00"))
                                .plb("FB:ICN1", "600.00")
                                .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 TAKEN_BACK 600.00 0.00 0.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut())
                .contains(
                        "CHK2: 0.00 = -600.00 - -600.00 - 0.00; -600.00 / 0.00 / 0.00",
                        "CHK3: 0.00 = 600.00 - 600.00 - 0.00; 600.00 / 0.00 / 0.00");
    }

    @Test
    void the_same_payment_in_two_files_is_counted_once() {
        String text = Check.of("CHK1", "2025-03-20", "590.00")
                .claim(paid("600.00"))
                .plb("WO:ICN1", "10.00")
                .text();
        night.remittance("a.835", text).remittance("b.835", text.replace("~\n", "~"));
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 UNDERPAID 600.00 590.00 10.00");
        assertThat(night.tieOut()).containsExactly("CHK1: 590.00 = 600.00 - 10.00 - 0.00; 600.00 / 0.00 / 0.00");
        assertThat(night.rejects()).containsExactly("DUPLICATE_PAYMENT b.835 1 claims of CHK1");
    }

    @Test
    void the_same_payment_as_835_and_as_table_is_counted_once() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "600.00").claim(paid("600.00")).text());
        night.run();
        night.remittance("b.csv", Remits.table(Remits.row("CHK1", "600.00", "PCN1", "ICN1", D1, "600.00")));
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut()).containsExactly("CHK1: 600.00 = 600.00 - 0.00 - 0.00; 600.00 / 0.00 / 0.00");
        assertThat(night.rejects()).containsExactly("DUPLICATE_PAYMENT b.csv 1 claims of CHK1");
    }

    @Test
    void two_transactions_of_one_file_with_the_same_trace_are_two_payments() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "300.00")
                        .claim(paid("300.00"))
                        .and("CHK1", "2025-03-20", "300.00")
                        .claim(paid("300.00"))
                        .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut())
                .containsExactly(
                        "CHK1: 300.00 = 300.00 - 0.00 - 0.00; 300.00 / 0.00 / 0.00",
                        "CHK1: 300.00 = 300.00 - 0.00 - 0.00; 300.00 / 0.00 / 0.00");
    }

    @Test
    void claims_of_one_payment_may_come_in_several_files() {
        night.log("log-2.csv", LogDays.of().day(D2, 6))
                .remittance("a.csv", Remits.table(Remits.row("CHK1", "1200.00", "PCN1", "ICN1", D1, "600.00")));
        night.run();
        assertThat(night.tieOut()).containsExactly("CHK1: 1200.00 = 600.00 - 0.00 - -600.00; 600.00 / 0.00 / 0.00");
        night.remittance(
                "b.csv",
                Remits.table(
                        Remits.row("CHK1", "1200.00", "PCN1", "ICN1", D1, "600.00"),
                        Remits.row("CHK1", "1200.00", "PCN1", "ICN2", D2, "600.00")));
        night.run();
        assertThat(night.tieOut()).containsExactly("CHK1: 1200.00 = 1200.00 - 0.00 - 0.00; 1200.00 / 0.00 / 0.00");
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void a_claim_paid_in_two_parts_adds_up() {
        night.remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "200.01")
                                .claim(paid("200.01"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("CHK2", "2025-03-27", "399.98")
                                .claim(paid("399.98"))
                                .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 UNDERPAID 600.00 599.99 0.00");
    }

    @Test
    void a_claim_without_lines_is_spread_over_its_dates_with_the_odd_cent_on_the_last() {
        night.log("log-2.csv", LogDays.of().day(D2, 6).day(D3, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "1000.00")
                                .claim(Clp.of("PCN1", "ICN1")
                                        .totals("1800.00", "1000.00")
                                        .with("CAS*CO*45*800.00")
                                        .with("DTM*232*20250303")
                                        .with("DTM*233*20250305"))
                                .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 UNDERPAID 600.00 333.33 0.00",
                        "C-1 2025-03-04 UNDERPAID 600.00 333.33 0.00",
                        "C-1 2025-03-05 UNDERPAID 600.00 333.34 0.00");
    }

    @Test
    void a_date_range_is_split_by_what_its_days_are_worth() {
        night.log("log-2.csv", LogDays.of().day(D2, 3).absent("2025-03-06").day(D3, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "1000.01")
                                .claim(Clp.of("PCN1", "ICN1").range(D1, "2025-03-07", "1500.00", "1000.01"))
                                .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 UNDERPAID 600.00 400.00 0.00",
                        "C-1 2025-03-04 UNDERPAID 300.00 200.00 0.00",
                        "C-1 2025-03-05 UNDERPAID 600.00 400.01 0.00");
    }

    @Test
    void a_claim_level_adjustment_lowers_its_paid_lines_and_leaves_a_denied_one_denied() {
        night.log("log-2.csv", LogDays.of().day(D2, 6).day(D3, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "899.99")
                                .claim(Clp.of("PCN1", "ICN1")
                                        .with("CAS*OA*23*300.01")
                                        .day(D1, "600.00")
                                        .day(D2, "600.00")
                                        .line("97545", D3, "600.00", "0.00", "CO*197")
                                        .totals("1800.00", "899.99"))
                                .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 UNDERPAID 600.00 450.00 0.00",
                        "C-1 2025-03-04 UNDERPAID 600.00 449.99 0.00",
                        "C-1 2025-03-05 DENIED 600.00 0.00 0.00");
    }

    @Test
    void a_claim_that_does_not_balance_is_named_on_the_tie_out_of_its_payment() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "600.00")
                        .claim(paid("600.00").totals("9000.00", "600.00"))
                        .text());
        night.run();
        assertThat(night.payments()).singleElement().satisfies(row -> {
            assertThat(row.difference().toString()).isEqualTo("0.00");
            assertThat(row.unbalancedClaims())
                    .singleElement()
                    .extracting(claim -> claim.patientControlNumber() + " " + claim.difference())
                    .asString()
                    .startsWith("PCN1 ")
                    .endsWith(".00");
        });
    }

    @Test
    void a_payment_that_does_not_balance_is_kept_with_its_difference() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "650.00").claim(paid("600.00")).text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut()).containsExactly("CHK1: 650.00 = 600.00 - 0.00 - -50.00; 600.00 / 0.00 / 0.00");
        assertThat(night.rejects()).singleElement().asString().startsWith("NOT_BALANCED a.835");
    }

    @Test
    void interest_is_not_payment_of_the_day() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "605.00")
                        .claim(paid("600.00").with("AMT*I*5.00"))
                        .plb("L6:ICN1", "-5.00")
                        .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut()).containsExactly("CHK1: 605.00 = 600.00 - -5.00 - 0.00; 600.00 / 0.00 / 0.00");
    }

    @Test
    void a_correction_under_a_new_control_number_belongs_to_the_claim_it_names() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "500.00").claim(paid("500.00")).text());
        night.run();
        night.remittance(
                "b.835",
                Check.of("CHK2", "2025-03-27", "100.00")
                        .claim(reversed("500.00"))
                        .claim(Clp.of("NEW9", "ICN9")
                                .patient("SOMEBODY", "ELSE")
                                .with("REF*F8*ICN1")
                                .day(D1, "600.00"))
                        .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void what_a_secondary_payer_adds_counts_for_the_day() {
        night.remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "400.00")
                                .claim(paid("400.00"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("EFT9", "2025-03-30", "200.00")
                                .payer("SECOND", "SECOND CARRIER")
                                .claim(Clp.of("PCN1", "S-77")
                                        .status("2")
                                        .line("97545", D1, "600.00", "200.00", "OA*23"))
                                .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void a_denial_that_is_paid_later_is_no_denial_and_nothing_to_do() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "0.00")
                        .claim(Clp.of("PCN1", "ICN1").line("97545", D1, "600.00", "0.00", "CO*197"))
                        .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 DENIED 600.00 0.00 0.00");
        assertThat(items()).isEqualTo(1);
        night.remittance(
                "b.835",
                Check.of("CHK2", "2025-04-10", "600.00")
                        .claim(Clp.of("PCN1", "ICN2").day(D1, "600.00"))
                        .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(items()).isZero();
    }

    private long items() {
        return night.jdbc().sql("SELECT count(*) FROM item").query(Long.class).single();
    }

    @Test
    void between_two_claims_of_one_patient_on_one_date_the_claim_number_decides_and_the_name_alone_does_not() {
        night.log(
                        "log.csv",
                        LogDays.of()
                                .claim("C-1", "")
                                .day(D1, 6)
                                .claim("C-2", "")
                                .day(D1, 6))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "1200.00")
                                .claim(Clp.of("X1", "ICN1").with("REF*1L*C-2").day(D1, "600.00"))
                                .claim(Clp.of("X2", "ICN2").day(D1, "600.00"))
                                .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-2 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "ICN2 2025-03-03 NEEDS_REVIEW - 600.00 0.00");
        assertThat(night.tieOut()).containsExactly("CHK1: 1200.00 = 1200.00 - 0.00 - 0.00; 600.00 / 0.00 / 600.00");
    }

    @Test
    void a_log_that_arrives_weeks_later_takes_the_money_that_waited() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "600.00")
                        .claim(Clp.of("PCN1", "ICN1").with("REF*1L*C-1").day(D2, "600.00"))
                        .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-1 2025-03-04 PAID_WITHOUT_LOG 0.00 600.00 0.00");
        night.log("late.csv", LogDays.of().day(D2, 6));
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void a_late_log_that_says_absent_keeps_the_money_without_a_log() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "600.00")
                        .claim(Clp.of("PCN7", "ICN7").with("REF*1L*C-7").day(D1, "600.00"))
                        .text());
        night.run();
        night.log("late.csv", LogDays.of().claim("C-7", "PCN7").absent(D1));
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-7 2025-03-03 PAID_WITHOUT_LOG 0.00 600.00 0.00");
        night.log("later.csv", LogDays.of().claim("C-7", "PCN7").day(D1, 6));
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-7 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
    }

    @Test
    void a_later_log_row_that_replaces_minutes_after_payment_changes_what_was_owed() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "600.00").claim(paid("600.00")).text());
        night.run();
        night.log("log-2.csv", LogDays.of().day(D1, 5));
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 OVERPAID 500.00 600.00 0.00");
    }

    @Test
    void a_day_that_was_paid_and_is_then_logged_absent_keeps_its_money_without_a_log() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "600.00").claim(paid("600.00")).text());
        night.run();
        night.log("log-2.csv", LogDays.of().absent(D1));
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_WITHOUT_LOG 0.00 600.00 0.00");
        assertThat(night.tieOut()).containsExactly("CHK1: 600.00 = 600.00 - 0.00 - 0.00; 0.00 / 0.00 / 600.00");
    }

    @Test
    void a_discharge_date_that_moves_brings_later_lines_under_the_case_rate() {
        night.contract("case", "case", "rate: 5000.00, included-days: 2, extra-day-rate: 400.00")
                .log("log-2.csv", LogDays.of().day(D2, 6).day(D3, 6))
                .episodes("episodes.csv", "P-1,C-1,WH,2025-03-03,2025-03-05")
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "5400.00")
                                .claim(Clp.of("PCN1", "ICN1").line("97545", D1, "5000.00", "5000.00", "CO*45"))
                                .claim(Clp.of("PCN1", "ICN2").line("97545", "2025-03-07", "400.00", "400.00", "CO*45"))
                                .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 UNDERPAID 5400.00 5000.00 0.00",
                        "C-1 2025-03-07 PAID_WITHOUT_LOG 0.00 400.00 0.00");
        night.episodes("episodes-2.csv", "P-1,C-1,WH,2025-03-03,2025-03-07");
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 5400.00 5400.00 0.00");
        night.episodes("episodes-3.csv", "P-1,C-1,WH,2025-03-03,");
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 CASE_OPEN - 5400.00 0.00");
    }

    @Test
    void money_for_an_absent_day_is_a_finding_and_an_absent_day_without_money_is_none() {
        night.log("log-2.csv", LogDays.of().absent(D2).absent(D3))
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "600.00")
                                .claim(Clp.of("PCN1", "ICN1").day(D2, "600.00"))
                                .text());
        night.run();
        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-1 2025-03-04 PAID_WITHOUT_LOG 0.00 600.00 0.00");
    }

    @Test
    void lines_outside_the_program_tie_out_and_are_no_findings() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "685.50")
                        .claim(paid("600.00").line("99213", D1, "120.00", "85.50", "CO*45"))
                        .text());
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut()).containsExactly("CHK1: 685.50 = 685.50 - 0.00 - 0.00; 600.00 / 85.50 / 0.00");
    }

    @Test
    void a_run_with_nothing_new_changes_nothing() {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-03-20", "600.00").claim(paid("600.00")).text());
        night.run();
        long states = night.jdbc()
                .sql("SELECT count(*) FROM finding")
                .query(Long.class)
                .single();
        night.run();
        assertThat(night.jdbc()
                        .sql("SELECT count(*) FROM finding")
                        .query(Long.class)
                        .single())
                .isEqualTo(states);
    }
}
