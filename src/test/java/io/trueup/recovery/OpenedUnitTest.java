package io.trueup.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Outcome;
import io.trueup.remittance.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedUnitTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 15);
    private static final TakenPayment PAID = new TakenPayment(1, "T1", LocalDate.of(2025, 3, 20), 1);
    private static final TakenPayment TAKEN_BACK = new TakenPayment(2, "T2", LocalDate.of(2025, 4, 20), 2);
    private static final TakenPayment GIVEN_BACK = new TakenPayment(3, "T3", LocalDate.of(2025, 5, 20), 3);

    private static Opening opening(String item, Outcome outcome, long run, LocalDate on, String atStake) {
        return new Opening(
                "D|1", item, run, on, outcome, "", false, "TESTMUT", "C-1", "DOE, JANE", DAY, Money.of(atStake));
    }

    private static Opening denial(Outcome outcome, String denialClass) {
        return new Opening(
                "D|1",
                "W-1",
                1,
                APRIL,
                outcome,
                denialClass,
                false,
                "TESTMUT",
                "C-1",
                "DOE, JANE",
                DAY,
                Money.of("600.00"));
    }

    private static Opening overdue(String item, long run) {
        return opening(item, Outcome.PAYMENT_OVERDUE, run, APRIL, "600.00");
    }

    /** One day's part of a line. */
    private static AdjudicatedLine part(String charge, String paid, String recouped) {
        return new AdjudicatedLine(
                7,
                1,
                "TESTMUT",
                "T1",
                PAID.paidOn(),
                0,
                1,
                "PCN1",
                "ICN1",
                "1",
                "97545",
                List.of(),
                BigDecimal.ONE,
                Money.of(charge),
                Money.of(paid),
                null,
                DateRange.day(DAY),
                List.of(),
                List.of(),
                true,
                Money.of(recouped),
                null,
                null,
                PAID.paidOn(),
                List.of());
    }

    @Test
    void a_day_of_a_range_has_its_part_of_each_adjustment_and_they_add_up_to_what_the_day_has() {
        TakenLine line = new TakenLine(
                7,
                1,
                Money.of("1800.00"),
                PAID,
                List.of(
                        new TakenLine.TakenBack(TAKEN_BACK, Money.of("100.00")),
                        new TakenLine.TakenBack(GIVEN_BACK, Money.of("-100.00"))));
        assertThat(line.movements(part("600.00", "200.00", "0.00")))
                .containsExactly(
                        new Movement(PAID, Money.of("200.00")),
                        new Movement(TAKEN_BACK, Money.of("-33.33")),
                        new Movement(GIVEN_BACK, Money.of("33.33")));
        assertThat(line.movements(part("600.00", "200.00", "0.01")).get(2).amount())
                .isEqualTo(Money.of("33.32"));
    }

    @Test
    void a_payment_is_later_when_a_later_run_took_it_and_its_day_is_not_before_the_opening() {
        assertThat(overdue("W-1", 1).isBefore(TAKEN_BACK)).isTrue();
        assertThat(overdue("W-1", 2).isBefore(TAKEN_BACK))
                .as("of the run that opened it")
                .isFalse();
        assertThat(opening("W-1", Outcome.DENIED, 1, TAKEN_BACK.paidOn(), "600.00")
                        .isBefore(TAKEN_BACK))
                .as("of the day of the opening")
                .isTrue();
        assertThat(opening("W-1", Outcome.DENIED, 1, TAKEN_BACK.paidOn().plusDays(1), "600.00")
                        .isBefore(TAKEN_BACK))
                .isFalse();
    }

    @Test
    void only_another_item_or_another_reason_with_money_at_stake_opens_a_day_again() {
        OpenedUnit opened = new OpenedUnit(List.of(overdue("W-1", 1)), List.of());
        assertThat(opened.isNew(overdue("W-1", 2))).isFalse();
        assertThat(opened.isNew(overdue("W-2", 2))).isTrue();
        assertThat(opened.isNew(opening("W-1", Outcome.DENIED, 2, APRIL, "600.00")))
                .isTrue();
        assertThat(opened.isNew(opening("W-1", Outcome.DENIED, 2, APRIL, "0.00")))
                .isFalse();
        assertThat(OpenedUnit.NONE.isNew(overdue("W-1", 1))).isTrue();
    }

    @Test
    void a_denial_stays_one_when_some_of_it_is_paid() {
        OpenedUnit opened = new OpenedUnit(List.of(denial(Outcome.DENIED, "DOCUMENTATION")), List.of());
        assertThat(opened.isNew(denial(Outcome.PARTLY_DENIED, "DOCUMENTATION"))).isFalse();
        assertThat(opened.isNew(denial(Outcome.UNDERPAID, ""))).isFalse();
        assertThat(opened.isNew(denial(Outcome.DENIED, "TIMELY_FILING"))).isTrue();
    }
}
