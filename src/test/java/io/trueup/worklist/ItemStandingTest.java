package io.trueup.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemStandingTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 10);

    @ParameterizedTest
    @CsvSource({
        "Open,,,,0,NOW,,''",
        "Appealed,2025-07-01,,,0,WAITING,2025-07-31,''",
        "Appealed,2025-05-01,,,0,NOW,2025-05-31,'Follow up: called appealed on 2025-05-01, no answer on file. '",
        "Appealed,2025-07-01,2025-05-20,,0,NOW,2025-06-19,'Follow up: sent on 2025-05-20, no answer on file. '",
        "Open,,2025-06-25,,14,NOW,2025-07-09,'Follow up: sent on 2025-06-25, no answer on file. '",
        "Open,,2025-06-25,,60,WAITING,2025-08-24,''",
        "Open,2025-06-25,2025-06-25,,0,WAITING,2025-07-25,''",
        "Open,2025-06-25,2025-06-25,2025-07-10,0,NOW,2025-07-10,'Follow up: sent on 2025-06-25, no answer on file. '",
        "In progress,2025-06-25,,2025-09-01,0,NOW,,''",
        "Won,2025-07-01,2025-06-25,,0,DONE,,''",
    })
    void a_sent_item_waits_and_says_why_it_is_back(
            String status,
            @Nullable LocalDate saidOn,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate followUpOn,
            int answerDays,
            WorklistPlace place,
            @Nullable LocalDate until,
            String reminder) {
        ItemStanding standing = ItemStanding.of(said(status, saidOn, sentOn, followUpOn), null, answerDays, TODAY);

        assertThat(standing.place()).isEqualTo(place);
        assertThat(standing.waitsUntil()).isEqualTo(until);
        assertThat(standing.reminder()).isEqualTo(reminder);
    }

    @Test
    void an_answer_brings_back_what_waits_and_what_is_over_stays_over() {
        ItemStanding.Answer answer = new ItemStanding.Answer(LocalDate.of(2025, 7, 1), "denied again");
        LocalDate sentOn = LocalDate.of(2025, 6, 25);

        ItemStanding back = ItemStanding.of(said("Appealed", TODAY, sentOn, null), answer, 0, TODAY);
        assertThat(back)
                .isEqualTo(new ItemStanding(
                        WorklistPlace.NOW, null, null, "The payer answered on 2025-07-01 (denied again): ", null));
        assertThat(ItemStanding.of(said("Closed", TODAY, sentOn, null), answer, 0, TODAY)
                        .place())
                .isEqualTo(WorklistPlace.DONE);
    }

    @Test
    void what_was_sent_keeps_a_last_day_until_it_is_answered() {
        LocalDate sentOn = LocalDate.of(2025, 5, 20);
        ItemStanding due = ItemStanding.of(said("Appealed", sentOn, sentOn, null), null, 0, TODAY);
        assertThat(due.place()).isEqualTo(WorklistPlace.NOW);
        assertThat(due.keeps(sentOn)).isTrue();
        assertThat(due.keeps(sentOn.minusDays(1))).isFalse();
        assertThat(due.keeps(null)).isFalse();

        ItemStanding.Answer answer = new ItemStanding.Answer(LocalDate.of(2025, 6, 20), "denied again");
        ItemStanding answered = ItemStanding.of(said("Appealed", sentOn, sentOn, null), answer, 0, TODAY);
        assertThat(answered.keeps(sentOn)).isFalse();
        assertThat(ItemStanding.of(said("Open", null, null, null), null, 0, TODAY)
                        .keeps(TODAY))
                .isFalse();
    }

    @Test
    void what_is_over_is_shown_for_90_days_after_it_was_said() {
        ItemStanding over = ItemStanding.of(said("Won", TODAY, null, null), null, 0, TODAY.plusDays(3));

        assertThat(over.endedOn()).isEqualTo(TODAY);
        assertThat(over.isHidden(TODAY.plusDays(90))).isFalse();
        assertThat(over.isHidden(TODAY.plusDays(91))).isTrue();
    }

    private static ItemStanding.Said said(
            String status, @Nullable LocalDate saidOn, @Nullable LocalDate sentOn, @Nullable LocalDate followUpOn) {
        return new ItemStanding.Said(WorklistStatus.ofWord(status), saidOn, sentOn, followUpOn);
    }
}
