package io.trueup.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybookFilesTest {

    private static final String HEADINGS = "state,order,level,days,months,counted_from,confidence\n";

    private static List<String> texts(RuleReading<?> reading) {
        return reading.problems().stream().map(ConfigurationProblem::toString).toList();
    }

    @Test
    void every_error_of_a_playbook_is_told_with_its_line() {
        String broken = """
                step      billing    nobody's step
                class     OTHERS
                class     OTHER  [moon]
                chance    120
                document  Love letter
                route     MA130  maybe  why
                outcome   LOST  5
                time      soon  100
                colour    blue
                step      billing
                """;

        assertThat(texts(AppealPlaybook.read("mine.txt", broken)))
                .anyMatch(p -> p.startsWith("mine.txt:1: error: step stands before any class"))
                .anyMatch(p -> p.startsWith("mine.txt:2: error: no such class: OTHERS"))
                .anyMatch(
                        p -> p.startsWith("mine.txt:3: error: no such condition: moon; there are authorization covers"))
                .anyMatch(
                        p -> p.startsWith("mine.txt:4: error: chance should be a whole number from 0 to 100, not 120"))
                .anyMatch(p -> p.startsWith("mine.txt:5: error: no such document: Love letter"))
                .anyMatch(p -> p.startsWith("mine.txt:6: error: no such route: maybe; there are first, note, only"))
                .anyMatch(p -> p.startsWith("mine.txt:7: error: no such outcome: LOST"))
                .anyMatch(p -> p.startsWith("mine.txt:8: error: no such what: soon; there are added, near"))
                .anyMatch(p -> p.startsWith("mine.txt:9: error: no such line: colour"))
                .anyMatch(p -> p.startsWith("mine.txt:10: error: 2 columns, should be 3: step, who, what"))
                .anyMatch(p -> p.startsWith("mine.txt: error: no class DOCUMENTATION"))
                .anyMatch(p -> p.startsWith("mine.txt:3: error: class OTHER has no first"));
    }

    @Test
    void every_error_of_the_state_rules_is_told_with_its_line() {
        String broken = HEADINGS
                + "TX,1,Reconsideration,ten,,payment-date,high\n"
                + "TX,1,Reconsideration,30,1,service-date,high\n"
                + "CA,,Review,30,,receipt,sure\n";

        assertThat(texts(StateAppealRules.read("mine.csv", broken)))
                .containsExactly(
                        "mine.csv:2: error: days should be a whole number from 1 to 9999, not ten",
                        "mine.csv:3: error: days or months, not both",
                        "mine.csv:3: error: TX level 1 Reconsideration stands twice, first in line 2",
                        "mine.csv:4: error: order is blank",
                        "mine.csv:4: error: no such counted_from: receipt; there are payment-date, service-date,"
                                + " explanation-received, review-decision, level-before, last-payment",
                        "mine.csv:4: error: no such confidence: sure; there are high, medium, low");
    }

    @Test
    void a_missing_column_or_an_unreadable_row_is_told() {
        assertThat(texts(StateAppealRules.read("mine.csv", "state,order\nTX,1\n")))
                .anyMatch(p -> p.startsWith("mine.csv:1: error: no column level"));
        assertThat(texts(StateAppealRules.read("mine.csv", HEADINGS + "\"TX,1\n")))
                .anyMatch(p -> p.contains("a quote is not closed"));
        assertThat(texts(StateAppealRules.read("mine.csv", "")))
                .anyMatch(p -> p.startsWith("mine.csv: error: no rows"));
    }

    @Test
    void a_file_saved_by_a_spreadsheet_is_read_with_its_byte_order_mark_and_capital_headings() {
        String saved = "\uFEFF" + HEADINGS.replace("state", "State") + "GA,1,Peer review,60,,payment-date,low\r\n";

        assertThat(StateAppealRules.read("mine.csv", saved).sound().levels("ga"))
                .hasSize(1);
    }

    @Test
    void the_clinic_can_put_in_its_own_state_rule() {
        StateAppealRules mine = StateAppealRules.read("mine.csv", HEADINGS + "GA,1,Peer review,60,,payment-date,low\n")
                .sound();

        assertThat(mine.levels("GA").get(0).clockText()).isEqualTo("60 days from the payment date");
    }

    @Test
    void fault_153_a_playbook_with_the_older_lines_for_the_clock_is_read_and_told_what_to_write_instead() {
        String own = ShippedFile.text(AppealPlaybook.class, AppealPlaybook.FILE).replaceAll("(?m)^time .*\\n", "")
                + "urgent    passed  20\nurgent    7       300\n";

        RuleReading<AppealPlaybook> reading = AppealPlaybook.read("mine.txt", own);

        assertThat(reading.sound().time()).isEqualTo(TimeLeft.USUAL);
        assertThat(texts(reading))
                .hasSize(2)
                .allMatch(p ->
                        p.contains(": warning: urgent has no effect any more") && p.contains("\"time  near  10\""));
    }

    @Test
    void the_lines_for_time_are_held_against_their_ranges() {
        String own = ShippedFile.text(AppealPlaybook.class, AppealPlaybook.FILE).replaceAll("(?m)^time .*\\n", "")
                + "time  added  0\ntime  near  5\ntime  near  6\n";

        assertThat(texts(AppealPlaybook.read("mine.txt", own)))
                .anyMatch(p -> p.contains("number should be a whole number from 1 to 3650, not 0"))
                .anyMatch(p -> p.contains("time near stands twice"));
    }

    @Test
    void fault_154_every_error_of_the_next_steps_is_told_with_its_line() {
        String broken = """
                UNDERPAID  Ask {payor} to reprocess: {paid}
                UNDERPAYED  Ask {payer}
                late  DENYED  [level]  Write off
                late  OTHER  [moon]  Write off
                """;

        assertThat(texts(NextSteps.read("mine.txt", broken)))
                .anyMatch(p -> p.startsWith("mine.txt:1: error: no such name: {payor}; there are amount, bill"))
                .anyMatch(p -> p.startsWith("mine.txt:2: error: no such outcome: UNDERPAYED"))
                .anyMatch(p -> p.startsWith("mine.txt:3: error: no such about: DENYED"))
                .anyMatch(p -> p.startsWith("mine.txt:4: error: no such condition: moon; there are days, level"))
                .anyMatch(p -> p.startsWith("mine.txt: error: no line late  *  without a condition"));
    }
}
