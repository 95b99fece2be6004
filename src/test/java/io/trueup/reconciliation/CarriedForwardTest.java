package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A balance that names no claim, beside what its own payment took. */
class CarriedForwardTest {

    private static CarriedForward.Taking taking(long claim, String net, String gross, String collected) {
        return new CarriedForward.Taking(
                Money.of(net), Money.of(gross), List.of(new CarriedForward.Collected(claim, 1, Money.of(collected))));
    }

    private static CarriedForward.Taking reversal(long claim, String reversed, String collected) {
        return taking(claim, reversed, reversed, collected);
    }

    private static CarriedForward balance(String amount) {
        return new CarriedForward(Money.of(amount));
    }

    @Test
    void nothing_counts_until_something_is_collected() {
        List<CarriedForward.Taking> one = List.of(reversal(1, "480.00", "0.00"));
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
    void it_is_the_reversal_of_its_amount_or_what_other_claims_left_of_all() {
        List<CarriedForward.Taking> two = List.of(reversal(1, "480.00", "480.00"), reversal(2, "300.00", "300.00"));
        assertThat(balance("-300.00").parts(two))
                .extracting(Recouped.Part::claimPaymentId)
                .containsExactly(2L);
        assertThat(balance("-780.00").parts(two)).hasSize(2);
        assertThat(balance("-200.00").isOf(two)).isTrue();
        assertThat(balance("-781.00").isOf(two)).isFalse();
        assertThat(balance("-200.00").isOf(List.of(reversal(1, "480.00", "0.00"))))
                .isTrue();
        assertThat(balance("-500.00").isOf(List.of(reversal(1, "480.00", "0.00"))))
                .isFalse();
        assertThat(balance("-500.00").isOf(List.of())).isFalse();
    }

    @Test
    void fault_369_it_is_what_corrections_left_of_several_reversals() {
        List<CarriedForward.Taking> cut = List.of(
                taking(1, "160.00", "480.00", "160.00"),
                taking(2, "160.00", "480.00", "0.00"),
                taking(3, "160.00", "480.00", "200.00"));
        assertThat(balance("-480.00").parts(cut))
                .containsExactly(
                        new Recouped.Part(1, 1, Money.of("-160.00")), new Recouped.Part(3, 1, Money.of("-160.00")));
        assertThat(balance("-960.00").isOf(cut)).isFalse();
        assertThat(balance("-1440.00").isOf(cut))
                .as("the corrections were paid")
                .isTrue();
    }
}
