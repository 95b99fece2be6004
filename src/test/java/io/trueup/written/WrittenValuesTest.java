package io.trueup.written;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is read the same way in tables, configuration files and commands (INTERFACES.md 3). */
class WrittenValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-12",
                "2025-3-12",
                "3/12/2025",
                "03/12/2025",
                " 3/12/2025\u00A0",
                "3/12/25",
                "3-12-2025",
                "2025/3/12",
                "20250312",
                "03122025",
                "20250312083000",
                "2025-03-12 00:00:00",
                "2025-03-12T13:30:00.123",
                "2025-03-12T00:00:00Z",
                "2025-03-12T18:30:00Z",
                "2025-03-12T00:00:00-06:00",
                "03/12/2025 12:00:00 AM",
                "3/12/2025 1:30\u202FPM",
                "12-Mar-2025",
                "12-MAR-25",
                "12 March 2025",
                "Mar 12, 2025",
                "March 12th, 2025",
                "Wednesday, March 12, 2025",
                "Wed 3/12/2025",
                "2025-Mar-12",
                "2025.03.12"
            })
    void a_day_with_one_reading_is_that_day(String written) {
        assertThat(WrittenValues.date(written)).isEqualTo(LocalDate.of(2025, 3, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2025-02-30",
                "13/1/2025",
                "10-03-25",
                "250310",
                "1899-12-31",
                "12.03.2025",
                "2101-01-01",
                "0001-01-01",
                "2/29/2025",
                "0/1/2025",
                "3/12/",
                "1/2/3/2025",
                "2025-03-12T05:00:00Z"
            })
    void what_is_no_day_or_has_two_readings_is_no_date(String written) {
        assertThat(WrittenValues.date(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.03.2025|2025-12-03 or 2025-03-12",
                "10-03-25|2025-10-03 or 2025-03-10 or 2010-03-25",
                "2025-03-12T05:00:00Z|2025-03-11 or 2025-03-12",
                "031025|2003-10-25 or 2025-03-10 or 2025-10-03"
            })
    void a_day_with_more_readings_gives_them_all(String written, String readings) {
        assertThat(WrittenDates.choice(WrittenDates.readings(written))).isEqualTo(readings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8:00|08:00",
                "08:00:00|08:00",
                "8 AM|08:00",
                "8am|08:00",
                "8a|08:00",
                "0800|08:00",
                "800|08:00",
                "0800 hrs|08:00",
                "1:30 PM|13:30",
                "130pm|13:30",
                "1:30\u202Fp.m.|13:30",
                "12:00 AM|00:00",
                "noon|12:00",
                "14|14:00",
                "2025-03-12T13:30:00|13:30",
                "3/12/2025 1:30 PM|13:30"
            })
    void a_time_of_day_is_read_in_many_writings(String written, LocalTime time) {
        assertThat(WrittenValues.time(written)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "25:00", "13:00 PM", "8:60", "2460", "soon", "12345", "8.5"})
    void what_is_no_time_or_is_one_in_the_morning_and_one_in_the_evening_is_none(String written) {
        assertThat(WrittenValues.time(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "225|1|225", "3:45|1|225", "3:45:00|1|225", "3.75 h|1|225", "3.75 hours|1|225", "3 hrs 45 min|1|225",
                "3h45m|1|225", "225 min|1|225", "225 minutes|60|225", "3.75|60|225", "3:45|60|225", "5.33|60|320",
                "0:30|1|30", "0|1|0"
            })
    void a_duration_is_read_in_many_writings(String written, int minutesOfUnit, int minutes) {
        assertThat(WrittenTimes.minutes(written, minutesOfUnit)).isEqualByComparingTo(BigDecimal.valueOf(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h", "min", "3:75", "3 x", "three", "3 h 4 5"})
    void what_is_no_duration_is_none(String written) {
        assertThat(WrittenTimes.minutes(written, 1)).isNull();
    }

    @Test
    void what_nobody_sees_is_taken_off_a_text() {
        assertThat(WrittenText.clean("\uFEFF\u00A0WC\u200B-1001\u202F_x000D_\r"))
                .isEqualTo("WC-1001");
        assertThat(WrittenText.clean("\u0000a_x0000_b\u0007c\u0007_x000D_")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(WrittenText.plain(WrittenText.clean("DE\u00A0LA\u2003CRUZ"))).isEqualTo("DE LA CRUZ");
        assertThat(WrittenText.clean("one\ntwo")).isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1\u00A0234.50|1234.50",
                "1\u202F234\u202F567|1234567.00",
                "$\u00A0480.00|480.00",
                "480.00-|-480.00",
                "\u22125.00|-5.00",
                "+5|5.00",
                "1234.5   | 1234.50",
                "$1,234.50| 1234.50",
                "-$71,024.62|-71024.62",
                "1,234,567| 1234567.00",
                "-0.00    | 0.00",
                "999999999| 999999999.00",
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
                "1,2345.00",
                "12345,678",
                ",234.00",
                "1,.00",
                "$-",
                "1.2.3",
                "1e5",
                "80%",
                "1.005",
                "1234567890123456789",
                "1000000000",
                "-1000000000.00",
                "160 320",
                "13\u00920",
                "13_x0000_0",
                "480,00"
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
