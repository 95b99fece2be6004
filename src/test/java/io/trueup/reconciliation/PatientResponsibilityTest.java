package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.programDay;
import static io.trueup.reconciliation.ContractDraft.hourlyRate;
import static io.trueup.reconciliation.FindingAssert.assertThat;
import static io.trueup.reconciliation.LineSketch.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.contract.ContractLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the patient owes comes off the payment expected, except from a worker, who owes nothing (INTERFACES.md 4). */
class PatientResponsibilityTest {

    private static AccountSketch day(ContractLine insurance) {
        return programDay().under(hourlyRate("80.00").line(insurance));
    }

    @ParameterizedTest
    @EnumSource(value = ContractLine.class, mode = EnumSource.Mode.EXCLUDE, names = "WORKERS_COMP")
    void outside_workers_comp_the_patients_share_comes_off(ContractLine insurance) {
        assertThat(day(insurance)
                        .remitted(line("97545").paid("380.00").adjusted("PR-2", "100.00"))
                        .finding())
                .hasExpected("380.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PR-1", "PR-2", "PR-3", "PR-66"})
    void deductible_coinsurance_copayment_and_blood_deductible_count(String reason) {
        assertThat(day(ContractLine.AUTO)
                        .remitted(line("97545").paid("430.00").adjusted(reason, "50.00"))
                        .finding())
                .hasExpected("430.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PR-45", "PR-96", "CO-1", "OA-2"})
    void other_reasons_and_groups_do_not(String reason) {
        assertThat(day(ContractLine.AUTO)
                        .remitted(line("97545").paid("430.00").adjusted(reason, "50.00"))
                        .finding())
                .hasExpected("480.00");
    }

    @Test
    void a_whole_deductible_is_as_expected_outside_workers_comp() {
        assertThat(day(ContractLine.GROUP_HEALTH)
                        .remitted(line("97545").billed("480.00").adjusted("PR-1", "480.00"))
                        .finding())
                .hasExpected("0.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void a_share_larger_than_the_allowed_amount_leaves_nothing_expected_not_less() {
        assertThat(day(ContractLine.GROUP_HEALTH)
                        .remitted(line("97545").billed("600.00").adjusted("PR-1", "600.00"))
                        .finding())
                .hasExpected("0.00");
    }

    @Test
    void in_workers_comp_nothing_comes_off_and_the_short_line_is_evidence() {
        AccountSketch day = day(ContractLine.WORKERS_COMP)
                .remitted(line("97545").paid("380.00").adjusted("PR-2", "100.00"));
        assertThat(day.finding()).hasExpected("480.00").hasOutcome(Outcome.UNDERPAID);
        assertThat(day.judgement().evidence().shortLines()).hasSize(1);
    }

    @Test
    void in_workers_comp_a_line_put_on_the_worker_whole_is_denied() {
        assertThat(day(ContractLine.WORKERS_COMP)
                        .remitted(line("97545").adjusted("PR-1", "480.00"))
                        .finding())
                .hasOutcome(Outcome.DENIED);
    }

    @Test
    void a_share_that_was_reversed_counts_no_more() {
        assertThat(day(ContractLine.AUTO)
                        .remitted(
                                line("97545").billed("480.00").paid("380.00").adjusted("PR-2", "100.00"),
                                line("97545")
                                        .billed("-480.00")
                                        .paid("-380.00")
                                        .adjusted("PR-2", "-100.00")
                                        .status("22")
                                        .on("2025-05-01")
                                        .claim(1),
                                line("97545")
                                        .billed("480.00")
                                        .paid("480.00")
                                        .on("2025-05-01")
                                        .claim(2))
                        .finding())
                .hasExpected("480.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }
}
