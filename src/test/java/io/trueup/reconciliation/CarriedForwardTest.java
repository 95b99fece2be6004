package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.remittance.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A balance that names no claim, beside reversals of its own payment. */
class CarriedForwardTest {

    private static CarriedForward.Reversal reversal(long claim, String reversed, String collected) {
        LocalDate day = LocalDate.of(2025, 4, 15);
        return new CarriedForward.Reversal(
                Money.of(reversed),
                Money.of(collected),
                List.of(new Recouped.NamedLine(
                        claim,
                        1,
                        Money.of(reversed).negated(),
                        null,
                        PersonName.UNKNOWN,
                        "",
                        new Recouped.Named(true, false),
                        1,
                        day)));
    }

    private static CarriedForward balance(String amount) {
        return new CarriedForward(Money.of(amount));
    }

    @Test
    void nothing_counts_until_something_is_collected() {
        List<CarriedForward.Reversal> one = List.of(reversal(1, "480.00", "0.00"));
        assertThat(balance("-480.00").isOf(one)).isTrue();
        assertThat(balance("-480.00").parts(one)).isEmpty();
    }

    @Test
    void what_is_collected_of_it_comes_to_nothing() {
        assertThat(balance("-480.00").parts(List.of(reversal(1, "480.00", "200.00"))))
                .containsExactly(new Recouped.Part(1, 1, Money.of("-200.00")));
        assertThat(balance("-480.00").parts(List.of(reversal(1, "480.00", "500.00"))))
                .as("never more than was reversed")
                .containsExactly(new Recouped.Part(1, 1, Money.of("-480.00")));
    }

    @Test
    void it_is_the_reversal_of_its_amount_or_all_of_them_or_the_rest_of_the_only_one() {
        List<CarriedForward.Reversal> two = List.of(reversal(1, "480.00", "480.00"), reversal(2, "300.00", "300.00"));
        assertThat(balance("-300.00").parts(two))
                .extracting(Recouped.Part::claimPaymentId)
                .containsExactly(2L);
        assertThat(balance("-780.00").parts(two)).hasSize(2);
        assertThat(balance("-200.00").isOf(two)).isFalse();
        assertThat(balance("-200.00").isOf(List.of(reversal(1, "480.00", "0.00"))))
                .isTrue();
        assertThat(balance("-500.00").isOf(List.of(reversal(1, "480.00", "0.00"))))
                .isFalse();
        assertThat(balance("-500.00").isOf(List.of())).isFalse();
    }
}
