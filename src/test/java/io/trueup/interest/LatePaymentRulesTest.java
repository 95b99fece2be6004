package io.trueup.interest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.configuration.ConfigurationProblem;
import io.trueup.contract.LatePayer.Bills;
import io.trueup.contract.LatePayer.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatePaymentRulesTest {

    private static final String OLD_HEADINGS =
            "state,due_days,interest_percent,per,penalty_percent,note,source,confidence\n";

    private static final String EVERY_STATE =
            "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO"
                    + " MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY";

    @Test
    void every_state_has_a_row_and_one_without_a_rule_says_so() {
        for (String state : EVERY_STATE.split(" ")) {
            List<LateStep> rows = LatePaymentRules.standard().rows(state);
            assertThat(rows).as(state).isNotEmpty();
            assertThat(rows)
                    .allSatisfy(row -> assertThat(
                                    row.owesAnything() || row.confidence().equals("low"))
                            .as(state)
                            .isTrue());
            assertThat(rows)
                    .allSatisfy(row -> assertThat(
                                    !row.owesAnything() || !row.source().isBlank())
                            .as(state)
                            .isTrue());
        }
    }

    @Test
    void a_row_for_a_payer_or_its_bills_takes_the_place_of_those_for_all() {
        LatePaymentRules rules = LatePaymentRules.standard();

        assertThat(rules.steps("ca", Kind.GOVERNMENT, Bills.ELECTRONIC))
                .extracting(LateStep::dueDays)
                .containsExactly(60);
        assertThat(rules.steps("CA", Kind.INSURER, Bills.PAPER))
                .extracting(LateStep::dueDays)
                .containsExactly(45);
        assertThat(rules.steps("WA", Kind.SELF_INSURED, Bills.PAPER)).hasSize(1);
        assertThat(rules.steps("WA", Kind.INSURER, Bills.PAPER)).isEmpty();
        assertThat(rules.steps("GA", Kind.INSURER, Bills.PAPER)).hasSize(3);
    }

    @Test
    void a_copy_with_the_columns_of_earlier_versions_is_read() {
        LateStep step = LatePaymentRules.read("mine.csv", OLD_HEADINGS + "tx,60,,,,,,low\nIL,30,1,month,15,,law,high\n")
                .sound()
                .steps("IL", Kind.INSURER, Bills.PAPER)
                .get(0);

        assertThat(step.dueDays()).isEqualTo(30);
        assertThat(step.interest())
                .isNotNull()
                .extracting(LateStep.Interest::timesAYear, LateStep.Interest::start)
                .containsExactly(12, LateStep.Start.DUE);
        assertThat(step.penaltyPercent()).isEqualByComparingTo("15");
        assertThat(step.late()).isEqualTo(LateStep.Span.ANY);
    }

    @Test
    void every_error_is_told_with_its_line() {
        String broken = OLD_HEADINGS + "TX,soon,1,month,,,,low\nIL,30,1,week,,,,low\nPA,30,ten,year,,,,low\n";

        assertThat(LatePaymentRules.read("mine.csv", broken).problems())
                .extracting(ConfigurationProblem::toString)
                .containsExactly(
                        "mine.csv:2: error: due_days should be a whole number from 1 to 9999, not soon",
                        "mine.csv:3: error: no such per: week; there are month, year",
                        "mine.csv:4: error: interest_percent should be a number from 0 to 1000, not ten");
        assertThat(LatePaymentRules.read("mine.csv", "state\nTX\n").problems())
                .anyMatch(p -> p.toString().contains("no column due_days"));
    }

    @Test
    void an_error_in_the_columns_of_today_says_what_could_stand_there() {
        String broken =
                "state,payer,due_days,late_days,interest_percent,per,rate,interest_from,penalty_percent,claimed,"
                        + "source,confidence\n"
                        + "TX,state,60,60-31,12,year,X,later,,maybe,law,low\n"
                        + "TX,insurer,,,,,X,receipt + 30,,on order,law,low\n";

        assertThat(LatePaymentRules.read("mine.csv", broken).problems())
                .extracting(ConfigurationProblem::toString)
                .containsExactlyInAnyOrder(
                        "mine.csv:2: error: no such payer: state; there are insurer, self-insured, government",
                        "mine.csv:2: error: late_days should be days after the due day, 31-60 or 91-, not 60-31",
                        "mine.csv:2: error: a row has interest_percent or rate, not both",
                        "mine.csv:2: error: interest_from should be due, receipt or bill date, with days after a +, not later",
                        "mine.csv:2: error: no such claimed: maybe; there are unasked, on order, in dispute",
                        "mine.csv:3: error: due_days is blank");
    }

    @Test
    void a_dated_rate_is_the_one_of_its_day_and_two_for_one_day_are_an_error() {
        LateRates rates = LateRates.read(
                        "rates.csv",
                        "rate,from,to,percent,source,confidence\nX,2025-01-01,2025-03-31,4,law,high\nX,2025-04-01,,5,law,high\n")
                .sound();

        assertThat(rates.on("X", LocalDate.of(2025, 3, 31)))
                .extracting(LateRates.Rate::percent)
                .hasToString("4");
        assertThat(rates.on("X", LocalDate.of(2030, 1, 1)))
                .extracting(LateRates.Rate::percent)
                .hasToString("5");
        assertThat(rates.on("X", LocalDate.of(2024, 12, 31))).isNull();
        assertThat(LateRates.read(
                                "rates.csv",
                                "rate,from,to,percent,source,confidence\nX,2025-01-01,,4,,\nX,2025-04-01,,5,,\nY,2025-04-01,2025-01-01,5,,\n")
                        .problems())
                .extracting(ConfigurationProblem::toString)
                .containsExactly(
                        "rates.csv:3: error: X has another row for the same days, from 2025-01-01 on",
                        "rates.csv:4: error: to 2025-01-01 is before from 2025-04-01");
    }
}
