package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What contracts expect, in the words and figures that people get to read. */
class PricesOfANightTest {

    private static final String LOG = "patient_id,patient_last_name,patient_first_name,claim_number,"
            + "patient_control_number,payer_id,jurisdiction,program,service_date,attendance,hours\n"
            + "P-1,DOE,JANE,C-1,PCN1,TESTMUT,TX,WH,2025-03-03,P,%s\n";

    @TempDir
    private Path home = Path.of("");

    private static List<String> steps(NightFixture night) {
        return night.jdbc()
                .sql("SELECT next_step FROM item ORDER BY id")
                .query(String.class)
                .list();
    }

    @Test
    void fault_377_a_contract_by_component_codes_and_blank_minutes_ask_for_the_log_and_judge_nothing() {
        NightFixture night = NightFixture.in(home)
                .contract("component", "per-code", "\"97110\": 30.00, \"97530\": 32.00")
                .log("log.csv", LogDays.of().day("2025-03-03", 6))
                .remittance("r.csv", Remits.table(Remits.row("T1", "120.00", "PCN1", "ICN1", "2025-03-03", "120.00")));
        night.run();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 NO_RATE - 120.00 0.00");
        assertThat(steps(night))
                .containsExactly(
                        "Fill in in the log how many minutes of each activity 2025-03-03 had (exercise_minutes,"
                                + " neuromuscular_minutes, activities_minutes, reintegration_minutes, selfcare_minutes), and drop"
                                + " it into the inbox: TEST MUTUAL pays by component codes");
    }

    @Test
    void fault_383_a_plans_own_reduction_put_on_the_patient_has_its_class_and_names_its_reason() {
        NightFixture night = NightFixture.in(home)
                .write("jobs/reference/contracts.yml", """
                        - id: plan
                          payer: [TESTMUT, TEST MUTUAL]
                          line: group-health
                          effective: { from: 2025-01-01 }
                          basis: per-hour
                          terms: { rate: 100.00 }
                          source: contract of the test
                          confidence: high
                        """)
                .log("log.csv", LogDays.of().day("2025-03-03", 6))
                .write(
                        "inbox/remittances/r.835",
                        Check.of("T1", "2025-03-20", "0.00")
                                .claim(Clp.of("PCN1", "ICN1").line("97545", "2025-03-03", "600.00", "0.00", "PR*45"))
                                .text());
        night.run();
        assertThat(night.jdbc()
                        .sql(
                                "SELECT outcome || ' ' || denial_class || ' ' || denial_rule FROM finding WHERE superseded_run IS NULL")
                        .query(String.class)
                        .list())
                .containsExactly("UNDERPAID PATIENT_RESPONSIBILITY D-008");
        assertThat(steps(night)).singleElement().asString().doesNotContain("worker");
    }

    @Test
    void fault_385_interest_within_clp04_pays_no_day_and_stands_once_on_interest() throws IOException {
        NightFixture night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6))
                .write(
                        "inbox/remittances/r.835",
                        Check.of("T1", "2025-03-20", "612.00")
                                .claim(Clp.of("PCN1", "ICN1")
                                        .with("AMT*I*12")
                                        .day("2025-03-03", "600.00")
                                        .totals("600.00", "612.00"))
                                .text());
        Path workbook = Objects.requireNonNull(
                night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY)).workbook());
        night.assertEveryCentIsOnOneRow();
        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.tieOut()).containsExactly("T1: 612.00 = 600.00 - -12.00 - 0.00; 600.00 / 0.00 / 0.00");
        assertThat(WorkbookText.of(workbook).rows("Adjustments"))
                .extracting(row -> row.get("Reason") + " " + row.get("Reference") + " " + row.get("Amount"))
                .containsExactly("L6 ICN1 -12.00");
    }

    @Test
    void fault_380_a_share_of_a_charge_that_nobody_billed_is_not_known_and_not_nothing() {
        NightFixture night = NightFixture.in(home)
                .contract("share", "percent-of-charge", "percent: 80")
                .log("log.csv", LogDays.of().day("2025-03-03", 6))
                .write("jobs/nightly.yml", """
                        name: nightly
                        inbox: inbox
                        reports: reports
                        reference: jobs/reference
                        bills: { from: 2025-01-01, payers: all }
                        """);
        night.run();
        assertThat(steps(night))
                .singleElement()
                .asString()
                .startsWith("Bill 2025-03-03 (worth a percentage of what is billed): no bill carries it; file by ")
                .doesNotContain("0.00");
    }
}
