package io.trueup.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.RemarkCodes;
import io.trueup.configuration.ShippedFile;
import io.trueup.contract.Confidence;
import io.trueup.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenialClassifierTest {

    private final DenialClassifier classifier =
            new DenialClassifier(DenialRules.standard(), AdjustmentReasonCodes.standard());

    private Denial classify(String lines, String context) {
        return classifier.classify(DenialDay.of(lines, context));
    }

    @Test
    void an_authorization_on_file_gives_another_rule_and_reason_than_none() {
        Denial seen = classify("CO-197", "covers");
        Denial none = classify("CO-197", "-");

        assertThat(seen.ruleId()).isNotEqualTo(none.ruleId());
        assertThat(seen.reason())
                .isEqualTo("CO-197: an approved authorization covers the day, and the payer did not see it");
        assertThat(none.reason()).isEqualTo("CO-197: no approved authorization on file covers the day");
    }

    @Test
    void a_day_beyond_the_limit_says_which_week_it_lies_in() {
        assertThat(classify("CO-152", "week=9 limit=8").reason())
                .isEqualTo("CO-152: the day lies in week 9, and the contract allows 8 weeks");
    }

    @Test
    void the_last_week_allowed_is_not_beyond_the_limit() {
        assertThat(classify("CO-152", "week=8 limit=8").ruleId())
                .isEqualTo(classify("CO-152", "-").ruleId());
    }

    @Test
    void hours_over_the_cap_are_named() {
        assertThat(classify("CO-222", "hours").reason()).contains("more hours were delivered");
    }

    @Test
    void a_request_for_papers_names_what_the_log_lacks() {
        assertThat(classify("CO-16 N706", "gaps").reason()).endsWith("the log lacks Daily log, Productivity");
        assertThat(classify("CO-50 M127", "gaps").reason()).endsWith("the log lacks Daily log, Productivity");
    }

    @Test
    void a_remark_that_nobody_understands_is_named() {
        assertThat(classify("CO-16 N347", "-").reason())
                .isEqualTo(
                        "CO-16: the bill has a mistake or a gap; but N347, which no rule understands, says what is meant");
    }

    @Test
    void a_remark_that_denies_but_stands_in_no_rule_makes_unsure_too() {
        RemarkCodes mine = RemarkCodes.read("mine.csv", "code,kind,meaning\nN347,denying,wrong referral\n")
                .sound();
        AdjustmentReasonCodes reasons = AdjustmentReasonCodes.read(
                        "mine.csv", ShippedFile.text(AdjustmentReasonCodes.class, "carc.csv"), mine)
                .sound();

        assertThat(new DenialClassifier(DenialRules.standard(), reasons).classify(DenialDay.of("CO-16 N347", "-")))
                .extracting(Denial::denialClass, Denial::route, Denial::confidence)
                .containsExactly(DenialClass.BILLING_ERROR, Denial.UNREAD_REMARK, Confidence.LOW);
    }

    @Test
    void a_further_hour_refused_on_a_long_day_names_the_limit_that_some_carriers_apply() {
        assertThat(classify("CO-151 97546", "minutes=300").reason())
                .contains("some carriers apply Medicare's limit of 2 units of 97546 a day");
        assertThat(classify("CO-151 97546", "minutes=240").reason()).doesNotContain("Medicare");
        assertThat(classify("CO-151", "minutes=300").reason()).doesNotContain("Medicare");
    }

    @Test
    void medicare_has_a_rule_of_its_own_for_the_program_codes_only() {
        assertThat(classify("CO-96", "medicare").reason())
                .contains("Medicare has no national price for 97545 and 97546");
        assertThat(classify("CO-96 97110", "medicare").reason()).doesNotContain("Medicare");
    }

    @Test
    void a_line_without_any_adjustment_is_shown_as_other() {
        DenialContext day = DenialDay.of("N706", "-");

        assertThat(classifier.classify(day))
                .extracting(Denial::denialClass, Denial::ruleId)
                .containsExactly(DenialClass.OTHER, "D-999");
    }

    @Test
    void a_day_without_lines_is_shown_as_other() {
        DenialContext day = new DenialContext(List.of(), false, false, false, false, 0, null, false, null, List.of());

        assertThat(classifier.classify(day).denialClass()).isEqualTo(DenialClass.OTHER);
    }

    @Test
    void without_a_contract_the_worker_owes_nothing_either() {
        DeniedLine line = DenialDay.of("PR-45", "-").lines().get(0);
        DenialContext day =
                new DenialContext(List.of(line), false, false, false, false, 0, null, false, null, List.of());

        assertThat(classifier.classify(day).denialClass()).isEqualTo(DenialClass.PATIENT_RESPONSIBILITY);
        assertThat(line.paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_reason_code_is_explained_by_its_meaning_and_the_rules_that_may_decide() {
        CodeExplanation explained = classifier.explainCodes(List.of("co-197")).get(0);

        assertThat(explained.code()).isEqualTo("CO-197");
        assertThat(explained.meaning()).isEqualTo("authorization or notice is missing");
        assertThat(explained.decisions())
                .extracting(CodeExplanation.Decision::condition)
                .containsExactly("authorization covers", "");
        assertThat(explained.decisions())
                .extracting(decision -> decision.denial().denialClass())
                .containsOnly(DenialClass.AUTHORIZATION_OR_NECESSITY);
    }

    @Test
    void a_retired_code_says_which_code_took_over() {
        assertThat(classifier.explainCodes(List.of("PI-W1")).get(0).meaning())
                .isEqualTo("the workers' compensation fee schedule");
        assertThat(classifier.explainCodes(List.of("PI-W1")).get(0).standing())
                .isEqualTo("retired adjustment reason, now P12; reduces, and does not deny");
        assertThat(classifier.explainCodes(List.of("P12")).get(0).standing())
                .isEqualTo("current adjustment reason; reduces; denies where a remark says why nothing is paid");
    }

    @Test
    void a_remark_code_is_explained_by_the_rules_that_ask_for_it() {
        CodeExplanation explained = classifier.explainCodes(List.of("N706")).get(0);

        assertThat(explained.meaning()).isEqualTo("documentation is missing");
        assertThat(explained.decisions())
                .extracting(decision -> decision.denial().denialClass())
                .containsOnly(DenialClass.DOCUMENTATION);
    }

    @Test
    void a_contractual_reduction_is_explained_without_a_denial() {
        assertThat(classifier.explainCodes(List.of("CO-45")).get(0).decisions()).isEmpty();
    }
}
