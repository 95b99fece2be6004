package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.account;
import static io.trueup.reconciliation.AccountSketch.programDay;
import static io.trueup.reconciliation.ContractDraft.caseRate;
import static io.trueup.reconciliation.FindingAssert.assertThat;
import static io.trueup.reconciliation.LineSketch.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when a payment is due (INTERFACES.md 5): 45 days after the payer received the bill, where it says so. */
class PaymentClockTest {

    private static final LocalDate MARCH_21 = LocalDate.of(2025, 3, 21);

    private static LineSketch pended() {
        return line("97545").billed("600.00").undecided("25");
    }

    private static LineSketch denied() {
        return line("97545").adjusted("CO-197", "600.00");
    }

    private static void assertDue(AccountSketch day, String receivedOn, String due) {
        assertThat(String.valueOf(day.finding().billReceivedOn())).isEqualTo(receivedOn);
        assertThat(day.finding().dueDate()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the payer says, paying on 2025-04-01 | counted from | due
            -          , null       , 2025-04-17
            2025-03-03 , 2025-03-03 , 2025-04-17
            2025-03-21 , 2025-03-21 , 2025-05-05
            2025-04-01 , 2025-04-01 , 2025-05-16
            # before the service, after the payment: that cannot be right
            2025-03-02 , null       , 2025-04-17
            2025-04-02 , null       , 2025-04-17
            """)
    void a_payment_is_due_45_days_after_the_payer_received_the_bill(String says, String from, String due) {
        LineSketch paid = line("97545").paid("480.00");
        assertDue(programDay().remitted(says.equals("-") ? paid : paid.billReceived(says)), from, due);
    }

    @Test
    void a_day_still_pended_is_overdue_on_the_day_after_that_and_is_looked_at_again_then() {
        AccountSketch day = programDay().remitted(pended().billReceived("2025-03-21"));
        assertThat(day.today("2025-05-05").finding()).hasOutcome(Outcome.AWAITING_PAYMENT);
        assertThat(day.finding().recheckOn()).isEqualTo("2025-05-06");
        assertThat(day.today("2025-05-06").finding()).hasOutcome(Outcome.PAYMENT_OVERDUE);
        assertThat(programDay().remitted(pended()).today("2025-04-18").finding())
                .hasOutcome(Outcome.PAYMENT_OVERDUE);
    }

    @Test
    void a_denial_tells_of_the_receipt_too_and_so_does_what_was_said_before_the_payment() {
        assertDue(programDay().remitted(denied().billReceived("2025-03-10")), "2025-03-10", "2025-04-24");
        assertDue(
                programDay()
                        .remitted(
                                pended().billReceived("2025-03-10"),
                                line("97545").paid("480.00").on("2025-04-20")),
                "2025-03-10",
                "2025-04-24");
    }

    @Test
    void of_a_bill_that_was_sent_again_the_first_receipt_counts_and_a_reversal_repeats_it() {
        assertDue(
                programDay()
                        .remitted(
                                denied().billReceived("2025-03-10"),
                                line("97545").paid("480.00").on("2025-04-20").billReceived("2025-04-10")),
                "2025-03-10",
                "2025-04-24");
        assertDue(
                programDay()
                        .remitted(
                                line("97545").paid("480.00").billReceived("2025-03-10"),
                                line("97545")
                                        .billed("-480.00")
                                        .paid("-480.00")
                                        .status("22")
                                        .on("2025-04-20")
                                        .billReceived("2025-03-10")),
                "2025-03-10",
                "2025-04-24");
    }

    @Test
    void what_the_second_payer_received_starts_no_clock_of_the_first() {
        assertDue(
                programDay()
                        .remitted(
                                line("97545").paid("400.00"),
                                line("97545")
                                        .paid("80.00")
                                        .status("2")
                                        .payer("OTHER")
                                        .on("2025-04-20")
                                        .billReceived("2025-04-05")),
                "null",
                "2025-04-17");
    }

    @Test
    void each_day_of_a_bill_that_was_received_before_its_last_is_judged_by_itself() {
        List<Finding> days = account()
                .attended("2025-03-03", "2025-03-05")
                .remitted(
                        line("97545").paid("480.00").served("2025-03-03").billReceived("2025-03-04"),
                        line("97545").paid("480.00").served("2025-03-05").billReceived("2025-03-04"))
                .findings();
        assertThat(days)
                .extracting(f -> f.billReceivedOn() + " " + f.dueDate())
                .containsExactly("2025-03-04 2025-04-18", "null 2025-04-19");
    }

    @Test
    void a_case_rate_is_billed_at_discharge_so_that_no_earlier_receipt_counts() {
        AccountSketch stay = account()
                .attended("2025-03-03", "2025-03-04", "2025-03-05")
                .under(caseRate("5000.00"))
                .episode("2025-03-03", "2025-03-14");
        assertDue(stay, "null", "2025-04-28");
        stay.remitted(line("97545").paid("100.00").billReceived("2025-03-10"));
        assertDue(stay, "null", "2025-04-28");
        stay.remitted(line("97545")
                .paid("4900.00")
                .on("2025-04-20")
                .claim(2)
                .numbered("PCN1", "ICN2")
                .billReceived("2025-03-20"));
        assertDue(stay, "2025-03-20", "2025-05-04");
    }

    @Test
    void what_is_counted_from_is_said() {
        assertThat(said(Receipt.Source.PAYER_ACCEPTANCE))
                .isEqualTo("bill accepted by the payer 2025-03-21, after the payer accepted the bill on 2025-03-21");
        assertThat(said(Receipt.Source.REMITTANCE))
                .isEqualTo("bill received 2025-03-21, after the payer received the bill on 2025-03-21");
        assertThat(said(Receipt.Source.SENT_ON))
                .isEqualTo("bill sent 2025-03-21, after the bill was sent on 2025-03-21");
        assertThat(Receipt.ASSUMED.text(Finding.Kind.DAY)).isEqualTo("assumed from service date");
        assertThat(Receipt.ASSUMED.countedAfter(Finding.Kind.EPISODE))
                .isEqualTo("after the discharge date (assumed: the day the payer received the bill is not known)");
    }

    private static String said(Receipt.Source source) {
        Receipt receipt = new Receipt(source, MARCH_21);
        return receipt.text(Finding.Kind.DAY) + ", " + receipt.countedAfter(Finding.Kind.DAY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # paid or denied on 2025-04-01, and received by the clinic on | the appeal's clock may start
            -          , 2025-04-01
            2025-04-07 , 2025-04-07
            2025-03-28 , 2025-03-28
            # nobody receives an explanation before the service
            2025-03-02 , 2025-04-01
            """)
    void an_explanation_is_known_when_the_clinic_received_it(String received, String known) {
        LineSketch denial = received.equals("-") ? denied() : denied().explained(received);
        assertThat(programDay().remitted(denial).judgement().evidence().explainedOn())
                .isEqualTo(known);
    }

    @Test
    void the_latest_adjudications_explanation_counts_and_of_two_of_one_date_the_one_known_first() {
        assertThat(programDay()
                        .remitted(
                                denied().explained("2025-04-12"),
                                denied().on("2025-04-20").claim(2).explained("2025-04-25"),
                                line("97546")
                                        .adjusted("CO-197", "600.00")
                                        .on("2025-04-20")
                                        .explained("2025-04-23"))
                        .judgement()
                        .evidence()
                        .explainedOn())
                .isEqualTo("2025-04-23");
    }
}
