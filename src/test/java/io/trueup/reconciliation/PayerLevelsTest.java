package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.programDay;
import static io.trueup.reconciliation.ContractDraft.hourlyRate;
import static io.trueup.reconciliation.FindingAssert.assertThat;
import static io.trueup.reconciliation.LineSketch.line;
import static io.trueup.reconciliation.LineSketch.wholeClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.contract.ContractLine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payers of different levels stand beside each other; the money of all of them adds up (INTERFACES.md 5). */
class PayerLevelsTest {

    private static AccountSketch day() {
        return programDay().under(hourlyRate("80.00").line(ContractLine.GROUP_HEALTH));
    }

    /** 480.00 allowed, of which the patient has 180.00. */
    private static LineSketch primary() {
        return line("97545")
                .billed("600.00")
                .paid("300.00")
                .adjusted("CO-45", "120.00")
                .adjusted("PR-1", "180.00");
    }

    private static LineSketch secondary(String paid) {
        return line("97545")
                .billed("600.00")
                .paid(paid)
                .status("2")
                .payer("SECOND")
                .numbered("PCN1", "S-1")
                .on("2025-04-20");
    }

    private static LineSketch secondaryDenial() {
        return secondary("0.00").adjusted("OA-23", "420.00").adjusted("PR-96", "180.00");
    }

    private static LineSketch primaryReversed(String date) {
        return line("97545")
                .billed("-600.00")
                .paid("-300.00")
                .adjusted("CO-45", "-120.00")
                .adjusted("PR-1", "-180.00")
                .status("22")
                .on(date);
    }

    @Test
    void what_the_secondary_denies_takes_nothing_of_what_the_primary_paid() {
        AccountSketch account = day().remitted(primary(), secondaryDenial());
        assertThat(account.finding())
                .hasExpected("300.00")
                .hasPaid("300.00")
                .hasBilled("600.00")
                .hasAllowed("480.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
        assertThat(account.judgement().evidence().deniedLines()).isEmpty();
    }

    @Test
    void the_rest_that_the_secondary_pays_is_as_expected_in_sum_in_either_order() {
        LineSketch earlier = secondary("180.00").adjusted("OA-23", "420.00").on("2025-03-20");
        LineSketch later = secondary("180.00").adjusted("OA-23", "420.00");
        for (LineSketch rest : new LineSketch[] {earlier, later}) {
            assertThat(day().remitted(primary(), rest).finding())
                    .hasExpected("480.00")
                    .hasPaid("480.00")
                    .hasBilled("600.00")
                    .hasOutcome(Outcome.PAID_AS_EXPECTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PR-2", "CO-45"})
    void what_the_secondary_leaves_over_is_the_patients(String reason) {
        assertThat(day().remitted(
                                primary(),
                                secondary("100.00").adjusted("OA-23", "420.00").adjusted(reason, "80.00"))
                        .finding())
                .hasExpected("400.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void a_third_payer_pays_what_two_left() {
        assertThat(day().remitted(
                                primary().status("19"),
                                secondary("100.00").status("20").adjusted("PR-2", "80.00"),
                                secondary("80.00")
                                        .status("21")
                                        .payer("THIRD")
                                        .numbered("PCN1", "T-1")
                                        .on("2025-05-20"))
                        .finding())
                .hasExpected("480.00")
                .hasPaid("480.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void a_secondary_that_pays_more_than_was_left_pays_too_much() {
        assertThat(day().remitted(primary(), secondary("230.00")).finding())
                .hasVariance("50.00")
                .hasOutcome(Outcome.OVERPAID);
    }

    @Test
    void the_primary_reverses_and_corrects_while_the_secondary_stands() {
        LineSketch correction = line("97545")
                .billed("600.00")
                .paid("250.00")
                .adjusted("CO-45", "120.00")
                .adjusted("PR-1", "230.00")
                .on("2025-05-10")
                .claim(2);
        assertThat(day().remitted(
                                primary(),
                                secondary("180.00").adjusted("OA-23", "420.00"),
                                primaryReversed("2025-05-10"),
                                correction)
                        .finding())
                .hasExpected("430.00")
                .hasPaid("430.00")
                .hasBilled("600.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void a_reversal_belongs_to_the_level_of_the_claim_it_repeats_although_another_paid_the_same() {
        LineSketch same = secondary("300.00").adjusted("OA-23", "300.00");
        AccountSketch account = day().remitted(primary(), same, primaryReversed("2025-05-10"));
        assertThat(account.finding()).hasPaid("300.00").hasBilled("600.00");
        assertThat(account.finding().reasonCodes()).containsExactly("OA-23");
    }

    @Test
    void a_denial_without_a_level_belongs_to_the_payer_that_sends_it() {
        LineSketch again = line("97545").billed("600.00").adjusted("CO-197", "600.00");
        assertThat(day().remitted(primary(), again.status("4").on("2025-05-10")).finding())
                .as("the same payer, and so its latest word")
                .hasOutcome(Outcome.PARTLY_DENIED);
        assertThat(day().remitted(
                                primary(),
                                secondaryDenial(),
                                line("97545")
                                        .billed("600.00")
                                        .adjusted("CO-197", "600.00")
                                        .status("4")
                                        .payer("SECOND")
                                        .numbered("PCN1", "S-2")
                                        .on("2025-05-10"))
                        .finding())
                .as("the secondary")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void what_the_primary_denied_and_the_secondary_paid_only_in_part_is_denied_by_the_primary() {
        AccountSketch account =
                day().remitted(line("97545").billed("600.00").adjusted("CO-197", "600.00"), secondary("100.00"));
        assertThat(account.finding()).hasPaid("100.00").hasOutcome(Outcome.PARTLY_DENIED);
        assertThat(account.judgement().evidence().deniedLines())
                .extracting(AdjudicatedLine::payer)
                .containsExactly("TXMUT");
    }

    @Test
    void a_secondary_alone_decides_as_a_primary_does() {
        assertThat(day().remitted(secondaryDenial()).finding()).hasOutcome(Outcome.DENIED);
    }

    @Test
    void a_claim_paid_as_a_whole_covers_the_codes_another_payer_denies() {
        assertThat(day().remitted(
                                wholeClaim().billed("600.00").paid("480.00").adjusted("CO-45", "120.00"),
                                secondary("0.00").adjusted("PR-96", "600.00"))
                        .finding())
                .hasBilled("600.00")
                .hasOutcome(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void the_clock_is_the_first_payers() {
        assertThat(day().remitted(line("97545").billed("600.00").adjusted("CO-197", "600.00"), secondaryDenial())
                        .judgement()
                        .evidence()
                        .adjudicatedOn())
                .isEqualTo(LocalDate.of(2025, 4, 1));
    }
}
