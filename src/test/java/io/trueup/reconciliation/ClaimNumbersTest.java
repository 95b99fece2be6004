package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first and the second try at comparing claim numbers. */
class ClaimNumbersTest {

    @ParameterizedTest
    @CsvSource({"' wc-0012 ',WC-0012,WC0012", "00-12 34,00-12 34,1234", "0.0,0.0,''", "'','',''", "a/b.0,A/B.0,AB0"})
    void only_the_second_try_drops_punctuation_and_leading_zeros(String written, String exact, String loose) {
        assertThat(ClaimNumbers.exact(written)).isEqualTo(exact);
        assertThat(ClaimNumbers.loose(written)).isEqualTo(loose);
    }
}
