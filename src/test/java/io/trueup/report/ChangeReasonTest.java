package io.trueup.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.Receipt;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why a finding is not what it was, from what differs between its states. */
class ChangeReasonTest {

    private static final LocalDate PAID_ON = LocalDate.of(2025, 3, 20);
    private static final LocalDate ACCEPTED_ON = LocalDate.of(2025, 3, 10);

    /** A day of six hours that waits for its payment, but for what a test says. */
    private static final class Sketch {

        private Outcome outcome = Outcome.AWAITING_PAYMENT;
        private String paid = "0.00";
        private String recouped = "0.00";
        private int minutes = 360;
        private String expected = "600.00";
        private String contract = "hourly";
        private String derivation = "contract: hourly";
        private List<String> codes = List.of();
        private List<LocalDate> paymentDates = List.of();
        private Receipt receipt = Receipt.ASSUMED;
        private @Nullable DenialClass denialClass;

        private FindingState state() {
            return new FindingState(
                    Finding.Kind.DAY,
                    new FindingState.Subject("C-1", LocalDate.of(2025, 3, 3), "Doe, Jane", "TESTMUT"),
                    outcome,
                    denialClass,
                    "",
                    Money.of(expected),
                    Money.of(paid),
                    Money.of(recouped),
                    null,
                    1,
                    minutes,
                    contract,
                    "$100.00 an hour (" + contract + ")",
                    derivation,
                    codes,
                    receipt,
                    LocalDate.of(2025, 4, 17),
                    paymentDates,
                    "");
        }
    }

    private static Sketch awaiting() {
        return new Sketch();
    }

    private static Sketch paid(String amount, LocalDate... dates) {
        Sketch sketch = new Sketch();
        sketch.outcome = Outcome.PAID_AS_EXPECTED;
        sketch.paid = amount;
        sketch.paymentDates = List.of(dates);
        return sketch;
    }

    private static String why(Sketch was, Sketch now) {
        return ChangeReason.of(was.state(), now.state(), ChangeReason.Withdrawn.NOTHING);
    }

    private static ChangeReason.Withdrawn withdrawn(String remittance) {
        return new ChangeReason.Withdrawn(List.of(), List.of(remittance));
    }

    @Test
    void money_is_named_with_its_days_and_amounts() {
        LocalDate later = PAID_ON.plusDays(7);
        assertThat(why(awaiting(), paid("600.00", PAID_ON))).isEqualTo("new payment of 2025-03-20: $600.00");
        assertThat(why(awaiting(), paid("0.00", PAID_ON))).isEqualTo("new payment of 2025-03-20: nothing paid");
        assertThat(why(paid("600.00", PAID_ON), paid("0.00", PAID_ON, later)))
                .isEqualTo("reversal of 2025-03-27: $600.00 less");
        Sketch recouped = paid("200.00", PAID_ON, later);
        recouped.recouped = "400.00";
        assertThat(why(paid("600.00", PAID_ON), recouped)).isEqualTo("taken back on 2025-03-27: $400.00");
        assertThat(ChangeReason.of(paid("600.00", PAID_ON).state(), awaiting().state(), withdrawn("a.835")))
                .isEqualTo("payment of 2025-03-20 counts no more (file withdrawn: a.835)");
    }

    @Test
    void fault_335_money_given_back_is_no_payment_that_counts_no_more() {
        LocalDate taken = PAID_ON.plusDays(7);
        LocalDate given = PAID_ON.plusDays(14);
        Sketch recouped = paid("200.00", PAID_ON, taken);
        recouped.recouped = "400.00";
        assertThat(why(recouped, paid("600.00", PAID_ON, given))).isEqualTo("given back on 2025-04-03: $400.00");
        assertThat(ChangeReason.of(recouped.state(), paid("600.00", PAID_ON).state(), withdrawn("b.835")))
                .isEqualTo("take-back of 2025-03-27 counts no more: $400.00 (file withdrawn: b.835)");
        Sketch over = paid("650.00", PAID_ON);
        over.recouped = "-50.00";
        over.outcome = Outcome.OVERPAID;
        assertThat(ChangeReason.of(paid("600.00", PAID_ON).state(), over.state(), withdrawn("b.835")))
                .isEqualTo("take-back counts no more: $50.00 (file withdrawn: b.835)");
    }

    @Test
    void what_the_log_and_the_contract_say_comes_first() {
        Sketch shorter = awaiting();
        shorter.minutes = 300;
        shorter.expected = "500.00";
        assertThat(why(awaiting(), shorter)).isEqualTo("log row changed: hours 6.00, now 5.00");
        Sketch other = awaiting();
        other.contract = "daily";
        assertThat(why(awaiting(), other)).isEqualTo("rate changed: contract hourly, now daily");
        Sketch less = awaiting();
        less.expected = "500.00";
        less.derivation = "expected payment: 500.00\n  patient responsibility: less 100.00";
        assertThat(why(awaiting(), less))
                .isEqualTo("expected amount computed otherwise: patient responsibility: less 100.00");
    }

    @Test
    void what_became_of_the_bill_is_said() {
        Sketch accepted = awaiting();
        accepted.receipt = new Receipt(Receipt.Source.PAYER_ACCEPTANCE, ACCEPTED_ON);
        assertThat(why(awaiting(), accepted)).isEqualTo("bill accepted by the payer 2025-03-10");
        Sketch refused = awaiting();
        refused.outcome = Outcome.BILL_REFUSED;
        assertThat(why(awaiting(), refused)).isEqualTo("bill refused");
        assertThat(why(refused, awaiting())).isEqualTo("bill on file");
    }

    @Test
    void what_is_left_is_the_calendar_and_the_rules() {
        Sketch overdue = awaiting();
        overdue.outcome = Outcome.PAYMENT_OVERDUE;
        assertThat(why(awaiting(), overdue)).isEqualTo("due date 2025-04-17 passed (calendar)");
        assertThat(why(overdue, awaiting())).isEqualTo("due date 2025-04-17 has not passed (calendar)");
        Sketch underpaid = paid("590.00", PAID_ON);
        underpaid.outcome = Outcome.UNDERPAID;
        assertThat(why(paid("590.00", PAID_ON), underpaid)).isEqualTo("rules changed");
        Sketch codes = paid("590.00", PAID_ON);
        codes.codes = List.of("CO-45");
        assertThat(why(paid("590.00", PAID_ON), codes)).isEqualTo("reason codes none, now CO-45");
    }

    @Test
    void what_no_person_sees_is_no_change() {
        assertThat(why(awaiting(), awaiting())).isEmpty();
    }
}
