package io.trueup.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our code files against the list of what is published, and against each other. */
class PublishedCodesTest {

    private final AdjustmentReasonCodes reasons = AdjustmentReasonCodes.standard();
    private final RemarkCodes remarks = reasons.remarks();

    private static List<RuleRow> rows(String file, String columns) {
        return CsvTable.read(file, ShippedFile.text(PublishedCodes.class, file), columns)
                .below();
    }

    private static List<String> published(String list, String status) {
        return rows("x12-codes.csv", "list code status alert").stream()
                .filter(row ->
                        row.text("list").equals(list) && row.text("status").equals(status))
                .map(row -> row.text("code"))
                .toList();
    }

    @Test
    void every_published_code_is_known_by_its_status() {
        assertThat(published("CARC", "current")).hasSize(297).allMatch(c -> reasons.statusOf(c) == CodeStatus.CURRENT);
        assertThat(published("CARC", "deactivated"))
                .hasSize(110)
                .allMatch(c -> reasons.isKnown(c) && reasons.statusOf(c) == CodeStatus.RETIRED);
        assertThat(published("RARC", "current")).hasSize(1137).allMatch(c -> remarks.statusOf(c) == CodeStatus.CURRENT);
        assertThat(published("RARC", "deactivated"))
                .hasSize(79)
                .allMatch(c -> remarks.isKnown(c) && remarks.statusOf(c) == CodeStatus.RETIRED);
        assertThat(published("RARC", "current").stream().filter(remarks::isAlert))
                .hasSize(190);
        assertThat(published("RARC", "current")).allMatch(RemarkCodes::isRemark);
        assertThat(published("CARC", "current")).noneMatch(RemarkCodes::isRemark);
    }

    @Test
    void every_reason_in_force_has_a_meaning_of_ours() {
        assertThat(published("CARC", "current")).allMatch(reasons::hasMeaning);
    }

    @Test
    void every_code_of_ours_is_published_and_says_when_it_is_retired() {
        for (RuleRow row : rows("carc.csv", "code kind remark_decides retired_to meaning")) {
            String carc = row.text("code");
            assertThat(reasons.statusOf(carc) == CodeStatus.RETIRED)
                    .as("CARC " + carc)
                    .isEqualTo(!row.text("retired_to").isEmpty()
                            || row.text("meaning").endsWith("(retired)"));
            assertThat(reasons.isKnown(carc)).isTrue();
            assertThat(reasons.statusOf(reasons.current(carc)) == CodeStatus.CURRENT
                            || reasons.current(carc).equals(carc))
                    .as("CARC " + carc + " leads to one in force")
                    .isTrue();
        }
        for (RuleRow row : rows("rarc.csv", "code kind meaning")) {
            assertThat(remarks.statusOf(row.text("code")))
                    .as("RARC " + row.text("code"))
                    .isNotEqualTo(CodeStatus.UNPUBLISHED);
        }
    }

    @Test
    void no_alert_ever_decides() {
        assertThat(remarks.codes(RemarkKind.DENYING)).noneMatch(remarks::isAlert);
        assertThat(remarks.codes(RemarkKind.REDUCTION)).noneMatch(remarks::isAlert);
    }

    @Test
    void known_official_retired_and_unknown_are_told_apart() {
        assertThat(remarks.meaning("N900")).isEqualTo("therapy notes or report are missing");
        assertThat(remarks.meaning("N347"))
                .isEqualTo("official remark without a meaning here; look it up at X12 and add it to rarc.csv");
        assertThat(remarks.meaning("M38")).isEqualTo("official alert without a meaning here");
        assertThat(remarks.meaning("N9999")).isEqualTo("unknown remark");
        assertThat(remarks.isUnread("N347")).isTrue();
        assertThat(remarks.isUnread("M38")).isFalse();
        assertThat(remarks.isUnread("N9999")).isFalse();
        assertThat(reasons.meaning("D1"))
                .isEqualTo(
                        "official adjustment reason without a meaning here; look it up at X12 and add it to carc.csv");
        assertThat(reasons.meaning("15")).endsWith("(retired)");
    }

    @Test
    void what_was_misread_reads_right() {
        assertThat(remarks.meaning("N585")).isEqualTo("benefits ended by a final settlement");
        assertThat(remarks.meaning("N586")).isEqualTo("the person does not qualify for benefits");
        assertThat(Set.of("N436", "N470", "N894"))
                .as("a payment under protest is no denial")
                .noneMatch(r -> remarks.kindOf(r) == RemarkKind.DENYING);
        assertThat(reasons.meaning("274")).isEqualTo("not payable under a care coordination arrangement");
        assertThat(reasons.meaning("A5")).isEqualTo("capital cost outlier of Medicare");
        assertThat(reasons.current("201")).as("in force").isEqualTo("201");
        assertThat(reasons.kindOf("260")).as("no denial").isEqualTo(ReasonKind.REDUCTION);
        assertThat(Set.of("172", "186", "B22"))
                .as("adjustments rather than denials")
                .allMatch(c -> reasons.kindOf(c) == ReasonKind.REDUCTION_IF_PAID);
    }
}
