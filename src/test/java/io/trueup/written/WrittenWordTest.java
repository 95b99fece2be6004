package io.trueup.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and ranges as scheduling systems write them. */
class WrittenWordTest {

    @ParameterizedTest
    @CsvSource({
        "WH Day 12, WH",
        "WH - Day 3 of 20, WH",
        "WH visit #4, WH",
        "WH #12, WH",
        "WH (12/20), WH",
        "Work Hardening Session No. 7, WORKHARDENING",
        "Day 2 - WC, WC",
        "Work Hardening 97545, WORKHARDENING97545",
        "12, 12",
        "Left early, LEFTEARLY"
    })
    void a_number_that_counts_visits_is_no_part_of_the_word(String written, String word) {
        assertThat(WrittenWord.uncounted(written)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "8:00 AM - 12:00 PM, 8:00 AM, 12:00 PM",
        "8:00am-12:00pm, 8:00am, 12:00pm",
        "1p-3p, 1p, 3p",
        "1:00-3:00 PM, 1:00 PM, 3:00 PM",
        "10-2 PM, 10 AM, 2 PM",
        "11-12:30 PM, 11 AM, 12:30 PM",
        "8:00 to 11:30, 8:00, 11:30",
        "08:00–12:00, 08:00, 12:00"
    })
    void a_range_has_a_start_and_an_end(String written, String start, String end) {
        assertThat(WrittenRange.of(written)).isEqualTo(new WrittenRange(start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8:00 AM", "2025-03-12", "3h45", "four to six", "-"})
    void anything_else_is_no_range(String written) {
        assertThat(WrittenRange.of(written)).isEqualTo(WrittenRange.NONE);
    }
}
