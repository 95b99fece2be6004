package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.account;
import static io.trueup.reconciliation.ContractDraft.dailyRate;
import static io.trueup.reconciliation.ContractDraft.percentOfCharge;
import static io.trueup.reconciliation.DaySketch.day;
import static io.trueup.reconciliation.LineSketch.line;
import static io.trueup.reconciliation.LineSketch.wholeClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges over the attended days they cover, to the cent. Six hours expect 480.00, three 240.00. */
class RangeAllocationTest {

    private static List<String> paid(AccountSketch account) {
        return account.findings().stream().map(f -> f.paid().toString()).toList();
    }

    private static List<Outcome> outcomes(AccountSketch account) {
        return account.findings().stream().map(Finding::outcome).toList();
    }

    @Test
    void a_range_is_spread_over_attended_days_in_proportion_to_what_they_expect() {
        AccountSketch week = account()
                .with(day("2025-03-03"))
                .with(day("2025-03-04").absent())
                .with(day("2025-03-05").minutes(180))
                .remitted(line("97545").paid("720.00").served("2025-03-03", "2025-03-07"));
        assertThat(paid(week)).containsExactly("480.00", "240.00");
        assertThat(outcomes(week)).containsOnly(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void days_outside_the_range_get_nothing_of_it() {
        assertThat(paid(account()
                        .attended("2025-03-03", "2025-03-04", "2025-03-10")
                        .remitted(line("97545").paid("100.00").served("2025-03-03", "2025-03-07"))))
                .containsExactly("50.00", "50.00", "0.00");
    }

    @Test
    void odd_cents_go_to_the_last_day() {
        assertThat(paid(account()
                        .attended("2025-03-03", "2025-03-04", "2025-03-05")
                        .remitted(line("97545").paid("100.00").served("2025-03-03", "2025-03-05"))))
                .containsExactly("33.33", "33.33", "33.34");
    }

    @Test
    void a_reversed_range_takes_back_exactly_what_each_day_got() {
        AccountSketch days = account()
                .attended("2025-03-03", "2025-03-04", "2025-03-05")
                .remitted(
                        line("97545").paid("100.00").served("2025-03-03", "2025-03-05"),
                        line("97545")
                                .paid("-100.00")
                                .status("22")
                                .served("2025-03-03", "2025-03-05")
                                .on("2025-05-01"));
        assertThat(paid(days)).containsExactly("0.00", "0.00", "0.00");
        assertThat(outcomes(days)).containsOnly(Outcome.TAKEN_BACK);
    }

    @Test
    void where_every_day_expects_nothing_it_is_spread_evenly() {
        assertThat(paid(account()
                        .under(dailyRate("620.00"))
                        .with(day("2025-03-03").minutes(30))
                        .with(day("2025-03-04").minutes(90))
                        .remitted(line("97545").paid("100.01").served("2025-03-03", "2025-03-04"))))
                .containsExactly("50.00", "50.01");
    }

    @Test
    void a_percentage_of_charge_is_not_known_before_so_the_charge_is_spread_evenly() {
        AccountSketch days = account()
                .under(percentOfCharge("50"))
                .with(day("2025-03-03").minutes(120))
                .with(day("2025-03-04").minutes(360))
                .remitted(line("97545").billed("1000.00").paid("500.00").served("2025-03-03", "2025-03-04"));
        assertThat(days.findings())
                .extracting(f -> String.valueOf(f.expected()))
                .containsExactly("250.00", "250.00");
        assertThat(outcomes(days)).containsOnly(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void a_day_that_expects_nothing_is_not_denied_by_an_adjustment_of_a_paid_line() {
        AccountSketch days = account()
                .under(dailyRate("620.00"))
                .with(day("2025-03-03"))
                .with(day("2025-03-04").minutes(30))
                .remitted(
                        line("97545").paid("620.00").adjusted("CO-97", "100.00").served("2025-03-03", "2025-03-04"));
        assertThat(outcomes(days)).containsOnly(Outcome.PAID_AS_EXPECTED);
    }

    @Test
    void a_denied_range_denies_each_of_its_days() {
        assertThat(outcomes(account()
                        .attended("2025-03-03", "2025-03-04")
                        .remitted(line("97545").adjusted("CO-197", "960.00").served("2025-03-03", "2025-03-04"))))
                .containsOnly(Outcome.DENIED);
    }

    @Test
    void a_claim_without_lines_is_spread_like_a_line() {
        assertThat(paid(account()
                        .attended("2025-03-03", "2025-03-04")
                        .remitted(wholeClaim().paid("960.00").served("2025-03-03", "2025-03-04"))))
                .containsExactly("480.00", "480.00");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void no_cent_is_lost_or_made(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<Money> weights = new ArrayList<>();
            int days = 1 + random.nextInt(9);
            for (int d = 0; d < days; d++) {
                weights.add(Money.ofCents(random.nextInt(4) == 0 ? 0 : random.nextInt(90_000)));
            }
            Money whole = Money.ofCents(random.nextInt(2_000_000) - 1_000_000);
            List<Money> shares = whole.share(weights);
            assertThat(Money.sum(shares)).isEqualTo(whole);
            assertThat(whole.negated().share(weights))
                    .isEqualTo(shares.stream().map(Money::negated).toList());
        }
    }
}
