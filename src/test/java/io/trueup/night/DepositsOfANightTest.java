package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.intake.TakenFiles;
import io.trueup.ledger.DepositsOf;
import io.trueup.ledger.Purge;
import io.trueup.withdrawal.Withdrawal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bank says of a clinic's payments, to the cent: TESTMUT pays five days of 600.00 on 2025-03-20. */
class DepositsOfANightTest {

    private static final OffsetDateTime NOON = OffsetDateTime.of(2025, 4, 16, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final String HEAD = "Posting Date,Description,Amount,Check or Slip #\n";
    private static final String FIRST = "2025-03-03,INTEREST PAYMENT,0.12,\n";
    private static final String EFT1 = "2025-03-21,HCCLAIMPMT TEST MUTUAL TRN*1*EFT000101*1123456789\\,600.00,\n";
    /** 2.5 % less. */
    private static final String EFT2 = "2025-03-21,VIRTUAL CARD TEST MUTUAL EFT000102,585.00,\n";

    private static final String SLIP = "2025-03-27,DEPOSIT,1200.00,17\n";
    private static final String CARDS = "2025-03-27,MERCHANT BANKCD DEPOSIT 498,812.40,\n";
    private static final String STRANGER = "2025-03-28,HCCLAIMPMT OTHER PLAN TRN*1*998877665*1999888777\\,1250.00,\n";
    private static final String PAYROLL = "2025-03-28,GUSTO PAYROLL,-9120.55,\n";
    private static final String LAST = "2025-04-11,INTEREST PAYMENT,0.13,\n";

    private static final String[] ALL = {
        "2025-03-21 600.00 EFT000101 600.00 0.00 Matched",
        "2025-03-21 585.00 EFT000102 600.00 -15.00 Differs",
        "2025-03-27 1200.00 501; 502 1200.00 0.00 Matched",
        "2025-03-28 1250.00 - - - No remittance",
        "- - EFT000105 600.00 -600.00 Missing"
    };

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void fiveDays() {
        LogDays days = LogDays.of();
        for (int day = 3; day <= 7; day++) {
            days.day("2025-03-0" + day, 6);
        }
        night = NightFixture.in(home).log("log.csv", days);
    }

    private static String remittance() {
        return Remits.table(
                Remits.row("EFT000101", "600.00", "PCN1", "ICN1", "2025-03-03", "600.00"),
                Remits.row("EFT000102", "600.00", "PCN1", "ICN2", "2025-03-04", "600.00"),
                Remits.row("501", "600.00", "PCN1", "ICN3", "2025-03-05", "600.00"),
                Remits.row("502", "600.00", "PCN1", "ICN4", "2025-03-06", "600.00"),
                Remits.row("EFT000105", "600.00", "PCN1", "ICN5", "2025-03-07", "600.00"));
    }

    private static List<Map<String, String>> rows(Runner.Result run, String sheet) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows(sheet);
    }

