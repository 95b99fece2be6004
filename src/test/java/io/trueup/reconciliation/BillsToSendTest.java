package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.appeal.AppealPlaybook;
import io.trueup.appeal.ItemHistory;
import io.trueup.appeal.NextSteps;
import io.trueup.appeal.RebillWorksheet;
import io.trueup.appeal.StateAppealRules;
import io.trueup.appeal.StateLimits;
import io.trueup.appeal.WorkItem;
import io.trueup.appeal.WorkItems;
import io.trueup.appeal.WorklistPriority;
import io.trueup.denial.ClassifiedFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of bills-to-send.txt: the next step, last day and chance of days of which no payer has a bill. */
class BillsToSendTest {

    @ParameterizedTest
    @MethodSource("stories")
    void what_is_to_be_done_says_which_days_why_and_by_when(String story) {
        List<String> rows = List.of(story.split("\n"));

        assertThat(items(rows.get(0).split("\\s{2,}")[0]))
                .extracting(item -> item.nextStep() + "  " + (item.deadline() == null ? "-" : item.deadline()) + "  "
                        + item.chancePercent())
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(row -> row.split("\\s{2,}", 2)[1]).toList());
    }

    @Test
    void what_the_days_are_worth_is_at_stake() {
        WorkItem item = items("attended 03-05").get(0);

        assertThat(item.outcome()).isEqualTo(Outcome.NOT_BILLED);
        assertThat(item.atStake()).hasToString("960.00");
        assertThat(item.appeal()).isNull();
        assertThat(item.deadlineSource())
                .startsWith("last day to bill 2025-06-06: 95 days from the service date"
                        + " (state TX, 28 TAC 133.20(b), confidence high)");
    }

    @Test
    void an_item_stays_the_same_when_a_day_is_refused_that_was_not_billed() {
        WorkItem before = items("-").get(0);
        ItemHistory history = new ItemHistory(Map.of(before.findingKeys().get(0), before.id()), Map.of(), Set.of());

        assertThat(workItems("original 03-10 / payer refuses 03-12 A7:21", history))
                .extracting(WorkItem::id)
                .containsExactly(before.id());
    }

    private static List<WorkItem> items(String story) {
        return workItems(story, ItemHistory.NONE);
    }

    private static List<WorkItem> workItems(String story, ItemHistory history) {
        AccountSketch day = BillStory.told(story, false);
        AppealPlaybook playbook = AppealPlaybook.standard();
        return new WorkItems(
                        playbook,
                        StateAppealRules.standard(),
                        StateLimits.standard(),
                        NextSteps.standard(),
                        new RebillWorksheet(day.rates()),
                        new WorklistPriority(playbook),
                        day.takeBacks(),
                        day.reconciliation().today())
                .of(
                        day.judgements().stream()
                                .map(judgement -> new ClassifiedFinding(judgement, null))
                                .toList(),
                        history,
                        Map.of());
    }

    /** A row, with those below it that tell of further items. */
    static Stream<String> stories() throws IOException {
        List<String> stories = new ArrayList<>();
        BillStory.rows("/reconciliation/bills-to-send.txt").forEach(row -> {
            if (row.startsWith("and ")) {
                stories.set(stories.size() - 1, stories.get(stories.size() - 1) + "\n" + row);
            } else {
                stories.add(row);
            }
        });
        return stories.stream();
    }
}
