package io.trueup.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderAdjustmentReasonsTest {

    private final ProviderAdjustmentReasons reasons = ProviderAdjustmentReasons.standard();

    @Test
    void what_is_between_payer_and_clinic_alone_counts_against_no_claim() {
        assertThat(reasons.ofProviderAlone()).containsExactly("72", "IR", "J1", "L6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WO", "WU", "CS", "AP", "FB", "BD", "OB", "RA", "TL", "B3", "never heard of"})
    void money_withheld_under_a_reason_that_takes_from_claims_is_asked_about(String code) {
        assertThat(reasons.asks(code)).isTrue();
        assertThat(reasons.aboutWithheld(code, "this one"))
                .startsWith("Ask the payer")
                .contains("this one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"72", "L6", "IR", "J1", "LS", "50", "LE", "90", "E3"})
    void money_withheld_under_any_other_reason_is_a_thing_to_do_that_names_it(String code) {
        assertThat(reasons.asks(code)).isTrue();
        assertThat(reasons.aboutWithheld(code, "this one")).contains("this one");
        assertThat(reasons.meaning(code)).doesNotContain("unknown");
    }
}
