package io.trueup.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectedCentsTest {

    static Stream<PricingCase> cases() throws IOException {
        try (var table = ExpectedCentsTest.class.getResourceAsStream("/pricing/expected-cents.txt")) {
            assertThat(table).isNotNull();
            List<String> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PricingCase::new);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_contract_allows_the_cents_worked_out_by_hand(PricingCase pricingCase) {
        assertThat(pricingCase.priced()).isEqualTo(pricingCase.expected());
    }

    @Test
    void the_table_has_every_basis() throws IOException {
        assertThat(cases().map(PricingCase::toString)
                        .map(line -> line.split("[ ,|]")[0])
                        .distinct())
                .contains(
                        "per-hour",
                        "per-code",
                        "components",
                        "fee-schedule",
                        "daily",
                        "case",
                        "percent-of-charge",
                        "rvu",
                        "not-covered");
    }
}
