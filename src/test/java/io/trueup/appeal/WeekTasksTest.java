package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FAULTS.md 149: what is to be completed before a week ends, on any of its days. */
class WeekTasksTest {

    private static List<String> tasks(String changes) {
        return WeekTasks.of(new ProgramInOrder().with(changes).running()).stream()
                .map(task -> task.therapist() + " | " + task.span().words() + " " + task.date() + " | " + task.missing()
                        + " | " + task.endangered().amount() + " | " + task.lastDay())
                .toList();
    }

    @Test
    void nothing_is_to_be_completed_where_everything_is_in_order() {
        assertThat(tasks("today 2025-05-12")).isEmpty();
    }

    @Test
    void on_a_tuesday_the_list_has_this_weeks_meeting_and_the_days_before() {
        assertThat(tasks("today 2025-05-13; came 2025-05-12; lacks 2025-05-12 meeting; lacks 2025-05-08 tasks"))
                .containsExactly(
                        "Lee | Week of 2025-05-12 | Hold and log: team meeting | 480.00 | 2025-05-16",
                        "Lee | Day 2025-05-08 | Log: tasks | 480.00 | 2025-08-11");
    }

    @Test
    void fault_149_on_a_friday_the_same_must_be_done_today() {
        assertThat(tasks("today 2025-05-16; came 2025-05-12; came 2025-05-15; lacks 2025-05-12 meeting;"
                        + " lacks 2025-05-15 productivity; lacks 2025-05-15 license"))
                .containsExactly(
                        "Lee | Week of 2025-05-12 | Hold and log: team meeting | 960.00 | 2025-05-16",
                        "Lee | Day 2025-05-15 | Log: productivity, therapist's license | 480.00 | 2025-08-18");
    }

    @Test
    void a_week_that_is_over_can_only_be_entered_and_only_until_its_days_are_answered() {
        assertThat(tasks("lacks 2025-05-05 meeting"))
                .containsExactly("Lee | Week of 2025-05-05 | Log what was held: team meeting | 1920.00 | 2025-08-08");
        assertThat(tasks("lacks 2025-05-05 meeting; answered-until 2025-05-08")).isEmpty();
    }

    @Test
    void papers_and_authorizations_stand_there_when_they_are_due_this_week() {
        assertThat(tasks("no-fce; authorized 2025-05-16"))
                .containsExactly(
                        "Lee | Program, due 2025-05-12 | No FCE | 5760.00 | 2025-05-12",
                        "Lee | Program, due 2025-05-16 | Authorization ends | 9600.00 | 2025-05-16");
        assertThat(tasks("authorized 2025-05-20")).isEmpty();
    }

    @Test
    void a_day_without_a_therapist_is_asked_of_whoever_supervised_the_day_before() {
        assertThat(tasks("by 2025-05-06 Kim; lacks 2025-05-07 therapist; lacks 2025-05-08 tasks"))
                .extracting(task -> task.substring(0, 3))
                .containsExactly("Kim", "Lee");
    }

    @Test
    void each_therapists_rows_add_up_to_each_day_once() {
        List<WeekTask> tasks = WeekTasks.of(new ProgramInOrder()
                .with("lacks 2025-05-05 meeting; lacks 2025-05-06 tasks; by 2025-05-06 Kim; lacks 2025-05-07 tasks")
                .running());
        assertThat(tasks).extracting(WeekTask::therapist).containsExactlyInAnyOrder("Lee", "Lee", "Kim");
        assertThat(Money.sum(tasks.stream()
                        .filter(task -> task.therapist().equals("Lee"))
                        .map(WeekTask::countedOnce)
                        .toList()))
                .isEqualTo(Money.of("1920.00"));
    }
}
