package io.trueup.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "original 03-10 / void 04-01 / original 04-01 charge 480.00  AWAITING_PAYMENT  480.00  bill sent 2025-04-01",
                "original 03-10 / void 04-01 file 2 batch B2 / original 04-01  AWAITING_PAYMENT  600.00  bill sent 2025-04-01",
                "original 03-10 table / void 04-01 table / original 04-01 table  AWAITING_PAYMENT  600.00  bill sent 2025-04-01",
                "original 03-10 / payer accepts 03-11 as ICN1 / void 04-01 payer's number ICN1 / original 04-01"
                        + "  AWAITING_PAYMENT  600.00  bill sent 2025-04-01",
                "original 03-10 / payer refuses 03-11 A7:21 / void 04-01 / original 04-01"
                        + "  AWAITING_PAYMENT  600.00  bill sent 2025-04-01",
                "original 03-10 / void 04-01 / void 04-01 batch B2 / original 04-01"
                        + "  AWAITING_PAYMENT  600.00  bill sent 2025-04-01",
                "original 03-10 / replacement 04-01 charge 480.00 / void 04-01"
                        + "  AWAITING_PAYMENT  480.00  bill sent 2025-03-10",
                "original 03-10 / void 04-01 / original 04-01 / void 04-02  NOT_BILLED  blank  nothing"
            })
    void fault_301_a_bill_sent_anew_on_the_day_of_its_void_stands(String story) {
        a_story_ends_in_one_state_of_the_chain(story);
        the_order_in_which_files_came_changes_nothing(story);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "original 03-10 / void 03-20 / original 03-24  AWAITING_PAYMENT  600.00  bill sent 2025-03-24",
                "original 03-10 / payer accepts 03-11 / void 03-20 / original 03-24"
                        + "  AWAITING_PAYMENT  600.00  bill sent 2025-03-24",
                "original 03-10 / replacement 03-12 / void 03-20 / original 03-24"
                        + "  AWAITING_PAYMENT  600.00  bill sent 2025-03-24",
                "original 03-10 / void 03-20 / original 03-24 / replacement 03-26"
                        + "  AWAITING_PAYMENT  600.00  bill sent 2025-03-24",
                "original 03-10 / void 03-20 / original 03-24 / paid 04-01  PAID_AS_EXPECTED  480.00  bill sent 2025-03-24",
                "original 03-10 / paid 03-20 / void 03-24 / original 03-24  PAID_AS_EXPECTED  480.00  bill sent 2025-03-10"
            })
    void fault_302_a_voided_bill_starts_no_clock_once_another_stands(String story) {
        a_story_ends_in_one_state_of_the_chain(story);
        the_order_in_which_files_came_changes_nothing(story);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "original 03-10 / original 03-10 number B charge 480.00  AWAITING_PAYMENT  1080.00  bill sent 2025-03-10",
                "original 03-10 table / original 03-10 table number B charge 480.00"
                        + "  AWAITING_PAYMENT  1080.00  bill sent 2025-03-10",
                "original 03-10 / replacement 03-12 charge 300.00 / replacement 03-12 charge 400.00"
                        + "  AWAITING_PAYMENT  700.00  bill sent 2025-03-10",
                "original 03-10 / replacement 03-12 charge 300.00 / replacement 03-12 charge 400.00 / replacement 03-14"
                        + "  AWAITING_PAYMENT  600.00  bill sent 2025-03-10"
            })
    void fault_303_bills_of_one_batch_stand_beside_each_other(String story) {
        a_story_ends_in_one_state_of_the_chain(story);
        the_order_in_which_files_came_changes_nothing(story);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "original 03-10 / original 03-11 elsewhere / void 03-12 elsewhere"
                        + "  AWAITING_PAYMENT  600.00  bill sent 2025-03-10",
                "original 03-10 elsewhere / original 03-11 / void 03-12  NOT_BILLED  blank  nothing"
            })
    void fault_306_a_bill_to_one_payer_is_not_taken_back_from_another(String story) {
        a_story_ends_in_one_state_of_the_chain(story);
        the_order_in_which_files_came_changes_nothing(story);
    }

    static Stream<String> stories() throws IOException {
        return BillStory.rows("/reconciliation/bills-of-a-day.txt");
    }
}
