package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paper explanations of a California carrier, typed as a table with the codes that stand on them. */
class CodesOfTheirOwnNightTest {

    private static final String HEAD = "payer_id,payment_trace,payment_date,payment_amount,patient_control_number,"
            + "service_date,procedure_code,billed_amount,paid_amount,adjustments,remark_codes,bill_reviewer\n";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void five_days_of_six_hours_in_california() {
        night = NightFixture.in(home)
                .write("jobs/reference/contracts.yml", """
                        - id: california
                          payer: [TESTMUT, TEST MUTUAL]
                          jurisdiction: CA
                          line: workers-comp
                          effective: { from: 2025-01-01, to: 2025-12-31 }
                          basis: per-hour
                          terms: { rate: 100.00 }
                          source: contract of the test
                          confidence: high
                        """)
                .log(
                        "log.csv",
                        LogDays.of()
                                .state("CA")
                                .day("2025-03-03", 6)
                                .day("2025-03-04", 6)
                                .day("2025-03-05", 6)
                                .day("2025-03-06", 6)
                                .day("2025-03-07", 6));
    }

    private static String row(String day, String paid, String codes) {
        return "Test Mutual,T1,2025-03-20,600.00,PCN1,%s,97545,1000.00,%s,%s\n".formatted(day, paid, codes);
    }

    private static List<String> days(Runner.Result run) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Findings").stream()
                .map(row -> row.get("Service date") + " " + row.get("Outcome") + " "
                        + row.getOrDefault("Denial class", "") + " " + row.getOrDefault("Reason codes", ""))
                .toList();
    }

    @Test
    void a_paper_explanation_is_judged_by_the_official_codes_and_no_row_is_lost() throws IOException {
        night.remittance(
                "eor.csv",
                HEAD
                        + row("2025-03-03", "600.00", "G1,,")
                        + row("2025-03-04", "0.00", "X50:1000.00,,")
                        + row("2025-03-05", "0.00", "XCS/D03,,")
                        + row("2025-03-06", "0.00", "CO-ZZ9:1000.00,,")
                        + row("2025-03-07", "0.00", "224,,SmartAdvisor"));
        Runner.Result run = night.run();
        assertThat(days(run))
                .containsExactly(
                        "2025-03-03 Paid as expected  CO-P12",
                        "2025-03-04 Denied Authorization or necessity CO-50",
                        "2025-03-05 Denied Not compensable CO-197; CO-P4",
                        "2025-03-06 Denied Other CO-ZZ9",
                        "2025-03-07 Denied Duplicate CO-18");
        assertThat(night.rejects())
                .containsExactlyInAnyOrder(
                        "CODE_TRANSLATED eor.csv 224 read as CO-18 by code-translations.csv (duplicate)",
                        "CODE_TRANSLATED eor.csv D03 read as CO-P4 by code-translations.csv (bill reviewer: claim disputed)",
                        "CODE_TRANSLATED eor.csv G1 read as CO-P12 by code-translations.csv (California DWC code)",
                        "CODE_TRANSLATED eor.csv X50 read as CO-50 by code-translations.csv (bill reviewer)",
                        "CODE_TRANSLATED eor.csv XCS read as CO-197 by code-translations.csv (bill reviewer)",
                        "UNKNOWN_CODE eor.csv adjustment reason ZZ9");
        assertThat(night.jdbc()
                        .sql("SELECT unmodelled FROM service_line WHERE unmodelled <> ''")
                        .query(String.class)
                        .list())
                .contains("adjustments as written: X50:1000.00", "adjustments as written: XCS/D03");
    }

    @Test
    void an_own_row_counts_for_the_files_that_come_after_it() throws IOException {
        String file = HEAD + row("2025-03-06", "0.00", "ZZ9,,").replace("600.00,PCN1", "0.00,PCN1");
        night.remittance("1.csv", file);
        assertThat(days(night.run())).contains("2025-03-06 Denied Other CO-ZZ9");
        night.write("jobs/reference/code-translations.csv", "code,payer,carc\nZZ9,TESTMUT,197\n")
                .remittance("2.csv", file.replace("T1,", "T2,").replace("2025-03-06", "2025-03-07"));
        night.run();
        assertThat(night.jdbc()
                        .sql("SELECT concat_ws(' ', service_date, denial_class) FROM finding"
                                + " WHERE superseded_run IS NULL AND outcome = 'DENIED' ORDER BY service_date")
                        .query(String.class)
                        .list())
                .containsExactly("2025-03-06 OTHER", "2025-03-07 AUTHORIZATION_OR_NECESSITY");
    }
}
