package io.trueup.appeal;

import static io.trueup.appeal.DeniedDays.START;
import static io.trueup.appeal.DeniedDays.day;
import static io.trueup.appeal.DeniedDays.emptyLog;
import static io.trueup.appeal.DeniedDays.fullLog;
import static io.trueup.appeal.DeniedDays.log;
import static io.trueup.appeal.DeniedDays.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.denial.DenialClass;
import io.trueup.programlog.DisciplineMinutes;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppealDocumentsTest {

    private static final AppealPlanner PLANNER =
            new AppealPlanner(AppealPlaybook.standard(), StateAppealRules.standard(), StateLimits.standard());

    @Test
    void a_bundled_day_needs_the_time_log_and_the_daily_log() {
        assertThat(only(d -> d, DenialClass.NOT_RECOGNIZED_OR_BUNDLED).documentsOnFile())
                .containsExactly("Time log by activity", "Daily log");
        assertThat(only(d -> DeniedDays.withLog(d, emptyLog(START)), DenialClass.NOT_RECOGNIZED_OR_BUNDLED)
                        .documentsMissing())
                .containsExactly("Time log by activity", "Daily log");
    }

    @Test
    void without_an_authorization_necessity_needs_four_papers_of_the_episode() {
        assertThat(only(d -> d, DenialClass.AUTHORIZATION_OR_NECESSITY).documentsOnFile())
                .containsExactly("FCE", "Job description", "Physician order", "Plateau note");

        Appeal bare = only(
                d -> DeniedDays.withEpisode(d, DeniedDays.episodeWithoutPapers()),
                DenialClass.AUTHORIZATION_OR_NECESSITY);
        assertThat(bare.documentsMissing())
                .containsExactly("FCE", "Job description", "Physician order", "Plateau note");
        assertThat(bare.spoiledBy()).isEmpty();
        assertThat(bare.nextStep())
                .isEqualTo(
                        "Get FCE, Job description, Physician order and Plateau note, then ask for a necessity review");
    }

    @Test
    void a_referral_serves_as_physician_order() {
        Episode referred =
                new Episode("P1", "C-1", Program.WH, START, null, null, "", START, null, null, null, false, null, null);

        assertThat(only(d -> DeniedDays.withEpisode(d, referred), DenialClass.AUTHORIZATION_OR_NECESSITY)
                        .documentsOnFile())
                .containsExactly("Physician order");
    }

    @Test
    void an_approved_authorization_is_all_that_is_needed() {
        Appeal appeal = only(
                d -> DeniedDays.authorized(DeniedDays.withEpisode(d, DeniedDays.episodeWithoutPapers()), "A-1007"),
                DenialClass.AUTHORIZATION_OR_NECESSITY);

        assertThat(appeal.documentsOnFile()).containsExactly("Approved authorization");
        assertThat(appeal.documentsMissing()).isEmpty();
        assertThat(appeal.nextStep())
                .isEqualTo("Send the approved authorization A-1007 with a reconsideration request");
    }

    @Test
    void a_longer_program_always_needs_a_narrative_to_be_written() {
        Appeal appeal = only(d -> d, DenialClass.DURATION_EXCEEDED);

        assertThat(appeal.documentsOnFile()).containsExactly("Progress measurements", "Employer confirmation");
        assertThat(appeal.documentsMissing()).containsExactly("Therapist narrative");
        assertThat(appeal.spoiledBy()).isEmpty();
        assertThat(only(
                                d -> DeniedDays.withLog(
                                        DeniedDays.withEpisode(d, DeniedDays.episodeWithoutPapers()), emptyLog(START)),
                                DenialClass.DURATION_EXCEEDED)
                        .documentsMissing())
                .containsExactly("Progress measurements", "Employer confirmation", "Therapist narrative");
    }

    @Test
    void documentation_needs_five_papers_of_the_log() {
        List<String> five = List.of(
                "Daily log", "Productivity", "Team meeting notes", "Psych or vocational notes", "Time by discipline");

        assertThat(only(d -> d, DenialClass.DOCUMENTATION).documentsOnFile()).isEqualTo(five);
        assertThat(only(d -> DeniedDays.withLog(d, emptyLog(START)), DenialClass.DOCUMENTATION)
                        .documentsMissing())
                .isEqualTo(five);
    }

    @Test
    void the_team_meeting_and_the_counselling_may_be_on_another_day_of_the_week() {
        ProgramDay own = log(
                START,
                "lifting",
                "85 %",
                new DisciplineMinutes(300, 0, 0, 0),
                DeniedDays.fullLog(START).activityMinutes(),
                false);

        assertThat(only(
                                d -> DeniedDays.withWeek(d, own, List.of(own, fullLog(START.plusDays(3)))),
                                DenialClass.DOCUMENTATION)
                        .documentsMissing())
                .isEmpty();
        assertThat(only(d -> DeniedDays.withWeek(d, own, List.of(own)), DenialClass.DOCUMENTATION)
                        .documentsMissing())
                .containsExactly("Team meeting notes", "Psych or vocational notes");
    }

    @Test
    void one_day_of_the_group_spoils_a_document_for_all_and_is_named() {
        LocalDate second = START.plusDays(1);
        DeniedDay spoiled = DeniedDays.withLog(
                day(DenialClass.DOCUMENTATION, second),
                log(second, "lifting", " ", new DisciplineMinutes(240, 0, 30, 0)));

        List<Appeal> appeals = PLANNER.plan(List.of(
                day(DenialClass.DOCUMENTATION, START.plusDays(2)), spoiled, day(DenialClass.DOCUMENTATION, START)));

        assertThat(appeals).hasSize(1);
        assertThat(appeals.get(0).documentsMissing()).containsExactly("Productivity");
        assertThat(appeals.get(0).spoiledBy()).containsExactly("Productivity: 2025-03-04");
        assertThat(appeals.get(0).nextStep()).isEqualTo("Get Productivity, then resubmit");
    }

    @Test
    void under_a_case_rate_every_attended_day_and_every_week_of_the_episode_must_show_it() {
        LocalDate nextWeek = START.plusWeeks(1);
        ProgramDay noMeeting = log(
                nextWeek,
                "",
                "85 %",
                new DisciplineMinutes(240, 0, 30, 0),
                DeniedDays.fullLog(START).activityMinutes(),
                false);

        Appeal appeal = only(
                d -> DeniedDays.withWeek(d, null, List.of(fullLog(START), fullLog(START.plusDays(1)), noMeeting)),
                DenialClass.DOCUMENTATION);

        assertThat(appeal.documentsMissing()).containsExactly("Daily log", "Team meeting notes");
        assertThat(appeal.spoiledBy()).containsExactly("Daily log: 2025-03-10", "Team meeting notes: 2025-03-10");
    }

    @Test
    void without_any_log_nothing_of_the_log_is_on_file() {
        assertThat(only(d -> DeniedDays.withWeek(d, null, List.of()), DenialClass.DOCUMENTATION)
                        .documentsOnFile())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DenialClass.class,
            names = {
                "TIMELY_FILING",
                "DUPLICATE",
                "NOT_COMPENSABLE",
                "WRONG_PAYER",
                "PROVIDER_NOT_ELIGIBLE",
                "BILLING_ERROR",
                "PATIENT_RESPONSIBILITY",
                "SETTLED",
                "OTHER"
            })
    void the_other_classes_need_no_documents_but_have_steps(DenialClass denialClass) {
        Appeal appeal = only(d -> DeniedDays.withLog(d, emptyLog(START)), denialClass);

        assertThat(appeal.documentsMissing()).isEmpty();
        assertThat(appeal.documentsOnFile()).isEmpty();
        assertThat(appeal.steps()).isNotEmpty();
        assertThat(appeal.nextStep()).isNotBlank();
    }
}
