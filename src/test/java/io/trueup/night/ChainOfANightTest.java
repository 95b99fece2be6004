package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.intake.TakenFiles;
import io.trueup.withdrawal.Withdrawal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the attended day to the payer's answer through nights: what was billed, what came back, and from when a payment is due. */
class ChainOfANightTest {

    private static final OffsetDateTime NOON = OffsetDateTime.of(2025, 4, 16, 12, 0, 0, 0, ZoneOffset.UTC);

    private static final String BILLED = """
            patient_control_number,payer_id,service_date,procedure_code,modifiers,units,billed_amount,sent_on
            PCN1,TESTMUT,2025-03-03,97545,WH,1,200.00,2025-03-10
            PCN1,TESTMUT,2025-03-03,97546,WH,4,480.00,2025-03-10
            """;

    private static final String WORDS = "patient_control_number,payer_id,received_on,status,by,reason\n";

    @TempDir
    private Path home;

    private NightFixture night;

    @BeforeEach
    void twoDaysOfSixHours() {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6).day("2025-03-04", 6))
                .write("inbox/bills/1.csv", BILLED);
    }

    private void declaring(String bills) {
        night.write("jobs/nightly.yml", """
                name: nightly
                inbox: inbox
                reports: reports
                reference: jobs/reference
                tolerance: { amount: 0.00, percent: 0.0 }
                """ + bills + "\n");
    }

    private static List<String> awaiting(Runner.Result result) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(result.workbook())).rows("Awaiting").stream()
                .map(row -> row.get("Service date") + " due " + row.get("Due date") + ", " + row.get("Counted from"))
                .toList();
    }

    private static List<String> worklist(Runner.Result result) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(result.workbook())).rows("Worklist").stream()
                .map(row -> row.get("Outcome") + " " + row.get("At stake") + " " + row.get("Deadline") + ": "
                        + row.get("Next step"))
                .toList();
    }

    private void withdraw(String name) {
        TakenFiles.File file =
                new TakenFiles(night.database().dataSource()).find(name).get(0);
        new Withdrawal(night.database().dataSource()).carryOut(file, List.of(), NOON);
    }

    @Test
    void a_day_without_a_bill_is_not_billed_where_the_bills_are_declared_and_nowhere_else() throws IOException {
        assertThat(awaiting(night.run()))
                .containsExactly(
                        "2025-03-03 due 2025-04-24, bill sent 2025-03-10",
                        "2025-03-04 due 2025-04-18, assumed from service date");

        declaring("bills: { from: 2025-01-01 }");
        night.jdbc().sql("UPDATE input_file SET settled = FALSE").update();
        Runner.Result declared = night.run();

        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-1 2025-03-04 NOT_BILLED 600.00 0.00 0.00");
        assertThat(awaiting(declared)).containsExactly("2025-03-03 due 2025-04-24, bill sent 2025-03-10");
        assertThat(worklist(declared))
                .containsExactly("Not billed 600.00 2025-06-07: Bill 2025-03-04 (600.00): no bill carries it; file by"
                        + " 2025-06-07 (95 days from the service date, 28 TAC 133.20(b))");
    }

    @Test
    void the_payers_acceptance_starts_the_clock_and_its_withdrawal_takes_it_back() throws IOException {
        night.run();
        night.write("inbox/acknowledgments/1.csv", WORDS + "PCN1,TESTMUT,2025-03-11,accepted,clearinghouse,\n");
        assertThat(awaiting(night.run())).contains("2025-03-03 due 2025-04-24, bill sent 2025-03-10");

        night.write("inbox/acknowledgments/2.csv", WORDS + "PCN1,TESTMUT,2025-03-12,accepted,payer,\n");
        assertThat(awaiting(night.run())).contains("2025-03-03 due 2025-04-26, bill accepted by the payer 2025-03-12");

        Files.delete(home.resolve("inbox/acknowledgments/2.csv"));
        withdraw("2.csv");
        assertThat(awaiting(night.run())).contains("2025-03-03 due 2025-04-24, bill sent 2025-03-10");

        night.remittance(
                "a.835",
                Check.of("CHK0", "2025-03-18", "0.00")
                        .claim(Clp.of("PCN1", "ICN1")
                                .status("25")
                                .line("97545", "2025-03-03", "200.00", "0.00", "CO*45")
                                .with("DTM*050*20250314"))
                        .text());
        assertThat(awaiting(night.run())).contains("2025-03-03 due 2025-04-28, bill received 2025-03-14");
    }

    @Test
    void a_refused_bill_is_to_be_sent_again_until_its_filing_limit_is_over() throws IOException {
        declaring("bills: { from: 2025-01-01, payers: [TEST MUTUAL] }");
        night.write(
                "inbox/acknowledgments/1.csv",
                WORDS + "PCN1,TESTMUT,2025-03-12,refused,payer,subscriber number not on file\n");
        assertThat(worklist(night.run(LocalDate.of(2025, 6, 6))))
                .contains(
                        "Bill refused 600.00 2025-06-06: Correct what the payer refused on 2025-03-12 (subscriber number"
                                + " not on file), and send 2025-03-03 (600.00) again by 2025-06-06 (95 days from the service"
                                + " date, 28 TAC 133.20(b))");

        assertThat(worklist(night.run(LocalDate.of(2025, 6, 7))))
                .contains(
                        "Bill refused 600.00 2025-06-06: The filing limit passed on 2025-06-06 (95 days from the service"
                                + " date, 28 TAC 133.20(b)): correct what the payer refused on 2025-03-12 (subscriber number not on"
                                + " file), and send 2025-03-03 (600.00) again only with proof of a good reason; else write"
                                + " off 600.00 (reason: filing limit missed)");

        night.write("inbox/bills/2.csv", BILLED.replace("2025-03-10", "2025-05-20"));
        assertThat(worklist(night.run(LocalDate.of(2025, 6, 8)))).noneMatch(row -> row.startsWith("Bill refused"));
        assertThat(night.findings()).contains("C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00");
    }

    @Test
    void a_price_that_depends_on_the_charge_is_known_from_the_bill_on() {
        night.contract("percent", "percent-of-charge", "percent: 80");
        night.run();

        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 AWAITING_PAYMENT 544.00 0.00 0.00",
                        "C-1 2025-03-04 AWAITING_PAYMENT - 0.00 0.00");
        assertThat(night.jdbc()
                        .sql("SELECT billed FROM finding WHERE service_date = '2025-03-03'")
                        .query(Long.class)
                        .single())
                .isEqualTo(680_00);
    }
}
