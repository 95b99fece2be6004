package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    /** Three days of 360 minutes: by hour 18 x 75 to 18 x 150, by day 3 x 400 to 3 x 800, by code 3 x 200 to 3 x 400. */
    @Test
    void the_same_days_are_valued_under_every_kind_of_contract() {
        Typed said = whatIf("2025-04-01", "2025-04-03");
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
                        "Best");
        assertThat(rows(said))
                .contains("MEDICARE PART B | medicare-2025 | not-covered | 3 | 0.00 | 1350.00 - 2700.00 | 1200.00 - 2400.00"
                        + " | 1324.80 - 1497.60 | 600.00 - 1200.00 | If hourly");
    }

    @Test
    void a_period_holds_the_attended_days_of_both_its_ends_and_none_beside() {
        assertThat(rows(whatIf("2025-04-01", "2025-04-03")))
                .anyMatch(row -> row.startsWith("MEDICARE PART B | medicare-2025 | not-covered | 3 |"));
        assertThat(rows(whatIf("2025-04-02", "2025-04-03")))
                .anyMatch(row -> row.startsWith("MEDICARE PART B | medicare-2025 | not-covered | 2 |"));
        assertThat(rows(whatIf("2024-01-01", "2024-12-31"))).isEmpty();
    }

    @Test
    void a_whole_season_is_worth_what_its_findings_expect() {
        assertThat(rows(whatIf("2025-03-10", "2025-05-01")))
                .hasSize(7)
                .anyMatch(row -> row.startsWith("TRI-COUNTY EMPLOYERS TRUST | tri-county-2025 | case | 30 | 8050.00 | "))
                .anyMatch(row -> row.startsWith("BLUE SAGE CASUALTY | blue-sage-2025 | fee-schedule | 17 | 3494.40 | "));
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
