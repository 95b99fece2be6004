package io.trueup.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.codes.AcknowledgmentCodes.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What receivers of bills mean by their codes. */
class AcknowledgmentCodesTest {

    private static final AcknowledgmentCodes CODES = AcknowledgmentCodes.standard();

    @Test
    void every_list_is_there_and_the_statuses_of_professional_bills_are_many() {
        for (Part part : Part.values()) {
            assertThat(CODES.all(part)).as("%s", part).isNotEmpty();
        }
        assertThat(CODES.all(Part.CATEGORY)).containsKeys("A0", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8");
        assertThat(CODES.all(Part.STATUS)).hasSizeGreaterThan(150);
    }

    @Test
    void meanings_are_short_and_need_no_end() {
        for (Part part : Part.values()) {
            CODES.all(part).forEach((code, meaning) -> {
                assertThat(meaning.words())
                        .as(part + " " + code)
                        .hasSizeLessThan(70)
                        .doesNotEndWith(".");
                assertThat(meaning.nextStep())
                        .as(part + " " + code)
                        .doesNotEndWith(".")
                        .doesNotContain("{");
            });
        }
    }

    /** A refusal without a step leaves a biller alone. */
    @Test
    void what_can_be_wrong_with_a_bill_has_a_next_step() {
        assertThat(CODES.all(Part.STATUS).entrySet())
                .filteredOn(entry -> entry.getValue().nextStep().isEmpty())
                .extracting(entry -> Integer.parseInt(entry.getKey()))
                .allMatch(code -> code < 60 || List.of(73, 717, 735, 748, 756).contains(code))
                .doesNotContain(21, 24, 26, 33, 54);
    }

    @Test
    void steps_of_several_statuses_are_told_once_and_the_vague_one_only_alone() {
        assertThat(CODES.nextSteps(List.of("A7:21", "A7:453", "A7:453:85", "A6:629")))
                .containsExactly(
                        "correct the modifiers (WH, WC, CA and the like)",
                        "add the carrier's claim number to the bill");
        assertThat(CODES.nextSteps(List.of("A3:21"))).hasSize(1);
        assertThat(CODES.nextSteps(List.of("A3:9997", "", "x"))).isEmpty();
    }

    @Test
    void codes_are_read_however_they_are_written() {
        assertThat(CODES.reason(List.of("a7:562:85"))).isEqualTo("sent back, wrong: NPI of the billing provider");
        assertThat(CODES.reason(List.of("A7:0054"))).isEqualTo(CODES.reason(List.of("A7:54")));
        assertThat(CODES.reason(List.of("A3"))).isEqualTo("sent back unprocessed");
        assertThat(CODES.reason(List.of("A7:9997"))).isEqualTo("sent back, wrong: status 9997, ask the receiver");
        assertThat(CODES.reason(List.of())).isEmpty();
    }
}
