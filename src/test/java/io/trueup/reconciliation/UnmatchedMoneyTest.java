package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.account;
import static io.trueup.reconciliation.AccountSketch.programDay;
import static io.trueup.reconciliation.FindingAssert.assertThat;
import static io.trueup.reconciliation.LineSketch.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Program lines that are no attended day's. */
class UnmatchedMoneyTest {

    private static UnmatchedLine stray(LineSketch sketch, int number, String... candidates) {
        return new UnmatchedLine(sketch.build(number), "ICN1", "Doe, Jo", List.of(candidates));
    }

    private static List<Finding> unmatched(UnmatchedLine... lines) {
        return account().reconciliation().ofUnmatched(List.of(lines)).stream()
                .map(Judgement::finding)
                .toList();
    }

    @Test
    void lines_of_one_claim_and_date_are_one_finding() {
        List<Finding> findings = unmatched(
                stray(line("97545").paid("160.00"), 1), stray(line("97546").paid("320.00"), 2));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0)).hasOutcome(Outcome.PAID_WITHOUT_LOG).hasPaid("480.00");
        assertThat(findings.get(0).payer()).isEqualTo("TXMUT");
    }

    @Test
    void dates_are_kept_apart() {
        assertThat(unmatched(
                        stray(line("97545").paid("160.00"), 1),
                        stray(line("97545").paid("160.00").served("2025-03-04"), 2)))
                .hasSize(2);
    }

    @Test
    void each_ambiguous_line_is_a_finding_of_its_own() {
        List<Finding> findings = unmatched(
                stray(line("97545").paid("160.00"), 1, "a", "b"),
                stray(line("97546").paid("320.00"), 2, "a", "b"));
        Set<String> keys = findings.stream().map(Finding::key).collect(Collectors.toSet());
        assertThat(keys).hasSize(2);
        assertThat(findings).extracting(Finding::outcome).containsOnly(Outcome.NEEDS_REVIEW);
    }

    @Test
    void a_line_without_dates_is_kept_with_a_blank_date() {
        Finding finding =
                unmatched(stray(line("97545").paid("160.00").undated(), 1)).get(0);
        assertThat(finding).hasOutcome(Outcome.PAID_WITHOUT_LOG).hasPaid("160.00");
        assertThat(finding.serviceDate()).isNull();
    }

    @Test
    void money_for_a_missed_day_is_paid_without_log() {
        assertThat(account()
                        .missed("2025-03-03")
                        .remittedWithoutDay(line("97545").paid("160.00"))
                        .finding())
                .hasOutcome(Outcome.PAID_WITHOUT_LOG)
                .hasVariance("160.00");
    }

    @Test
    void a_missed_day_has_no_finding_unless_money_came() {
        assertThat(account().missed("2025-03-03").findings()).isEmpty();
        assertThat(account()
                        .missed("2025-03-03")
                        .remittedWithoutDay(line("97545").adjusted("CO-197", "160.00"))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_missed_day_keeps_its_finding_when_the_money_was_taken_back() {
        assertThat(account()
                        .missed("2025-03-03")
                        .remittedWithoutDay(
                                line("97545").paid("160.00"),
                                line("97545").paid("-160.00").status("22").on("2025-05-01"))
                        .finding())
                .hasOutcome(Outcome.PAID_WITHOUT_LOG)
                .hasPaid("0.00");
    }

    @Test
    void a_denied_line_for_a_date_no_log_knows_is_shown() {
        assertThat(unmatched(stray(line("97545").adjusted("CO-197", "160.00"), 1))
                        .get(0))
                .hasOutcome(Outcome.PAID_WITHOUT_LOG)
                .hasPaid("0.00");
    }

    @Test
    void a_predetermination_is_no_payment_and_no_finding() {
        assertThat(unmatched(stray(line("97545").billed("600.00").undecided("25"), 1)))
                .isEmpty();
    }

    @Test
    void the_days_of_the_claim_are_judged_without_it() {
        AccountSketch account =
                programDay().remittedWithoutDay(line("97545").paid("160.00").served("2025-03-08"));
        assertThat(account.findingOn("2025-03-03"))
                .hasOutcome(Outcome.AWAITING_PAYMENT)
                .hasPaid("0.00");
        assertThat(account.findingOn("2025-03-08")).hasOutcome(Outcome.PAID_WITHOUT_LOG);
        assertThat(account.findingOn("2025-03-08").claimNumber()).isEqualTo("WC-1");
    }
}
