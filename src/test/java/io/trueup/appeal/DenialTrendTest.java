package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialTrendTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);

    @ParameterizedTest
    @CsvSource({
        // recent, denied, before, denied, whether it is a risk
        "20, 9, 60, 4, true",
        "10, 3, 10, 1, true",
        "9, 9, 60, 0, false",
        "20, 9, 9, 0, false",
        "20, 4, 60, 4, false",
        "100, 75, 100, 55, false",
        "20, 2, 60, 12, false"
    })
    void a_rise_is_told_when_it_is_large_and_enough_days_say_so(
            long recent, long recentDenied, long before, long beforeDenied, boolean risky) {
        assertThat(new DenialTrend("TXMUT", recent, recentDenied, before, beforeDenied).risk(TODAY) != null)
                .isEqualTo(risky);
    }

    @Test
    void the_risk_names_both_rates_and_a_day_to_act_by() {
        Risk risk = Objects.requireNonNull(new DenialTrend("TXMUT", 20, 9, 60, 4).risk(TODAY));

        assertThat(risk.detail())
                .contains("9 of 20 days of the last 4 weeks (45 %)", "4 of 60 in the 12 weeks before (7 %)");
        assertThat(risk.actBy()).isEqualTo(TODAY.plusDays(7));
    }
}
