package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Money that a payment takes back, announces or carries on, and later ones collect at once or in pieces: six hours at 100.00 a day are
 * 600.00. Each claim is a case of its own (FAULTS.md rows 368-371 and 375).
 */
class CarriedMoneyTest {

    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-04";
    private static final String D3 = "2025-03-05";
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 20);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    private final TreeMap<String, String> files = new TreeMap<>();

    @BeforeEach
    void daysAndPayments() {
        night = NightFixture.in(home);
        LogDays days = LogDays.of();
        for (int claim = 1; claim <= 11; claim++) {
            days.claim("C-%02d".formatted(claim), "PCN" + claim).day(D1, 6);
            if (claim <= 3) {
                days.day(D2, 6).day(D3, 6);
            }
        }
        night.log("log.csv", days);
        Check paid = Check.of("T1", "2025-04-01", "10370.00");
        for (int claim = 1; claim <= 3; claim++) {
            paid.claim(clp(claim).day(D1, "600.00").day(D2, "600.00").day(D3, "600.00"));
        }
        for (int claim = 4; claim <= 9; claim++) {
            paid.claim(clp(claim).day(D1, "600.00"));
        }
        paid.claim(clp(10).day(D1, "600.00").line("99213", D1, "85.00", "85.00", "CO*45"));
        paid.claim(clp(11).day(D1, "600.00").line("99213", D1, "85.00", "85.00", "CO*45"));
        files.put("a.835", paid.text());
        files.put("b.835", taken());
        files.put(
                "c.835",
                Check.of("T31", "2025-06-01", "230.00")
                        .claim(other("2500.00"))
                        .plb("WO:ICN1", "150.00", "WO:ICN2", "200.00", "WO:ICN3", "150.00")
                        .plb("WO:ICN4", "200.00", "WO:ICN5", "200.00", "WO:ICN6", "200.00")
                        .plb("WO:ICN8", "600.00", "WO:ICN9", "350.00", "WO:ICN10", "85.00", "WO:ICN11", "85.00")
                        .plb("WO:ICN2", "50.00")
                        .text());
        files.put(
                "d.835",
                Check.of("T41", "2025-07-01", "950.00")
                        .claim(other("1000.00"))
                        .plb("WO:ICN1", "50.00", "WO:ICN3", "50.00", "WO:ICN2", "-50.00")
                        .text());
    }

    private static String taken() {
        return Check.of("T21", "2025-05-01", "0.00")
                .claim(threeReversed(1))
                .claim(threeCorrected(clp(1)))
                .plb("WO:ICN1", "-200.00")
                .and("T22", "2025-05-01", "0.00")
                .claim(threeReversed(2))
                .claim(threeCorrected(Clp.of("PCN2", "ICN2X").with("REF*F8*ICN2")))
                .plb("WO:ICN2X", "-200.00")
                .and("T23", "2025-05-01", "0.00")
                .claim(threeReversed(3))
                .claim(threeCorrected(clp(3)))
                .plb("FB:T23", "-200.00")
                .and("T24", "2025-05-01", "0.00")
                .claim(clp(4).reversed(D1, "600.00"))
                .claim(Clp.of("PCN4", "ICN4X").with("REF*F8*ICN4").day(D1, "400.00"))
                .claim(clp(5).reversed(D1, "600.00"))
                .claim(Clp.of("PCN5", "ICN5X").with("REF*F8*ICN5").day(D1, "400.00"))
                .claim(clp(6).reversed(D1, "600.00"))
                .claim(Clp.of("PCN6", "ICN6X").with("REF*F8*ICN6").day(D1, "400.00"))
                .plb("FB:T24", "-600.00")
                .and("T25", "2025-05-01", "0.00")
                .claim(clp(7).reversed(D1, "600.00"))
                .claim(clp(8).reversed(D1, "600.00"))
                .claim(other("600.00"))
                .plb("FB:T25", "-600.00")
                .and("T26", "2025-05-01", "0.00")
                .claim(other("250.00"))
                .plb("WO:ICN9", "600.00", "FB:T26", "-350.00")
                .and("T27", "2025-05-01", "0.00")
                .claim(clp(11).reversed(D1, "600.00").line("99213", D1, "-85.00", "-85.00", "CO*45"))
                .claim(clp(11).day(D1, "600.00").line("99213", D1, "85.00", "0.00", "CO*97"))
                .plb("WO:ICN11", "-85.00")
                .text();
    }

    private static Clp clp(int claim) {
        return Clp.of("PCN" + claim, "ICN" + claim);
    }

    private static Clp threeReversed(int claim) {
        return clp(claim).reversed(D1, "600.00").reversed(D2, "600.00").reversed(D3, "600.00");
    }

    private static Clp threeCorrected(Clp correction) {
        return correction.day(D1, "600.00").day(D2, "600.00").day(D3, "400.00");
    }

    private static Clp other(String paid) {
        return Clp.of("OTHER", "OTHER").patient("ROE", "RICHARD").line("99213", "2025-02-03", paid, paid, "CO*45");
    }

    private void night(String... names) {
        for (String name : names) {
            night.remittance(name, Objects.requireNonNull(files.get(name)));
        }
        night.run(TODAY);
    }

    private List<String> paid() {
        return night.jdbc().sql("""
                        SELECT concat_ws(' ', claim_number, string_agg(concat((paid / 100.0)::numeric(20, 2), '/',
                            (recouped / 100.0)::numeric(20, 2)), ' ' ORDER BY service_date))
                        FROM finding
                        WHERE superseded_run IS NULL
                        AND claim_number <> ''
                        GROUP BY claim_number
                        ORDER BY claim_number""").query(String.class).list();
    }

    private static final List<String> AFTER_ALL = List.of(
            "C-01 600.00/0.00 600.00/0.00 400.00/0.00",
            "C-02 600.00/0.00 600.00/0.00 400.00/0.00",
            "C-03 600.00/0.00 600.00/0.00 400.00/0.00",
            "C-04 400.00/0.00",
            "C-05 400.00/0.00",
            "C-06 400.00/0.00",
            "C-07 0.00/0.00",
            "C-08 0.00/0.00",
            "C-09 0.00/600.00",
            "C-10 600.00/0.00",
            "C-11 600.00/0.00");

    @Test
    void fault_368_money_announced_is_taken_once_and_where_it_was_cut() {
        night("a.835", "b.835");
        assertThat(paid())
                .as("announced by a number of the claim is not taken yet, carried forward without one is")
                .contains(
                        "C-01 600.00/0.00 600.00/0.00 600.00/-200.00",
                        "C-02 600.00/0.00 600.00/0.00 600.00/-200.00",
                        "C-03 600.00/0.00 600.00/0.00 400.00/0.00",
                        "C-04 400.00/0.00",
                        "C-08 0.00/0.00",
                        "C-09 0.00/600.00",
                        "C-11 600.00/0.00");
        night("c.835");
        assertThat(paid())
                .contains("C-01 600.00/0.00 600.00/0.00 450.00/-50.00", "C-03 600.00/0.00 600.00/0.00 400.00/0.00");
        night("d.835");
        assertThat(paid()).containsExactlyElementsOf(AFTER_ALL);
        assertThat(night.jdbc()
                        .sql("SELECT count(*) FROM provider_adjustment WHERE reason = 'FB' AND naming <> 'TAKE_BACK'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void fault_368_what_came_counts_and_not_when() {
        files.descendingKeySet().forEach(this::night);
        assertThat(paid()).containsExactlyElementsOf(AFTER_ALL);
    }

    @Test
    void fault_374_a_number_that_is_only_the_workers_comp_claims_is_told_as_that_and_counts_against_no_day() {
        night.remittance(
                "a.835",
                Check.of("T1", "2025-04-01", "600.00")
                        .claim(clp(4).with("REF*1L*WC-7788").day(D1, "600.00"))
                        .and("T2", "2025-05-01", "50.00")
                        .claim(other("100.00"))
                        .plb("WO:WC-7788", "50.00")
                        .text());
        night.run(TODAY);
        assertThat(paid()).contains("C-04 600.00/0.00");
        assertThat(night.jdbc()
                        .sql("SELECT next_step FROM item WHERE unit LIKE 'A:%'")
                        .query(String.class)
                        .single())
                .endsWith(
                        "; this payer paid control number PCN4 under that workers' comp claim number: ask whether that is"
                                + " meant, for it counts against no day");
    }

    @Test
    void fault_372_of_two_balances_the_one_that_no_later_payment_took_is_still_expected() throws IOException {
        night.remittance(
                "a.835",
                Check.of("T1", "2025-04-01", "132.00")
                        .claim(other("100.00"))
                        .plb("FB:T1", "-32.00")
                        .and("T2", "2025-04-08", "132.00")
                        .claim(other("100.00"))
                        .plb("FB:T2", "-32.00")
                        .and("T3", "2025-05-01", "68.00")
                        .claim(other("100.00"))
                        .plb("FB:T1", "32.00")
                        .text());
        assertThat(WorkbookText.of(Objects.requireNonNull(night.run(TODAY).workbook())).rows("Adjustments").stream()
                        .map(row -> row.get("Reference") + " " + row.get("Amount") + " " + row.get("What to do")))
                .containsExactlyInAnyOrder(
                        "T1 -32.00 Nothing to do: the same payer took as much in other payments",
                        "T2 -32.00 Expect the same amount to be taken out of a later payment",
                        "T1 32.00 Nothing to do: the same payer gave it back, or carried it over from an earlier payment");
    }

    @Test
    void fault_371_what_was_taken_of_another_day_is_not_what_a_balance_beside_a_reversal_carries() {
        NightFixture another = NightFixture.in(home.resolve("another"))
                .log(
                        "log.csv",
                        LogDays.of()
                                .claim("C-1", "A1")
                                .day(D1, 6)
                                .claim("C-1", "A2")
                                .day(D2, 6))
                .remittance(
                        "r.835",
                        Check.of("T1", "2025-04-01", "1200.00")
                                .claim(Clp.of("A1", "C-1").day(D1, "600.00"))
                                .claim(Clp.of("A2", "C-1").day(D2, "600.00"))
                                .and("T2", "2025-05-01", "550.00")
                                .claim(other("600.00"))
                                .plb("WO:A1", "50.00")
                                .and("T3", "2025-06-01", "130.00")
                                .claim(Clp.of("A2", "C-1").reversed(D2, "600.00"))
                                .claim(other("600.00"))
                                .plb("FB:T3", "-130.00")
                                .text());
        another.run(TODAY);

        assertThat(another.findings())
                .contains("C-1 " + D1 + " UNDERPAID 600.00 550.00 50.00", "C-1 " + D2 + " TAKEN_BACK 600.00 0.00 0.00");
    }
}
