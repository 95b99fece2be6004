package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of interest follows what is new: a night looks at the late money that it is about, and at no other. */
class InterestOfLaterNightsTest {

    private static final String CONTRACT = """
            - id: plain
              payer: [TESTMUT, TEST MUTUAL]
              line: workers-comp
              effective: { from: 2025-01-01, to: 2025-12-31 }
              accredited: true
              basis: per-hour
              terms: { rate: 100.00 }
              payment-due-days: 45
              payer-kind: insurer
              source: contract of the test
              confidence: high
            """;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    /** Each was paid on day 90: 600.00 × 10 % × 90 / 365 = 14.79, and 15 % once = 90.00. */
    @BeforeEach
    void two_claims_that_were_paid_late() {
        night = NightFixture.in(home)
                .write("jobs/reference/contracts.yml", CONTRACT)
                .log(
                        "log.csv",
                        LogDays.of()
                                .claim("WC-1", "PCN1")
                                .state("CA")
                                .day("2025-03-03", 6)
                                .claim("WC-2", "PCN2")
                                .state("CA")
                                .day("2025-03-03", 6));
        late("PCN1", "T1");
        late("PCN2", "T2");
        night.run(LocalDate.of(2025, 7, 1));
    }

    private void late(String number, String trace) {
        night.remittance(
                trace + ".835",
                Check.of(trace, "2025-06-08", "600.00")
                        .claim(Clp.of(number, "ICN-" + trace)
                                .with("DTM*050*20250310")
                                .day("2025-03-03", "600.00"))
                        .text());
    }

    private List<String> owed() {
        return night.jdbc()
                .sql("SELECT unit || ' ' || missing FROM demand_interest WHERE demand <> '' ORDER BY unit")
                .query(String.class)
                .list();
    }

    @Test
    void interest_that_comes_in_a_later_night_for_one_claim_leaves_the_list() {
        List<String> before = owed();
        assertThat(before).hasSize(2).allMatch(row -> row.endsWith(" 10479"));

        night.remittance(
                "named.835",
                Check.of("T3", "2025-06-20", "60.00").plb("L6:PCN1*-60.00").text());
        night.run(LocalDate.of(2025, 7, 1));

        assertThat(owed()).hasSize(2).contains(before.get(1)).anyMatch(row -> row.endsWith(" 4479"));
    }

    @Test
    void a_night_about_something_else_keeps_the_list_as_it_is() {
        List<String> before = owed();
        night.jdbc().sql("UPDATE late_payment SET owed = owed + 100").update();

        night.log("more.csv", LogDays.of().claim("WC-3", "PCN3").state("CA").day("2025-03-04", 6));
        night.run(LocalDate.of(2025, 7, 1));

        assertThat(owed()).isEqualTo(before);
    }
}
