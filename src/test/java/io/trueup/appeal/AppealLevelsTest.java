package io.trueup.appeal;

import static io.trueup.appeal.DeniedDays.PAID_ON;
import static io.trueup.appeal.DeniedDays.START;
import static io.trueup.appeal.DeniedDays.contract;
import static io.trueup.appeal.DeniedDays.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.configuration.Overlay;
import io.trueup.configuration.ShippedFile;
import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.ContractLine;
import io.trueup.denial.DenialClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an item goes after a loss, and last days on which nobody works. */
class AppealLevelsTest {

    private static final LocalDate LOST_ON = LocalDate.of(2025, 6, 10);

    private static Appeal after(DeniedDay day, LocalDate... losses) {
        List<LostLevel> lost =
                Stream.of(losses).map(on -> new LostLevel(on, "a level")).toList();
        return new AppealPlanner(AppealPlaybook.standard(), StateAppealRules.standard(), StateLimits.standard())
                .appeal(List.of(day), lost);
    }

    private static DeniedDay in(String state, DenialClass denialClass) {
        return DeniedDays.in(day(denialClass, START), state);
    }

    private static DeniedDay withoutTerm(DeniedDay day) {
        return DeniedDays.under(day, contract(null, CountedFrom.PAYMENT_DATE));
    }

    @ParameterizedTest
    @CsvSource({"CO-P15, CO-W4", "CO-272, CO-B5"})
    void fault_361_a_retired_reason_has_the_deadline_of_the_one_that_took_over(String now, String retired) {
        DeniedDay day = withoutTerm(in("CA", DenialClass.AUTHORIZATION_OR_NECESSITY));

        Appeal expected = after(DeniedDays.sent(day, now));

        assertThat(expected.level()).isEqualTo("Independent medical review (IMR)");
        assertThat(after(DeniedDays.sent(day, retired)))
                .extracting(Appeal::level, Appeal::deadline)
                .containsExactly(expected.level(), expected.deadline());
    }

    @Test
    void fault_362_a_bill_denied_in_ohio_has_the_grievance_and_a_decision_nobody_dates_ends_nothing() {
        DeniedDay bill = DeniedDays.sent(withoutTerm(in("OH", DenialClass.AUTHORIZATION_OR_NECESSITY)), "CO-197");
        DeniedDay review =
                withoutTerm(DeniedDays.in(day(DenialClass.AUTHORIZATION_OR_NECESSITY, "review", START), "OH"));
        StateAppealRules rules = StateAppealRules.standard();

        assertThat(after(bill).level()).isEqualTo("Bill grievance");
        assertThat(after(review).level()).isEqualTo("Dispute of a treatment decision (ADR)");
        assertThat(rules.leeway(review.clocked(), List.of(), AppealDeadline.Standing.OPEN, LOST_ON)
                        .start())
                .isEqualTo(Leeway.Start.ASSUMED);
    }

    @Test
    void a_fee_lost_in_texas_goes_to_the_fee_dispute_and_a_question_of_need_to_the_independent_review() {
        Appeal fee = after(in("TX", DenialClass.NOT_RECOGNIZED_OR_BUNDLED), LOST_ON);
        Appeal need = after(in("TX", DenialClass.AUTHORIZATION_OR_NECESSITY), LOST_ON);

        assertThat(fee.level()).isEqualTo("Medical fee dispute (MFDR)");
        assertThat(fee.deadline()).isEqualTo(START.plusYears(1));
        assertThat(fee.deadlineSource()).startsWith("level 2 of 3, state TX: 12 months from the service date");
        assertThat(need.level()).isEqualTo("Independent review (IRO)");
        assertThat(need.deadline()).isEqualTo(LOST_ON.plusDays(45));
        assertThat(need.deadlineSource())
                .contains("45 days from 2025-06-10, the day the loss was reported (assumed")
                .endsWith("confidence low");
        assertThat(need.nextStep()).startsWith("Go to the next level, Independent review (IRO)");
        assertThat(need.steps().get(0)).isEqualTo("Lost at a level, reported on 2025-06-10");
    }

    @Test
    void a_second_loss_goes_on_and_a_level_without_a_clock_is_assumed() {
        Appeal hearing = after(in("TX", DenialClass.DOCUMENTATION), LOST_ON, LOST_ON.plusDays(60));

        assertThat(hearing.level()).isEqualTo("Hearing");
        assertThat(hearing.deadline()).isEqualTo(LOST_ON.plusDays(90));
        assertThat(hearing.deadlineSource()).startsWith("level 3 of 3, assumed: 30 days from 2025-08-09");
    }

