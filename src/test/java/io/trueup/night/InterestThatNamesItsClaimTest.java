package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose the interest of a payment is: PLB L6 is the money, AMT*I tells of it. Each claim is owed 6.51 and stands as paid / missing. */
class InterestThatNamesItsClaimTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

    private static final String CONTRACT = """
            - id: twelve-percent
              payer: [TESTMUT, TEST MUTUAL]
              line: workers-comp
              effective: { from: 2025-01-01, to: 2025-12-31 }
              accredited: true
              basis: per-hour
              terms: { rate: 100.00 }
              payment-due-days: 45
              interest-percent: 12
              source: contract of the test
              confidence: high
            """;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_day_of_600_of_each_of_four_claims() {
        night = NightFixture.in(home).write("jobs/reference/contracts.yml", CONTRACT);
        LogDays days = LogDays.of();
        for (int claim = 1; claim <= 4; claim++) {
            days.claim("WC-" + claim, "PCN" + claim).day("2025-03-03", 6);
        }
        night.log("log.csv", days);
    }

    private static Clp claim(int number) {
        return Clp.of("PCN" + number, "ICN" + number).day("2025-03-03", "600.00");
    }

    /** Due on 17 April, 33 days late. */
    private void late(String name, Check check) {
        night.remittance(name, check.text());
    }

    private static Check check(String trace, String amount) {
        return Check.of(trace, "2025-05-20", amount);
    }

    private List<String> interest() throws IOException {
        Runner.Result run = night.run(TODAY);
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Interest").stream()
                .filter(row -> "paid late".equals(row.get("State")))
                .map(row -> row.get("Claim") + " " + row.get("Interest paid") + " / " + row.get("Still owed"))
                .sorted()
                .toList();
    }

    @Test
    void fault_293_interest_that_names_a_claim_is_no_other_claims() throws IOException {
        late("1.835", check("T1", "1206.51").claim(claim(1)).claim(claim(2)).plb("L6:ICN1", "-6.51"));
        late("2.835", check("T2", "1201.00").claim(claim(3)).claim(claim(4)).plb("L6:PCN4", "-1.00"));

        assertThat(interest())
                .containsExactly("WC-1 6.51 / 0.00", "WC-2 0.00 / 6.51", "WC-3 0.00 / 6.51", "WC-4 1.00 / 5.51");
    }

    @Test
    void fault_293_what_claims_say_of_the_same_interest_counts_no_second_time() throws IOException {
        late(
                "1.835",
                check("T1", "1805.00")
                        .claim(claim(1).with("AMT*I*2.50"))
                        .claim(claim(2))
                        .claim(claim(3).with("AMT*I*2.50"))
                        .plb("L6:ICN1", "-2.50", "L6:ICN2", "-2.50"));
        late("2.835", check("T2", "602.50").claim(claim(4).with("AMT*I*2.50")).plb("L6:ICN4", "-2.50"));

        assertThat(interest())
                .containsExactly("WC-1 2.50 / 4.01", "WC-2 2.50 / 4.01", "WC-3 0.00 / 6.51", "WC-4 2.50 / 4.01");
    }

    @Test
    void fault_293_of_what_names_none_the_claims_tell_whose_it_is_and_the_rest_is_shared() throws IOException {
        late(
                "1.835",
                check("T1", "1202.50")
                        .claim(claim(1).with("AMT*I*2.50"))
                        .claim(claim(2))
                        .plb("L6", "-2.50"));
        late("2.835", check("T2", "1207.00").claim(claim(3)).claim(claim(4)).plb("L6:ICN3", "-2.51", "L6", "-4.49"));

        // 4.49 by 4.00 and 6.51 that are still owed
        assertThat(interest())
                .containsExactly("WC-1 2.50 / 4.01", "WC-2 0.00 / 6.51", "WC-3 4.21 / 2.30", "WC-4 2.79 / 3.72");
    }

    @Test
    void fault_293_interest_of_an_earlier_payments_claim_goes_there_although_other_late_money_stands_beside_it()
            throws IOException {
        late("2.835", Check.of("T2", "2025-05-20", "606.51").claim(claim(2)).plb("L6:ICN1", "-6.51"));
        assertThat(interest()).as("nobody knows its claim yet").containsExactly("WC-2 6.51 / 0.00");

        late("1.835", Check.of("T1", "2025-05-20", "600.00").claim(claim(1)));
        night.run(TODAY);
        night.rerun(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31));
        assertThat(night.jdbc()
                        .sql("SELECT claim_number || ' ' || missing FROM demand_interest ORDER BY claim_number")
                        .query(String.class)
                        .list())
                .containsExactly("WC-2 651");
    }
}
