package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.PersonName;
import io.trueup.remittance.Procedure;
import io.trueup.remittance.ReceiptDates;
import io.trueup.remittance.ServiceLine;
import io.trueup.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How CLP04, claim-level adjustments and provider adjustments fall on the lines of a claim. */
class ClaimMoneyTest {

    private static ServiceLine line(String charge, String paid, Adjustment... adjustments) {
        Procedure code = new Procedure("HC", "97545", List.of());
        return new ServiceLine(
                1,
                code,
                code,
                Money.of(charge),
                Money.of(paid),
                BigDecimal.ONE,
                null,
                null,
                List.of(adjustments),
                List.of(),
                List.of(),
                List.of());
    }

    private static ClaimPayment claim(String paid, List<Adjustment> adjustments, ServiceLine... lines) {
        return new ClaimPayment(
                "PCN1",
                "1",
                Money.sum(Stream.of(lines).map(ServiceLine::charge).toList()),
                Money.of(paid),
                Money.ZERO,
                "WC",
                "ICN1",
                "1",
                new PersonName("Doe", "Jo"),
                PersonName.UNKNOWN,
                List.of(),
                "",
                List.of(),
                null,
                ReceiptDates.UNKNOWN,
                adjustments,
                Money.ZERO,
                List.of(),
                List.of(lines),
                List.of(),
                new Place("a.835", 1, ""));
    }

    private static Adjustment adjustment(String group, String carc, String amount) {
        return new Adjustment(group, carc, Money.of(amount));
    }

    private static List<String> counted(ClaimPayment claim) {
        return ClaimMoney.counted(claim).stream().map(Money::toString).toList();
    }

    private static List<List<String>> adjustments(ClaimPayment claim) {
        return ClaimMoney.adjustments(claim).stream()
                .map(of -> of.stream().map(a -> a.code() + " " + a.amount()).toList())
                .toList();
    }

    @Test
    void lines_that_add_up_to_the_claim_count_as_they_are() {
        assertThat(counted(claim("300.00", List.of(), line("100.00", "100.00"), line("200.00", "200.00"))))
                .containsExactly("100.00", "200.00");
    }

    @Test
    void what_a_claim_level_adjustment_took_is_shared_like_the_money_with_odd_cents_on_the_last() {
        ClaimPayment claim = claim(
                "290.00", List.of(adjustment("PR", "3", "10.00")), line("100.00", "100.00"), line("200.00", "200.00"));
        assertThat(counted(claim)).containsExactly("96.67", "193.33");
        assertThat(adjustments(claim)).containsExactly(List.of("PR-3 3.33"), List.of("PR-3 6.67"));
    }

    @Test
    void a_claim_level_adjustment_explains_the_lines_that_lack_an_explanation() {
        ClaimPayment claim = claim(
                "100.00",
                List.of(adjustment("CO", "197", "450.00")),
                line("150.00", "100.00", adjustment("CO", "45", "50.00")),
                line("450.00", "0.00"));
        assertThat(adjustments(claim)).containsExactly(List.of("CO-45 50.00"), List.of("CO-197 450.00"));
        assertThat(counted(claim)).containsExactly("100.00", "0.00");
    }

    @Test
    void where_nothing_was_paid_charges_are_the_measure() {
        assertThat(counted(claim("30.00", List.of(), line("100.00", "0.00"), line("200.00", "0.00"))))
                .containsExactly("10.00", "20.00");
    }

    @Test
    void a_claim_without_lines_has_no_shares() {
        ClaimPayment claim = claim("30.00", List.of(adjustment("CO", "45", "1.00")));
        assertThat(ClaimMoney.counted(claim)).isEmpty();
        assertThat(ClaimMoney.adjustments(claim)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void counted_lines_always_add_up_to_the_claim_and_adjustments_to_what_it_says(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            ServiceLine[] lines = new ServiceLine[1 + random.nextInt(6)];
            for (int l = 0; l < lines.length; l++) {
                String paid = random.nextInt(3) == 0 ? "0.00" : cents(random);
                lines[l] = line(cents(random), paid, adjustment("CO", "45", cents(random)));
            }
            ClaimPayment claim = claim(cents(random), List.of(adjustment("PR", "1", cents(random))), lines);
            assertThat(Money.sum(ClaimMoney.counted(claim))).isEqualTo(claim.paid());
            List<Money> shares = new ArrayList<>();
            ClaimMoney.adjustments(claim)
                    .forEach(of ->
                            of.stream().filter(a -> a.group().equals("PR")).forEach(a -> shares.add(a.amount())));
            assertThat(Money.sum(shares)).isEqualTo(claim.adjustments().get(0).amount());
        }
    }

    private static String cents(Random random) {
        return Money.ofCents(random.nextInt(200_000) - 50_000).toString();
    }
}
