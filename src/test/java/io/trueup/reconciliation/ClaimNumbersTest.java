package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first and the second try at comparing claim numbers. */
class ClaimNumbersTest {

    @ParameterizedTest
    @CsvSource({"' wc-0012 ',WC-0012,WC0012", "00-12 34,00-12 34,1234", "0.0,0.0,''", "'','',''", "a/b.0,A/B.0,AB0"})
    void only_the_second_try_drops_punctuation_and_leading_zeros(String written, String exact, String loose) {
        assertThat(ClaimNumbers.exact(written)).isEqualTo(exact);
        assertThat(ClaimNumbers.loose(written)).isEqualTo(loose);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "PENDING",
                "pending ",
                "Unknown",
                "N/A",
                "n.a.",
                "NA",
                "NONE",
                "TBD",
                "0",
                "000",
                "00-00",
                "-",
                "--",
                "?",
                "#N/A",
                "#REF!",
                "#NAME?",
                "#DIV/0!",
                "XXXX",
                "null",
                "NaN",
                "Not yet assigned",
                "To be determined"
            })
    void what_stands_where_nobody_knew_a_number_is_no_number(String text) {
        assertThat(ClaimNumbers.isPlaceholder(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "WC-1001", "TBD-1", "NA12", "UNK001", "10", "X1", "#12", "PENDING 12"})
    void whatever_could_be_a_number_is_one(String text) {
        assertThat(ClaimNumbers.isPlaceholder(text)).isFalse();
    }
}
