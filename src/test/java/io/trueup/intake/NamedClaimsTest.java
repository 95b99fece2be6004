package io.trueup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
        assertThat(NamedClaims.keys(reference))
                .containsAll(Arrays.stream(numbers.split(";"))
                        .map(number -> "P:" + number)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"PT1009, PT100", "WC-100, 100", "A20250317-B, A"})
    void a_part_of_a_number_names_nobody(String reference, String number) {
        assertThat(NamedClaims.keys(reference)).doesNotContain("P:" + number, "I:" + number);
    }

    @ParameterizedTest
    @CsvSource({"PT100 20250317 ICN7, 2025-03-17", "ICN7-20250317, 2025-03-17", "'20251399 ICN7',", "120250317,"})
    void a_date_beside_a_number_is_told_and_names_nobody(String reference, @Nullable LocalDate date) {
        assertThat(NamedClaims.dates(reference)).isEqualTo(date == null ? Set.of() : Set.of(date));
        assertThat(NamedClaims.keys(reference)).doesNotContain("P:20250317");
    }

    @ParameterizedTest
    @CsvSource({"00PT100, PT-100", "PT100, PT-100", "PT.100, PT100", "0001-23456, 123456"})
    void a_second_try_leaves_out_punctuation_and_leading_zeros(String reference, String number) {
        Set<String> keys = new HashSet<>(NamedClaims.looseKeysOfClaim(number, ""));
        keys.add("P:" + number);
        assertThat(NamedClaims.keys(reference)).doesNotContainAnyElementsOf(keys);
        assertThat(NamedClaims.looseKeys(reference)).containsAnyElementsOf(keys);
    }

    @Test
    void what_is_too_long_to_be_a_number_is_not_looked_up() {
        assertThat(NamedClaims.keys("X".repeat(30_000))).isEmpty();
        assertThat(NamedClaims.keys("ICN7 " + "X".repeat(30_000))).contains("I:ICN7");
    }
}
