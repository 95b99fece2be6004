package io.trueup.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.RemarkCodes;
import io.trueup.codes.RemarkKind;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DenialRulesTest {

    private static final String PRIORITY =
            "priority  WRONG_PAYER, NOT_COMPENSABLE, DUPLICATE, TIMELY_FILING, PROVIDER_NOT_ELIGIBLE, DURATION_EXCEEDED, "
                    + "AUTHORIZATION_OR_NECESSITY, NOT_RECOGNIZED_OR_BUNDLED, DOCUMENTATION, BILLING_ERROR, "
                    + "PATIENT_RESPONSIBILITY, SETTLED, OTHER\n";
    private static final String LAST = "X-9  *  *  -  OTHER  low  nobody knows\n";

    private static List<String> problems(String text) {
        return DenialRules.read("mine.txt", text).problems().stream()
                .map(ConfigurationProblem::toString)
                .toList();
    }

    @Test
    void the_clinic_can_replace_the_table_and_its_order_decides() {
        String mine = PRIORITY
                + "X-1  CO  45,B99  [line medicare]  WRONG_PAYER  low  only Medicare sends this\n"
                + "X-2  CO  B99  -  TIMELY_FILING  medium  our carrier's word for late\n"
                + LAST;
        DenialRules rules = DenialRules.read("mine.txt", mine).sound();

        DenialClassifier classifier = new DenialClassifier(rules, AdjustmentReasonCodes.standard());
        assertThat(classifier.classify(DenialDay.of("CO-B99", "-")).ruleId()).isEqualTo("X-2");
        assertThat(classifier.classify(DenialDay.of("CO-B99", "medicare")).ruleId())
                .isEqualTo("X-1");
        assertThat(classifier.classify(DenialDay.of("PI-B99", "-")).ruleId()).isEqualTo("X-9");
    }

    @Test
    void a_class_can_be_written_with_a_route_and_an_upheld_decision_keeps_it() {
        DenialRules rules = DenialRules.read(
                        "mine.txt",
                        PRIORITY + "X-1  *  151  -  duration_exceeded:moons  low  too many moons\n"
                                + "X-2  *  193  [earlier known]  EARLIER  high  upheld\n" + LAST)
                .sound();
        DenialClassifier classifier = new DenialClassifier(rules, AdjustmentReasonCodes.standard());

        assertThat(classifier.classify(DenialDay.of("CO-151", "-")).classAndRoute())
                .isEqualTo(new DenialRoute(DenialClass.DURATION_EXCEEDED, "moons"))
                .hasToString("DURATION_EXCEEDED:moons");
        assertThat(classifier
                        .classify(DenialDay.of("CO-193", "earlier=DURATION_EXCEEDED:moons"))
                        .route())
                .isEqualTo("moons");
        assertThat(problems(PRIORITY + "X-1  *  151  -  DURATION:moons  low  why\n" + LAST))
                .singleElement()
                .asString()
                .startsWith("mine.txt:2: error: no such class: DURATION:moons");
    }

    @Test
    void a_condition_can_be_turned_round() {
        DenialRules rules = DenialRules.read(
                        "mine.txt",
                        PRIORITY + "X-1  *  197  [not authorization covers; not remark N706]  OTHER  low  none\n"
                                + "X-2  *  197  -  AUTHORIZATION_OR_NECESSITY  low  some\n" + LAST)
                .sound();

        DenialClassifier classifier = new DenialClassifier(rules, AdjustmentReasonCodes.standard());
        assertThat(classifier.classify(DenialDay.of("CO-197", "-")).ruleId()).isEqualTo("X-1");
        assertThat(classifier.classify(DenialDay.of("CO-197", "covers")).ruleId())
                .isEqualTo("X-2");
        assertThat(classifier.classify(DenialDay.of("CO-197 N706", "-")).ruleId())
                .isEqualTo("X-2");
    }

    @Test
    void every_error_is_told_with_file_and_line_not_only_the_first() {
        String broken = PRIORITY
                + "X-1  CO  45\n"
                + "X-2  CO  45  [moon is full]  OTHER  low  why\n"
                + "X-2  CO  46  covers  OTHERS  sure  why\n"
                + LAST;

        assertThat(problems(broken))
                .hasSize(6)
                .anyMatch(p -> p.startsWith("mine.txt:2: error: 3 columns, should be 7"))
                .anyMatch(p -> p.startsWith("mine.txt:3: error: no such condition: moon is full"))
                .anyMatch(p -> p.startsWith("mine.txt:4: error: rule X-2 stands twice, first in line 3"))
                .anyMatch(p -> p.startsWith("mine.txt:4: error: condition covers should"))
                .anyMatch(p -> p.startsWith("mine.txt:4: error: no such class: OTHERS"))
                .anyMatch(p -> p.startsWith("mine.txt:4: error: no such confidence: sure"));
    }

    @Test
    void a_table_must_take_everything_once_and_rank_every_class() {
        assertThat(problems("X-1  *  45  -  OTHER  low  why\n"))
                .anyMatch(p -> p.startsWith("mine.txt: error: the last rule must take everything"))
                .anyMatch(p -> p.startsWith("mine.txt: error: no line \"priority\""));
        assertThat(problems("priority  OTHER, X-7\n" + LAST))
                .anyMatch(p -> p.startsWith("mine.txt:1: error: the priority lacks WRONG_PAYER"))
                .anyMatch(p -> p.startsWith("mine.txt:1: error: the priority names neither a class nor a rule: X-7"));
        assertThat(problems(PRIORITY + LAST + "X-1  *  45  -  OTHER  low  why\n" + LAST.replace("X-9", "X-8")))
                .anyMatch(p -> p.startsWith("mine.txt:2: error: rule X-9 takes everything"));
    }

    @Test
    void the_remarks_that_decide_are_the_same_in_the_code_list_and_in_the_rules() {
        RemarkCodes codes = RemarkCodes.standard();
        Set<String> used = DenialRules.standard().rules().stream()
                .flatMap(r -> r.conditions().stream())
                .flatMap(c -> c.remarks().stream())
                .collect(Collectors.toSet());

        assertThat(used)
                .allMatch(r -> Set.of(RemarkKind.DENYING, RemarkKind.REDUCTION).contains(codes.kindOf(r)));
        assertThat(used).containsAll(codes.codes(RemarkKind.DENYING)).containsAll(codes.codes(RemarkKind.REDUCTION));
    }

    @Test
    void every_remark_worth_adding_has_its_kind_and_class() {
        RemarkCodes codes = RemarkCodes.standard();
        DenialClassifier classifier = new DenialClassifier(DenialRules.standard(), AdjustmentReasonCodes.standard());
        String table = ShippedFile.text(DenialRulesTest.class, "/denial/rarc-additions.csv");

        for (RuleRow row : CsvTable.read("additions", table, "code kind suggested_class meaning")
                .below()) {
            String rarc = row.text("code");
            boolean decides = Set.of(RemarkKind.DENYING, RemarkKind.REDUCTION).contains(codes.kindOf(rarc));
            assertThat(decides ? codes.kindOf(rarc).name().toLowerCase(Locale.ROOT) : "-")
                    .as(rarc)
                    .isEqualTo(Set.of("denying", "reduction").contains(row.text("kind")) ? row.text("kind") : "-");
            if (codes.kindOf(rarc) == RemarkKind.DENYING) {
                assertThat(classifier
                                .classify(DenialDay.of("CO-16 " + rarc, "-"))
                                .denialClass())
                        .as(rarc)
                        .hasToString(row.text("suggested_class"));
            }
        }
    }

    @Test
    void every_reason_code_of_the_rules_has_a_meaning() {
        AdjustmentReasonCodes codes = AdjustmentReasonCodes.standard();

        assertThat(DenialRules.standard().rules().stream().flatMap(r -> r.reasons().stream()))
                .filteredOn(r -> r.matches("[A-Z]?\\d+"))
                .hasSizeGreaterThan(150)
                .allMatch(codes::hasMeaning);
    }
}
