package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code whatif}, as a person types it before negotiating. */
class WhatIfCommandTest {

    private static Typed whatIf(String from, String to) {
        return FirstNight.made().clinic().types("whatif", "--from", from, "--to", to);
    }

    private static List<String> rows(Typed said) {
        return said.lines().stream()
                .skip(1)
                .map(line -> line.replaceAll("  +", " | "))
                .toList();
    }

    /** The days of a contract: days, as contracted and what follows. */
    private static String row(Typed said, String contract) {
        return rows(said).stream()
                .filter(row -> row.contains(" | " + contract + " | "))
                .map(row -> row.substring(row.indexOf(" | " + contract + " | ") + 3))
                .collect(Collectors.joining("; "));
    }

    /**
     * 17 days and 84 hours: by hour 84 x 75 to 84 x 150, by day 17 x 400 to 17 x 800, by code 17 x 200 to 17 x 400; 3,494.40 on the
     * schedule, by case 15 to 30 % more.
     */
    @Test
    void the_same_days_are_valued_under_every_kind_of_contract() {
        Typed said = whatIf("2025-03-10", "2025-05-01");
        assertThat(said.status()).isEqualTo(ExitStatus.DONE);
        assertThat(said.lines().get(0).split("  +"))
                .containsExactly(
                        "Payer",
                        "Contract",
                        "Basis",
                        "Days",
                        "As contracted",
                        "If hourly",
                        "If daily",
                        "If case rate",
                        "If component codes",
                        "Best",
                        "Gain",
                        "Left out");
        assertThat(row(said, "blue-sage-2025"))
                .isEqualTo("blue-sage-2025 | fee schedule | 17 | 3494.40 | 6300.00 - 12600.00 | 6800.00 - 13600.00"
                        + " | 4018.56 - 4542.72 | 3400.00 - 6800.00 | If daily | 3305.60 - 10105.60");
    }

    /** Medicare pays for no day, so that there is nothing to negotiate. */
    @Test
    void fault_191_what_cannot_be_compared_is_left_out_and_said() {
        Typed said = whatIf("2025-03-10", "2025-05-01");
        assertThat(rows(said)).hasSize(6).noneMatch(row -> row.contains("medicare-2025"));
        assertThat(row(said, "tri-county-2025"))
                .as("the stay that is not over has no price yet")
                .startsWith("tri-county-2025 | case rate | 19 | 8050.00 | ")
                .endsWith("no case rate: no fee schedule known for 19 days; 11 days without a price yet left out");
        assertThat(row(said, "red-rock-2025"))
                .isEqualTo("red-rock-2025 | by code | 9 | 3383.00 | 4050.00 - 8100.00 | 3600.00 - 7200.00 | -"
                        + " | 1800.00 - 3600.00 | If hourly | 667.00 - 4717.00"
                        + " | no case rate: no fee schedule known for 9 days");
    }

    @Test
    void a_period_holds_the_attended_days_of_both_its_ends_and_none_beside() {
        assertThat(row(whatIf("2025-03-10", "2025-03-10"), "prairie-star-2025"))
                .isNotEqualTo(row(whatIf("2025-03-10", "2025-03-11"), "prairie-star-2025"));
        assertThat(rows(whatIf("2024-01-01", "2024-12-31"))).isEmpty();
    }

    @Test
    void a_period_that_ends_before_it_begins_is_a_wrong_use() {
        Typed refused = whatIf("2025-04-03", "2025-04-01");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).isEqualToIgnoringNewLines("trueup: --to 2025-04-01 is before --from 2025-04-03.");
    }

    @Test
    void a_period_needs_both_ends() {
        Typed refused = FirstNight.made().clinic().types("whatif");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).startsWith("Missing required options: '--from=D', '--to=D'");
    }
}
