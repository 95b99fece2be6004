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

/**
 * A bill of each kind, through nights. Texas pays an accredited clinic 64.00 an hour of work hardening, 80 % without CA; six hours are
 * 384.00, one unit of 97545 and four of 97546. The state's last day to bill is 95 days after the service.
 */
class BillingOfANightTest {

    private static final String HEADINGS =
            "payer_id,patient_control_number,claim_number,patient_last_name,patient_first_name,"
                    + "service_date,procedure_code,modifiers,units,billed_amount,sent_on,frequency\n";
    private static final OffsetDateTime NOON = OffsetDateTime.of(2025, 4, 16, 12, 0, 0, 0, ZoneOffset.UTC);

    @TempDir
    private Path home;

    private NightFixture night;

    @BeforeEach
    void clinic() {
        night = NightFixture.in(home)
                .write("jobs/reference/contracts.yml", """
                - id: texas
                  payer: [TESTMUT, TEST MUTUAL]
                  line: workers-comp
                  effective: { from: 2025-01-01, to: 2025-12-31 }
                  accredited: true
                  basis: fee-schedule
                  terms: { schedule: TX-DWC, percent: 100 }
                  source: contract of the test
                  confidence: high
                - id: other
                  payer: [OTHER, OTHER CARRIER]
                  line: workers-comp
                  effective: { from: 2025-01-01, to: 2025-12-31 }
                  accredited: true
                  basis: per-hour
                  terms: { rate: 70.00 }
                  source: contract of the test
                  confidence: high
                """)
                .write("jobs/reference/fee-schedules.csv", """
                schedule,jurisdiction,code,program,basis,amount,accreditation_factor,effective_from,source,confidence
                TX-DWC,TX,97545,WH,hour,64.00,0.80,2017-01-01,t,high
                TX-DWC,TX,97546,WH,hour,64.00,0.80,2017-01-01,t,high
                """);
    }

    /** Six hours on 2025-03-05 of each claim C-1 to C-8, each of a patient of its own. */
    private static LogDays log() {
        LogDays days = LogDays.of();
        for (int i = 1; i <= 8; i++) {
            days.claim("C-" + i, "PCN" + i)
                    .patient("P-" + i, "DOE" + i, "JANE", "")
                    .day("2025-03-05", 6);
        }
        return days.absent("2025-03-20");
    }

    private static String bill(String payer, int claim, String date, String modifiers, int further, String rest) {
        String start = String.join(",", payer, "PCN" + claim, "C-" + claim, "DOE" + claim, "JANE", date);
        return start + ",97545," + modifiers + ",1,200.00," + rest + "\n" + start + ",97546," + modifiers + ","
                + further + "," + further * 100 + ".00," + rest + "\n";
    }

