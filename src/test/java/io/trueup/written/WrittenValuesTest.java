package io.trueup.written;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is read the same way in tables, configuration files and commands (INTERFACES.md 3). */
class WrittenValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-12", "2025-3-12", "3/12/2025", "03/12/2025", " 3/12/2025 "})
    void a_date_has_two_forms(String written) {
        assertThat(WrittenValues.date(written)).isEqualTo(LocalDate.of(2025, 3, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2025-02-30", "13/1/2025", "3/12/25", "1899-12-31", "12.03.2025"})
    void what_is_no_day_or_has_two_readings_is_no_date(String written) {
        assertThat(WrittenValues.date(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5   | 1234.50",
                "$1,234.50| 1234.50",
                "$ 5      | 5.00",
                ".5       | 0.50",
                "7.       | 7.00",
                "-1.00    | -1.00",
                "- 1.00   | -1.00",
                "-$1.00   | -1.00",
                "$-1.00   | -1.00",
                "(1.00)   | -1.00",
                "( $1.00 )| -1.00",
                "7.500    | 7.50"
            })
    void an_amount_may_have_a_dollar_sign_commas_and_brackets(String written, String dollars) {
        assertThat(WrittenValues.money(written)).isEqualTo(Money.of(dollars));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "$",
                "()",
                "(-1.00)",
                "--1",
                "-$-1",
                "1,23",
                "12,34.5",
                "1.2.3",
                "1e5",
                "80%",
                "1.005",
                "1234567890123456789"
            })
    void what_is_no_whole_number_of_cents_is_no_money(String written) {
        assertThat(WrittenValues.money(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "discont-percent, discount-percent",
        "Payment_Due_Days, payment-due-days",
        "colour, ''",
        "paymnet, payment"
    })
    void the_nearest_word_is_one_that_was_probably_meant(String found, String meant) {
        assertThat(NearestWord.of(found, List.of("discount-percent", "payment-due-days", "payment")))
                .isEqualTo(meant);
    }
}
