package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.account;
import static io.trueup.reconciliation.ContractDraft.caseRate;
import static io.trueup.reconciliation.ContractDraft.hourlyRate;
import static io.trueup.reconciliation.FindingAssert.assertThat;
import static io.trueup.reconciliation.LineSketch.line;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One price for an episode, over its whole life: 5,000.00 for three days, 300.00 for each further, one day alone 250.00. */
class CaseRatesTest {

    private static AccountSketch days(String... dates) {
        return account().under(caseRate("5000.00")).attended(dates);
    }

    @Test
    void an_open_case_has_one_finding_on_its_start_date_with_all_its_days() {
        Finding finding =
                days("2025-03-04", "2025-03-05").episode("2025-03-03", null).finding();
        assertThat(finding).hasOutcome(Outcome.CASE_OPEN).hasExpected("blank");
        assertThat(finding.serviceDate()).isEqualTo("2025-03-03");
        assertThat(finding.days()).isEqualTo(2);
        assertThat(finding.minutes()).isEqualTo(720);
    }

    @Test
    void a_discharged_stay_expects_the_rate_up_to_the_included_days() {
        assertThat(days("2025-03-03", "2025-03-04", "2025-03-05")
                        .episode("2025-03-03", "2025-03-07")
                        .finding())
                .hasExpected("5000.00")
                .hasOutcome(Outcome.AWAITING_PAYMENT);
    }

    @Test
    void days_over_the_included_ones_are_paid_each() {
        assertThat(days("2025-03-03", "2025-03-04", "2025-03-05", "2025-03-06", "2025-03-07")
                        .episode("2025-03-03", "2025-03-07")
                        .finding())
                .hasExpected("5600.00");
    }

    @Test
    void a_short_stay_is_paid_by_the_day() {
        assertThat(days("2025-03-03").episode("2025-03-03", "2025-03-07").finding())
                .hasExpected("250.00");
    }

    @Test
    void missed_days_do_not_count() {
        assertThat(days("2025-03-03")
                        .missed("2025-03-04")
                        .episode("2025-03-03", "2025-03-07")
                        .finding())
                .hasExpected("250.00");
    }

    @Test
    void the_payment_is_overdue_counted_from_the_discharge() {
        AccountSketch stay = days("2025-03-03", "2025-03-04").episode("2025-03-03", "2025-03-31");
        assertThat(stay.today("2025-05-15").finding()).hasOutcome(Outcome.AWAITING_PAYMENT);
        assertThat(stay.today("2025-05-16").finding()).hasOutcome(Outcome.PAYMENT_OVERDUE);
    }

    private static AccountSketch billedByTheWeek(LineSketch... weeks) {
        return days("2025-03-03", "2025-03-04", "2025-03-10")
                .episode("2025-03-03", "2025-03-14")
                .remitted(weeks);
    }

