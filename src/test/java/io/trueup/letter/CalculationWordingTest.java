package io.trueup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of calculations.txt: each step of a price, and what a payer reads of it. */
class CalculationWordingTest {

    @ParameterizedTest
    @MethodSource("steps")
    void each_step_is_told_as_a_payer_can_follow_it_or_not_at_all(String row) {
        List<String> columns = List.of(row.split("\\s{2,}"));
        String told = columns.size() < 2 ? "" : columns.get(1);

        assertThat(new CalculationWording().of(columns.get(0)))
                .as(row)
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    static Stream<String> steps() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CalculationWordingTest.class.getResourceAsStream("/letter/calculations.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
        }
    }
}
