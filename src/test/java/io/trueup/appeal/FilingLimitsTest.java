package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.configuration.ConfigurationProblem;
import io.trueup.contract.AppealTerms;
import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.Contract;
import io.trueup.contract.ContractLine;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.Receipt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long states give to bill and let a program last. */
class FilingLimitsTest {

    private static final FilingLimits LIMITS = FilingLimits.standard();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @ParameterizedTest
    @MethodSource("cases")
    void a_bill_has_its_last_day(String line) {
        List<String> columns = List.of(line.split("\\s{2,}"));
        Contract contract = columns.get(2).equals("-")
                ? null
                : DeniedDays.contract(
                        "agreed",
                        ContractLine.WORKERS_COMP,
                        new AppealTerms(null, CountedFrom.PAYMENT_DATE, Integer.valueOf(columns.get(2)), null));

        FilingLimit limit = LIMITS.of(LocalDate.parse(columns.get(1)), columns.get(0), contract);

        assertThat(limit == null ? "-" : limit.lastDay().toString()).as(line).isEqualTo(columns.get(3));
        assertThat(limit == null ? "-" : limit.text()).contains(columns.get(4));
    }

    @Test
    void fault_343_a_limit_gives_way_to_a_business_day_only_where_its_row_says_so() {
        LocalDate tuesday = LocalDate.of(2025, 3, 11);
        Contract agreed = DeniedDays.contract(
                "agreed", ContractLine.WORKERS_COMP, new AppealTerms(null, CountedFrom.PAYMENT_DATE, 95, null));

        assertThat(LIMITS.of(tuesday, "TX", null)).returns(LocalDate.of(2025, 6, 14), FilingLimit::lastDay);
        assertThat(LIMITS.of(tuesday, "TX", null)).returns(LocalDate.of(2025, 6, 16), FilingLimit::inTimeUntil);
        assertThat(LIMITS.of(tuesday, "TX", agreed)).returns(LocalDate.of(2025, 6, 14), FilingLimit::inTimeUntil);
        assertThat(LIMITS.of(LocalDate.of(2025, 6, 14), "CA", null))
                .returns(LocalDate.of(2026, 6, 14), FilingLimit::inTimeUntil);
    }

    @Test
    void a_states_limit_does_not_serve_another_line() {
        Contract auto = DeniedDays.contract(ContractLine.AUTO, null, CountedFrom.PAYMENT_DATE);

        assertThat(LIMITS.of(DAY, "TX", auto)).isNull();
    }

    @Test
    void every_error_of_the_limits_is_told_with_its_line() {
        assertThat(FilingLimits.read("mine.csv", """
            state,days,months,until,note,source,confidence
            TX,95,12,,,,high
            TX,,,soon,,,sure
            """).problems())
                .extracting(ConfigurationProblem::toString)
                .containsExactly(
                        "mine.csv:2: error: days, months or until, only one of them",
                        "mine.csv:3: error: no such until: soon; there are end-of-next-year",
                        "mine.csv:3: error: no such confidence: sure; there are high, medium, low",
                        "mine.csv:3: error: state TX stands twice, first in line 2");
    }

    @Test
    void a_bill_without_an_answer_can_be_sent_again_until_the_limit_or_shown_to_have_come_in_time() {
        UnansweredBill texas = new UnansweredBill(LIMITS.of(DAY, "TX", null), AppealDeadline.NONE, Receipt.ASSUMED);
        UnansweredBill nowhere = new UnansweredBill(null, AppealDeadline.NONE, Receipt.ASSUMED);

        assertThat(texas.deadline().day()).isEqualTo("2025-06-06");
        assertThat(texas.deadline().source())
                .startsWith("last day to bill again 2025-06-06: 95 days from the service date");
        assertThat(step(texas, "2025-06-06"))
                .isEqualTo("Ask; bill again by 2025-06-06 (95 days from the service date, 28 TAC 133.20(b))"
                        + " if the payer has no bill");
        assertThat(step(texas, "2025-06-07"))
                .isEqualTo(
                        "Ask; the last day to bill again, 2025-06-06 (95 days from the service date, 28 TAC 133.20(b)),"
                                + " is over: send proof that the bill was received in time");
        assertThat(texas.recourse()).isEqualTo(new Recourse(null, true));
        assertThat(nowhere.deadline()).isEqualTo(AppealDeadline.NONE);
        assertThat(step(nowhere, "2025-06-07"))
                .isEqualTo("Ask; bill again if the payer has no bill (no filing limit is known)");
    }