    @Test
    void after_the_last_known_level_nothing_is_made_up() {
        Appeal end = after(in("TX", DenialClass.DOCUMENTATION), LOST_ON, LOST_ON.plusDays(60), LOST_ON.plusDays(120));
        Appeal nowhere = after(in("", DenialClass.DOCUMENTATION), LOST_ON);

        for (Appeal appeal : List.of(end, nowhere)) {
            assertThat(appeal.noLevelLeft()).isTrue();
            assertThat(appeal.deadline()).isNull();
            assertThat(appeal.level()).isEqualTo("No further level known");
            assertThat(appeal.nextStep()).startsWith("No further level is known");
        }
        assertThat(end.deadlineSource()).startsWith("all 3 known levels were lost, the last reported on 2025-10-08");
        assertThat(nowhere.deadlineSource()).startsWith("the one known level was lost");
    }

    @Test
    void the_reconsideration_of_a_contract_stands_before_a_state_level_elsewhere() {
        assertThat(after(in("FL", DenialClass.DOCUMENTATION)).level()).isEqualTo("Reconsideration");
        assertThat(after(in("FL", DenialClass.DOCUMENTATION)).deadline()).isEqualTo(PAID_ON.plusDays(45));
        assertThat(after(in("FL", DenialClass.DOCUMENTATION)).steps())
                .last()
                .asString()
                .startsWith(
                        "Note: Petition for reimbursement dispute of state FL must be filed by 2025-05-16, whether or not the"
                                + " payer has answered (the Division of Workers' Compensation");
        assertThat(after(in("FL", DenialClass.DOCUMENTATION), LOST_ON).level())
                .isEqualTo("Petition for reimbursement dispute");
        assertThat(after(in("CA", DenialClass.DOCUMENTATION)).level()).isEqualTo("Second review (SBR-1)");
        assertThat(after(in("CA", DenialClass.DOCUMENTATION), LOST_ON).level())
                .isEqualTo("Independent bill review (IBR)");
    }

    @Test
    void a_contract_of_another_line_knows_no_state_level() {
        DeniedDay auto = DeniedDays.under(
                day(DenialClass.DOCUMENTATION, START), contract(ContractLine.AUTO, 60, CountedFrom.PAYMENT_DATE));

        assertThat(after(auto, LOST_ON).noLevelLeft()).isTrue();
    }

    @Test
    void what_the_payer_upheld_goes_to_the_next_level_by_its_own_clock() {
        DeniedDay upheld = DeniedDays.sent(in("TX", DenialClass.DOCUMENTATION), "CO-193");
        DeniedDay sooner = DeniedDays.sent(in("CA", DenialClass.DOCUMENTATION), "CO-193");

        assertThat(after(upheld).level()).isEqualTo("Medical fee dispute (MFDR)");
        assertThat(after(upheld).deadline()).isEqualTo(START.plusMonths(12));
        assertThat(after(upheld).deadlineSource())
                .contains("where the payer was not yet asked by Reconsideration, that must be done by 2025-07-30");
        assertThat(after(upheld).nextStep())
                .isEqualTo(
                        "Go to the next level, Medical fee dispute (MFDR), with the answer by which the payer upheld its"
                                + " decision");
        assertThat(after(sooner).deadline()).isEqualTo(PAID_ON.plusDays(30));
        assertThat(after(sooner).deadlineSource()).endsWith("the payer upheld its decision");
    }

    @ParameterizedTest
    @CsvSource({
        // a Saturday, a Sunday, and each holiday that all states with such a rule keep; no other, and none observed on
        // another day
        "2025-03-08, 2025-03-10",
        "2025-03-09, 2025-03-10",
        "2025-03-10, 2025-03-10",
        "2025-01-01, 2025-01-02",
        "2025-01-20, 2025-01-21",
        "2025-02-17, 2025-02-17",
        "2025-05-26, 2025-05-27",
        "2025-06-19, 2025-06-19",
        "2020-02-29, 2020-03-02",
        "2025-07-04, 2025-07-07",
        "2025-09-01, 2025-09-02",
        "2025-10-13, 2025-10-13",
        "2025-11-11, 2025-11-12",
        "2025-11-27, 2025-11-28",
        "2025-12-25, 2025-12-26",
        "2021-07-05, 2021-07-05",
        "2021-12-24, 2021-12-24",
        "2021-12-31, 2021-12-31"
    })
    void a_last_day_on_which_nobody_works_gives_way_to_the_next_business_day(LocalDate day, LocalDate moved) {
        assertThat(LastDayRule.NEXT_BUSINESS_DAY.lastDay(day)).isEqualTo(moved);
        assertThat(LastDayRule.PLAIN.lastDay(day)).isEqualTo(day);
    }