    private static List<String> deposits(Runner.Result run) throws IOException {
        return rows(run, "Deposits").stream()
                .map(row -> List.of("Date", "Amount", "Trace", "Payment amount", "Difference", "State").stream()
                        .map(column -> row.get(column).isBlank() ? "-" : row.get(column))
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
                .toList();
    }

    /** What stands in the database, whichever files told it. */
    private List<String> states() {
        return night.jdbc().sql("""
                        SELECT concat_ws(' ', l.bank_date, l.amount, d.state, d.announced, d.difference, d.note)
                        FROM bank_deposit d
                        JOIN bank_line l ON l.id = d.bank_line_id
                        UNION ALL
                        SELECT concat_ws(' ', p.trace, d.state, d.deposited, d.deposited_on, d.note)
                        FROM payment_deposit d
                        JOIN payment p ON p.id = d.payment_id
                        UNION ALL
                        SELECT concat_ws(' ', i.id, i.outcome, i.payer, i.at_stake, i.next_step)
                        FROM item i
                        ORDER BY 1""").query(String.class).list();
    }

    private void withdraw(String name) {
        TakenFiles.File file =
                new TakenFiles(night.database().dataSource()).find(name).get(0);
        new Withdrawal(night.database().dataSource()).carryOut(file, List.of(), NOON);
    }

    @Test
    void every_line_and_every_payment_is_on_the_sheet_and_what_is_open_on_the_worklist() throws IOException {
        night.remittance("r.csv", remittance())
                .statement("march.csv", HEAD + FIRST + EFT1 + EFT2 + SLIP + CARDS + STRANGER + PAYROLL + LAST);
        Runner.Result run = night.run();
        assertThat(deposits(run)).contains(ALL);
        assertThat(deposits(run))
                .contains(
                        "2025-03-27 812.40 - - - Other money",
                        "2025-03-28 -9120.55 - - - Money out",
                        "2025-04-11 0.13 - - - Other money")
                .hasSize(9);
        assertThat(rows(run, "Worklist"))
                .extracting(row -> row.get("Outcome") + " " + row.get("At stake") + " " + row.get("Next step"))
                .containsExactlyInAnyOrder(
                        "Deposit missing 600.00 Ask TEST MUTUAL (and the bank) for payment EFT000105 of 2025-03-20, 600.00: announced,"
                                + " not at the bank by 2025-03-25",
                        "Remittance missing 1250.00 See at the bank who paid, and ask for the remittance (835 or explanation of payment) of"
                                + " 1250.00 deposited 2025-03-28 (HCCLAIMPMT OTHER PLAN TRN*1*998877665*1999888777\\): which days it"
                                + " pays and denies is not known",
                        "Deposit differs 15.00 Ask TEST MUTUAL about EFT000102: 600.00 announced, 585.00 deposited 2025-03-21, 15.00 less;"
                                + " 2.5 % of it: it looks like the fee of a virtual card");
        assertThat(rows(run, "Tie-out"))
                .extracting(row -> row.get("Trace") + " " + row.get("Deposited") + " " + row.get("Deposit date"))
                .containsExactlyInAnyOrder(
                        "EFT000101 600.00 2025-03-21",
                        "EFT000102 585.00 2025-03-21",
                        "501 600.00 2025-03-27",
                        "502 600.00 2025-03-27",
                        "EFT000105  ");
        assertThat(night.findings()).allMatch(finding -> finding.contains("PAID_AS_EXPECTED"));
    }

    @Test
    void fault_115_without_a_statement_nothing_is_said_of_the_bank() throws IOException {
        Runner.Result run = night.remittance("r.csv", remittance()).run();
        assertThat(WorkbookText.of(Objects.requireNonNull(run.workbook())).names())
                .doesNotContain("Deposits");
        assertThat(rows(run, "Worklist")).isEmpty();
        assertThat(rows(run, "Summary")).noneMatch(row -> row.toString().contains("Bank"));
    }

    @Test
    void fault_111_statements_that_overlap_count_each_line_once() throws IOException {
        night.remittance("r.csv", remittance())
                .statement("a.csv", HEAD + FIRST + EFT1 + EFT2 + SLIP)
                .statement("b.csv", HEAD + EFT1 + EFT2 + SLIP + CARDS + STRANGER + PAYROLL + LAST);
        Runner.Result run = night.run();
        assertThat(deposits(run)).contains(ALL).hasSize(9);
        night.statement("c.csv", HEAD + CARDS + CARDS + LAST);
        assertThat(deposits(night.run(LocalDate.of(2025, 4, 16))))
                .as("two equal batches in one statement are two")
                .contains("2025-03-27 812.40 - - - Other money");
        assertThat(night.jdbc()
                        .sql("SELECT count(*) FROM bank_deposit")
                        .query(Long.class)
                        .single())
                .isEqualTo(9);
    }

    @Test
    void fault_114_in_whatever_order_files_come_the_same_stands_in_the_end() {
        List<String> expected = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            night = NightFixture.in(home.resolve("shuffled-" + seed));
            LogDays days = LogDays.of();
            for (int day = 3; day <= 7; day++) {
                days.day("2025-03-0" + day, 6);
            }
            night.log("log.csv", days);
            List<Runnable> drops = new ArrayList<>(List.of(
                    () -> night.remittance("r.csv", remittance()),
                    () -> night.statement("a.csv", HEAD + FIRST + EFT1 + EFT2),
                    () -> night.statement("b.csv", HEAD + EFT2 + SLIP + CARDS + STRANGER),
                    () -> night.statement("c.csv", HEAD + STRANGER + PAYROLL + LAST)));
            Collections.shuffle(drops, new Random(seed));
            for (Runnable drop : drops) {
                drop.run();
                night.run();
            }
            if (seed == 0) {
                expected.addAll(states());
            }
            assertThat(states()).as("seed %d", seed).isEqualTo(expected).hasSize(16);
        }
    }