    private static List<String> billing(Runner.Result result) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(result.workbook())).rows("Billing").stream()
                .map(row -> String.join(
                        " ",
                        row.get("Claim"),
                        row.get("Service date"),
                        row.get("Units due") + "/" + row.get("Units billed"),
                        row.get("Modifiers billed"),
                        row.get("Worth"),
                        row.get("Filing limit")))
                .sorted()
                .toList();
    }

    @Test
    void a_bill_of_each_kind_stands_on_the_sheet_until_it_is_mended() throws IOException {
        night.log("log.csv", log())
                .write(
                        "inbox/bills/a.csv",
                        HEADINGS
                                + bill("TESTMUT", 1, "2025-03-05", "WH:CA", 3, "2025-03-10,1")
                                + bill("TESTMUT", 2, "2025-03-05", "WH:CA", 5, "2025-03-10,1")
                                + bill("TESTMUT", 3, "2025-03-05", "WH", 4, "2025-03-10,1")
                                + bill("TESTMUT", 4, "2025-03-06", "WH:CA", 4, "2025-03-10,1")
                                + bill("OTHER", 5, "2025-03-05", "WH:CA", 4, "2025-03-10,1")
                                + bill("TESTMUT", 6, "2025-03-05", "WH:CA", 4, "2025-03-10,1")
                                + bill("TESTMUT", 6, "2025-03-05", "WH:CA", 4, "2025-03-24,1")
                                + bill("TESTMUT", 7, "2025-03-05", "WH:CA", 4, "2025-03-10,1")
                                + bill("TESTMUT", 7, "2025-03-19", "WH:CA", 4, "2025-03-24,1")
                                + bill("TESTMUT", 8, "2025-03-05", "WH:CA", 4, "2025-03-10,1")
                                + bill("TESTMUT", 8, "2025-03-20", "WH:CA", 4, "2025-03-24,1")
                                + bill("TESTMUT", 9, "2025-03-05", "WH:CA", 4, "2025-03-10,1"));
        Runner.Result first = night.run();
        assertThat(night.rejects()).isEmpty();
        assertThat(billing(first))
                .containsExactly(
                        "C-1 2025-03-05 5.00/4.00 WH:CA 64.00 2025-06-08",
                        "C-2 2025-03-05 5.00/6.00 WH:CA -64.00 2025-06-08",
                        "C-3 2025-03-05 5.00/5.00 WH 76.80 2025-06-08",
                        "C-4 2025-03-05 5.00/5.00 WH:CA 0.00 2025-06-08",
                        "C-5 2025-03-05 5.00/5.00 WH:CA 384.00 2025-06-08",
                        "C-6 2025-03-05 5.00/10.00 WH:CA -384.00 2025-06-08",
                        "C-7 2025-03-19 0.00/5.00 WH:CA -384.00 2025-06-22",
                        "C-8 2025-03-20 0.00/5.00 WH:CA -384.00 2025-06-23",
                        "C-9 2025-03-05 0.00/5.00 WH:CA  ");

        night.write(
                "inbox/bills/b.csv",
                HEADINGS
                        + bill("TESTMUT", 1, "2025-03-05", "WH:CA", 4, "2025-04-01,7")
                        + bill("TESTMUT", 2, "2025-03-05", "WH:CA", 5, "2025-04-01,8")
                        + bill("TESTMUT", 3, "2025-03-05", "WH:CA", 4, "2025-04-01,7"));
        assertThat(billing(night.run())).hasSize(6).noneMatch(row -> row.matches("C-[123] .*"));

        night.log(
                "more.csv",
                LogDays.of()
                        .claim("C-9", "PCN9")
                        .patient("P-9", "DOE9", "JANE", "")
                        .day("2025-03-05", 6));
        assertThat(billing(night.run())).hasSize(5).noneMatch(row -> row.startsWith("C-9"));
    }

    @Test
    void what_a_withdrawn_bill_said_is_gone_and_a_trial_writes_nothing() throws IOException {
        night.log("log.csv", log())
                .write(
                        "inbox/bills/a.csv",
                        HEADINGS
                                + bill("TESTMUT", 8, "2025-03-20", "WH:CA", 4, "2025-03-24,1")
                                + bill("TESTMUT", 9, "2025-03-05", "WH:CA", 4, "2025-03-10,1"));
        assertThat(billing(night.run())).hasSize(2);
        assertThat(billing(night.rerun(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31))))
                .hasSize(2);

        TakenFiles.File file =
                new TakenFiles(night.database().dataSource()).find("a.csv").get(0);
        new Withdrawal(night.database().dataSource()).carryOut(file, List.of(), NOON);
        Files.delete(night.file("inbox/bills/a.csv"));
        assertThat(billing(night.run())).isEmpty();
    }

    /** Six hours of a claim of {@link #log}, refused or paid. */
    private static Clp answered(int claim, String reason, String initial, String further) {
        return Clp.of("PCN" + claim, "ICN" + claim)
                .patient("DOE" + claim, "JANE")
                .line("97545", "2025-03-05", "200.00", initial, reason)
                .line("97546", "2025-03-05", "400.00", further, reason);
    }

    private static List<String> why(Runner.Result result) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(result.workbook())).rows("Billing").stream()
                .map(row -> row.get("Claim") + " " + row.get("Why"))
                .sorted()
                .toList();
    }

    @Test
    void fault_304_a_bill_to_whom_the_payer_names_is_not_called_back() throws IOException {
        StringBuilder bills = new StringBuilder(HEADINGS);
        for (int i = 1; i <= 4; i++) {
            bills.append(bill("TESTMUT", i, "2025-03-05", "WH:CA", 4, "2025-03-10,1"))
                    .append(bill("OTHER", i, "2025-03-05", "WH:CA", 4, "2025-03-24,1"));
        }
        bills.append(bill("OTHER", 5, "2025-03-05", "WH:CA", 4, "2025-03-24,1"));
        night.log("log.csv", log())
                .write("inbox/bills/a.csv", bills.toString())
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "0.00")
                                .claim(answered(1, "OA*109", "0.00", "0.00"))
                                .claim(answered(2, "OA*109", "0.00", "0.00"))
                                .claim(answered(3, "CO*16", "0.00", "0.00"))
                                .text());
        List<String> calledBack = List.of(
                "C-3 billed to OTHER CARRIER beside TEST MUTUAL; take PCN3 sent 2025-03-24 back (frequency 8)",
                "C-4 billed to OTHER CARRIER beside TEST MUTUAL; take PCN4 sent 2025-03-24 back (frequency 8)",
                "C-5 billed to OTHER CARRIER, the log's payer is TEST MUTUAL; bill TEST MUTUAL by 2025-06-08"
                        + " and take PCN5 sent 2025-03-24 back (frequency 8)");
        assertThat(why(night.run())).containsExactlyElementsOf(calledBack);

        night.remittance(
                "b.835",
                Check.of("CHK2", "2025-04-10", "840.00")
                        .payer("OTHER", "OTHER CARRIER")
                        .claim(answered(2, "CO*45", "140.00", "280.00"))
                        .claim(answered(5, "CO*45", "140.00", "280.00"))
                        .text());
        assertThat(why(night.run())).containsExactlyElementsOf(calledBack.subList(0, 2));
    }

    @Test
    void fault_305_a_day_that_was_refused_and_billed_anew_is_not_billed_twice() throws IOException {
        StringBuilder bills = new StringBuilder(HEADINGS);
        for (int i = 1; i <= 4; i++) {
            bills.append(bill("TESTMUT", i, "2025-03-05", "WH:CA", 4, "2025-03-10,1"));
        }
        night.log("log.csv", log())
                .write(
                        "inbox/bills/a.csv",
                        bills.append(bill("TESTMUT", 1, "2025-03-05", "WH:CA", 4, "2025-03-24,1"))
                                .append(bill("TESTMUT", 2, "2025-03-05", "WH:CA", 3, "2025-03-24,1"))
                                .append(bill("TESTMUT", 3, "2025-03-05", "WH:CA", 4, "2025-03-24,1"))
                                .append(bill("TESTMUT", 4, "2025-03-05", "WH:CA", 4, "2025-03-18,1"))
                                .toString())
                .remittance(
                        "a.835",
                        Check.of("CHK1", "2025-03-20", "384.00")
                                .claim(answered(1, "CO*16", "0.00", "0.00"))
                                .claim(answered(2, "CO*16", "0.00", "0.00"))
                                .claim(answered(3, "CO*45", "128.00", "256.00"))
                                .claim(answered(4, "CO*16", "0.00", "0.00"))
                                .text());
        List<String> left = List.of(
                "C-2 97546: 3 units billed, 4 due; send a corrected bill (frequency 7) by 2025-06-08",
                "C-3 97545 and 97546 are billed twice: on PCN3 sent 2025-03-10 and PCN3 sent 2025-03-24;"
                        + " take PCN3 sent 2025-03-24 back (frequency 8)",
                "C-4 97545 and 97546 are billed twice: on PCN4 sent 2025-03-10 and PCN4 sent 2025-03-18;"
                        + " take PCN4 sent 2025-03-18 back (frequency 8)");
        assertThat(why(night.run())).containsExactlyElementsOf(left);

        night.remittance(
                "b.835",
                Check.of("CHK2", "2025-04-10", "384.00")
                        .claim(answered(1, "CO*45", "128.00", "256.00"))
                        .text());
        assertThat(why(night.run())).containsExactlyElementsOf(left);
    }
}
