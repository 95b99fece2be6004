package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.account;
import static io.trueup.reconciliation.AccountSketch.programDay;
import static io.trueup.reconciliation.ContractDraft.caseRate;
import static io.trueup.reconciliation.ContractDraft.dailyRate;
import static io.trueup.reconciliation.ContractDraft.notCovered;
import static io.trueup.reconciliation.ContractDraft.percentOfCharge;
import static io.trueup.reconciliation.ContractDraft.unknownSchedule;
import static io.trueup.reconciliation.FindingAssert.assertThat;
import static io.trueup.reconciliation.LineSketch.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The eleven rules of INTERFACES.md 5, each alone and each pair in which the order matters. The day expects 480.00. */
class OutcomeRulesTest {

    @Test
    void the_rules_stand_in_the_order_of_the_interface() {
        assertThat(OutcomeRules.IN_ORDER.stream().map(OutcomeRules.Rule::outcome))
                .containsExactlyElementsOf(Outcome.ofDays());
    }

    @Test
    void rule_1_an_ambiguous_line_needs_review_with_nothing_expected() {
        Finding finding = review(line("97545").paid("100.00"));
        assertThat(finding)
                .hasOutcome(Outcome.NEEDS_REVIEW)
                .hasExpected("blank")
                .hasVariance("blank")
                .hasAtStake("0.00")
                .hasPaid("100.00");
        assertThat(finding.derivation()).contains("WC-1 WH 2025-03-03", "WC-2 WH 2025-03-03");
    }

