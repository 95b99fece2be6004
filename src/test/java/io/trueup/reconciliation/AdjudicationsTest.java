package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.programDay;
import static io.trueup.reconciliation.FindingAssert.assertThat;
import static io.trueup.reconciliation.LineSketch.line;
import static io.trueup.reconciliation.LineSketch.wholeClaim;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money always adds up; what is denied and what was billed is said by the latest adjudication that stands. */
class AdjudicationsTest {

    private static LineSketch original() {
        return line("97545").billed("600.00").paid("480.00").adjusted("CO-45", "120.00");
    }

    private static LineSketch reversal(String date) {
        return line("97545")
                .billed("-600.00")
                .paid("-480.00")
                .adjusted("CO-45", "-120.00")
                .status("22")
                .on(date);
    }

    @Test
    void a_reversal_and_its_correction_in_one_payment_net_out_in_either_order() {
        LineSketch correction =
                line("97545").billed("600.00").paid("400.00").on("2025-05-01").numbered("PCN1", "ICN2");
        for (int reversalFirst : List.of(1, 3)) {
            assertThat(programDay()
                            .remitted(original(), reversal("2025-05-01").claim(reversalFirst), correction.claim(2))
                            .finding())
                    .hasPaid("400.00")
                    .hasBilled("600.00")
                    .hasOutcome(Outcome.UNDERPAID);
        }
    }

    @Test
    void a_correction_with_the_same_amounts_stands_and_the_original_does_not() {
        Finding finding = programDay()
                .remitted(
                        original(),
                        reversal("2025-05-01").claim(3),
                        original().remark("N706").on("2025-05-01").claim(2))
                .finding();
        assertThat(finding).hasPaid("480.00").hasBilled("600.00").hasOutcome(Outcome.PAID_AS_EXPECTED);
        assertThat(finding.reasonCodes()).containsExactly("CO-45", "N706");
    }

