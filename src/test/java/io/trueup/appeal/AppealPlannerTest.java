package io.trueup.appeal;

import static io.trueup.appeal.DeniedDays.PAID_ON;
import static io.trueup.appeal.DeniedDays.START;
import static io.trueup.appeal.DeniedDays.contract;
import static io.trueup.appeal.DeniedDays.day;
import static io.trueup.appeal.DeniedDays.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.configuration.ShippedFile;
import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.ContractLine;
import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppealPlannerTest {

    private static final DenialClass AUTHORIZATION = DenialClass.AUTHORIZATION_OR_NECESSITY;

    private final AppealPlanner planner =
            new AppealPlanner(AppealPlaybook.standard(), StateAppealRules.standard(), StateLimits.standard());

    @Test
    void days_of_one_episode_with_one_class_payer_and_adjudication_go_together() {
        List<Appeal> appeals = planner.plan(List.of(day(AUTHORIZATION, START.plusDays(1)), day(AUTHORIZATION, START)));

        assertThat(appeals).hasSize(1);
        Appeal appeal = appeals.get(0);
        assertThat(appeal.findingKeys()).containsExactly("C-1|2025-03-03", "C-1|2025-03-04");
        assertThat(appeal.firstDay()).isEqualTo(START);
        assertThat(appeal.payer()).isEqualTo("TXMUT");
        assertThat(appeal.atStake()).isEqualTo(Money.of("768.00"));
    }

    @Test
    void another_class_payer_contract_adjudication_or_authorization_is_another_appeal() {
        DeniedDay base = day(AUTHORIZATION, START);

        List<Appeal> appeals = planner.plan(List.of(
                base,
                day(DenialClass.DOCUMENTATION, START.plusDays(1)),
                DeniedDays.from(day(AUTHORIZATION, START.plusDays(2)), "OTHER CARRIER"),
                DeniedDays.under(day(AUTHORIZATION, START.plusDays(3)), null),
                DeniedDays.adjudicatedOn(day(AUTHORIZATION, START.plusDays(4)), PAID_ON.plusDays(7)),
                DeniedDays.authorized(day(AUTHORIZATION, START.plusDays(5)), "A-1")));

        assertThat(appeals)
                .hasSize(6)
                .isSortedAccordingTo((a, b) -> a.firstDay().compareTo(b.firstDay()));
    }

    @Test
    void days_of_another_route_of_the_class_are_another_appeal_with_the_steps_of_that_route() {
        String file = ShippedFile.text(AppealPlaybook.class, AppealPlaybook.FILE) + """

                class     DURATION_EXCEEDED:moons
                chance    55
                step      billing  Count the moons
                first     Count the moons
                """;
        AppealPlanner mine = new AppealPlanner(
                AppealPlaybook.read("mine.txt", file).sound(), StateAppealRules.standard(), StateLimits.standard());

        List<Appeal> appeals = mine.plan(List.of(
                day(DenialClass.DURATION_EXCEEDED, START),
                day(DenialClass.DURATION_EXCEEDED, "moons", START.plusDays(1)),
                day(DenialClass.DURATION_EXCEEDED, "tides", START.plusDays(2)),
                day(DenialClass.DURATION_EXCEEDED, "moons", START.plusDays(3))));

        assertThat(appeals).extracting(Appeal::route).containsExactly("", "moons", "tides");
        assertThat(appeals.get(1).nextStep()).isEqualTo("Count the moons");
        assertThat(appeals.get(1).findingKeys()).hasSize(2);
        assertThat(appeals.get(2).steps())
                .as("a route without an entry does what its class does")
                .isEqualTo(appeals.get(0).steps());
    }

    @Test
    void an_authorization_splits_only_the_class_that_asks_for_one() {
        assertThat(planner.plan(List.of(
                        day(DenialClass.TIMELY_FILING, START),
                        DeniedDays.authorized(day(DenialClass.TIMELY_FILING, START.plusDays(1)), "A-1"))))
                .hasSize(1);
    }

    @Test
    void the_same_payer_in_other_letters_is_the_same() {
        assertThat(planner.plan(List.of(
                        day(AUTHORIZATION, START), DeniedDays.from(day(AUTHORIZATION, START.plusDays(1)), " txmut "))))
                .hasSize(1);
    }

    @Test
    void the_contract_counts_its_days_from_the_payment_date() {
        Appeal appeal = only(d -> d, AUTHORIZATION);

        assertThat(appeal.deadline()).isEqualTo(PAID_ON.plusDays(120));
        assertThat(appeal.deadlineSource())
                .isEqualTo(
                        "contract tx-mutual-2025: 120 days from the payment date; the clock of state TX (Reconsideration), 10 months"
                                + " from the service date, ends on 2026-01-03");
        assertThat(appeal.level()).isEqualTo("Reconsideration");
    }

    @Test
    void the_contract_may_count_from_the_service_date_of_the_earliest_day() {
        DeniedDay first = DeniedDays.under(day(AUTHORIZATION, START), contract(90, CountedFrom.SERVICE_DATE));
        DeniedDay second =
                DeniedDays.under(day(AUTHORIZATION, START.plusDays(1)), contract(90, CountedFrom.SERVICE_DATE));

        List<Appeal> appeals = planner.plan(List.of(second, first));

        assertThat(appeals).hasSize(1);
        assertThat(appeals.get(0).deadline()).isEqualTo(START.plusDays(90));
    }

    @ParameterizedTest
    @CsvSource({
        "TX, 2026-01-03, Reconsideration, 10 months from the service date",
        "tx, 2026-01-03, Reconsideration, 10 months from the service date",
        "CA, 2025-06-30, Second review (SBR-1), 90 days from the payment date",
        "FL, 2025-05-16, Petition for reimbursement dispute, 45 days from the payment date",
        "WA, 2025-05-31, Protest, 60 days from the payment date",
        "PA, 2025-06-01, Fee review, 'or 90 days from the service date, the later'"
    })
    void without_a_term_of_the_contract_the_state_counts(
            String state, LocalDate deadline, String level, String source) {
        Appeal appeal = only(
                d -> DeniedDays.in(DeniedDays.under(d, contract(null, CountedFrom.PAYMENT_DATE)), state),
                AUTHORIZATION);

        assertThat(appeal.deadline()).isEqualTo(deadline);
        assertThat(appeal.level()).isEqualTo(level);
        assertThat(appeal.deadlineSource()).startsWith("state ").contains(source);
    }

    @ParameterizedTest
    @CsvSource({"GA, Peer review", "NC, Form 26I", "IL, Reconsideration", "XX, Reconsideration", "'', Reconsideration"})
    void without_any_rule_thirty_days_from_the_payment_are_assumed_and_say_so(String state, String level) {
        Appeal appeal = only(d -> DeniedDays.in(DeniedDays.under(d, null), state), AUTHORIZATION);

        assertThat(appeal.deadline()).isEqualTo(PAID_ON.plusDays(30));
        assertThat(appeal.deadlineSource()).startsWith("assumed: 30 days from the payment date");
        assertThat(appeal.level()).isEqualTo(level);
    }

    @Test
    void a_states_rule_of_workers_compensation_does_not_serve_another_line() {
        Appeal appeal = only(
                d -> DeniedDays.under(d, contract(ContractLine.AUTO, null, CountedFrom.PAYMENT_DATE)), AUTHORIZATION);

        assertThat(appeal.deadlineSource()).startsWith("assumed");
    }

    @Test
    void the_steps_put_in_the_week_and_the_limit_and_end_with_what_the_state_adds() {
        LocalDate ninthWeek = START.plusWeeks(8);

        Appeal appeal = planner.plan(List.of(day(DenialClass.DURATION_EXCEEDED, ninthWeek)))
                .get(0);

        assertThat(appeal.steps().get(0))
                .isEqualTo("Set the weeks, days and hours used against the limit: week 9, limit 8 weeks (billing)");
        assertThat(appeal.steps().get(appeal.steps().size() - 1)).startsWith("Note: same codes and amounts");
    }

    @Test
    void a_remark_that_closes_the_appeal_becomes_the_next_step_but_an_authorization_goes_first() {
        Appeal corrected = only(d -> DeniedDays.sent(d, "CO-16", "MA130"), DenialClass.BILLING_ERROR);
        Appeal authorized =
                only(d -> DeniedDays.authorized(DeniedDays.sent(d, "CO-197", "MA130"), "A-1007"), AUTHORIZATION);
        Appeal noted = only(d -> DeniedDays.sent(d, "CO-29", "N381"), DenialClass.TIMELY_FILING);

        assertThat(corrected.nextStep()).startsWith("Send a corrected bill; the claim was not decided");
        assertThat(authorized.nextStep()).contains("A-1007");
        assertThat(noted.steps().get(0)).contains("points to the contract");
        assertThat(noted.nextStep()).isEqualTo("Send the proof that the bill was received in time");
    }

    @Test
    void the_levels_of_a_state_come_in_order() {
        assertThat(StateAppealRules.standard().levels("CA"))
                .extracting(AppealLevel::name)
                .containsSubsequence(
                        "Second review (SBR-1)", "Independent bill review (IBR)", "Lien with the appeals board (WCAB)");
    }

    @Test
    void nothing_denied_is_nothing_to_appeal() {
        assertThat(planner.plan(List.of())).isEmpty();
    }
}
