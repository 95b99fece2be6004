package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemHistoryTest {

    @Test
    void what_was_sent_or_lost_a_level_keeps_its_own_last_day_and_the_rest_may_go_together() {
        LostLevel lost = new LostLevel(LocalDate.of(2025, 5, 27), "Second review (SBR-1)");
        ItemHistory history = new ItemHistory(
                Map.of("a", "W-LOST", "b", "W-SENT", "c", "W-OPEN"),
                Map.of("W-LOST", List.of(lost), "W-OPEN", List.of()),
                Set.of("W-SENT"));

        assertThat(history.sentWith("a")).isEqualTo("W-LOST");
        assertThat(history.sentWith("b")).isEqualTo("W-SENT");
        assertThat(history.sentWith("c")).isEmpty();
        assertThat(history.sentWith("found anew")).isEmpty();
    }
}