    @Test
    void original_reversal_and_correction_may_come_in_one_payment_in_any_order() {
        List<Integer> places = new ArrayList<>(List.of(1, 2, 3));
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(places, new Random(seed));
            assertThat(programDay()
                            .remitted(
                                    original().claim(places.get(0)),
                                    reversal("2025-04-01").claim(places.get(1)),
                                    line("97545")
                                            .billed("600.00")
                                            .paid("300.00")
                                            .claim(places.get(2)))
                            .finding())
                    .hasPaid("300.00")
                    .hasBilled("600.00");
        }
    }

    @Test
    void fault_274_claims_of_one_place_in_two_files_of_a_payment_have_an_order_of_their_own() {
        AdjudicatedLine taken =
                reversal("2025-05-01").numbered("UNKNOWN15", "ICN1").build(1);
        AdjudicatedLine corrected = line("97545")
                .billed("600.00")
                .paid("400.00")
                .on("2025-05-01")
                .numbered("RECON", "ICN0")
                .build(1);
        AdjudicatedLine another = line("97545")
                .billed("600.00")
                .paid("400.00")
                .on("2025-05-01")
                .numbered("RECON", "ICN2")
                .build(1);
        List<AdjudicatedLine> lines = new ArrayList<>(List.of(taken, corrected, another));
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(lines, new Random(seed));
            assertThat(lines.stream().sorted(AdjudicatedLine.IN_ORDER)).containsExactly(taken, corrected, another);
        }
    }

    @Test
    void a_denied_line_that_is_reversed_and_paid_is_denied_no_more() {
        assertThat(programDay()
                        .remitted(
                                line("97545").adjusted("CO-197", "600.00"),
                                line("97545")
                                        .adjusted("CO-197", "-600.00")
                                        .status("22")
                                        .on("2025-05-01")
                                        .claim(1),
                                line("97545")
                                        .billed("600.00")
                                        .paid("480.00")
                                        .on("2025-05-01")
                                        .claim(2))
                        .finding())
                .hasOutcome(Outcome.PAID_AS_EXPECTED)
                .hasPaid("480.00");
    }

    @Test
    void a_reversal_of_a_payment_never_seen_leaves_the_correction_standing() {
        assertThat(programDay()
                        .remitted(
                                reversal("2025-05-01").claim(1),
                                line("97545")
                                        .billed("600.00")
                                        .paid("400.00")
                                        .on("2025-05-01")
                                        .claim(2))
                        .finding())
                .hasPaid("-80.00")
                .hasBilled("600.00")
                .hasOutcome(Outcome.TAKEN_BACK);
    }

    @Test
    void a_reversal_before_its_original_arrives_nets_out_once_it_does() {
        assertThat(programDay().remitted(reversal("2025-05-01")).finding())
                .hasPaid("-480.00")
                .hasOutcome(Outcome.UNDERPAID);
        assertThat(programDay().remitted(reversal("2025-05-01"), original()).finding())
                .hasPaid("0.00")
                .hasOutcome(Outcome.TAKEN_BACK);
    }

    @Test
    void two_corrections_one_after_the_other_leave_the_last() {
        assertThat(programDay()
                        .remitted(
                                original(),
                                reversal("2025-05-01").claim(1),
                                line("97545")
                                        .billed("650.00")
                                        .paid("400.00")
                                        .on("2025-05-01")
                                        .claim(2),
                                line("97545")
                                        .billed("-650.00")
                                        .paid("-400.00")
                                        .status("22")
                                        .on("2025-06-01")
                                        .claim(1),
                                line("97545")
                                        .billed("700.00")
                                        .paid("480.00")
                                        .on("2025-06-01")
                                        .claim(2))
                        .finding())
                .hasPaid("480.00")
                .hasBilled("700.00");
    }

    @Test
    void negative_amounts_without_status_22_are_a_reversal_too() {
        assertThat(programDay()
                        .remitted(original(), reversal("2025-05-01").status("1"))
                        .finding())
                .hasOutcome(Outcome.TAKEN_BACK)
                .hasBilled("blank");
    }

    @Test
    void a_part_taken_back_without_status_22_leaves_the_adjudication_standing() {
        assertThat(programDay()
                        .remitted(
                                original(),
                                line("97545").billed("0.00").paid("-100.00").on("2025-05-01"))
                        .finding())
                .hasPaid("380.00")
                .hasBilled("600.00")
                .hasOutcome(Outcome.UNDERPAID);
    }

    @Test
    void fault_295_a_claim_split_over_two_of_one_payment_counts_both_in_either_order() {
        LineSketch paid = line("97546").billed("300.00").paid("240.00").adjusted("CO-45", "60.00");
        LineSketch refused = line("97546").billed("300.00").adjusted("CO-197", "300.00");
        for (int refusedAt : List.of(1, 3)) {
            Finding finding = programDay()
                    .remitted(paid.claim(2), refused.claim(refusedAt))
                    .finding();
            assertThat(finding).hasPaid("240.00").hasBilled("600.00").hasOutcome(Outcome.PARTLY_DENIED);
            assertThat(finding.reasonCodes()).containsExactlyInAnyOrder("CO-45", "CO-197");
        }
    }

    @Test
    void fault_295_a_duplicate_notice_beside_the_decision_in_one_payment_judges_nothing() {
        LineSketch notice = line("97545").adjusted("OA-18", "600.00");
        for (int noticeAt : List.of(1, 3)) {
            assertThat(programDay()
                            .remitted(original().claim(2), notice.claim(noticeAt))
                            .finding())
                    .hasBilled("600.00")
                    .hasOutcome(Outcome.PAID_AS_EXPECTED);
        }
    }

    @Test
    void split_lines_of_one_code_in_one_claim_count_together() {
        assertThat(programDay()
                        .remitted(
                                line("97546").billed("300.00").paid("240.00"),
                                line("97546").billed("300.00").paid("240.00"))
                        .finding())
                .hasBilled("600.00")
                .hasPaid("480.00");
    }

    @Test
    void split_lines_are_reversed_one_by_one() {
        assertThat(programDay()
                        .remitted(
                                line("97546").paid("240.00"),
                                line("97546").paid("240.00"),
                                line("97546").paid("-240.00").status("22").on("2025-05-01"))
                        .finding())
                .hasBilled("240.00")
                .hasPaid("240.00");
    }

    @Test
    void a_duplicate_denied_after_the_payment_changes_no_money() {
        assertThat(programDay()
                        .remitted(
                                original(),
                                line("97545")
                                        .adjusted("OA-18", "600.00")
                                        .on("2025-05-01")
                                        .claim(2))
                        .finding())
                .hasOutcome(Outcome.PAID_AS_EXPECTED)
                .hasBilled("600.00")
                .hasPaid("480.00");
    }

    @Test
    void a_code_is_denied_when_its_latest_adjudication_says_so() {
        assertThat(programDay()
                        .remitted(
                                line("97545").paid("160.00"),
                                line("97546").paid("100.00").claim(2),
                                line("97546").adjusted("CO-151", "320.00").on("2025-05-01"))
                        .finding())
                .hasOutcome(Outcome.PARTLY_DENIED)
                .hasBilled("480.00")
                .hasPaid("260.00");
    }

    @Test
    void a_forwarded_or_pended_claim_decides_nothing() {
        assertThat(programDay()
                        .remitted(
                                original(),
                                line("97545")
                                        .billed("900.00")
                                        .adjusted("CO-197", "900.00")
                                        .undecided("23")
                                        .on("2025-05-01"))
                        .finding())
                .hasOutcome(Outcome.PAID_AS_EXPECTED)
                .hasBilled("600.00");
    }

    @Test
    void a_claim_reversed_as_a_whole_takes_back_all_its_lines() {
        assertThat(programDay()
                        .remitted(
                                line("97545").paid("160.00"),
                                line("97546").paid("320.00"),
                                wholeClaim().paid("-480.00").status("22").on("2025-05-01"))
                        .finding())
                .hasOutcome(Outcome.TAKEN_BACK)
                .hasBilled("blank");
    }

    @Test
    void a_claim_reversed_as_a_whole_leaves_another_claim_of_the_day_alone() {
        assertThat(programDay()
                        .remitted(
                                line("97545")
                                        .paid("160.00")
                                        .numbered("PCN1", "ICN1")
                                        .claim(1),
                                line("97546")
                                        .paid("320.00")
                                        .numbered("PCN2", "ICN2")
                                        .claim(2),
                                wholeClaim()
                                        .paid("-160.00")
                                        .numbered("PCN1", "ICN1")
                                        .status("22")
                                        .on("2025-05-01"))
                        .finding())
                .hasPaid("320.00")
                .hasBilled("320.00");
    }

    @Test
    void lines_that_reverse_a_claim_paid_as_a_whole_take_it_back() {
        assertThat(programDay()
                        .remitted(
                                wholeClaim().paid("480.00"),
                                line("97545").paid("-160.00").status("22").on("2025-05-01"),
                                line("97546").paid("-320.00").status("22").on("2025-05-01"))
                        .finding())
                .hasOutcome(Outcome.TAKEN_BACK)
                .hasBilled("blank");
    }

    @Test
    void a_provider_adjustment_counts_against_the_day_and_its_payment_date_is_remembered() {
        Finding finding = programDay()
                .remitted(original().recouped("100.00", "2025-06-01"))
                .finding();
        assertThat(finding).hasPaid("380.00").hasRecouped("100.00").hasOutcome(Outcome.UNDERPAID);
        assertThat(finding.paymentDates()).extracting(Object::toString).containsExactly("2025-04-01", "2025-06-01");
    }

    @Test
    void the_worked_example_of_the_handbook_page_comes_out_as_it_says() {
        assertThat(programDay()
                        .today("2025-06-10")
                        .remitted(
                                line("97545").billed("200.00").paid("160.00").adjusted("CO-45", "40.00"),
                                line("97546").adjusted("CO-197", "400.00"),
                                line("97546")
                                        .adjusted("CO-197", "-400.00")
                                        .status("22")
                                        .on("2025-05-01")
                                        .claim(1),
                                line("97546")
                                        .paid("300.00")
                                        .adjusted("CO-45", "100.00")
                                        .numbered("PCN9", "ICN2")
                                        .on("2025-05-01")
                                        .claim(2)
                                        .recouped("50.00", "2025-06-01"))
                        .finding())
                .hasOutcome(Outcome.UNDERPAID)
                .hasExpected("480.00")
                .hasBilled("600.00")
                .hasPaid("410.00")
                .hasRecouped("50.00")
                .hasVariance("-70.00")
                .hasAtStake("70.00");
    }

    @Test
    void allowed_is_what_the_payer_says_else_paid_and_patient_share_together() {
        assertThat(programDay()
                        .remitted(
                                line("97545").paid("160.00").allowed("200.00").adjusted("PR-1", "40.00"),
                                line("97546").paid("280.00").adjusted("PR-3", "20.00"))
                        .finding())
                .hasAllowed("500.00");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_in_which_files_came_changes_nothing(long seed) {
        List<LineSketch> lines = new ArrayList<>(List.of(
                original(),
                reversal("2025-05-01").claim(1),
                line("97545").billed("600.00").paid("400.00").on("2025-05-01").claim(2),
                line("97546").adjusted("CO-151", "320.00").claim(3),
                line("97546").billed("320.00").paid("50.00").on("2025-06-01")));
        Collections.shuffle(lines, new Random(seed));
        assertThat(programDay().remitted(lines.toArray(LineSketch[]::new)).finding())
                .hasPaid("450.00")
                .hasBilled("920.00")
                .hasOutcome(Outcome.UNDERPAID);
    }
}
