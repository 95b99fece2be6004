package io.trueup.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.source.Place;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets with a column for each day. */
class DaysAcrossTest {

    private static final Place SHEET = Place.ofFile("march.xlsx");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient|Mon|Tue|Wed|Thu|Fri",
                "Patient|Claim #|1|2|3|4|5|6|7|Total",
                "Name|3/2/2026|3/3/2026|3/4/2026|3/5/2026",
                "Name|3/2|3/3|3/4|3/5",
                "Name|2-Mar|3-Mar|4-Mar|5-Mar",
                "Name|Monday 3/2|Tuesday 3/3|Wednesday 3/4|Thursday 3/5"
            })
    void days_as_headings_are_told(String headings) {
        assertThat(DaysAcross.problem(List.of(headings.split("\\|")), SHEET)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient|DOS|Hours",
                "Patient|Mod 1|Mod 2|Mod 3|Mod 4|97545|97546|97110|97112",
                "Sum|1|2|3",
                "Ortiz|2025-03-10|2025-04-11|2025-03-01|2025-02-20|2025-03-05",
                "Ortiz|3|7|2|5|4|6",
                "Alvarez|3/2/2026|3/3/2026|8:00"
            })
    void other_headings_are_not(String headings) {
        assertThat(DaysAcross.problem(List.of(headings.split("\\|")), SHEET)).isNull();
    }
}
