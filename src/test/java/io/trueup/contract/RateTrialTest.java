package io.trueup.contract;

import static io.trueup.contract.ContractSketch.contract;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateTrialTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);
    private static final DayFacts SIX_HOURS =
            new DayFacts(DAY, "TX", Program.WH, 360, new ActivityMinutes(33, 7, 0, 0, 0), false, null);
    private static final EpisodeFacts TEN_DAYS = new EpisodeFacts(DAY, DAY.plusDays(13), 10, null);
    private static final Terms CASE_RATE = new Terms.Case(Money.of("9000.00"), null, Money.ZERO, 0, Money.ZERO);

    @Test
    void a_day_is_priced_by_the_contract_that_a_reconciliation_would_choose() {
        RateTrial trial = RateTrial.ofDay(book(contract("a")), query("TXMUT"), SIX_HOURS);
        assertThat(trial.contract()).extracting(Contract::id).isEqualTo("a");
        assertThat(trial.expected())
                .isInstanceOfSatisfying(
                        Expected.Allowed.class,
                        allowed -> assertThat(allowed.amount()).isEqualTo(Money.of("384.00")));
    }

    @Test
    void without_a_contract_the_reason_names_payer_day_and_program() {
        RateTrial trial = RateTrial.ofDay(book(contract("a")), query("NOBODY"), SIX_HOURS);
        assertThat(trial.contract()).isNull();
        assertThat(trial.expected())
                .isInstanceOfSatisfying(
                        Expected.NoRate.class,
                        noRate -> assertThat(noRate.reason())
                                .isEqualTo(
                                        "no single contract of payer NOBODY is in force on 2025-03-05 for WH in TX"));
    }

    @Test
    void a_case_rate_prices_an_episode_and_no_day() {
        RateBook book = book(contract("a").terms(CASE_RATE));
        assertThat(RateTrial.ofDay(book, query("TXMUT"), SIX_HOURS).expected()).isInstanceOf(Expected.NoRate.class);
        assertThat(RateTrial.ofEpisode(book, query("TXMUT"), TEN_DAYS).expected())
                .isInstanceOfSatisfying(
                        Expected.Allowed.class,
                        allowed -> assertThat(allowed.amount()).isEqualTo(Money.of("9000.00")));
        assertThat(RateTrial.ofEpisode(book(contract("b")), query("TXMUT"), TEN_DAYS)
                        .expected())
                .isInstanceOf(Expected.NoRate.class);
    }

    @Test
    void components_of_a_denied_day_are_priced_by_contract_schedule_or_relative_value_and_left_open_otherwise() {
        Terms perCode = new Terms.PerCode(Map.of("97110", Money.of("40.00")), 15);
        assertThat(book().components(contract("a").terms(perCode).discount("10").build(), SIX_HOURS))
                .containsExactly(
                        new ComponentPrice("97110", 33, 2, Money.of("72.00")), new ComponentPrice("97112", 7, 1, null));
        Terms.RelativeValue value = new Terms.RelativeValue(
                new BigDecimal("0.45"),
                new BigDecimal("0.40"),
                new BigDecimal("0.02"),
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE);
        Terms rvu = new Terms.Rvu(new BigDecimal("32.3465"), BigDecimal.valueOf(100), Map.of("97110", value));
        assertThat(book().components(contract("b").terms(rvu).build(), SIX_HOURS)
                        .get(0)
                        .expected())
                .isEqualTo(Money.of("56.28"));
        Terms schedule = new Terms.FeeSchedule("S", BigDecimal.valueOf(110));
        RateBook withRow =
                RateBook.of(List.of(), FeeSchedulesFile.read("f.csv", """
                                schedule,code,basis,amount,accreditation_factor,effective_from
                                S,97112,unit,42.00,0.80,2025-01-01
                                """).rows());
        assertThat(withRow.components(
                        contract("c").terms(schedule).unaccredited().build(), SIX_HOURS))
                .containsExactly(
                        new ComponentPrice("97110", 33, 2, null),
                        new ComponentPrice("97112", 7, 1, Money.of("36.96"))); // 42.00 × 0.80 × 110 %
        assertThat(book().components(contract("d").build(), SIX_HOURS).get(1).expected())
                .isNull();
    }

    private static RateBook book(ContractSketch... contracts) {
        return RateBook.of(
                List.of(contracts).stream().map(ContractSketch::build).toList(), List.of());
    }

    private static ContractQuery query(String payer) {
        return new ContractQuery(payer, DAY, "", "TX", Program.WH, "");
    }
}
