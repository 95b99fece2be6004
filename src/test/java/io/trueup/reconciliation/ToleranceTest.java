package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A variance within either the amount or the percentage is as expected. */
class ToleranceTest {

    @ParameterizedTest
    @CsvSource({
        "1.00, 0.0,  480.00,  1.00, true",
        "1.00, 0.0,  480.00, -1.00, true",
        "1.00, 0.0,  480.00,  1.01, false",
        "1.00, 0.0,  480.00, -1.01, false",
        "0.00, 1.5,  480.00, -7.20, true",
        "0.00, 1.5,  480.00, -7.21, false",
        "1.00, 1.5,   10.00,  0.99, true",
        "1.00, 1.5, 1000.00, 15.00, true",
        "0.00, 0.0,  480.00,  0.00, true",
        "0.00, 0.0,  480.00,  0.01, false",
        "0.00, 5.0,    0.00,  0.01, false",
    })
    void within_either(String amount, String percent, String expected, String variance, boolean covered) {
        Tolerance tolerance = new Tolerance(Money.of(amount), new BigDecimal(percent));
        assertThat(tolerance.covers(Money.of(variance), Money.of(expected))).isEqualTo(covered);
    }
}
