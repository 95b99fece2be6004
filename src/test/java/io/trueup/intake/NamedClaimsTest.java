package io.trueup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.remittance.ProviderAdjustment;
import io.trueup.source.Place;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedClaimsTest {

    @ParameterizedTest
    @CsvSource({
        "PT100, PT100",
        "PT100 20250317 ICN7, PT100;ICN7",
        "ICN7-20250317, ICN7",
        "PT-100-20250317-ICN-7, PT-100;ICN-7",
        "20250317-PT-100, PT-100"
    })
    void a_reference_names_every_whole_number_packed_in_it(String reference, String numbers) {
        assertThat(NamedClaims.keys(wo(reference)))
                .containsAll(Arrays.stream(numbers.split(";"))
                        .map(number -> "P:" + number)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"PT1009, PT100", "WC-100, 100", "A20250317-B, A"})
    void a_part_of_a_number_names_nobody(String reference, String number) {
        assertThat(NamedClaims.keys(wo(reference))).doesNotContain("P:" + number, "I:" + number);
    }

    private static ProviderAdjustment wo(String reference) {
        return new ProviderAdjustment(
                "1234567893", "20251231", "WO", reference, Money.of("10.00"), Place.ofFile("a.835"));
    }
}
