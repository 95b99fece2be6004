package io.trueup.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustmentReasonCodesTest {

    private static final boolean COMP = true;
    private static final boolean OTHER_LINE = false;
    private static final boolean PAID = true;
    private static final boolean UNPAID = false;

    private final AdjustmentReasonCodes codes = AdjustmentReasonCodes.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "23", "44", "45", "94", "103", "104", "105", "122", "130", "131", "132", "137", "139", "143", "144",
                        "161",
                "187", "209", "223", "235", "237", "245", "253", "271", "308", "A2", "P5", "217", "P12", "W1", "P18",
                        "W7",
                "P22", "Y2", "P23", "Y3", "P24", "P25", "P26", "P28", "P29", "P32"
            })
    void a_contractual_reduction_is_no_denial_even_of_a_line_paid_nothing(String carc) {
        for (String group : List.of("CO", "PI", "OA")) {
            assertThat(codes.isReduction(group, carc)).isTrue();
            assertThat(codes.denies(group, carc, COMP, UNPAID)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"CO,197", "PI,P7", "OA,18", "CO,97", "CO,16", "OA,133", "CO,A1", "CO,W2", "CO,XYZ", "ZZ,'',"})
    void every_other_code_denies_unknown_ones_included(String group, String carc) {
        assertThat(codes.denies(group, carc, COMP, UNPAID)).isTrue();
        assertThat(codes.denies(group, carc, OTHER_LINE, UNPAID)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "66"})
    void a_patient_share_is_a_denial_in_workers_compensation_only(String carc) {
        assertThat(codes.isPatientShare("PR", carc)).isTrue();
        assertThat(codes.isPatientShare("CO", carc)).isFalse();
        assertThat(codes.denies("PR", carc, COMP, UNPAID)).isTrue();
        assertThat(codes.denies("PR", carc, OTHER_LINE, UNPAID)).isFalse();
    }

    @Test
    void a_reduction_put_on_the_patient_is_refused_money_in_workers_compensation() {
        assertThat(codes.isReduction("PR", "45")).isFalse();
        assertThat(codes.denies("PR", "45", COMP, UNPAID)).isTrue();
        assertThat(codes.denies("PR", "45", OTHER_LINE, UNPAID)).isFalse();
    }

    @Test
    void several_procedures_reduce_a_paid_line_and_deny_an_unpaid_one() {
        assertThat(codes.denies("CO", "59", COMP, PAID)).isFalse();
        assertThat(codes.denies("CO", "59", COMP, UNPAID)).isTrue();
    }

    @Test
    void a_fee_remark_turns_a_vague_reason_into_a_reduction_and_a_denying_one_turns_it_back() {
        assertThat(codes.denies("CO", "96", List.of("N600"), COMP, UNPAID)).isFalse();
        assertThat(codes.denies("CO", "96", List.of("N600", "N706"), COMP, UNPAID))
                .isTrue();
        assertThat(codes.denies("CO", "197", List.of("N600"), COMP, UNPAID)).isTrue();
        assertThat(codes.denies("CO", "237", List.of("N706"), COMP, UNPAID)).isTrue();
        assertThat(codes.denies("CO", "237", List.of("MA01"), COMP, UNPAID)).isFalse();
        assertThat(codes.denies("CO", "45", List.of("N706"), COMP, UNPAID)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "191,P2", "214,P4", "217,P5", "218,P6", "220,P7", "221,P8", "230,P9", "244,P10", "255,P11", "W1,P12", "W9,P20",
        "Y1,P21", "Y3,P23", "45,45", "XYZ,XYZ"
    })
    void a_retired_code_leads_to_the_one_that_took_over(String carc, String now) {
        assertThat(codes.current(carc)).isEqualTo(now);
    }

    @Test
    void an_unknown_code_is_kept_and_says_so() {
        assertThat(codes.isKnown("XYZ")).isFalse();
        assertThat(codes.meaning("XYZ")).isEqualTo("unknown adjustment reason");
        assertThat(codes.isKnown("45")).isTrue();
        assertThat(codes.meaning("197")).isEqualTo("authorization or notice is missing");
    }

    @Test
    void the_other_code_sets_know_theirs_and_say_when_they_do_not() {
        assertThat(AdjustmentGroups.standard().meaning("PI")).contains("without a contract");
        assertThat(AdjustmentGroups.standard().isKnown("ZZ")).isFalse();
        assertThat(ClaimStatusCodes.standard().meaning("22")).isEqualTo("reversal of an earlier payment");
        assertThat(ClaimStatusCodes.standard().decides("25")).isFalse();
        assertThat(ClaimStatusCodes.standard().decides("99")).isTrue();
        assertThat(RemarkCodes.standard().kindOf("N211")).isEqualTo(RemarkKind.ROUTE);
        assertThat(RemarkCodes.standard().meaning("Q1")).isEqualTo("unknown remark");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45,reduced,N,,text|mine.csv:2: error: no such kind: reduced",
                "45,reduction,X,,text|mine.csv:2: error: remark_decides should be yes or no",
                "45,reduction,N,,|mine.csv:2: error: meaning is blank",
                ",reduction,N,,text|mine.csv:2: error: code is blank",
                "45,reduction,N,P99,text|mine.csv:2: error: retired to an unknown code",
                "45,reduction,N,,text,more|mine.csv:2: error: more cells than headings",
                "45,reduction,N,,\"text|mine.csv:2: error: a quote is not closed"
            })
    void a_bad_row_is_told_with_file_and_line(String row, String message) {
        String text = "code,kind,remark_decides,retired_to,meaning\n" + row + "\n";

        assertThatThrownBy(() -> AdjustmentReasonCodes.read("mine.csv", text, RemarkCodes.standard())
                        .sound())
                .hasMessageContaining(message);
    }

    @Test
    void a_code_that_stands_twice_is_told() {
        String text = "code,kind,remark_decides,retired_to,meaning\n45,reduction,N,,a\n45,denying,N,,b\n";

        assertThatThrownBy(() -> AdjustmentReasonCodes.read("mine.csv", text, RemarkCodes.standard())
                        .sound())
                .hasMessageContaining("mine.csv:3: error: code 45 stands twice, first in line 2");
    }

    @Test
    void quotes_hold_commas_and_doubled_quotes() {
        RuleRow row = CsvTable.read("f", "# why\n\"# a, b\",\na,b\n\"x, y\",\"say \"\"so\"\"\"\n", "a b")
                .below()
                .get(0);

        assertThat(row.text("a")).isEqualTo("x, y");
        assertThat(row.text("b")).isEqualTo("say \"so\"");
        assertThat(row.line()).isEqualTo(4);
    }
}
