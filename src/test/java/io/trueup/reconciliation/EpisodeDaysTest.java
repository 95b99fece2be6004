package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.episodeOf;
import static io.trueup.reconciliation.DaySketch.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which days belong to an episode, which dates it spans, and when a day is documented. */
class EpisodeDaysTest {

    private static List<ProgramDay> days(String... dates) {
        return Stream.of(dates).map(date -> day(date).build()).toList();
    }

    private static List<String> told(List<EpisodeDays> episodes) {
        return episodes.stream()
                .map(e -> e.episode().startDate() + " "
                        + e.days().stream().map(ProgramDay::serviceDate).toList())
                .toList();
    }

    @Test
    void a_day_belongs_to_the_episode_with_the_latest_start_on_or_before_it() {
        List<Episode> episodes = List.of(episodeOf("2025-03-03", "2025-03-05"), episodeOf("2025-05-01", null));
        assertThat(told(EpisodeDays.of(episodes, days("2025-03-03", "2025-03-10", "2025-04-30", "2025-05-01"))))
                .containsExactly("2025-03-03 [2025-03-03, 2025-03-10, 2025-04-30]", "2025-05-01 [2025-05-01]");
    }

    @Test
    void days_before_any_episode_form_an_implied_one_from_the_first_of_them() {
        assertThat(told(EpisodeDays.of(
                        List.of(episodeOf("2025-05-01", null)), days("2025-04-02", "2025-04-01", "2025-05-02"))))
                .containsExactly("2025-04-01 [2025-04-01, 2025-04-02]", "2025-05-01 [2025-05-02]");
    }

    @Test
    void without_episodes_all_days_of_a_program_form_one() {
        List<ProgramDay> days = Stream.concat(
                        days("2025-03-03", "2025-03-04").stream(),
                        Stream.of(day("2025-03-03").program(Program.WC).build()))
                .toList();
        assertThat(told(EpisodeDays.of(List.of(), days)))
                .containsExactly("2025-03-03 [2025-03-03, 2025-03-04]", "2025-03-03 [2025-03-03]");
    }

    @Test
    void it_spans_start_to_discharge_both_included() {
        EpisodeDays episode = EpisodeDays.of(List.of(episodeOf("2025-03-03", "2025-03-31")), days("2025-03-03"))
                .get(0);
        assertThat(Stream.of("2025-03-02", "2025-03-03", "2025-03-31", "2025-04-01")
                        .map(LocalDate::parse)
                        .map(episode::spans))
                .containsExactly(false, true, true, false);
    }

    @Test
    void it_never_spans_into_the_next_episode_even_with_a_later_discharge() {
        List<EpisodeDays> both = EpisodeDays.of(
                List.of(episodeOf("2025-03-03", "2025-06-30"), episodeOf("2025-05-01", null)),
                days("2025-03-03", "2025-05-01"));
        assertThat(both.get(0).spans(LocalDate.of(2025, 4, 30))).isTrue();
        assertThat(both.get(0).spans(LocalDate.of(2025, 5, 1))).isFalse();
        assertThat(both.get(1).spans(LocalDate.of(2030, 1, 1))).isTrue();
    }

    private static boolean documented(UnaryOperator<DaySketch> day, DaySketch... others) {
        ProgramDay judged = day.apply(day("2025-03-05")).build();
        List<ProgramDay> all = Stream.concat(
                        Stream.of(judged), Stream.of(others).map(DaySketch::build))
                .toList();
        return EpisodeDays.of(List.of(episodeOf("2025-03-03", null)), all)
                .get(0)
                .isDocumented(judged);
    }

    private static DaySketch proof(String date) {
        return day(date).disciplines(0, 0, 30, 0).withTeamMeeting();
    }

    @Test
    void a_day_is_documented_by_its_own_log_and_a_team_meeting_and_psych_or_vocational_minutes_in_its_week() {
        assertThat(documented(d -> d, proof("2025-03-03"))).isTrue();
        assertThat(documented(d -> d, proof("2025-03-09"))).isTrue();
        assertThat(documented(
                        d -> d,
                        day("2025-03-06").disciplines(0, 0, 0, 15),
                        day("2025-03-07").withTeamMeeting()))
                .isTrue();
        assertThat(documented(d -> d.disciplines(0, 60, 0, 0), proof("2025-03-03")))
                .isTrue();
        assertThat(documented(d -> d.disciplines(60, 0, 30, 0).withTeamMeeting()))
                .isTrue();
    }

    @Test
    void a_day_is_not_documented_when_any_part_is_missing() {
        DaySketch proof = proof("2025-03-04");
        assertThat(documented(d -> d.disciplines(0, 0, 60, 0), proof)).isFalse();
        assertThat(documented(d -> d.tasks(" "), proof)).isFalse();
        assertThat(documented(d -> d.productivity(""), proof)).isFalse();
        assertThat(documented(d -> d.supervisedBy("", "PT"), proof)).isFalse();
        assertThat(documented(d -> d.supervisedBy("Ray", ""), proof)).isFalse();
        assertThat(documented(d -> d, day("2025-03-04").disciplines(0, 0, 30, 0)))
                .isFalse();
        assertThat(documented(d -> d, day("2025-03-04").withTeamMeeting())).isFalse();
    }

    @Test
    void the_week_runs_from_monday_to_sunday_and_ends_with_the_episode() {
        assertThat(documented(d -> d, proof("2025-03-10"))).isFalse();
        // the Sunday before belongs to another week, and the Monday of this one to the implied episode before
        assertThat(documented(d -> d, proof("2025-03-02"))).isFalse();
        ProgramDay wednesday = day("2025-03-05").build();
        ProgramDay monday = proof("2025-03-03").build();
        EpisodeDays later = EpisodeDays.of(List.of(episodeOf("2025-03-04", null)), List.of(monday, wednesday))
                .get(1);
        assertThat(later.isDocumented(wednesday)).isFalse();
    }
}
