package io.trueup.appeal;

import static io.trueup.appeal.DeniedDays.START;
import static io.trueup.appeal.DeniedDays.day;
import static io.trueup.appeal.DeniedDays.log;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.contract.RateBook;
import io.trueup.denial.DenialClass;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.DisciplineMinutes;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebillWorksheetTest {

    private final RebillWorksheet worksheet = new RebillWorksheet(RateBook.of(List.of(), List.of()));

    @Test
    void a_bundled_day_is_split_into_its_component_codes_by_the_eight_minute_rule() {
        DeniedDay bundled = DeniedDays.withLog(
                day(DenialClass.NOT_RECOGNIZED_OR_BUNDLED, START),
                log(START, "", "", DisciplineMinutes.NONE, new ActivityMinutes(33, 7, 0, 0, 0), false));

        assertThat(worksheet.lines(bundled))
                .extracting(l ->
                        l.serviceDate() + " " + l.code() + " " + l.minutes() + " min " + l.billedUnits() + " units")
                .containsExactly("2025-03-03 97110 33 min 2 units", "2025-03-03 97112 7 min 1 units");
        assertThat(worksheet.lines(bundled)).allMatch(l -> l.expected() == null);
    }

    @Test
    void an_episode_under_a_case_rate_is_split_day_by_day() {
        DeniedDay episode = DeniedDays.withWeek(
                day(DenialClass.NOT_RECOGNIZED_OR_BUNDLED, START),
                null,
                List.of(DeniedDays.fullLog(START), DeniedDays.fullLog(START.plusDays(1))));

        assertThat(worksheet.lines(episode))
                .extracting(RebillWorksheet.Line::serviceDate)
                .containsOnly(START, START.plusDays(1));
    }

    @Test
    void other_classes_are_not_rebilled() {
        assertThat(worksheet.lines(day(DenialClass.DOCUMENTATION, START))).isEmpty();
    }
}