    @Test
    void fault_296_bills_of_different_days_stand_beside_each_other() {
        assertThat(billedByTheWeek(
                                line("97545").billed("4000.00").paid("3000.00").served("2025-03-03", "2025-03-07"),
                                line("97545")
                                        .billed("4000.00")
                                        .paid("2000.00")
                                        .served("2025-03-10", "2025-03-14")
                                        .on("2025-04-15"))
                        .finding())
                .hasBilled("8000.00")
                .hasPaid("5000.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void fault_296_a_week_that_pays_nothing_is_no_denial_of_a_stay_that_was_paid_for() {
        assertThat(billedByTheWeek(
                                line("97545").billed("4000.00").paid("3000.00").served("2025-03-03", "2025-03-07"),
                                line("97545")
                                        .adjusted("CO-97", "4000.00")
                                        .served("2025-03-10", "2025-03-14")
                                        .on("2025-04-15"))
                        .finding())
                .hasPaid("3000.00")
                .hasOutcome(Outcome.UNDERPAID);
    }

    @Test
    void fault_296_a_reversal_takes_back_the_bill_of_its_days() {
        assertThat(billedByTheWeek(
                                line("97545").billed("4000.00").paid("2500.00").served("2025-03-03", "2025-03-07"),
                                line("97545")
                                        .billed("4100.00")
                                        .paid("2500.00")
                                        .served("2025-03-10", "2025-03-14")
                                        .on("2025-04-15"),
                                line("97545")
                                        .billed("-4000.00")
                                        .paid("-2500.00")
                                        .status("22")
                                        .served("2025-03-03", "2025-03-07")
                                        .on("2025-05-01"))
                        .finding())
                .hasBilled("4100.00")
                .hasPaid("2500.00");
    }

    @Test
    void any_date_from_start_to_discharge_pays_for_the_stay_and_two_payments_add_up() {
        assertThat(days("2025-03-03", "2025-03-04")
                        .episode("2025-03-03", "2025-03-31")
                        .remitted(
                                line("97545").paid("3000.00").served("2025-03-15"),
                                line("97545")
                                        .paid("2000.00")
                                        .served("2025-03-31")
                                        .on("2025-06-01"))
                        .finding())
                .hasPaid("5000.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void a_range_over_the_stay_is_not_spread() {
        assertThat(days("2025-03-03", "2025-03-04")
                        .episode("2025-03-03", "2025-03-31")
                        .remitted(line("97545").paid("5000.00").served("2025-02-28", "2025-04-02"))
                        .finding())
                .hasPaid("5000.00");
    }

    @Test
    void money_for_a_date_after_discharge_is_without_log() {
        assertThat(days("2025-03-03", "2025-03-04")
                        .episode("2025-03-03", "2025-03-31")
                        .remitted(line("97545").paid("5000.00").served("2025-04-01"))
                        .findingOn("2025-04-01"))
                .hasOutcome(Outcome.PAID_WITHOUT_LOG);
    }

    @Test
    void a_discharge_that_moves_keeps_the_finding_and_takes_the_later_dates() {
        AccountSketch before = days("2025-03-03", "2025-03-04").episode("2025-03-03", "2025-03-14");
        AccountSketch after =
                days("2025-03-03", "2025-03-04", "2025-03-20", "2025-03-21").episode("2025-03-03", "2025-03-31");
        assertThat(after.finding().key()).isEqualTo(before.finding().key());
        assertThat(after.finding()).hasExpected("5300.00");
    }

    @Test
    void a_readmission_is_a_stay_of_its_own() {
        AccountSketch both = days("2025-03-03", "2025-03-04", "2025-06-02")
                .episode("2025-03-03", "2025-03-31")
                .episode("2025-06-02", "2025-06-30")
                .remitted(line("97545").paid("5000.00").served("2025-03-03"));
        assertThat(both.findingOn("2025-03-03")).hasOutcome(Outcome.PAID_AS_EXPECTED);
        assertThat(both.findingOn("2025-06-02")).hasExpected("250.00").hasPaid("0.00");
    }

    @Test
    void zero_paid_lines_are_no_denials_once_a_program_code_of_the_episode_was_paid() {
        AccountSketch stay = days("2025-03-03", "2025-03-04")
                .episode("2025-03-03", "2025-03-31")
                .remitted(
                        line("97545").paid("4000.00").served("2025-03-03"),
                        line("97546").adjusted("CO-97", "900.00").served("2025-03-04"));
        assertThat(stay.finding()).hasOutcome(Outcome.UNDERPAID);
        assertThat(stay.judgement().evidence().deniedLines()).isEmpty();
    }

    @Test
    void a_paid_component_code_does_not_settle_the_denied_program_code() {
        assertThat(days("2025-03-03", "2025-03-04")
                        .episode("2025-03-03", "2025-03-31")
                        .remitted(
                                line("97110").paid("100.00").served("2025-03-03"),
                                line("97545").adjusted("CO-197", "900.00").served("2025-03-04"))
                        .finding())
                .hasOutcome(Outcome.PARTLY_DENIED);
    }

    @Test
    void the_case_rate_in_force_at_the_start_pays_for_the_whole_episode() {
        AccountSketch stay = account()
                .under(
                        caseRate("5000.00").named("old").inForce("2025-01-01", "2025-03-31"),
                        hourlyRate("80.00").named("new").inForce("2025-04-01", null))
                .attended("2025-03-31", "2025-04-01")
                .episode("2025-03-31", "2025-04-30");
        assertThat(stay.finding()).hasExpected("5000.00");
        assertThat(stay.finding().contractId()).isEqualTo("old");
    }

    @Test
    void a_case_rate_that_begins_during_an_episode_pays_for_the_days_from_then_on() {
        AccountSketch account = account()
                .under(
                        hourlyRate("80.00").named("old").inForce("2025-01-01", "2025-03-31"),
                        caseRate("5000.00").named("new").inForce("2025-04-01", null))
                .attended("2025-03-31", "2025-04-02", "2025-04-03")
                .episode("2025-03-31", "2025-04-30")
                .remitted(
                        line("97545").paid("480.00").served("2025-03-31"),
                        line("97545").paid("5000.00").served("2025-04-15"));
        assertThat(account.findingOn("2025-03-31")).hasExpected("480.00").hasPaid("480.00");
        assertThat(account.findingOn("2025-04-02")).hasExpected("5000.00").hasPaid("5000.00");
    }

    @Test
    void a_day_under_a_later_contract_keeps_its_own_money() {
        AccountSketch account = account()
                .under(
                        hourlyRate("80.00").named("a").inForce("2025-01-01", "2025-03-31"),
                        caseRate("5000.00").named("b").inForce("2025-04-01", "2025-04-30"),
                        hourlyRate("90.00").named("c").inForce("2025-05-01", null))
                .attended("2025-03-31", "2025-04-02", "2025-05-02")
                .episode("2025-03-31", null)
                .remitted(line("97545").paid("540.00").served("2025-05-02"));
        assertThat(account.findingOn("2025-05-02")).hasExpected("540.00").hasPaid("540.00");
        assertThat(account.findingOn("2025-04-02")).hasPaid("0.00");
    }

    @Test
    void an_episode_nobody_attended_has_no_finding() {
        assertThat(account()
                        .under(caseRate("5000.00"))
                        .missed("2025-03-03")
                        .episode("2025-03-03", null)
                        .findings())
                .isEmpty();
    }
}