    @Test
    void fault_114_what_is_withdrawn_is_as_if_it_had_never_come() throws IOException {
        night.remittance("r.csv", remittance()).statement("a.csv", HEAD + FIRST + EFT1 + EFT2 + LAST);
        night.run();
        List<String> before = states();
        night.statement("b.csv", HEAD + EFT2 + SLIP + STRANGER);
        night.run();
        assertThat(states()).isNotEqualTo(before);
        withdraw("b.csv");
        night.write("inbox/deposits/b.csv", "").run();
        assertThat(states()).isEqualTo(before);
        withdraw("a.csv");
        night.write("inbox/deposits/a.csv", "");
        Runner.Result run = night.run();
        assertThat(states()).isEmpty();
        assertThat(rows(run, "Worklist")).isEmpty();
    }

    @Test
    void fault_114_a_remittance_that_comes_late_or_goes_again_closes_and_opens_what_there_is_to_do()
            throws IOException {
        night.statement("march.csv", HEAD + FIRST + EFT1 + LAST)
                .remittance(
                        "0.csv", Remits.table(Remits.row("EFT000100", "0.00", "PCN1", "ICN0", "2025-03-03", "0.00")));
        assertThat(rows(night.run(), "Worklist"))
                .extracting(row -> row.get("Outcome"))
                .contains("Remittance missing");
        night.remittance(
                "r.csv", Remits.table(Remits.row("EFT000101", "600.00", "PCN1", "ICN1", "2025-03-03", "600.00")));
        assertThat(rows(night.run(), "Worklist"))
                .extracting(row -> row.get("Outcome"))
                .doesNotContain("Remittance missing");
        withdraw("r.csv");
        night.write("inbox/remittances/r.csv", "");
        assertThat(rows(night.run(), "Worklist"))
                .extracting(row -> row.get("Outcome"))
                .contains("Remittance missing");
    }

    @Test
    void fault_113_a_deposit_that_the_bank_took_back_is_missing_again() throws IOException {
        night.remittance("r.csv", remittance())
                .statement("march.csv", HEAD + FIRST + EFT1 + LAST)
                .statement(
                        "april.csv",
                        HEAD + "2025-04-02,ACH RETURN TEST MUTUAL TRN*1*EFT000101*1123456789\\,-600.00,\n");
        Runner.Result run = night.run();
        assertThat(deposits(run))
                .contains(
                        "2025-03-21 600.00 - - - Returned",
                        "2025-04-02 -600.00 - - - Returned",
                        "- - EFT000101 600.00 -600.00 Missing");
    }