    @Test
    void a_bill_that_the_payer_says_it_received_need_not_be_sent_again() {
        FilingLimit limit = LIMITS.of(DAY, "TX", null);
        UnansweredBill inTime = new UnansweredBill(limit, AppealDeadline.NONE, received(30));
        UnansweredBill late = new UnansweredBill(limit, AppealDeadline.NONE, received(120));

        assertThat(inTime.deadline()).isEqualTo(AppealDeadline.NONE);
        assertThat(step(inTime, "2025-05-01"))
                .isEqualTo("Ask TXMUT when it decides: it says that it received the bill on 2025-04-02; 3 days");
        assertThat(step(late, "2025-07-10")).endsWith("on 2025-07-01, after the last day to bill, 2025-06-06; 3 days");
    }

    private static String step(UnansweredBill bill, String today) {
        return bill.nextStep("Ask", "TXMUT", "3 days", LocalDate.parse(today));
    }

    private static Receipt received(int daysLater) {
        return new Receipt(Receipt.Source.REMITTANCE, DAY.plusDays(daysLater));
    }

    @Test
    void a_bill_that_was_sent_or_that_the_payer_accepted_is_named_with_its_day() {
        FilingLimit limit = LIMITS.of(DAY, "TX", null);
        UnansweredBill sent =
                new UnansweredBill(limit, AppealDeadline.NONE, new Receipt(Receipt.Source.SENT_ON, DAY.plusDays(10)));
        UnansweredBill accepted = new UnansweredBill(
                limit, AppealDeadline.NONE, new Receipt(Receipt.Source.PAYER_ACCEPTANCE, DAY.plusDays(10)));

        assertThat(sent.deadline().day()).isEqualTo("2025-06-06");
        assertThat(step(sent, "2025-05-01"))
                .startsWith("Ask (sent 2025-03-13, no acceptance by the payer is on file); bill again by 2025-06-06");
        assertThat(accepted.deadline()).isEqualTo(AppealDeadline.NONE);
        assertThat(step(accepted, "2025-05-01"))
                .isEqualTo("Ask TXMUT when it decides: it accepted the bill on 2025-03-13; 3 days");
    }

    @Test
    void new_york_gives_an_award_on_a_bill_that_nobody_answered() {
        ClockedDay day = new ClockedDay(DAY, DAY, null, null, null, "NY", Dispute.FEE, null);

        AppealDeadline award = StateAppealRules.standard().onSilence(day);
        UnansweredBill bill = new UnansweredBill(null, award, Receipt.ASSUMED);

        assertThat(award.day()).isEqualTo("2025-08-15");
        assertThat(bill.deadline().source())
                .startsWith("Administrative award (HP-1.0) by 2025-08-15, state NY: 165 days");
        assertThat(step(bill, "2025-08-15"))
                .endsWith("; without any answer ask for the Administrative award (HP-1.0) by 2025-08-15");
        assertThat(step(bill, "2025-08-16"))
                .endsWith("; the time for the Administrative award (HP-1.0) ended on 2025-08-15");
    }

    @Test
    void a_program_has_the_weeks_and_hours_of_its_state_and_time() {
        ProgramLimits limits = ProgramLimits.standard();

        assertThat(limits.text("LA", Program.WH, DAY))
                .isEqualTo("LA has up to 8 weeks, 5 days a week, 4-8 hours a day (LAC 40:I.5127, confidence high)");
        assertThat(limits.text("la", Program.WC, DAY)).contains("up to 6 weeks");
        assertThat(limits.text("WA", Program.WH, DAY)).contains("3-5 days a week, 2-8 hours a day");
        assertThat(limits.text("WA", Program.WH, LocalDate.of(2024, 2, 1))).contains("up to 4 weeks");
        assertThat(limits.text("TX", Program.WH, DAY)).isEmpty();
    }

    static Stream<String> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FilingLimitsTest.class.getResourceAsStream("/appeal/filing-limits.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
        }
    }
}
