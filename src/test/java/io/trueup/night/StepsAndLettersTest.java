package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What Worklist says of a claim, and what its letter does: one thing, by the rules of state and contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepsAndLettersTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);

    private static final String CONTRACTS = """
            - id: open
              payer: [TESTMUT, TEST MUTUAL]
              line: workers-comp
              effective: { from: 2024-01-01, to: 2025-12-31 }
              accredited: true
              basis: per-hour
              terms: { rate: 100.00 }
              payment-due-days: 45
              source: agreement
              confidence: high
            """;

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    private List<Map<String, String>> worklist = List.of();

    @BeforeAll
    void a_claim_of_each_kind(@TempDir Path home) throws IOException {
        night = NightFixture.in(home)
                .write(
                        "jobs/reference/contracts.yml",
                        CONTRACTS
                                + CONTRACTS
                                        .replace("id: open", "id: six-weeks")
                                        .replace(
                                                "line:",
                                                "jurisdiction: TX\n  program: WC\n  program-limit-weeks: 6\n  line:"))
                .log("log.csv", days())
                .remittance("taken.835", taken())
                .remittance("short.835", shortPaid())
                .remittance("denied.835", denied());
        Runner.Result run = night.run(TODAY);
        worklist = WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Worklist");
    }

    private static LogDays days() {
        return LogDays.of()
                .claim("C-VA", "PCN-VA")
                .state("VA")
                .day("2024-03-04", 6)
                .state("GA")
                .claim("C-GA", "PCN-GA")
                .day("2025-05-05", 6)
                .state("NY")
                .claim("C-NY", "PCN-NY")
                .day("2025-05-05", 6)
                .state("TX")
                .claim("C-LE", "PCN-LE")
                .day("2025-05-05", 6)
                .claim("C-WO", "PCN-WO")
                .day("2025-05-05", 6)
                .claim("C-MIX", "PCN-MIX")
                .day("2025-05-05", 6)
                .state("LA")
                .claim("C-LA", "PCN-LA")
                .day("2025-05-05", 6)
                .state("TX")
                .program("WC")
                .claim("C-SIX", "PCN-SIX")
                .day("2025-05-05", 6);
    }

    private static String taken() {
        return Check.of("V1", "2024-04-10", "600.00")
                .claim(Clp.of("PCN-VA", "ICN-VA").day("2024-03-04", "600.00"))
                .and("V2", "2025-04-11", "-600.00")
                .claim(Clp.of("PCN-VA", "ICN-VA").reversed("2024-03-04", "600.00"))
                .text();
    }

    private static String shortPaid() {
        return Check.of("S1", "2025-06-02", "1920.00")
                .claim(Clp.of("PCN-GA", "ICN-GA").day("2025-05-05", "500.00"))
                .claim(Clp.of("PCN-NY", "ICN-NY").day("2025-05-05", "500.00"))
                .claim(Clp.of("PCN-LE", "ICN-LE").day("2025-05-05", "600.00"))
                .claim(Clp.of("PCN-WO", "ICN-WO").day("2025-05-05", "600.00"))
                .plb("LE:PCN-LE*80.00", "WO:PCN-WO*200.00")
                .text();
    }

    private static String denied() {
        return Check.of("D1", "2025-06-02", "0.00")
                .claim(Clp.of("PCN-MIX", "ICN-MIX")
                        .line("97545", "2025-05-05", "200.00", "0.00", "CO*29")
                        .line("97546", "2025-05-05", "400.00", "0.00", "CO*197"))
                .claim(Clp.of("PCN-LA", "ICN-LA").line("97545", "2025-05-05", "600.00", "0.00", "CO*119"))
                .claim(Clp.of("PCN-SIX", "ICN-SIX").line("97545", "2025-05-05", "600.00", "0.00", "CO*119"))
                .text();
    }

    private Map<String, String> item(String claim) {
        return worklist.stream()
                .filter(row -> Objects.equals(row.get("Claim"), claim))
                .findFirst()
                .orElseThrow();
    }

    private String step(String claim) {
        return Objects.requireNonNull(item(claim).get("Next step"));
    }

    private String letterFile(String claim) {
        return night.jdbc()
                .sql("SELECT letter FROM item WHERE claim_number = :claim")
                .param("claim", claim)
                .query(String.class)
                .single();
    }

    private String letter(String claim) {
        return LetterText.of(night.file("reports/" + letterFile(claim))).text();
    }

    @Test
    void fault_360_a_late_take_back_is_answered_also_when_its_time_to_answer_is_over() {
        assertThat(step("C-VA"))
                .startsWith("Late: answer the take-back of 600.00 on 2025-04-11")
                .doesNotContain("rite off");
        assertThat(item("C-VA")).containsEntry("Deadline", "2025-05-11");
    }

    @Test
    void fault_363_a_letter_about_too_many_weeks_names_the_rule_of_the_state() {
        assertThat(letter("C-LA"))
                .contains(
                        "Our agreement sets no limit of weeks, and the state's rule has up to 8 weeks (LAC 40:I.5127)")
                .contains("so no extension is needed");
        assertThat(step("C-LA")).startsWith("Ask for payment, not for an extension");
    }

    @Test
    void fault_364_days_paid_short_go_where_their_letter_goes() {
        assertThat(step("C-GA")).startsWith("File the Peer review with the board's contractor");
        assertThat(letter("C-GA")).contains("at the level \"Peer review\"");
        assertThat(step("C-NY")).startsWith("File the Arbitration of a valuation objection (HP-1.0)");
        assertThat(letter("C-NY")).contains("at the level \"Arbitration of a valuation objection (HP-1.0)\"");
    }

    @Test
    void fault_365_a_class_is_argued_by_the_reasons_that_say_it() {
        assertThat(letter("C-MIX")).contains("(CO-29)").doesNotContain("(CO-29, CO-197)");
    }

    @Test
    void fault_366_nobody_asks_for_an_extension_of_weeks_that_are_not_over() {
        assertThat(step("C-SIX"))
                .startsWith("Ask for payment, not for an extension")
                .contains("limit: 6 weeks");
        assertThat(letter("C-SIX")).contains("so no extension is needed");
    }

    @Test
    void fault_367_a_levy_named_in_the_payment_is_no_take_back() {
        assertThat(step("C-LE"))
                .startsWith("Find the order that LE PCN-LE for 80.00 of payment S1 (2025-06-02) follows");
        assertThat(letterFile("C-LE")).isEmpty();
    }

    @Test
    void fault_367_money_withheld_is_listed_with_the_check_that_it_lowered_and_enclosed_once() {
        assertThat(letter("C-WO")).contains("S1\t").containsOnlyOnce("Explanation of payment S1 of June 2, 2025");
    }
}