    @Test
    void fault_331_a_check_of_a_slip_that_comes_back_leaves_the_others_and_can_come_again() throws IOException {
        night.remittance(
                        "r.csv",
                        Remits.table(
                                Remits.row("50011", "480.00", "PCN1", "ICN3", "2025-03-05", "480.00"),
                                Remits.row("50012", "450.00", "PCN1", "ICN4", "2025-03-06", "450.00")))
                .statement(
                        "march.csv",
                        HEAD + FIRST + "2025-03-25,DEPOSIT,930.00,\n2025-03-28,RETURNED DEPOSITED ITEM,-450.00,50012\n"
                                + LAST);
        Runner.Result back = night.run();
        assertThat(deposits(back))
                .contains(
                        "2025-03-25 930.00 50011; 50012 930.00 0.00 Matched",
                        "2025-03-28 -450.00 - - - Returned",
                        "- - 50012 450.00 -450.00 Missing");
        assertThat(rows(back, "Worklist"))
                .filteredOn(row -> row.get("Outcome").equals("Deposit missing"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("Next step"))
                        .endsWith("it came on 2025-03-25 and was taken back on 2025-03-28"));
        night.statement("april.csv", HEAD + "2025-04-14,REDEPOSIT,450.00,50012\n");
        Runner.Result again = night.run(LocalDate.of(2025, 4, 16));
        assertThat(deposits(again)).contains("2025-04-14 450.00 50012 450.00 0.00 Matched");
        assertThat(rows(again, "Worklist"))
                .extracting(row -> row.get("Outcome"))
                .doesNotContain("Deposit missing", "Remittance missing");
        withdraw("april.csv");
        night.write("inbox/deposits/april.csv", "");
        assertThat(rows(night.run(LocalDate.of(2025, 4, 17)), "Worklist"))
                .extracting(row -> row.get("Outcome"))
                .contains("Deposit missing");
    }

    @Test
    void fault_332_a_debit_that_names_a_payment_and_has_another_amount_is_told() throws IOException {
        night.remittance("r.csv", remittance())
                .statement(
                        "march.csv",
                        HEAD + FIRST + EFT1 + "2025-03-24,TEST MUTUAL EFT000105,600.00,\n"
                                + "2025-03-28,CHARGEBACK EFT000101 INCL FEE,-612.00,\n"
                                + "2025-03-28,REVERSAL PARTIAL TEST MUTUAL EFT000105,-100.00,\n" + LAST);
        Runner.Result run = night.run();
        assertThat(deposits(run))
                .contains(
                        "2025-03-28 -612.00 - - - Returned",
                        "- - EFT000101 600.00 -600.00 Missing",
                        "2025-03-24 600.00 EFT000105 600.00 -100.00 Differs");
        assertThat(rows(run, "Worklist"))
                .extracting(row -> row.get("Next step"))
                .anyMatch(step -> step.endsWith("taken back on 2025-03-28, with 12.00 more, as the bank's fee"))
                .contains("Ask TEST MUTUAL about EFT000105: 600.00 announced, 500.00 deposited 2025-03-24, 100.00 less;"
                        + " 100.00 was taken back on 2025-03-28");
    }

    @Test
    void fault_333_a_line_that_the_bank_has_not_booked_is_told_and_not_counted() throws IOException {
        night.remittance("r.csv", remittance())
                .statement(
                        "march.csv",
                        "Date,Status,Description,Amount\n2025-03-03,Posted,INTEREST PAYMENT,0.12\n"
                                + "2025-03-20,Pending,ACH CREDIT TEST MUTUAL EFT000101,600.00\n"
                                + "2025-03-21,Posted,ACH CREDIT TEST MUTUAL CCD EFT000101,600.00\n"
                                + "2025-04-11,Posted,INTEREST PAYMENT,0.13\n");
        assertThat(deposits(night.run()))
                .contains("2025-03-21 600.00 EFT000101 600.00 0.00 Matched")
                .noneMatch(row -> row.startsWith("2025-03-20"));
        assertThat(night.rejects()).containsExactly("PENDING_LINE march.csv Pending");
    }

    @Test
    void fault_334_lines_that_name_a_check_by_a_short_number_are_it_when_they_add_up() throws IOException {
        night.remittance("r.csv", Remits.table(Remits.row("50100", "440.00", "PCN1", "ICN3", "2025-03-05", "440.00")))
                .statement(
                        "march.csv",
                        HEAD + FIRST + "2025-03-25,LOCKBOX DEPOSIT 50100,240.00,\n"
                                + "2025-03-25,LOCKBOX DEPOSIT 50100,200.00,\n" + LAST);
        assertThat(deposits(night.run()))
                .contains("2025-03-25 240.00 50100 240.00 0.00 Matched", "2025-03-25 200.00 50100 200.00 0.00 Matched");
    }

