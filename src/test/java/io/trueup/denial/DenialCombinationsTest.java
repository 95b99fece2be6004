package io.trueup.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.codes.AdjustmentReasonCodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of combinations.txt against the rules that come with the program. */
class DenialCombinationsTest {

    private static final DenialRules RULES = DenialRules.standard();

    private final DenialClassifier classifier = new DenialClassifier(RULES, AdjustmentReasonCodes.standard());

    @ParameterizedTest
    @MethodSource("combinations")
    void a_combination_of_codes_and_context_has_its_class_and_confidence(String combination) {
        List<String> columns = List.of(combination.split("\\s{2,}"));

        Denial denial = classifier.classify(DenialDay.of(columns.get(0), columns.get(1)));

        assertThat(denial.classAndRoute() + " " + denial.confidence().word())
                .as(combination + " by rule " + denial.ruleId())
                .isEqualTo(columns.get(2) + " " + columns.get(3));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void a_decision_cites_a_row_of_the_table_and_gives_a_reason(String combination) {
        List<String> columns = List.of(combination.split("\\s{2,}"));

        Denial denial = classifier.classify(DenialDay.of(columns.get(0), columns.get(1)));

        assertThat(RULES.rules()).extracting(DenialRule::id).contains(denial.ruleId());
        assertThat(denial.reason()).isNotBlank().doesNotContain("{");
    }

    @Test
    void the_table_has_at_least_two_hundred_combinations_every_class_and_every_route() throws IOException {
        List<String> all = combinations().toList();

        assertThat(all).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        for (DenialClass denialClass : DenialClass.values()) {
            assertThat(all).anyMatch(c -> c.contains("  " + denialClass));
        }
        assertThat(RULES.rules().stream()
                        .flatMap(rule -> Stream.ofNullable(rule.denial()))
                        .map(DenialRoute::toString)
                        .distinct())
                .as("every route of the rules")
                .allMatch(route -> all.stream().anyMatch(c -> c.contains("  " + route + "  ")));
    }

    static Stream<String> combinations() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DenialCombinationsTest.class.getResourceAsStream("/denial/combinations.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
        }
    }
}
