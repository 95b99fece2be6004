package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.contract.ConfiguredRates;
import io.trueup.contract.RateBook;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.DisciplineMinutes;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Today is Monday 12 May 2025; the patient came on Mondays to Thursdays from 21 April to 8 May and everything is in order. */
class PreventionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);
    private static final LocalDate START = LocalDate.of(2025, 4, 21);

    private final List<ProgramDay> days = new ArrayList<>();
    private @Nullable Episode episode = episode("2025-04-25", "2025-04-15", "2025-04-15", "2025-06-13");
    private List<Authorization> authorizations = List.of(authorization("A1", "2025-04-21", "2025-06-30", null, null));
    private LocalDate today = TODAY;
    private String payer = "WEEKS6";

    PreventionRulesTest() {
        START.datesUntil(LocalDate.of(2025, 5, 9))
                .filter(d -> d.getDayOfWeek().getValue() <= 4)
                .forEach(d -> days.add(day(d, d.getDayOfWeek().getValue() == 3, 30, "OT")));
    }

    private ProgramDay day(LocalDate date, boolean teamMeeting, int psych, String license) {
        return new ProgramDay(
                "P1",
                "Doe",
                "Jane",
                "C1",
                "",
                payer,
                "",
                "TX",
                Program.WH,
                date,
                true,
                360,
                "",
                new DisciplineMinutes(180, 120, psych, 0),
                ActivityMinutes.NONE,
                "lifting",
                "24 an hour",
                teamMeeting,
                "T. Therapist",
                license,
                "A1");
    }

    private static Episode episode(
            @Nullable String fce, @Nullable String job, @Nullable String order, @Nullable String plannedEnd) {
        return new Episode(
                "P1",
                "C1",
                Program.WH,
                START,
                date(plannedEnd),
                null,
                "",
                null,
                date(fce),
                date(job),
                date(order),
                true,
                null,
                null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Authorization authorization(
            String number, String from, String to, @Nullable Integer days, @Nullable String hours) {
        return new Authorization(
                number,
                "C1",
                Program.WH,
                LocalDate.parse(from),
                LocalDate.parse(to),
                days,
                hours == null ? null : new BigDecimal(hours),
                Authorization.Status.APPROVED);
    }

    private static RateBook rates() {
        String shared = "  line: %s\n  effective: { from: 2025-01-01, to: 2025-12-31 }\n  accredited: true\n";
        ConfiguredRates rates = ConfiguredRates.read(
                "- id: weeks6\n  payer: [WEEKS6]\n" + shared.formatted("workers-comp")
                        + "  basis: per-hour\n  terms: { rate: 80.00 }\n  program-limit-weeks: 6\n"
                        + "  source: s\n  confidence: high\n"
                        + "- id: open\n  payer: [OPEN]\n" + shared.formatted("workers-comp")
                        + "  basis: per-hour\n  terms: { rate: 80.00 }\n  source: s\n  confidence: high\n"
                        + "- id: medicare\n  payer: [MEDB]\n" + shared.formatted("medicare")
                        + "  basis: not-covered\n  source: s\n  confidence: high\n",
                "",
                TODAY);
        assertThat(rates.problems()).isEmpty();
        return rates.book();
    }

    private List<Risk> risks() {
        Episode own = episode;
        return RunningEpisode.of(
                        days,
                        own == null ? List.of() : List.of(own),
                        authorizations,
                        List.of(),
                        new RunningEpisode.Rules(rates(), StateLimits.standard(), today))
                .stream()
                .flatMap(running -> PreventionRules.risks(running).stream())
                .toList();
    }

    private Risk risk() {
        assertThat(risks()).hasSize(1);
        return risks().get(0);
    }

    private void allDaysOf(String newPayer) {
        payer = newPayer;
        days.replaceAll(d -> day(d.serviceDate(), d.teamMeeting(), 30, "OT"));
    }

    @Test
    void an_episode_in_order_is_at_no_risk() {
        assertThat(risks()).isEmpty();
    }

    @Test
    void an_authorization_that_ends_within_fourteen_days_is_told_with_its_last_day() {
        authorizations = List.of(authorization("A1", "2025-04-21", "2025-05-26", null, null));
        assertThat(risk().name()).isEqualTo("Authorization ends");
        assertThat(risk().actBy()).isEqualTo("2025-05-26");
        assertThat(risk().detail()).contains("A1", "2025-06-13");
        authorizations = List.of(authorization("A1", "2025-04-21", "2025-05-27", null, null));
        assertThat(risks()).isEmpty();
    }

    @Test
    void an_authorization_that_outlasts_the_planned_program_or_is_followed_by_another_is_no_risk() {
        authorizations = List.of(authorization("A1", "2025-04-21", "2025-05-16", null, null));
        episode = episode("2025-04-25", "2025-04-15", "2025-04-15", "2025-05-16");
        assertThat(risks()).isEmpty();
        episode = episode("2025-04-25", "2025-04-15", "2025-04-15", "2025-06-13");
        assertThat(risks()).hasSize(1);
        authorizations = List.of(
                authorization("A1", "2025-04-21", "2025-05-16", null, null),
                authorization("A2", "2025-05-19", "2025-06-30", null, null));
        assertThat(risks()).isEmpty();
    }

    @Test
    void an_authorization_that_ended_counts_the_days_attended_since() {
        authorizations = List.of(authorization("A1", "2025-04-21", "2025-05-06", null, null));
        assertThat(risk().name()).isEqualTo("Authorization ended");
        assertThat(risk().detail()).contains("2 days were attended since");
        assertThat(risk().actBy()).isEqualTo(TODAY);
    }

    @Test
    void no_authorization_at_all_is_a_risk() {
        authorizations = List.of();
        assertThat(risk().name()).isEqualTo("No authorization");
    }

    @Test
    void three_authorized_days_left_are_few_and_four_are_not() {
        authorizations = List.of(authorization("A1", "2025-04-21", "2025-06-30", 15, null));
        assertThat(risk().name()).isEqualTo("Authorized days run out");
        assertThat(risk().detail()).contains("12 of 15", "3 left");
        assertThat(risk().actBy()).isEqualTo("2025-05-14");
        authorizations = List.of(authorization("A1", "2025-04-21", "2025-06-30", 16, null));
        assertThat(risks()).isEmpty();
    }

    @Test
    void fault_322_days_of_an_extension_are_left_beside_those_that_are_used() {
        authorizations = List.of(
                authorization("A1", "2025-04-21", "2025-05-31", 10, null),
                authorization("A2", "2025-04-21", "2025-06-30", 5, null));
        assertThat(risk().detail()).startsWith("12 of 15 authorized days are used (A1, A2), 3 left.");
        authorizations = List.of(
                authorization("A1", "2025-04-21", "2025-05-31", 10, null),
                authorization("A2", "2025-04-21", "2025-06-30", 6, null));
        assertThat(risks()).isEmpty();
    }

    @Test
    void authorized_days_that_last_to_the_planned_end_are_no_risk() {
        authorizations = List.of(authorization("A1", "2025-04-21", "2025-06-30", 15, null));
        episode = episode("2025-04-25", "2025-04-15", "2025-04-15", "2025-05-14");
        assertThat(risks()).isEmpty();
    }

    @Test
    void authorized_hours_count_by_the_patients_average_day() {
        authorizations = List.of(authorization("A1", "2025-04-21", "2025-06-30", null, "90"));
        assertThat(risk().name()).isEqualTo("Authorized hours run out");
        assertThat(risk().detail()).contains("72 of 90", "18 left at 6 a day");
        authorizations = List.of(authorization("A1", "2025-04-21", "2025-06-30", null, "90.5"));
        assertThat(risks()).isEmpty();
    }

    @Test
    void the_weeks_of_the_contract_are_near_seven_days_before_they_end_and_then_reached() {
        today = LocalDate.of(2025, 5, 25);
        days.add(day(LocalDate.of(2025, 5, 22), true, 30, "OT"));
        assertThat(risk().name()).isEqualTo("Program limit near");
        assertThat(risk().actBy()).isEqualTo("2025-06-01");
        today = LocalDate.of(2025, 5, 24);
        assertThat(risks()).isEmpty();
        today = LocalDate.of(2025, 6, 2);
        assertThat(risk().name()).isEqualTo("Program limit reached");
        assertThat(risk().detail()).contains("weeks6 pays for at most 6 weeks", "2025-06-01");
    }

    @Test
    void without_an_agreed_limit_four_weeks_are_asked_about() {
        allDaysOf("OPEN");
        assertThat(risk().name()).isEqualTo("Program limit near");
        assertThat(risk().detail()).contains("No limit is agreed", "4 weeks");
    }

    @Test
    void papers_that_are_missing_are_told_one_by_one() {
        episode = episode(null, null, null, "2025-06-13");
        assertThat(risks())
                .extracting(Risk::name)
                .containsExactly("No physician order", "No FCE", "No job description");
        assertThat(risks()).extracting(Risk::actBy).containsOnly(TODAY);
    }

    @Test
    void days_without_an_episode_row_are_told_once() {
        episode = null;
        assertThat(risk().name()).isEqualTo("No episode on file");
    }

    @Test
    void days_without_a_licensed_supervisor_are_named() {
        days.set(3, day(LocalDate.of(2025, 4, 24), false, 30, ""));
        assertThat(risk().name()).isEqualTo("Unsupervised days");
        assertThat(risk().detail()).contains("2025-04-24");
    }

    @Test
    void a_week_without_team_meeting_or_psych_minutes_is_named_by_its_monday() {
        days.replaceAll(
                d -> d.serviceDate().isBefore(LocalDate.of(2025, 4, 28)) ? day(d.serviceDate(), false, 0, "OT") : d);
        assertThat(risks())
                .extracting(Risk::name)
                .containsExactly("Week without team meeting", "Week without psych or vocational minutes");
        assertThat(risks()).allSatisfy(risk -> assertThat(risk.detail()).contains("2025-04-21"));
    }

    @Test
    void this_week_counts_from_thursday_on_while_friday_is_still_to_come() {
        days.add(day(LocalDate.of(2025, 5, 13), false, 30, "OT"));
        today = LocalDate.of(2025, 5, 14);
        assertThat(risks()).isEmpty();
        today = LocalDate.of(2025, 5, 15);
        assertThat(risk().name()).isEqualTo("Week without team meeting");
        assertThat(risk().actBy()).isEqualTo("2025-05-16");
    }

    @Test
    void a_medicare_patient_in_the_program_is_the_only_thing_told() {
        allDaysOf("MEDB");
        authorizations = List.of();
        assertThat(risk().name()).isEqualTo("Payer does not cover the program");
    }

    @Test
    void a_payer_without_contract_is_told() {
        allDaysOf("NOBODY");
        assertThat(risks()).extracting(Risk::name).contains("No contract for the payer");
    }

    @Test
    void an_episode_is_over_fourteen_days_after_its_last_day_and_later_while_its_end_is_planned() {
        authorizations = List.of();
        episode = episode("2025-04-25", "2025-04-15", "2025-04-15", null);
        today = LocalDate.of(2025, 5, 22);
        assertThat(risks()).isNotEmpty();
        today = LocalDate.of(2025, 5, 23);
        assertThat(risks()).isEmpty();
        episode = episode("2025-04-25", "2025-04-15", "2025-04-15", "2025-06-13");
        assertThat(risks()).isNotEmpty();
        today = LocalDate.of(2025, 6, 6);
        assertThat(risks()).isEmpty();
    }
}
