package io.trueup.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorklistStatusTest {

    @ParameterizedTest
    @CsvSource({
        "appealled,Appealed",
        " FAXED ,Appealed",
        "Appeal sent,Appealed",
        "wip,In progress",
        "write off,Written off",
        "W/O,Written off",
        "open,Open"
    })
    void what_teams_write_is_understood_where_it_can_mean_one_thing_only(String written, String word) {
        assertThat(WorklistStatus.read(written)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"paid", "done", "see notes", "''"})
    void what_may_mean_several_things_is_left_to_the_team(String written) {
        assertThat(WorklistStatus.read(written)).isEmpty();
    }

    @Test
    void each_word_is_read_as_itself() {
        assertThat(WorklistStatus.words())
                .allSatisfy(word -> assertThat(WorklistStatus.read(word)).isEqualTo(word));
    }
}
