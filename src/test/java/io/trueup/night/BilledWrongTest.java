package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bills that do not say what the log says, and payers that answer them as they are: no payer owes anything for that. TEST MUTUAL owes 100.00
 * an hour, charged at 150.00; Texas: 95 days to bill.
 */
class BilledWrongTest {

    private static final String BILLS =
            "payer_id,patient_control_number,claim_number,patient_last_name,patient_first_name,"
                    + "service_date,procedure_code,modifiers,units,billed_amount,sent_on,frequency\n";
    private static final String BY = " (95 days from the service date, 28 TAC 133.20(b))";
    private static final String MISDATED =
            "Billed for 2025-03-12, attended 2025-03-11;" + " send a corrected bill (frequency 7) by 2025-06-14";

    @TempDir
    private Path home;

    private NightFixture clinic() {
        return NightFixture.in(home);
    }

    private static NightFixture declared(NightFixture night) {
        return night.write("jobs/nightly.yml", """
                name: nightly
                inbox: inbox
                reports: reports
                reference: jobs/reference
                tolerance: { amount: 0.00, percent: 0.0 }
                bills: { from: 2025-01-01, payers: all }
                """);
    }

    private static List<String> items(NightFixture night) {
        return night.jdbc().sql("""
                        SELECT concat(claim_number, ' ', (at_stake / 100.0)::numeric(20, 2), ' ', next_step)
                        FROM item
                        ORDER BY claim_number, service_date, at_stake""").query(String.class).list();
    }

    private static List<String> letters(NightFixture night) {
        return night.jdbc()
                .sql("SELECT claim_number FROM item WHERE letter <> '' ORDER BY claim_number")
                .query(String.class)
                .list();
    }

