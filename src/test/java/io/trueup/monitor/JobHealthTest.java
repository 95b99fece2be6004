package io.trueup.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What {@code /actuator/health} says of the jobs. */
class JobHealthTest {

    private static final Instant MORNING = Instant.parse("2025-05-12T08:00:00Z");

    private static Health health(Instant now, JobStanding... standings) {
        return new JobHealth(() -> List.of(standings), Clock.fixed(now, ZoneOffset.UTC)).health();
    }

    @Test
    void a_job_that_ran_and_is_not_due_is_up() {
        Health health = health(MORNING, StandingSketch.done().of("nightly"));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .isEqualTo(Map.of(
                        "nightly",
                        Map.of(
                                "status",
                                "UP",
                                "next_run",
                                "2025-05-13T02:30:00Z",
                                "last_run",
                                1L,
                                "last_run_status",
                                "DONE",
                                "last_run_started",
                                StandingSketch.STARTED.toString(),
                                "last_success",
                                StandingSketch.ENDED.toString())));
    }

    @Test
    void a_job_that_never_ran_is_up_until_it_is_late() {
        JobStanding fresh = StandingSketch.neverRun().of("nightly");
        assertThat(health(MORNING, fresh).getStatus()).isEqualTo(Status.UP);
        assertThat(health(MORNING, fresh).getDetails())
                .isEqualTo(Map.of("nightly", Map.of("status", "UP", "next_run", "2025-05-13T02:30:00Z")));
    }

    @Test
    void a_job_is_late_when_its_hour_of_grace_is_over() {
        JobStanding due = StandingSketch.done().of("nightly");
        assertThat(health(StandingSketch.DUE.plusSeconds(3600), due).getStatus())
                .isEqualTo(Status.UP);
        assertThat(health(StandingSketch.DUE.plusSeconds(3601), due).getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(due.wrong(StandingSketch.DUE.plusSeconds(3601)))
                .isEqualTo("It was due at 2025-05-13T02:30:00Z and has not run.");
    }

    @Test
    void a_job_that_works_is_not_late() {
        JobStanding working = StandingSketch.done().last("RUNNING").of("nightly");
        assertThat(health(StandingSketch.DUE.plusSeconds(7200), working).getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void a_run_that_was_cut_short_is_called_so_and_does_not_count_as_work() {
        JobStanding cut = StandingSketch.done().last("CUT SHORT").of("nightly");
        assertThat(cut.details(StandingSketch.DUE)).containsEntry("last_run_status", "CUT SHORT");
        assertThat(health(StandingSketch.DUE.plusSeconds(7200), cut).getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void a_job_that_failed_is_down_and_says_why() {
        Health health = health(MORNING, StandingSketch.done().last("FAILED").of("nightly"));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get("nightly"))
                .asString()
                .contains("status=DOWN", "reason=Step workbook failed: the disk is full.", "last_run=2");
    }

    @Test
    void a_job_that_cannot_be_served_is_down_and_the_others_are_shown_as_they_are() {
        Health health = health(
                MORNING,
                StandingSketch.neverRun()
                        .trouble("broken.yml:2: error: no inbox")
                        .of("broken"),
                StandingSketch.done().of("nightly"));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get("broken"))
                .asString()
                .contains("status=DOWN", "reason=broken.yml:2: error: no inbox");
        assertThat(health.getDetails().get("nightly"))
                .asString()
                .contains("status=UP")
                .doesNotContain("reason");
    }

    @Test
    void without_jobs_nothing_is_wrong() {
        assertThat(health(MORNING)).isEqualTo(Health.up().build());
    }
}
