package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FAULTS.md 358, 359: by what a letter says that interest is owed. */
class InterestLettersTest {

    private static final String CONTRACT = """
            - id: plain
              payer: [TESTMUT, TEST MUTUAL]
              line: workers-comp
              effective: { from: 2025-01-01, to: 2025-12-31 }
              accredited: true
              basis: per-hour
              terms: { rate: 80.00 }
              payment-due-days: 30
              payer-kind: insurer
              bills: paper
              source: contract of the test
              confidence: high
            """;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_payer_whose_contract_agrees_no_interest() {
        night = NightFixture.in(home)
                .write("jobs/reference/contracts.yml", CONTRACT)
                .write("jobs/reference/late-payment-rates.csv", """
                        rate,from,to,percent,source,confidence
                        TX-QUARTERLY,2025-04-01,2025-06-30,8.50,the commissioner,high
                        """);
    }

    /** Days of Monday 2025-03-03 at 480.00, each of a claim of its own, received on 2025-03-10 and paid on that day. */
    private String letter(String paidOn, String... states) {
        LogDays days = LogDays.of();
        Check check = Check.of("T1", paidOn, "%d.00".formatted(480 * states.length));
        for (String state : states) {
            days.claim("WC-" + state, "PCN-" + state).state(state).day("2025-03-03", 6);
            check.claim(Clp.of("PCN-" + state, "ICN-" + state)
                    .with("DTM*050*20250310")
                    .day("2025-03-03", "480.00"));
        }
        night.log("log.csv", days).remittance("late.835", check.text()).run(LocalDate.of(2025, 7, 1));
        String file = night.jdbc()
                .sql("SELECT letter FROM item WHERE outcome = 'INTEREST_OWED'")
                .query(String.class)
                .single();
        return LetterText.of(night.file("reports/" + file)).text();
    }

    @Test
    void fault_358_interest_by_a_law_cites_that_law_and_no_agreement() {
        assertThat(letter("2025-05-15", "GA"))
                .contains("Interest is owed under O.C.G.A. 34-9-203(c)(3).")
                .doesNotContain("agreement.")
                .doesNotContain("confidence");
    }

    @Test
    void fault_358_a_rate_that_changes_is_no_law() {
        assertThat(letter("2025-06-20", "TX"))
                .contains("Interest is owed under 28 TAC 134.130 and 133.240(l); Labor Code 413.019.")
                .doesNotContain("TX-QUARTERLY");
    }

    @Test
    void fault_358_payments_owed_by_different_laws_name_each_its_own() {
        assertThat(letter("2025-05-15", "IL", "NC"))
                .contains("Interest is owed under the rule named with each calculation.")
                .containsPattern("365 = [\\d.]+\\s+820 ILCS 305/8\\.2\\(d\\)\\(3\\)")
                .containsPattern("480.00 x 10 % = 48.00\\s+G\\.S\\. 97-18\\(i\\)");
        assertThat(night.jdbc()
                        .sql("SELECT next_step FROM item WHERE outcome = 'INTEREST_OWED'")
                        .query(String.class)
                        .single())
                .endsWith("came late (by the rules of state IL, state NC)");
    }

    @Test
    void fault_359_the_calculation_is_the_arithmetic_whatever_points_the_rule_is_written_with() {
        assertThat(letter("2025-05-15", "GA"))
                .contains("480.00 x 10 % = 48.00\t")
                .doesNotContain("unasked");
    }
}
