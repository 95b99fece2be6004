package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of bills-of-a-day.txt: what was sent and what receivers said decide what a day is (INTERFACES.md 5). */
class BillsOfADayTest {

    @ParameterizedTest
    @MethodSource("stories")
    void a_story_ends_in_one_state_of_the_chain(String story) {
        List<String> columns = List.of(story.split("\\s{2,}"));

        Finding finding = BillStory.told(columns.get(0), false).finding();

        Money billed = finding.billed();
        String counted =
                finding.dueDate() == null ? "nothing" : finding.receipt().text(finding.kind());
        assertThat(finding.outcome() + "  " + (billed == null ? "blank" : billed) + "  " + counted)
                .isEqualTo(columns.get(1) + "  " + columns.get(2) + "  " + columns.get(3));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void the_order_in_which_files_came_changes_nothing(String story) {
        String told = story.split("\\s{2,}")[0];

        assertThat(BillStory.told(told, true).finding())
                .isEqualTo(BillStory.told(told, false).finding());
    }

    static Stream<String> stories() throws IOException {
        return BillStory.rows("/reconciliation/bills-of-a-day.txt");
    }
}
