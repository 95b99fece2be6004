package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.appeal.LatePaymentRules.Rule;
import io.trueup.configuration.ConfigurationProblem;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePaymentRulesTest {

    private static final String HEADINGS =
            "state,due_days,interest_percent,per,penalty_percent,note,source,confidence\n";

    @ParameterizedTest
    @CsvSource({
        "IL, 30, 12, 0, 1 % a month",
        "NC, 60, 0, 10, 10 % once",
        "PA, 30, 10, 0, 10 % a year",
        "ca, 45, 10, 15, 10 % a year and 15 % once"
    })
    void the_states_of_the_handbook_have_their_days_and_rates(
            String state, int days, String perYear, String penalty, String words) {
        Rule rule = Objects.requireNonNull(LatePaymentRules.standard().of(state));

        assertThat(rule.dueDays()).isEqualTo(days);
        assertThat(rule.percentPerYear()).isEqualByComparingTo(perYear);
        assertThat(rule.penaltyPercent()).isEqualByComparingTo(penalty);
        assertThat(rule.rate()).isEqualTo(words);
    }

    @Test
    void a_state_without_a_known_rate_or_without_a_row_owes_nothing_that_could_be_counted() {
        assertThat(LatePaymentRules.standard().of("TX")).isNull();
        assertThat(LatePaymentRules.standard().of("ZZ")).isNull();
    }

    @Test
    void every_error_is_told_with_its_line() {
        String broken = HEADINGS + "TX,soon,1,month,,,,low\nIL,30,1,week,,,,low\nPA,30,ten,year,,,,low\n";

        assertThat(LatePaymentRules.read("mine.csv", broken).problems())
                .extracting(ConfigurationProblem::toString)
                .containsExactly(
                        "mine.csv:2: error: due_days should be a whole number from 1 to 9999, not soon",
                        "mine.csv:3: error: no such per: week; there are month, year",
                        "mine.csv:4: error: interest_percent should be a number from 0 to 1000, not ten");
        assertThat(LatePaymentRules.read("mine.csv", "state\nTX\n").problems())
                .anyMatch(p -> p.toString().contains("no column due_days"));
    }
}
