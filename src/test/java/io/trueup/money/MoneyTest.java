package io.trueup.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole cents: where they are rounded, how they are shared out, and that none is ever lost. */
class MoneyTest {

    private static final Money MOST = Money.ofCents(Long.MAX_VALUE);
    private static final Money LEAST = Money.ofCents(Long.MIN_VALUE);

    private static List<Money> dollars(String... amounts) {
        return Stream.of(amounts).map(Money::of).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1.00, 0.005, 0.01",
        "1.00, 0.0049999, 0.00",
        "-1.00, 0.005, -0.01",
        "-1.00, 0.0049999, 0.00",
        "64.00, 6.25, 400.00",
        "0.01, 0.5, 0.01",
        "387.33, 0.80, 309.86",
        "384.00, -1, -384.00",
        "384.00, 0, 0.00"
    })
    void a_product_is_rounded_half_up_away_from_zero(String amount, String factor, String product) {
        assertThat(Money.of(amount).times(new BigDecimal(factor))).isEqualTo(Money.of(product));
    }

    @Test
    void it_is_rounded_once_for_each_product_and_not_for_all_together() {
        BigDecimal half = new BigDecimal("0.5");
        assertThat(Money.of("0.05").times(half).times(half)).isEqualTo(Money.of("0.02"));
        assertThat(Money.of("0.05").times(half.multiply(half))).isEqualTo(Money.of("0.01"));
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 80, 60, 133.33",
        "0.01, 1, 2, 0.01",
        "-0.01, 1, 2, -0.01",
        "-0.01, 1, 3, 0.00",
        "1000.00, 12, 365, 32.88",
        "0.03, 1, -2, -0.02"
    })
    void a_fraction_is_a_product_too(String amount, long numerator, long denominator, String product) {
        assertThat(Money.of(amount).timesFraction(numerator, denominator)).isEqualTo(Money.of(product));
    }

    @ParameterizedTest
    @CsvSource({
        // INTERFACES.md 5: in proportion, odd cents to the last; the first two are of the sample clinic
        "1000.00, 520.00 520.00 520.00, 333.33 333.33 333.34",
        "100.00, 384.00 256.00, 60.00 40.00",
        "1820.00, 520.00 520.00 520.00 260.00, 520.00 520.00 520.00 260.00",
        "-1000.00, 1.00 1.00 1.00, -333.33 -333.33 -333.34",
        "0.02, 1.00 1.00 1.00, 0.00 0.00 0.02",
        "10.00, 0.00 0.00 0.00, 3.33 3.33 3.34",
        "10.00, 0.00 5.00, 0.00 10.00",
        "10.00, 5.00 0.00, 10.00 0.00",
        "10.00, -5.00 5.00, 0.00 10.00",
        "10.00, -5.00 -5.00, 5.00 5.00",
        "10.00, 7.00, 10.00"
    })
    void an_amount_is_shared_out_in_proportion_and_the_odd_cents_go_to_the_last(
            String amount, String weights, String shares) {
        assertThat(Money.of(amount).share(dollars(weights.split(" ")))).isEqualTo(dollars(shares.split(" ")));
    }

    @RepeatedTest(20)
    void every_cent_that_is_shared_out_is_on_exactly_one_share(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        Money amount = Money.ofCents(random.nextLong() >> random.nextInt(1, 60));
        List<Money> weights = new ArrayList<>();
        for (int count = random.nextInt(1, 40); count > 0; count--) {
            weights.add(Money.ofCents(random.nextLong() >> random.nextInt(1, 63)));
        }
        assertThat(Money.sum(amount.share(weights))).as("seed %d", seed).isEqualTo(amount);
    }

    @Test
    void there_is_nothing_to_share_out_over_without_weights() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1.00").share(List.of()));
    }

    @Test
    void the_largest_amount_is_shared_out_like_any_other() {
        assertThat(MOST.share(List.of(MOST, MOST)))
                .containsExactly(Money.ofCents(MOST.cents() / 2), Money.ofCents(MOST.cents() / 2 + 1));
        assertThat(Money.sum(LEAST.share(dollars("1.00", "2.00")))).isEqualTo(LEAST);
    }

    @Test
    void sums_and_differences_are_exact() {
        assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
        assertThat(Money.of("324.00").minus(Money.of("384.00"))).isEqualTo(Money.of("-60.00"));
        assertThat(Money.sum(dollars("256.00", "-256.00", "307.20"))).isEqualTo(Money.of("307.20"));
        assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
        assertThat(Money.of("-1.00").abs()).isEqualTo(Money.of("1.00").abs());
        assertThat(Money.of("1.00").negated()).isEqualTo(Money.of("-1.00"));
    }

    @Test
    void beyond_its_range_it_refuses_instead_of_turning_over() {
        Money cent = Money.of("0.01");
        List<ThrowingCallable> tooMuch = List.of(
                () -> MOST.plus(cent),
                () -> LEAST.minus(cent),
                () -> LEAST.negated(),
                () -> LEAST.abs(),
                () -> MOST.times(BigDecimal.TEN),
                () -> MOST.timesFraction(2, 1),
                () -> cent.timesFraction(1, 0),
                () -> Money.sum(Arrays.asList(MOST, cent)),
                () -> Money.of("92233720368547758.08"));
        assertThat(tooMuch)
                .allSatisfy(each ->
                        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(each));
        assertThat(Money.of("92233720368547758.07")).isEqualTo(MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "0.001", "-0.009"})
    void a_fraction_of_a_cent_is_no_amount(String dollars) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of(dollars));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "5, 0.05", "-5, -0.05", "123450, 1234.50", "-123450, -1234.50", "100000000000, 1000000000.00"
    })
    void it_is_written_as_dollars_with_two_decimals_and_read_back(long cents, String written) {
        assertThat(Money.ofCents(cents)).hasToString(written);
        assertThat(Money.of(written).cents()).isEqualTo(cents);
        assertThat(Money.ofCents(cents).dollars()).isEqualTo(new BigDecimal(written));
    }

    @Test
    void dollars_may_come_with_fewer_or_with_idle_decimals() {
        assertThat(dollars("7", "7.0", "7.00", "7.0000")).containsOnly(Money.ofCents(700));
    }

    @Test
    void amounts_have_an_order_and_a_sign() {
        Money less = Money.of("-0.01");
        Money more = Money.of("0.01");
        assertThat(less).isLessThan(Money.ZERO).isLessThan(more);
        assertThat(less.min(more)).isEqualTo(more.min(less)).isEqualTo(less);
        assertThat(less.max(more)).isEqualTo(more.max(less)).isEqualTo(more);
        assertThat(Stream.of(less, Money.ZERO, more).map(Money::isNegative)).containsExactly(true, false, false);
        assertThat(Stream.of(less, Money.ZERO, more).map(Money::isZero)).containsExactly(false, true, false);
        assertThat(Stream.of(less, Money.ZERO, more).map(Money::isPositive)).containsExactly(false, false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00 | 0.00",
                "0.05 | 0.05",
                "-0.05 | -0.05",
                "999.99 | 999.99",
                "1000.00 | 1,000.00",
                "-1234.50 | -1,234.50",
                "1234567.89 | 1,234,567.89"
            })
    void sentences_group_the_digits_by_thousands(String amount, String words) {
        assertThat(Money.of(amount).grouped()).isEqualTo(words);
    }
}