    @Test
    void rule_1_comes_before_2_for_an_ambiguous_line_has_no_day_either() {
        Adjudications none = new Adjudications(List.of(), AdjustmentReasonCodes.standard(), true);
        Tolerance exact = new Tolerance(Money.ZERO, BigDecimal.ZERO);
        OutcomeRules.Subject ambiguous = OutcomeRules.Subject.unmatched(true, none, AccountSketch.MONDAY, exact);
        assertThat(OutcomeRules.decide(ambiguous).outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
    }

    @Test
    void rule_2_a_program_line_without_an_attended_day_is_paid_without_log_and_nothing_is_expected() {
        assertThat(account().remittedWithoutDay(line("97545").paid("160.00")).finding())
                .hasOutcome(Outcome.PAID_WITHOUT_LOG)
                .hasExpected("0.00")
                .hasVariance("160.00");
    }

    @Test
    void rule_2_comes_before_3_where_there_is_neither_day_nor_contract() {
        assertThat(account()
                        .under()
                        .remittedWithoutDay(line("97545").paid("160.00"))
                        .finding())
                .hasOutcome(Outcome.PAID_WITHOUT_LOG);
    }

    @Test
    void rule_3_without_a_contract_there_is_no_rate() {
        assertThat(programDay().under().finding()).hasOutcome(Outcome.NO_RATE).hasExpected("blank");
    }

    @Test
    void rule_3_without_a_schedule_row_there_is_no_rate() {
        assertThat(programDay().under(unknownSchedule()).finding()).hasOutcome(Outcome.NO_RATE);
    }

    @Test
    void rule_3_comes_before_6_7_and_9_whatever_was_paid() {
        assertThat(programDay().under().remitted(line("97545").paid("160.00")).finding())
                .hasOutcome(Outcome.NO_RATE)
                .hasPaid("160.00");
        assertThat(programDay()
                        .under()
                        .remitted(line("97545").adjusted("CO-197", "160.00"))
                        .finding())
                .hasOutcome(Outcome.NO_RATE);
    }

    @Test
    void rule_4_before_discharge_a_case_is_open() {
        assertThat(programDay()
                        .under(caseRate("5000.00"))
                        .episode("2025-03-03", null)
                        .finding())
                .hasOutcome(Outcome.CASE_OPEN)
                .hasExpected("blank");
    }

    @Test
    void rule_4_comes_before_5_and_7_however_long_it_takes_and_whatever_was_denied() {
        AccountSketch open = programDay().under(caseRate("5000.00")).episode("2025-03-03", null);
        assertThat(open.today("2026-03-03").finding()).hasOutcome(Outcome.CASE_OPEN);
        assertThat(open.remitted(line("97545").adjusted("CO-197", "600.00")).finding())
                .hasOutcome(Outcome.CASE_OPEN);
    }

    @Test
    void rule_5_no_remittance_from_a_payer_that_does_not_cover_the_program_is_not_covered_however_late() {
        assertThat(programDay().under(notCovered()).today("2026-01-01").finding())
                .hasOutcome(Outcome.NOT_COVERED)
                .hasExpected("0.00");
    }

    @Test
    void rule_5_a_payment_is_overdue_on_the_day_after_the_last_one_that_is_on_time() {
        // 45 days after 2025-03-03
        assertThat(programDay().today("2025-04-17").finding())
                .hasOutcome(Outcome.AWAITING_PAYMENT)
                .hasAtStake("480.00");
        assertThat(programDay().today("2025-04-17").finding().recheckOn()).isEqualTo("2025-04-18");
        assertThat(programDay().today("2025-04-18").finding()).hasOutcome(Outcome.PAYMENT_OVERDUE);
        assertThat(programDay().today("2025-04-18").finding().recheckOn()).isNull();
    }

    @Test
    void rule_5_a_status_without_a_decision_is_no_remittance() {
        assertThat(programDay()
                        .remitted(line("97545").billed("600.00").undecided("25"))
                        .finding())
                .hasOutcome(Outcome.AWAITING_PAYMENT)
                .hasBilled("blank");
    }

    @Test
    void rule_5_no_longer_holds_once_money_was_taken_back_for_the_day() {
        assertThat(programDay()
                        .remitted(line("97545").undecided("25").recouped("20.00", "2025-04-02"))
                        .finding())
                .hasOutcome(Outcome.UNDERPAID)
                .hasPaid("-20.00");
    }

    @Test
    void rule_6_what_was_paid_and_is_nothing_now_was_taken_back() {
        assertThat(programDay()
                        .remitted(line("97545").paid("480.00").recouped("480.00", "2025-05-01"))
                        .finding())
                .hasOutcome(Outcome.TAKEN_BACK)
                .hasPaid("0.00")
                .hasRecouped("480.00")
                .hasAtStake("480.00");
    }

    @Test
    void rule_6_comes_before_7_where_a_correction_denies_what_was_paid() {
        assertThat(programDay()
                        .remitted(
                                line("97545").paid("480.00").on("2025-04-01"),
                                line("97545")
                                        .paid("-480.00")
                                        .status("22")
                                        .on("2025-05-01")
                                        .claim(1),
                                line("97545")
                                        .adjusted("CO-197", "480.00")
                                        .on("2025-05-01")
                                        .claim(2))
                        .finding())
                .hasOutcome(Outcome.TAKEN_BACK);
    }

    @Test
    void rule_6_comes_before_8_where_little_is_expected() {
        assertThat(programDay()
                        .under(ContractDraft.hourlyRate("0.10"))
                        .remitted(line("97545").paid("0.60").recouped("0.60", "2025-05-01"))
                        .finding())
                .hasOutcome(Outcome.TAKEN_BACK);
    }

    @Test
    void rule_7_nothing_paid_and_a_denying_adjustment_is_denied() {
        assertThat(programDay()
                        .remitted(line("97545").adjusted("CO-197", "600.00"))
                        .finding())
                .hasOutcome(Outcome.DENIED)
                .hasVariance("-480.00")
                .hasAtStake("480.00");
    }

    @Test
    void rule_7_comes_before_8_where_nothing_is_expected() {
        assertThat(programDay()
                        .under(notCovered())
                        .remitted(line("97545").adjusted("CO-96", "600.00"))
                        .finding())
                .hasOutcome(Outcome.DENIED)
                .hasAtStake("0.00");
    }

    @Test
    void a_zero_paid_line_with_reductions_only_is_underpaid() {
        for (String reduction : List.of("CO-45", "PI-P12", "CO-P24", "CO-131")) {
            assertThat(programDay()
                            .remitted(line("97545").adjusted(reduction, "600.00"))
                            .finding())
                    .hasOutcome(Outcome.UNDERPAID);
        }
    }

    @Test
    void rule_8_within_either_tolerance_is_as_expected() {
        assertThat(programDay().remitted(line("97545").paid("479.00")).finding())
                .hasOutcome(Outcome.PAID_AS_EXPECTED)
                .hasVariance("-1.00")
                .hasAtStake("1.00");
        assertThat(programDay()
                        .tolerating("1.00", "5")
                        .remitted(line("97545").paid("504.00"))
                        .finding())
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void rule_8_comes_before_10_where_the_whole_amount_came_on_another_line() {
        assertThat(programDay()
                        .remitted(line("97545").paid("480.00"), line("97546").adjusted("CO-97", "400.00"))
                        .finding())
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void rule_9_more_than_expected_is_overpaid_even_with_a_denied_line() {
        assertThat(programDay()
                        .remitted(line("97545").paid("481.01"), line("97546").adjusted("CO-97", "400.00"))
                        .finding())
                .hasOutcome(Outcome.OVERPAID)
                .hasVariance("1.01")
                .hasAtStake("0.00");
    }

    @Test
    void rule_10_a_denied_line_beside_a_paid_one_is_partly_denied() {
        assertThat(programDay()
                        .remitted(line("97545").paid("160.00"), line("97546").adjusted("CO-151", "320.00"))
                        .finding())
                .hasOutcome(Outcome.PARTLY_DENIED)
                .hasVariance("-320.00")
                .hasBilled("480.00");
    }

    @Test
    void rule_11_less_than_expected_is_underpaid() {
        assertThat(programDay()
                        .remitted(line("97545").paid("400.00").adjusted("CO-45", "80.00"))
                        .finding())
                .hasOutcome(Outcome.UNDERPAID)
                .hasVariance("-80.00");
    }

    @Test
    void under_a_daily_rate_a_zero_paid_line_is_no_denial_once_a_program_code_of_the_day_was_paid() {
        AccountSketch day = programDay().under(dailyRate("620.00"));
        assertThat(day.remitted(line("97545").paid("500.00"), line("97546").adjusted("CO-97", "450.00"))
                        .finding())
                .hasOutcome(Outcome.UNDERPAID);
        assertThat(day.judgement().evidence().deniedLines()).isEmpty();
    }

    @Test
    void under_a_daily_rate_a_paid_component_code_leaves_the_denial_of_the_program_code() {
        assertThat(programDay()
                        .under(dailyRate("620.00"))
                        .remitted(line("97110").paid("200.00"), line("97545").adjusted("CO-97", "450.00"))
                        .finding())
                .hasOutcome(Outcome.PARTLY_DENIED);
    }

    @Test
    void a_percentage_of_charge_is_expected_once_billed() {
        AccountSketch day = programDay().under(percentOfCharge("80"));
        assertThat(day.finding()).hasOutcome(Outcome.AWAITING_PAYMENT).hasExpected("blank");
        assertThat(day.remitted(line("97545").billed("600.00").paid("480.00")).finding())
                .hasOutcome(Outcome.PAID_AS_EXPECTED)
                .hasExpected("480.00");
    }

    @Test
    void a_percentage_of_charge_stays_expected_when_the_payment_is_taken_back() {
        assertThat(programDay()
                        .under(percentOfCharge("80"))
                        .remitted(
                                line("97545").billed("600.00").paid("480.00"),
                                line("97545")
                                        .billed("-600.00")
                                        .paid("-480.00")
                                        .status("22")
                                        .on("2025-05-01"))
                        .finding())
                .hasOutcome(Outcome.TAKEN_BACK)
                .hasBilled("blank")
                .hasAtStake("480.00");
    }

    private static Finding review(LineSketch sketch) {
        UnmatchedLine line = new UnmatchedLine(
                sketch.build(1), "PCN1", "Doe, Jo", List.of("WC-1 WH 2025-03-03", "WC-2 WH 2025-03-03"));
        return programDay().reconciliation().ofUnmatched(List.of(line)).get(0).finding();
    }
}
