package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.programDay;
import static io.trueup.reconciliation.FindingAssert.assertThat;
import static io.trueup.reconciliation.LineSketch.line;
import static io.trueup.reconciliation.LineSketch.wholeClaim;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Adjudicated before" judges nothing: what was decided before stands, with its clock (INTERFACES.md 5). */
class DuplicateNoticesTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);

    private static LineSketch shortPayment() {
        return line("97545").billed("600.00").paid("400.00").adjusted("CO-45", "200.00");
    }

    private static LineSketch notice(String reason) {
        return line("97545")
                .adjusted(reason, "600.00")
                .numbered("PCN1", "ICN2")
                .on("2025-04-30")
                .claim(2);
    }

    private static LineSketch reversal(String date) {
        return line("97545")
                .billed("-600.00")
                .paid("-400.00")
                .adjusted("CO-45", "-200.00")
                .status("22")
                .on(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OA-18", "CO-18", "PI-18", "CO-B13", "OA-B13"})
    void a_short_payment_stays_short_and_its_clock_where_it_was(String reason) {
        AccountSketch day = programDay().remitted(shortPayment(), notice(reason));
        assertThat(day.finding()).hasAtStake("80.00").hasBilled("600.00").hasOutcome(Outcome.UNDERPAID);
        assertThat(day.finding().reasonCodes()).containsExactly("CO-45");
        assertThat(day.judgement().evidence().adjudicatedOn()).isEqualTo(FIRST);
    }

    @Test
    void a_denial_stays_that_denial() {
        AccountSketch day = programDay().remitted(line("97545").adjusted("CO-197", "600.00"), notice("OA-18"));
        assertThat(day.finding()).hasOutcome(Outcome.DENIED);
        assertThat(day.finding().reasonCodes()).containsExactly("CO-197");
        assertThat(day.judgement().evidence().adjudicatedOn()).isEqualTo(FIRST);
    }

    @Test
    void a_notice_for_the_whole_claim_repeats_its_lines_and_one_for_lines_the_whole_claim() {
        assertThat(programDay()
                        .remitted(
                                shortPayment(),
                                wholeClaim().adjusted("OA-18", "600.00").on("2025-04-30"))
                        .finding())
                .hasOutcome(Outcome.UNDERPAID);
        assertThat(programDay()
                        .remitted(
                                wholeClaim().billed("600.00").paid("400.00").adjusted("CO-45", "200.00"),
                                notice("OA-18"))
                        .finding())
                .hasOutcome(Outcome.UNDERPAID);
    }

    @Test
    void alone_it_is_a_denial_and_of_two_the_first_counts() {
        assertThat(programDay().remitted(notice("OA-18")).finding()).hasOutcome(Outcome.DENIED);
        AccountSketch twice = programDay()
                .remitted(notice("OA-18"), notice("OA-18").on("2025-05-30").claim(3));
        assertThat(twice.finding()).hasOutcome(Outcome.DENIED);
        assertThat(twice.judgement().evidence().adjudicatedOn()).isEqualTo(LocalDate.of(2025, 4, 30));
    }

    @Test
    void with_another_reason_to_deny_it_is_a_decision() {
        AccountSketch day = programDay()
                .remitted(
                        shortPayment(),
                        line("97545")
                                .adjusted("OA-18", "300.00")
                                .adjusted("CO-197", "300.00")
                                .on("2025-04-30"));
        assertThat(day.finding()).hasOutcome(Outcome.PARTLY_DENIED);
        assertThat(day.judgement().evidence().adjudicatedOn()).isEqualTo(LocalDate.of(2025, 4, 30));
    }

    @Test
    void a_reduction_beside_it_changes_nothing() {
        assertThat(programDay()
                        .remitted(
                                shortPayment(),
                                line("97545")
                                        .adjusted("OA-18", "480.00")
                                        .adjusted("CO-45", "120.00")
                                        .on("2025-04-30"))
                        .finding())
                .hasOutcome(Outcome.UNDERPAID);
    }

    @Test
    void of_another_code_it_is_a_denial() {
        assertThat(programDay()
                        .remitted(
                                shortPayment(),
                                line("97546").adjusted("OA-18", "100.00").on("2025-04-30"))
                        .finding())
                .hasOutcome(Outcome.PARTLY_DENIED);
    }

    @Test
    void money_taken_back_before_it_was_taken_back_on_its_own_day() {
        AccountSketch day = programDay().remitted(shortPayment(), reversal("2025-04-15"), notice("OA-18"));
        assertThat(day.finding()).hasPaid("0.00").hasOutcome(Outcome.TAKEN_BACK);
        assertThat(day.judgement().evidence().takenBackOn()).isEqualTo(LocalDate.of(2025, 4, 15));
    }

    @Test
    void a_second_word_that_decides_moves_the_clock_as_ever() {
        assertThat(programDay()
                        .remitted(
                                shortPayment(),
                                line("97545").adjusted("CO-197", "600.00").on("2025-04-30"))
                        .judgement()
                        .evidence()
                        .adjudicatedOn())
                .isEqualTo(LocalDate.of(2025, 4, 30));
    }

    @Test
    void more_taken_back_than_was_paid_is_taken_back() {
        assertThat(programDay()
                        .remitted(
                                shortPayment(),
                                reversal("2025-04-15").billed("-603.20").paid("-403.20"))
                        .finding())
                .hasPaid("-3.20")
                .hasVariance("-483.20")
                .hasOutcome(Outcome.TAKEN_BACK);
    }
}