    @Test
    void fault_112_equal_amounts_that_nothing_tells_apart_are_a_persons_to_decide() throws IOException {
        night.remittance("r.csv", remittance())
                .statement("march.csv", HEAD + FIRST + "2025-03-24,DEPOSIT,600.00,\n" + LAST);
        assertThat(deposits(night.run())).anyMatch(row -> row.endsWith("Which payment?"));
    }

    @Test
    void fault_110_a_bai2_report_is_read_like_a_list_and_totals_that_do_not_agree_are_told() throws IOException {
        night.remittance("r.csv", remittance()).statement("march.bai", """
                01,122099999,123456789,250402,0200,1,,,2/
                02,031001234,122099999,1,250303,2359,USD,2/
                03,0975312468,,010,500000/
                16,354,12,Z,,,INTEREST/
                49,500012,3/
                98,500012,1,5/
                02,031001234,122099999,1,250321,2359,USD,2/
                03,0975312468,,010,500000/
                16,165,60000,Z,,,HCCLAIMPMT TEST MUTUAL TRN*1*EFT000101*1123456789\\/
                49,560001,3/
                98,560000,1,5/
                02,031001234,122099999,1,250411,2359,USD,2/
                03,0975312468,,010,500000/
                49,500000,2/
                98,500000,1,4/
                99,1560012,3,16/
                """);
        Runner.Result run = night.run();
        assertThat(night.rejects()).containsExactly("STATEMENT_DIFFERS march.bai total 5600.01");
        assertThat(deposits(run))
                .contains("2025-03-21 600.00 EFT000101 600.00 0.00 Matched", "- - EFT000105 600.00 -600.00 Missing");
    }

    @Test
    void a_night_without_anything_new_writes_nothing_and_the_calendar_alone_makes_a_payment_missing()
            throws IOException {
        night.remittance("r.csv", remittance()).statement("march.csv", HEAD + FIRST + EFT1 + LAST);
        night.run(LocalDate.of(2025, 4, 11));
        List<String> before = states();
        long runs = runsOfStates();
        night.run(LocalDate.of(2025, 4, 12));
        assertThat(states()).isEqualTo(before);
        assertThat(runsOfStates()).isEqualTo(runs);
    }

    private long runsOfStates() {
        return night.jdbc()
                .sql("SELECT max(run_id) FROM payment_deposit")
                .query(Long.class)
                .single();
    }

    @Test
    void explain_can_ask_when_a_days_payments_came() {
        night.remittance("r.csv", remittance()).statement("march.csv", HEAD + FIRST + EFT1 + LAST);
        night.run();
        List<Long> claimPayments = night.jdbc()
                .sql("SELECT claim_payment_id FROM service_line WHERE from_date = '2025-03-03'")
                .query(Long.class)
                .list();
        DepositsOf deposits = new DepositsOf(night.database().dataSource());
        assertThat(deposits.payments(claimPayments)).singleElement().satisfies(payment -> {
            assertThat(payment.trace()).isEqualTo("EFT000101");
            assertThat(payment.on()).isEqualTo(LocalDate.of(2025, 3, 21));
        });
    }

    @Test
    void purged_lines_lose_their_words_and_keep_their_money() {
        night.remittance("r.csv", remittance())
                .statement("march.csv", HEAD + FIRST + EFT1 + EFT2 + SLIP + STRANGER + LAST);
        night.run();
        List<String> before = states();
        new Purge(night.database().dataSource()).carryOut(LocalDate.of(2025, 3, 27), NOON);
        assertThat(night.jdbc()
                        .sql("SELECT DISTINCT description FROM bank_line WHERE bank_date < '2025-03-21'")
                        .query(String.class)
                        .list())
                .containsExactly("");
        night.run(LocalDate.of(2025, 4, 16));
        assertThat(states()).isEqualTo(before);
        night.statement("again.csv", HEAD + FIRST + EFT1);
        night.run(LocalDate.of(2025, 4, 17));
        assertThat(states()).isEqualTo(before);
    }
}
