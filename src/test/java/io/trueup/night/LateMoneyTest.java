package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payments that came late, and the interest owed for them, on the sheet Interest. */
class LateMoneyTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

    private static final String CONTRACT = """
            - id: slow
              payer: [TESTMUT, TEST MUTUAL]
              line: workers-comp
              effective: { from: 2025-01-01, to: 2025-12-31 }
              accredited: true
              basis: per-hour
              terms: { rate: 100.00 }
              payment-due-days: 45
              interest-percent: %s
              source: contract of the test
              confidence: high
            """;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void two_days_of_600() {
        night = NightFixture.in(home)
                .log(
                        "log.csv",
                        LogDays.of().claim("WC-1", "PCN1").day("2025-03-03", 6).day("2025-03-10", 6));
    }

    private NightFixture under(String interestPercent) {
        return night.write("jobs/reference/contracts.yml", CONTRACT.formatted(interestPercent));
    }

    private List<Map<String, String>> interest(Runner.Result run) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Interest");
    }

    @Test
    void interest_by_contract_is_told_day_by_day_with_what_came_of_it() throws IOException {
        under("12")
                .remittance(
                        "late.835",
                        Check.of("T1", "2025-05-20", "1202.00")
                                .claim(Clp.of("PCN1", "ICN1")
                                        .with("AMT*I*2.00")
                                        .day("2025-03-03", "600.00")
                                        .day("2025-03-10", "600.00"))
                                .plb("L6*-2.00")
                                .text());

        List<Map<String, String>> rows = interest(night.run(TODAY));

        // due 17 and 24 April; 33 and 26 days late: 600.00 × 12 % × 33 / 365 = 6.51, × 26 / 365 = 5.13
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("Trace", "T1")
                .containsEntry("Service date", "2025-03-03")
                .containsEntry("Paid", "600.00")
                .containsEntry("Due date", "2025-04-17")
                .containsEntry("Days late", "33.00")
                .containsEntry("Rate", "12 % a year (at most)")
                .containsEntry("Interest owed", "6.51")
                .containsEntry("Interest paid", "1.11")
                .containsEntry("Still owed", "5.40")
                .containsEntry("Computation", "at most: 600.00 × 12 % × 33 / 365 = 6.51 (contract slow)")
                .containsEntry("Counted from", "assumed from service date: at most")
                .containsEntry("State", "paid late")
                .containsEntry("Interest paid with the payment", "2.00");
        assertThat(rows.get(1))
                .containsEntry("Interest owed", "5.13")
                .containsEntry("Interest paid", "0.89")
                .containsEntry("Still owed", "4.24");
    }

    @Test
    void without_a_rate_in_the_contract_the_states_rule_counts_and_on_time_is_not_late() throws IOException {
        under("0")
                .write(
                        "jobs/reference/late-payment-rules.csv",
                        "state,due_days,interest_percent,per,penalty_percent,note,source,confidence\n"
                                + "TX,30,1,month,15,,test code,low\n")
                .remittance(
                        "paid.835",
                        Check.of("T1", "2025-04-09", "1200.00")
                                .claim(Clp.of("PCN1", "ICN1")
                                        .day("2025-03-03", "600.00")
                                        .day("2025-03-10", "600.00"))
                                .text());

        // due 2 and 9 April: 7 days late, and on time; 600.00 × 12 % × 7 / 365 = 1.38, and 15 % once = 90.00
        assertThat(interest(night.run(TODAY)))
                .singleElement()
                .satisfies(
                        row -> assertThat(row)
                                .containsEntry("Service date", "2025-03-03")
                                .containsEntry("Rate", "1 % a month and 15 % once (at most)")
                                .containsEntry("Interest owed", "91.38")
                                .containsEntry(
                                        "Computation",
                                        "at most: 600.00 × 12 % × 7 / 365 = 1.38; 600.00 × 15 % = 90.00 (state TX, test code, confidence low)"));
    }

    @Test
    void a_state_counts_from_the_day_the_payer_says_it_received_the_bill() throws IOException {
        under("0")
                .log(
                        "california.csv",
                        LogDays.of().claim("WC-2", "PCN2").state("CA").day("2025-03-03", 6))
                .remittance(
                        "late.835",
                        Check.of("T1", "2025-06-08", "600.00")
                                .claim(Clp.of("PCN2", "ICN2")
                                        .with("DTM*050*20250310")
                                        .day("2025-03-03", "600.00"))
                                .text());

        // day 90: 600.00 × 10 % × 90 / 365 = 14.79 from the receipt on, and 15 % once
        assertThat(interest(night.run(LocalDate.of(2025, 6, 9))))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Claim", "WC-2")
                        .containsEntry("Due date", "2025-04-24")
                        .containsEntry("Days late", "45.00")
                        .containsEntry("Rate", "10 % a year and 15 % once")
                        .containsEntry("Interest owed", "104.79")
                        .containsEntry("Counted from", "receipt 2025-03-10")
                        .containsEntry("State", "paid late"));
    }

    @Test
    void what_nobody_paid_or_refused_grows_by_the_day_without_a_new_finding() throws IOException {
        under("12")
                .remittance(
                        "short.835",
                        Check.of("T1", "2025-04-10", "400.00")
                                .claim(Clp.of("PCN1", "ICN1")
                                        .with("DTM*050*20250310")
                                        .day("2025-03-10", "400.00"))
                                .text());
        night.run(LocalDate.of(2025, 5, 5));
        long findings = findings();

        // 3 March: 600.00 due 17 April; 10 March: 200.00 short, due 24 April
        List<Map<String, String>> rows = interest(night.run(LocalDate.of(2025, 5, 24)));

        assertThat(findings()).isEqualTo(findings);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("State", "still unpaid")
                .containsEntry("Service date", "2025-03-03")
                .containsEntry("Unpaid", "600.00")
                .containsEntry("Paid", "0.00")
                .containsEntry("Days late", "37.00")
                .containsEntry("Interest owed", "7.30")
                .containsEntry("Counted from", "assumed from service date: at most");
        assertThat(rows.get(1))
                .containsEntry("State", "still unpaid")
                .containsEntry("Service date", "2025-03-10")
                .containsEntry("Unpaid", "200.00")
                .containsEntry("Days late", "30.00")
                .containsEntry("Interest owed", "1.97")
                .containsEntry("Counted from", "receipt 2025-03-10");
    }

    private long findings() {
        return night.jdbc()
                .sql("SELECT count(*) FROM finding")
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_refused_or_taken_back_bears_nothing_and_of_a_day_partly_refused_the_rest() throws IOException {
        under("12")
                .log(
                        "more.csv",
                        LogDays.of()
                                .claim("WC-2", "PCN2")
                                .day("2025-03-03", 6)
                                .day("2025-03-04", 6)
                                .day("2025-03-05", 6))
                .remittance(
                        "first.835",
                        Check.of("T1", "2025-04-01", "1500.00")
                                .claim(Clp.of("PCN1", "ICN1")
                                        .day("2025-03-03", "600.00")
                                        .day("2025-03-10", "600.00"))
                                .claim(Clp.of("PCN2", "ICN2")
                                        .line("97545", "2025-03-03", "600.00", "0.00", "CO*197")
                                        .line("97545", "2025-03-04", "400.00", "100.00", "CO*45")
                                        .line("97546", "2025-03-04", "200.00", "0.00", "CO*197")
                                        .line("97545", "2025-03-05", "600.00", "200.00", "CO*45"))
                                .text())
                .remittance(
                        "back.835",
                        Check.of("T2", "2025-04-08", "-200.00")
                                .claim(Clp.of("PCN2", "ICN2").reversed("2025-03-05", "200.00"))
                                .text());

        // 4 March: 600.00 expected, 100.00 paid, 200.00 refused
        assertThat(interest(night.run(TODAY)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Service date", "2025-03-04")
                        .containsEntry("State", "still unpaid")
                        .containsEntry("Unpaid", "300.00"));
    }

    @Test
    void money_paid_again_after_a_reversal_and_money_beyond_what_was_expected_are_not_late() throws IOException {
        under("12")
                .remittance(
                        "first.835",
                        Check.of("T1", "2025-03-20", "600.00")
                                .claim(Clp.of("PCN1", "ICN1").day("2025-03-03", "600.00"))
                                .text())
                .remittance(
                        "again.835",
                        Check.of("T2", "2025-06-20", "100.00")
                                .claim(Clp.of("PCN1", "ICN1").reversed("2025-03-03", "600.00"))
                                .claim(Clp.of("PCN1", "ICN2").line("97545", "2025-03-03", "800.00", "700.00", "CO*45"))
                                .text());

        assertThat(interest(night.run(TODAY)))
                .extracting(row -> row.get("State"))
                .doesNotContain("paid late");
    }

    @Test
    void a_refusal_that_the_payer_upholds_keeps_the_class_of_the_first() throws IOException {
        under("0")
                .remittance(
                        "first.835",
                        Check.of("T1", "2025-03-20", "0.00")
                                .claim(Clp.of("PCN1", "ICN1").line("97545", "2025-03-03", "600.00", "0.00", "CO*252"))
                                .text())
                .remittance(
                        "second.835",
                        Check.of("T2", "2025-05-20", "0.00")
                                .claim(Clp.of("PCN1", "ICN2").line("97545", "2025-03-03", "600.00", "0.00", "CO*193"))
                                .text());

        Runner.Result run = night.run(TODAY);

        assertThat(WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Appeals"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Denial class", "Documentation")
                        .containsEntry("Level", "Medical fee dispute (MFDR)"));
    }
}