    @Test
    void a_deadline_on_a_weekend_stands_and_says_how_much_longer_the_states_rule_gives_and_a_contracts_gives_nothing() {
        DeniedDay state = DeniedDays.under(
                DeniedDays.in(day(DenialClass.DOCUMENTATION, START), "WA"), contract(null, CountedFrom.PAYMENT_DATE));
        DeniedDay agreed =
                DeniedDays.under(day(DenialClass.DOCUMENTATION, START), contract(60, CountedFrom.PAYMENT_DATE));

        assertThat(after(state).deadline()).isEqualTo(LocalDate.of(2025, 5, 31));
        assertThat(after(state).deadlineSource()).endsWith("by the state's rule Monday 2025-06-02 is still in time");
        assertThat(after(agreed).deadline()).isEqualTo(LocalDate.of(2025, 5, 31));
        assertThat(after(agreed).deadlineSource()).doesNotContain("still in time");
    }

    @Test
    void the_steps_say_how_a_level_is_asked_and_what_the_state_adds() {
        Appeal board = after(DeniedDays.under(in("NY", DenialClass.BILLING_ERROR), null));
        Appeal late = after(in("TX", DenialClass.TIMELY_FILING));
        Appeal weeks = after(DeniedDays.under(in("LA", DenialClass.DURATION_EXCEEDED), null));

        assertThat(board.fileWith()).isEqualTo("the Board, through OnBoard; form HP-1.0");
        assertThat(board.fee()).isEqualTo("with the request");
        assertThat(board.steps())
                .contains(
                        "File: Arbitration of a valuation objection (HP-1.0) with the Board, through OnBoard, form HP-1.0, fee with"
                                + " the request, not before day 45 after the bill, which is 2025-04-17 at the earliest");
        assertThat(late.steps())
                .anyMatch(step -> step.startsWith("The bill had to come by 2025-06-06: 95 days from the service date")
                        && step.endsWith("no file says when the payer received it"));
        assertThat(after(in("CA", DenialClass.DOCUMENTATION), LOST_ON).fee()).isEqualTo("$180");
        assertThat(after(in("FL", DenialClass.DOCUMENTATION), LOST_ON).answerDue())
                .isEqualTo("answer 30 days, decision 120 days after filing");
        assertThat(weeks.steps().get(0)).contains("limit not in the contract, and LA has up to 8 weeks");
    }

    @Test
    void a_table_with_the_columns_of_before_is_still_read() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                AppealLevelsTest.class.getResourceAsStream("/appeal/earlier-state-appeal-rules.csv"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            StateAppealRules before = StateAppealRules.read("mine.csv", text).sound();

            AppealDeadline deadline = before.deadline(
                    DeniedDays.under(in("FL", DenialClass.DOCUMENTATION), null).clocked(), List.of());
            AppealDeadline need = before.deadline(
                    DeniedDays.under(in("TX", DenialClass.AUTHORIZATION_OR_NECESSITY), null)
                            .clocked(),
                    List.of(new LostLevel(LOST_ON, "")));

            assertThat(deadline.day()).isEqualTo(PAID_ON.plusDays(45));
            assertThat(need.level()).isEqualTo("Independent review (IRO)");
            assertThat(need.day()).isEqualTo(LOST_ON.plusDays(45));
        }
    }

    @Test
    void a_clinics_row_of_a_state_takes_the_place_of_all_of_that_states_and_of_no_other() {
        String shipped = ShippedFile.text(StateAppealRules.class, StateAppealRules.FILE);
        String own = """
                state,order,level,days,months,counted_from,confidence
                TX,1,Our own level,20,,payment-date,high
                """;
        StateAppealRules rules = StateAppealRules.read(
                        "mine.csv",
                        Overlay.table("mine.csv", shipped, own, "state").text())
                .sound();

        AppealDeadline deadline = rules.deadline(
                DeniedDays.under(in("TX", DenialClass.DOCUMENTATION), null).clocked(), List.of());

        assertThat(rules.levels("TX")).hasSize(1);
        assertThat(deadline.level()).isEqualTo("Our own level");
        assertThat(deadline.day()).isEqualTo(PAID_ON.plusDays(20));
        assertThat(rules.levels("CA")).hasSameSizeAs(StateAppealRules.standard().levels("CA"));
    }
}
