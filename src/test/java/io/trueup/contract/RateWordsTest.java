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

/** Every basis priced, and the rates read from the steps: a step worded otherwise fails here. */
class RateWordsTest {

    private static String words(ContractSketch sketch, int minutes) {
        RateBook book = RateBook.of(List.of(), List.of());
        LocalDate date = LocalDate.of(2025, 3, 5);
        DayFacts day = new DayFacts(date, "TX", Program.WH, minutes, ActivityMinutes.NONE, true, Money.of("400.00"));
        return RateWords.of(book.price(sketch.build(), day).how().text());
    }

    @Test
    void each_basis_names_its_rate() {
        assertThat(words(contract("a").terms(new Terms.PerHour(Money.of("80.00"), 15)), 375))
                .isEqualTo("$80.00 an hour");
        Terms daily = new Terms.Daily(Money.of("1520.00"), 360, Money.of("260.00"), 180);
        assertThat(words(contract("a").terms(daily), 375)).isEqualTo("$1,520.00 a day");
        assertThat(words(contract("a").terms(daily), 200)).isEqualTo("$260.00 a half day");
        Terms codes = new Terms.PerCode(Map.of("97545", Money.of("150.00"), "97546", Money.of("70.00")), 15);
        assertThat(words(contract("a").terms(codes).discount("10"), 360))
                .isEqualTo("97545 $150.00 for two hours, 97546 $70.00 an hour, at 90 % (network)");
        assertThat(words(contract("a").terms(codes), 90)).isEqualTo("$150.00 for two hours");
        assertThat(words(contract("a").terms(new Terms.PercentOfCharge(new BigDecimal("80"))), 360))
                .isEqualTo("80 % of the charge");
        assertThat(words(contract("a").terms(new Terms.NotCovered()), 360)).isEqualTo("not covered");
    }

    @Test
    void what_is_taken_on_or_off_follows_the_rate() {
        assertThat(RateWords.of("""
                expected allowed: 410.00
                  97545: 2.00 h × 64.00 = 128.00
                  97546: 4.50 h × 64.00 = 288.00
                  97545 + 97546: 128.00 + 288.00 = 416.00
                  not accredited: 416.00 × 0.80 = 332.80
                  percent: 332.80 × 110 % = 366.08
                  documentation uplift: 366.08 × 120 % = 439.30
                  network discount: 439.30 × 95 % = 417.34
                  lesser of charge: the lesser of 417.34 and 410.00 billed = 410.00
                  source: contract 2025 rev B; rule 134.230 (low)"""))
                .isEqualTo("$64.00 an hour, at 80 % (not accredited), at 110 %, at 120 % (documented),"
                        + " at 95 % (network), at most the charge");
    }

    @Test
    void a_case_rate_names_its_days() {
        assertThat(RateWords.of("case rate: 6500.00\nextra days: 1 days over 15 × 350.00 = 350.00"))
                .isEqualTo("$6,500.00 a case, $350.00 an extra day");
        assertThat(RateWords.of("short stay: 3 days × 400.00 = 1200.00")).isEqualTo("$400.00 a day of a short stay");
        assertThat(RateWords.of("case rate: due once discharged; 11 days attended so far"))
                .isEmpty();
    }

    @Test
    void without_a_rate_the_source_stands_alone() {
        assertThat(RateWords.of("contract: none in force for payer and date", "no contract in force"))
                .isEqualTo("no contract in force");
        assertThat(RateWords.of("hours × rate: 6.00 h × 80.00 = 480.00", "contract 2025"))
                .isEqualTo("$80.00 an hour (contract 2025)");
    }
}
