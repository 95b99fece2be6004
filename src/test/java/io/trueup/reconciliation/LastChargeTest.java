package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.account;
import static io.trueup.reconciliation.AccountSketch.programDay;
import static io.trueup.reconciliation.BillSketch.sent;
import static io.trueup.reconciliation.ContractDraft.caseRate;
import static io.trueup.reconciliation.ContractDraft.hourlyRate;
import static io.trueup.reconciliation.ContractDraft.percentOfCharge;
import static io.trueup.reconciliation.FindingAssert.assertThat;
import static io.trueup.reconciliation.LineSketch.line;

import io.trueup.bill.Bill.Frequency;
import org.junit.jupiter.api.Test;

/** A price that depends on the charge counts each service once, by the last that is known of it. */
class LastChargeTest {

    private static AccountSketch eightyPercent() {
        return programDay().under(percentOfCharge("80"));
    }

    private static AccountSketch lesserOfCharge() {
        return programDay().under(hourlyRate("80.00").lesserOfCharge());
    }

    private static BillSketch bill(String initial, String further) {
        return sent("2025-03-05").line("97545", "1", initial).line("97546", "4", further);
    }

    private static LineSketch initial(String charge, String paid) {
        return line("97545").billed(charge).paid(paid);
    }

    private static LineSketch further(String charge, String paid) {
        return line("97546").units("4").billed(charge).paid(paid);
    }

    private static LineSketch refused(String code, String charge) {
        return line(code).billed(charge).adjusted("CO-97", charge);
    }

    private static LineSketch components(String charge, String paid) {
        return line("97110")
                .units("16")
                .billed(charge)
                .paid(paid)
                .on("2025-05-15")
                .numbered("PCN1", "ICN2");
    }

    @Test
    void fault_352_a_code_taken_back_keeps_its_charge_beside_one_that_stays_paid() {
        assertThat(lesserOfCharge()
                        .remitted(
                                initial("140.00", "140.00"),
                                further("280.00", "280.00"),
                                further("-280.00", "-280.00").status("22").on("2025-05-01"))
                        .finding())
                .hasExpected("420.00")
                .hasPaid("140.00")
                .hasOutcome(Outcome.UNDERPAID);
        assertThat(eightyPercent()
                        .remitted(
                                initial("200.00", "160.00"),
                                further("400.00", "320.00"),
                                further("-400.00", "-320.00").status("22").on("2025-05-01"))
                        .finding())
                .hasExpected("480.00")
                .hasPaid("160.00");
    }

    @Test
    void fault_352_half_of_a_code_taken_back_keeps_its_charge_too() {
        assertThat(eightyPercent()
                        .remitted(
                                further("200.00", "160.00").units("2"),
                                further("400.00", "320.00"),
                                further("-400.00", "-320.00").status("22").on("2025-05-01"))
                        .finding())
                .hasExpected("480.00")
                .hasPaid("160.00");
    }

    @Test
    void fault_352_a_claim_that_is_corrected_to_fewer_codes_asks_for_those() {
        AccountSketch day = eightyPercent()
                .remitted(
                        initial("200.00", "160.00"),
                        further("400.00", "320.00"),
                        initial("-200.00", "-160.00").status("22").on("2025-05-01"),
                        further("-400.00", "-320.00").status("22").on("2025-05-01"),
                        initial("500.00", "400.00").on("2025-05-01").numbered("PCN1", "ICN2"));
        assertThat(day.finding()).hasExpected("400.00").hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void fault_353_a_code_that_was_billed_and_not_answered_keeps_the_charge_of_its_bill() {
        assertThat(lesserOfCharge()
                        .billed(bill("140.00", "280.00"))
                        .remitted(initial("140.00", "140.00"))
                        .finding())
                .hasExpected("420.00")
                .hasOutcome(Outcome.UNDERPAID);
        assertThat(lesserOfCharge()
                        .billed(bill("140.00", "280.00"))
                        .remitted(further("280.00", "280.00"))
                        .finding())
                .hasExpected("420.00");
        assertThat(eightyPercent()
                        .billed(bill("200.00", "400.00"))
                        .remitted(initial("200.00", "160.00"))
                        .finding())
                .hasExpected("480.00");
    }

    @Test
    void fault_353_a_charge_that_the_payer_answers_under_another_code_is_answered() {
        assertThat(eightyPercent()
                        .billed(bill("200.00", "400.00"))
                        .remitted(initial("600.00", "480.00"))
                        .finding())
                .hasExpected("480.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void fault_353_a_bill_that_was_replaced_by_one_of_fewer_codes_asks_for_no_more() {
        assertThat(eightyPercent()
                        .billed(
                                bill("200.00", "400.00"),
                                sent("2025-03-07").as(Frequency.REPLACEMENT, "").line("97545", "1", "200.00"))
                        .remitted(initial("200.00", "160.00"))
                        .finding())
                .hasExpected("160.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void fault_353_a_stay_billed_by_the_week_is_billed_for_all_weeks_while_one_is_answered() {
        AccountSketch stay = account()
                .attended("2025-03-03", "2025-03-10")
                .episode("2025-03-03", "2025-03-14")
                .under(caseRate("5000.00").lesserOfCharge())
                .billed(
                        sent("2025-03-08").served("2025-03-03", "2025-03-07").line("97545", "5", "3000.00"),
                        sent("2025-03-15").served("2025-03-10", "2025-03-14").line("97545", "5", "3000.00"));
        assertThat(stay.finding()).hasExpected("5000.00").hasBilled("6000.00");
        assertThat(stay.remitted(line("97545")
                                .served("2025-03-03", "2025-03-07")
                                .billed("3000.00")
                                .paid("2500.00"))
                        .finding())
                .hasExpected("5000.00")
                .hasOutcome(Outcome.UNDERPAID);
    }

    @Test
    void fault_354_refused_hours_billed_again_by_their_components_are_charged_once() {
        assertThat(eightyPercent()
                        .remitted(
                                refused("97545", "200.00"), refused("97546", "400.00"), components("250.00", "200.00"))
                        .finding())
                .hasExpected("480.00")
                .hasPaid("200.00");
        assertThat(lesserOfCharge()
                        .remitted(
                                refused("97545", "140.00"), refused("97546", "280.00"), components("250.00", "250.00"))
                        .finding())
                .hasExpected("420.00");
        assertThat(eightyPercent()
                        .billed(bill("200.00", "400.00"), sent("2025-05-05").line("97110", "16", "250.00"))
                        .remitted(refused("97545", "200.00"), refused("97546", "400.00"))
                        .finding())
                .hasExpected("480.00")
                .hasOutcome(Outcome.DENIED);
    }

    @Test
    void fault_354_refused_components_billed_again_as_program_hours_are_charged_once() {
        assertThat(eightyPercent()
                        .remitted(
                                refused("97110", "250.00"),
                                initial("200.00", "160.00").on("2025-05-15").numbered("PCN1", "ICN2"),
                                further("400.00", "320.00").on("2025-05-15").numbered("PCN1", "ICN2"))
                        .finding())
                .hasExpected("480.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void codes_of_both_kinds_that_one_payment_answers_are_all_charged() {
        assertThat(eightyPercent()
                        .remitted(
                                refused("97545", "200.00"),
                                line("97110").billed("100.00").paid("80.00"))
                        .finding())
                .hasExpected("240.00");
    }
}