    private static List<?> sheet(Runner.Result result, String name) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(result.workbook())).rows(name);
    }

    /** 97545 of two hours and 97546 of one, with these charges and payments. */
    private static Clp answer(int claim, String date, String initial, String further) {
        String[] first = initial.split("/");
        String[] second = further.split("/");
        return Clp.of("PCN" + claim, "ICN" + claim)
                .patient("DOE" + claim, "JANE")
                .line("97545", date, first[0], first[1], "CO*45")
                .line("97546", date, second[0], second[1], "CO*45");
    }

    private static String bill(int claim, String date, int further, String sent) {
        String start = "TESTMUT,PCN" + claim + ",C-" + claim + ",DOE" + claim + ",JANE," + date + ",";
        return start + "97545,WH,1,300.00," + sent + ",1\n" + start + "97546,WH," + further + "," + further * 150
                + ".00," + sent + ",1\n";
    }

    private static LogDays fourHours(int claims, String date) {
        LogDays days = LogDays.of();
        for (int i = 1; i <= claims; i++) {
            days.claim("C-" + i, "PCN" + i)
                    .patient("P-" + i, "DOE" + i, "JANE", "")
                    .day(date, 4);
        }
        return days;
    }

    @Test
    void fault_325_days_billed_short_ask_for_a_corrected_bill_and_are_no_demand_letter_or_pattern() throws IOException {
        Check check = Check.of("T1", "2025-03-20", "1800.00");
        for (int i = 1; i <= 5; i++) {
            check.claim(answer(i, "2025-03-10", "300.00/200.00", "150.00/100.00"));
        }
        check.claim(answer(6, "2025-03-10", "300.00/200.00", "300.00/100.00"));
        NightFixture night = clinic().log("log.csv", fourHours(6, "2025-03-10")).remittance("a.835", check.text());
        Runner.Result result = night.run();

        assertThat(items(night).subList(0, 5))
                .allSatisfy(item -> assertThat(item)
                        .endsWith(
                                " 100.00 Send a corrected bill (frequency 7) for 2025-03-10: 3.00 of 4.00 hours billed, 100.00;"
                                        + " file by 2025-06-13" + BY));
        assertThat(items(night).get(5)).contains("Ask TEST MUTUAL to reprocess: paid 3.00 of 4.00 hours");
        assertThat(letters(night)).containsExactly("C-6");
        assertThat(sheet(result, "Patterns")).isEmpty();
        assertThat(sheet(result, "Demands")).isEmpty();
    }

    @Test
    void fault_325_the_bill_that_was_answered_tells_the_hours_and_a_later_one_that_they_are_asked_for() {
        NightFixture night = clinic().log("log.csv", fourHours(4, "2025-03-10"))
                .write(
                        "inbox/bills/a.csv",
                        BILLS
                                + bill(1, "2025-03-10", 1, "2025-03-12")
                                + bill(2, "2025-03-10", 1, "2025-03-12")
                                + bill(3, "2025-03-10", 2, "2025-03-12")
                                + bill(4, "2025-03-10", 1, "2025-03-12"))
                .write(
                        "inbox/bills/b.csv",
                        BILLS + bill(4, "2025-03-10", 2, "2025-03-25").replace(",1\n", ",7\n"))
                .remittance(
                        "a.835",
                        Check.of("T1", "2025-03-20", "1150.00")
                                .claim(answer(1, "2025-03-10", "300.00/200.00", "150.00/100.00"))
                                .claim(answer(2, "2025-03-10", "300.00/180.00", "150.00/70.00"))
                                .claim(answer(3, "2025-03-10", "300.00/200.00", "300.00/100.00"))
                                .claim(answer(4, "2025-03-10", "300.00/200.00", "150.00/100.00"))
                                .text());
        night.run();

        String rest = "for 2025-03-10: 3.00 of 4.00 hours billed, 100.00";
        assertThat(items(night))
                .containsExactly(
                        "C-1 100.00 Send a corrected bill (frequency 7) " + rest + "; file by 2025-06-13" + BY,
                        "C-2 150.00 Send a corrected bill (frequency 7) " + rest + "; file by 2025-06-13" + BY
                                + "; ask TEST MUTUAL to reprocess the hours billed, paid 50.00 short",
                        "C-3 100.00 Ask TEST MUTUAL to reprocess: paid 3.00 of 4.00 hours at 100.00"
                                + " (contract of the test), 1 day, 100.00, cut as CO-45",
                        "C-4 100.00 Ask TEST MUTUAL for the status of the corrected bill sent on 2025-03-25 " + rest);
        assertThat(letters(night)).containsExactly("C-3");
    }

    @Test
    void fault_355_a_code_that_was_billed_and_not_answered_is_asked_for_and_not_called_unbilled() {
        String bills = BILLS
                + bill(1, "2025-03-10", 2, "2025-03-12")
                + bill(2, "2025-03-10", 1, "2025-03-12")
                + bill(3, "2025-03-10", 2, "2025-03-12");
        NightFixture night = clinic().log("log.csv", fourHours(3, "2025-03-10"))
                .write("inbox/bills/a.csv", bills.substring(0, bills.lastIndexOf("TESTMUT")))
                .write("inbox/bills/b.csv", BILLS + bills.substring(bills.lastIndexOf("TESTMUT")))
                .remittance(
                        "a.835",
                        Check.of("T1", "2025-03-20", "600.00")
                                .claim(initialOnly(1))
                                .claim(initialOnly(2))
                                .claim(initialOnly(3))
                                .text());
        night.run();

        String reprocess = "200.00 Ask TEST MUTUAL to reprocess: 97546, billed for 300.00, was not answered;"
                + " paid 2.00 of 4.00 hours at 100.00 (contract of the test), 1 day, 200.00, cut as CO-45";
        assertThat(items(night))
                .containsExactly(
                        "C-1 " + reprocess,
                        "C-2 200.00 Send a corrected bill (frequency 7) for 2025-03-10: 3.00 of 4.00 hours billed, 100.00;"
                                + " file by 2025-06-13" + BY
                                + "; ask TEST MUTUAL to reprocess the hours billed, paid 100.00 short",
                        "C-3 " + reprocess);
        assertThat(letters(night)).containsExactly("C-1", "C-3");
    }

    private static Clp initialOnly(int claim) {
        return Clp.of("PCN" + claim, "ICN" + claim)
                .patient("DOE" + claim, "JANE")
                .line("97545", "2025-03-10", "300.00", "200.00", "CO*45");
    }

    @Test
    void fault_326_a_wrong_day_that_was_paid_and_reversed_is_nothing_to_do_and_one_only_refused_asks_for_no_money() {
        NightFixture night = clinic().log("log.csv", fourHours(2, "2025-03-11"))
                .remittance(
                        "a.835",
                        Check.of("T1", "2025-03-20", "400.00")
                                .claim(answer(1, "2025-03-12", "300.00/200.00", "300.00/200.00"))
                                .claim(Clp.of("PCN2", "ICN2")
                                        .patient("DOE2", "JANE")
                                        .line("97545", "2025-03-12", "300.00", "0.00", "CO*16"))
                                .text())
                .remittance(
                        "b.835",
                        Check.of("T2", "2025-03-27", "0.00")
                                .claim(Clp.of("PCN1", "ICN1")
                                        .patient("DOE1", "JANE")
                                        .status("22")
                                        .line("97545", "2025-03-12", "-300.00", "-200.00", "CO*45")
                                        .line("97546", "2025-03-12", "-300.00", "-200.00", "CO*45"))
                                .claim(Clp.of("PCN1", "ICN3")
                                        .patient("DOE1", "JANE")
                                        .line("97545", "2025-03-11", "600.00", "400.00", "CO*45"))
                                .text());
        night.run();

        assertThat(items(night))
                .containsExactly("C-2 0.00 The bill carried 2025-03-12, which no log has, and was refused (CO-16):"
                        + " find the log and drop it into the inbox, else correct the bill");
        night.assertEveryCentIsOnOneRow();
    }

    @Test
    void fault_326_a_day_billed_for_a_wrong_date_is_corrected_on_the_worklist_as_on_the_sheet_billing()
            throws IOException {
        NightFixture night = declared(clinic())
                .log("log.csv", fourHours(2, "2025-03-11"))
                .write(
                        "inbox/bills/a.csv",
                        BILLS + bill(1, "2025-03-12", 2, "2025-03-14") + bill(2, "2025-03-12", 2, "2025-03-14"))
                .remittance(
                        "a.835",
                        Check.of("T1", "2025-03-20", "400.00")
                                .claim(answer(1, "2025-03-12", "300.00/200.00", "300.00/200.00"))
                                .claim(answer(2, "2025-03-12", "300.00/0.00", "300.00/0.00"))
                                .text());
        Runner.Result result = night.run();

        assertThat(items(night))
                .containsExactly(
                        "C-1 400.00 " + MISDATED,
                        "C-1 0.00 " + MISDATED,
                        "C-2 400.00 " + MISDATED,
                        "C-2 0.00 " + MISDATED);
        assertThat(WorkbookText.of(Objects.requireNonNull(result.workbook())).rows("Billing"))
                .extracting(row -> row.get("Why"))
                .allSatisfy(why -> assertThat(why).isEqualToIgnoringCase(MISDATED));
    }

    @Test
    void fault_327_a_bill_and_the_name_of_another_patient_stand_together_against_a_control_number() {
        NightFixture night = clinic().log(
                        "log.csv",
                        fourHours(1, "2025-03-10")
                                .claim("C-2", "PCN2")
                                .patient("P-2", "ROE", "JANE", "")
                                .day("2025-03-10", 4))
                .write("inbox/bills/a.csv", BILLS + bill(1, "2025-03-10", 2, "2025-03-12"))
                .write(
                        "inbox/bills/b.csv",
                        BILLS
                                + bill(2, "2025-03-10", 2, "2025-03-12")
                                        .replace("PCN2", "PCN1")
                                        .replace("DOE2", "ROE"))
                .remittance(
                        "a.835",
                        Check.of("T1", "2025-03-20", "800.00")
                                .claim(answer(1, "2025-03-10", "300.00/200.00", "300.00/200.00"))
                                .claim(Clp.of("PCN1", "ICN2")
                                        .patient("ROE", "JANE")
                                        .line("97545", "2025-03-10", "600.00", "400.00", "CO*45"))
                                .text());
        night.run();

        assertThat(night.findings())
                .contains("C-1 2025-03-10 PAID_AS_EXPECTED 400.00 400.00 0.00")
                .anyMatch(finding -> finding.contains("NEEDS_REVIEW - 400.00"))
                .noneMatch(finding -> finding.contains("OVERPAID"));
    }

    @Test
    void fault_328_of_two_of_one_name_the_middle_initial_or_the_suffix_tells() {
        NightFixture night = clinic().log(
                        "log.csv",
                        LogDays.of()
                                .claim("C-1", "PCN1")
                                .patient("P-1", "COX", "JOHN A", "")
                                .day("2025-03-10", 4)
                                .claim("C-2", "PCN2")
                                .patient("P-2", "COX", "JOHN B", "")
                                .day("2025-03-10", 4)
                                .claim("C-3", "PCN3")
                                .patient("P-3", "BROWN", "SAM", "")
                                .day("2025-03-10", 4)
                                .claim("C-4", "PCN4")
                                .patient("P-4", "BROWN JR", "SAM", "")
                                .day("2025-03-10", 4))
                .remittance(
                        "a.835",
                        Check.of("T1", "2025-03-20", "1200.00")
                                .claim(Clp.of("X1", "ICN1")
                                        .patient("COX", "JOHN*B")
                                        .line("97545", "2025-03-10", "600.00", "400.00", "CO*45"))
                                .claim(Clp.of("X2", "ICN2")
                                        .patient("BROWN", "SAM***JR")
                                        .line("97545", "2025-03-10", "600.00", "400.00", "CO*45"))
                                .claim(Clp.of("X3", "ICN3")
                                        .patient("BROWN", "SAM")
                                        .line("97545", "2025-03-10", "600.00", "400.00", "CO*45"))
                                .text());
        night.run();

        assertThat(night.findings())
                .contains(
                        "C-2 2025-03-10 PAID_AS_EXPECTED 400.00 400.00 0.00",
                        "C-4 2025-03-10 PAID_AS_EXPECTED 400.00 400.00 0.00")
                .anyMatch(finding -> finding.contains("NEEDS_REVIEW - 400.00"));
    }
}
