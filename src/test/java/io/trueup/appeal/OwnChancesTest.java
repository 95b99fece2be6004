package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.reconciliation.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnChancesTest {

    private static WorklistPriority with(long won, long lost) {
        return new WorklistPriority(
                AppealPlaybook.standard(), new OwnChances(Map.of("DOCUMENTATION", new OwnChances.Tally(won, lost, 0))));
    }

    @Test
    void ten_decided_items_of_a_class_take_the_place_of_the_assumption() {
        assertThat(with(8, 2).chancePercent("DOCUMENTATION", false, 65)).isEqualTo(80);
        assertThat(with(7, 2).chancePercent("DOCUMENTATION", false, 65)).isEqualTo(65);
        assertThat(with(8, 2).chancePercent("DUPLICATE", false, 25)).isEqualTo(25);
        assertThat(with(8, 2).chancePercent("", false, 70)).isEqualTo(70);
    }

    @Test
    void an_approved_authorization_makes_a_kind_of_its_own() {
        assertThat(OwnChances.kind("AUTHORIZATION_OR_NECESSITY", true))
                .isEqualTo("AUTHORIZATION_OR_NECESSITY [authorization covers]");
        assertThat(OwnChances.kind("DOCUMENTATION", true)).isEqualTo("DOCUMENTATION");
    }

    @Test
    void the_chance_of_every_class_is_told_with_where_it_comes_from() {
        assertThat(with(8, 5).definition())
                .contains("Chance of documentation: 62 %, your own: 8 won, 5 lost (assumed were 65 %)")
                .contains("Chance of duplicate: 25 %, assumed; 0 decided so far, your own count from 10 on")
                .anyMatch(line -> line.startsWith("Chance of authorization or necessity (authorization covers): 80 %"));
    }

    @Test
    void what_was_won_by_money_alone_is_told_and_outcomes_without_a_denial_have_chances_of_their_own() {
        WorklistPriority own = new WorklistPriority(
                AppealPlaybook.standard(),
                new OwnChances(Map.of(
                        "DOCUMENTATION", new OwnChances.Tally(18, 7, 9), "UNDERPAID", new OwnChances.Tally(6, 4, 6))));
        assertThat(own.definition())
                .contains("Chance of documentation: 72 %, your own: 18 won, 7 lost, 9 of them by money that came"
                        + " (assumed were 65 %)")
                .anyMatch(line -> line.startsWith("Chance of underpaid: 60 %, your own: 6 won, 4 lost"))
                .anyMatch(line -> line.matches("Chance of taken back: [0-9]+ %, assumed; 0 decided so far.*"));
        assertThat(own.chancePercent(Outcome.UNDERPAID, "", false, 55)).isEqualTo(60);
        assertThat(own.chancePercent(Outcome.PAYMENT_OVERDUE, "", false, 80)).isEqualTo(80);
        assertThat(own.chancePercent(Outcome.UNDERPAID, "DOCUMENTATION", false, 55))
                .isEqualTo(72);
    }
}
