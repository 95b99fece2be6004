package io.trueup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.programlog.ActivityMinutes;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EightMinuteRuleTest {

    @ParameterizedTest
    @CsvSource({"7,0", "8,1", "22,1", "23,2", "37,2", "38,3", "52,3", "53,4", "67,4", "113,8", "127,8"})
    void the_units_of_a_day_follow_the_pooled_minutes(int minutes, int units) {
        assertThat(EightMinuteRule.dayUnits(minutes)).isEqualTo(units);
    }

    @Test
    void each_code_keeps_its_whole_quarters_and_the_rest_goes_to_the_largest_remainders() {
        assertThat(EightMinuteRule.units(new ActivityMinutes(33, 7, 0, 0, 0)))
                .isEqualTo(Map.of("97110", 2, "97112", 1));
        assertThat(EightMinuteRule.units(new ActivityMinutes(18, 13, 10, 8, 0)))
                .isEqualTo(Map.of("97110", 1, "97112", 1, "97530", 1, "97537", 0));
    }

    @Test
    void of_equal_remainders_the_code_with_more_minutes_comes_first_then_the_lower_code() {
        assertThat(EightMinuteRule.units(new ActivityMinutes(5, 20, 0, 0, 0)))
                .isEqualTo(Map.of("97110", 0, "97112", 2));
        assertThat(EightMinuteRule.units(new ActivityMinutes(0, 7, 0, 7, 0))).isEqualTo(Map.of("97112", 1, "97537", 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void units_always_add_up_to_the_days_units_and_no_code_gains_more_than_one(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            ActivityMinutes activity = new ActivityMinutes(
                    random.nextInt(100),
                    random.nextInt(40),
                    random.nextInt(20),
                    random.nextInt(9),
                    random.nextInt(200));
            Map<String, Integer> units = EightMinuteRule.units(activity);
            assertThat(units.values().stream().mapToInt(Integer::intValue).sum())
                    .as("seed %d, %s", seed, activity)
                    .isEqualTo(EightMinuteRule.dayUnits(activity.total()));
            EightMinuteRule.minutesByCode(activity)
                    .forEach((code, minutes) -> assertThat(units.getOrDefault(code, -1) - minutes / 15)
                            .as("seed %d, %s, %s", seed, code, activity)
                            .isBetween(0, 1));
        }
    }
}
