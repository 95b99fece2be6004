package io.trueup.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorklistPlaceTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    @ParameterizedTest
    @CsvSource({
        "Open,,,0,NOW",
        "In progress,,,0,NOW",
        "Open,2025-05-20,,0,WAITING",
        "Appealed,2025-05-20,,0,WAITING",
        "Appealed,2025-05-20,,10,NOW",
        "Appealed,2025-05-20,2025-06-02,10,WAITING",
        "Appealed,2025-05-20,2025-06-01,0,NOW",
        "Appealed,2025-05-02,,0,NOW",
        // fault 413: a day to follow up before the day it was sent again
        "Open,2025-05-20,2025-05-19,0,WAITING",
        "Open,2025-05-20,2025-05-20,0,NOW",
        "Open,,2025-07-01,0,NOW",
        "Won,2025-05-20,,0,DONE",
        "Lost,,,0,DONE",
        "Written off,,,0,DONE",
        "Closed,2025-05-20,2025-06-20,0,DONE",
    })
    void a_status_takes_an_item_where_it_belongs(
            String status,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate followUpOn,
            int answerDays,
            WorklistPlace place) {
        LocalDate until = WorklistPlace.waitsUntil(sentOn, followUpOn, answerDays);

        assertThat(WorklistPlace.of(WorklistStatus.ofWord(status), sentOn, until, TODAY))
                .isEqualTo(place);
    }
}
