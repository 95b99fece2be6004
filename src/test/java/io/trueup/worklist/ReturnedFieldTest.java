package io.trueup.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.worklist.ReturnedField.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnedFieldTest {

    private static final Instant NOON = Instant.parse("2025-03-14T12:00:00Z");

    /** {@code -} is null; hours are counted from noon, when this copy was saved. */
    @ParameterizedTest
    @CsvSource({
        "'',    '',    -,  Ann, TAKEN,            Ann",
        "'',    '',    -,  '',  KEPT,             ''",
        "Ann,   Ann,   -1, '',  TAKEN,            ''",
        "'',    Ann,   -1, '',  KEPT,             Ann",
        "'',    Ann,   1,  '',  KEPT,             Ann",
        "'',    Ann,   -1, Ann, KEPT,             Ann",
        "'',    Ann,   -1, Bob, TAKEN_OVER_OLDER, Bob",
        "'',    Ann,   0,  Bob, TAKEN_OVER_OLDER, Bob",
        "'',    Ann,   1,  Bob, OLDER,            Ann",
        "Ann,   Ann,   1,  Bob, TAKEN,            Bob",
        "-,     Ann,   1,  Bob, OLDER,            Ann",
        "-,     Ann,   -1, Bob, TAKEN_OVER_OLDER, Bob",
        "-,     Ann,   -1, '',  KEPT,             Ann",
        "-,     '',    -,  Bob, TAKEN,            Bob",
        "'',    Ann,   -1, -,   KEPT,             Ann",
    })
    void what_is_shown_known_and_said_decides(
            String shown, String known, String since, String said, String verdict, String counts) {
        ReturnedField field = new ReturnedField(
                orNull(shown),
                known,
                since.equals("-") ? null : NOON.plusSeconds(3600 * Long.parseLong(since)),
                orNull(said),
                NOON);
        assertThat(field.verdict()).isEqualTo(Verdict.valueOf(verdict));
        assertThat(field.text()).isEqualTo(counts);
        assertThat(field.since()).isEqualTo(field.verdict().isTaken() ? NOON : field.knownAt());
    }

    private static @Nullable String orNull(String text) {
        return text.equals("-") ? null : text;
    }
}
