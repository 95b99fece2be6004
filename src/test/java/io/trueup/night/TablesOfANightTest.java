package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.ledger.Runs;
import io.trueup.tabular.TestWorkbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as clinics and payers really have them, through a whole night. */
class TablesOfANightTest {

    private static final List<String> LOG = List.of(
            "patient_id",
            "patient_name",
            "claim_number",
            "payer_id",
            "jurisdiction",
            "program",
            "service_date",
            "attendance",
            "start_time",
            "end_time",
            "hours");

    @TempDir
    Path home;

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private static List<Object> day(String date, Object start, Object end, Object hours) {
        return row("P1", "DOE, JANE", "C-1", "TESTMUT", "Texas", "Work Hardening", date, "Present", start, end, hours);
    }

    @Test
    void a_log_of_several_sheets_is_one_log_and_a_row_of_two_sheets_counts_once() {
        List<Object> monday = day("10-Mar-2025", "8am", "1400", "");
        byte[] log = TestWorkbook.of()
                .sheet("Key", List.of(row("P", "present")))
                .sheet("March 10", List.of(row("Program log of March"), row(), new ArrayList<>(LOG), monday))
                .sheet("March 11", List.of(new ArrayList<>(LOG), monday, day("20250311", "", "", 6)))
                .sheet("May", List.of(new ArrayList<>(LOG), day("2025-05-12", "", "", 6)))
                .bytes();
        NightFixture night = NightFixture.in(home).write("inbox/program-logs/log.xlsx", log);
        night.run();

        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-10 AWAITING_PAYMENT 600.00 0.00 0.00",
                        "C-1 2025-03-11 AWAITING_PAYMENT 600.00 0.00 0.00");
        assertThat(night.rejects())
                .anySatisfy(reject -> assertThat(reject).contains("SHEET_IGNORED"))
                .anySatisfy(reject -> assertThat(reject).contains("BAD_DATE"));
    }

    @Test
    void a_portals_table_with_modifiers_beside_the_code_pays_its_days() {
        NightFixture night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6))
                .write("inbox/remittances/portal.csv", """
                        payer_id,payment_trace,payment_date,payment_amount,patient_control_number,claim_number,service_date,procedure_code,billed_amount,paid_amount
                        TESTMUT,T1,4/1/25,$600.00,A,C-1,2025-03-03,97545-WH,200.00,200.00
                        TESTMUT,T1,4/1/25,$600.00,A,C-1,2025-03-03,97546WH,400.00,400.00
                        """);
        night.run();

        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.rejects()).isEmpty();
    }

    @Test
    void fault_286_a_line_of_a_table_that_is_for_several_days_is_spread_over_those_attended() {
        NightFixture night = NightFixture.in(home)
                .log(
                        "log.csv",
                        LogDays.of().day("2025-03-03", 6).day("2025-03-04", 3).day("2025-03-06", 6))
                .write("inbox/remittances/portal.csv", """
                        payer_id,payment_trace,payment_date,payment_amount,patient_control_number,claim_number,service_date,service_date_to,procedure_code,billed_amount,paid_amount
                        TESTMUT,T1,4/1/25,900.00,A,C-1,2025-03-03,2025-03-05,97546,900.00,900.00
                        """);
        night.run();

        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-04 PAID_AS_EXPECTED 300.00 300.00 0.00",
                        "C-1 2025-03-06 AWAITING_PAYMENT 600.00 0.00 0.00");
        assertThat(night.rejects()).isEmpty();
    }

    @Test
    void fault_308_a_take_back_without_its_minus_is_no_second_payment_though_only_its_type_says_so() {
        NightFixture night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6))
                .write("inbox/remittances/portal.csv", """
                        payer_id,payment_trace,payment_date,payment_amount,patient_control_number,claim_number,service_date,procedure_code,billed_amount,paid_amount,DR/CR
                        TESTMUT,T1,4/1/25,600.00,A,C-1,2025-03-03,97546,600.00,600.00,CR
                        TESTMUT,T2,4/2/25,600.00,A,C-1,2025-03-03,97546,600.00,600.00,DR
                        """);
        night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY));

        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject).contains("REVERSAL_NOT_NEGATIVE"));
    }

    @Test
    void fault_288_a_claim_in_process_below_a_check_leaves_its_day_waiting_and_fault_287_a_reversal_needs_its_minus() {
        NightFixture night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6).day("2025-03-04", 6))
                .write("inbox/remittances/portal.csv", """
                        payer_id,payment_trace,payment_date,payment_amount,patient_control_number,claim_number,service_date,procedure_code,billed_amount,paid_amount,claim_status
                        TESTMUT,T1,4/1/25,600.00,A,C-1,2025-03-03,97546,600.00,600.00,Paid
                        TESTMUT,,,,A,C-1,2025-03-04,97546,600.00,0.00,In Process
                        TESTMUT,T2,4/2/25,600.00,A,C-1,2025-03-03,97546,600.00,600.00,Voided
                        """);
        night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY));

        assertThat(night.findings())
                .containsExactly(
                        "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00",
                        "C-1 2025-03-04 AWAITING_PAYMENT 600.00 0.00 0.00");
        assertThat(night.rejects())
                .hasSize(2)
                .anySatisfy(reject -> assertThat(reject).contains("NO_PAYMENT_YET"))
                .anySatisfy(reject -> assertThat(reject).contains("REVERSAL_NOT_NEGATIVE"));
    }

    @Test
    void fault_315_a_workbook_that_tells_days_and_claims_on_several_sheets_counts_them_once() {
        List<Object> head = row(
                "payer_id",
                "payment_trace",
                "payment_date",
                "payment_amount",
                "patient_control_number",
                "claim_number",
                "service_date",
                "procedure_code",
                "billed_amount",
                "paid_amount",
                "adjustments");
        List<Object> line =
                row("TESTMUT", "T1", "2025-04-01", 600, "A", "C-1", "2025-03-03", 97546, 700, 600, "CO-45:100");
        byte[] remittance = TestWorkbook.of()
                .sheet("By patient", List.of(head.subList(0, 10), line.subList(0, 10)))
                .sheet("Detail", List.of(head, line))
                .bytes();
        List<Object> hours = new ArrayList<>(LOG);
        byte[] log = TestWorkbook.of()
                .sheet("Sign in", List.of(hours, day("2025-03-03", "8:00", "14:00", "")))
                .sheet("Hours", List.of(hours, day("2025-03-03", "", "", 6)))
                .bytes();
        NightFixture night = NightFixture.in(home)
                .write("inbox/program-logs/log.xlsx", log)
                .write("inbox/remittances/portal.xlsx", remittance);
        night.run();

        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.rejects())
                .hasSize(2)
                .allSatisfy(reject -> assertThat(reject).contains("DUPLICATE_ROW"));
    }

    @Test
    void fault_316_a_row_for_each_reason_pays_its_day_once_and_fault_318_its_day_stands_once() {
        NightFixture night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-03-03", 6))
                .write("inbox/remittances/portal.csv", """
                        payer_id,payment_trace,payment_date,payment_amount,patient_control_number,claim_number,service_date,procedure_code,billed_amount,paid_amount,adjustments
                        TESTMUT,T1,4/1/25,$600.00,A,C-1,2025-03-03,97545,240.00,200.00,CO-45:30.00
                        TESTMUT,T1,4/1/25,$600.00,A,C-1,2025-03-03,97545,240.00,200.00,PI-P12:10.00
                        ,,,,,,,97546,450.00,400.00,CO-45 Charge exceeds fee schedule
                        *** End of Report ***
                        """);
        night.attempt(Runs.Order.nightly("nightly", NightFixture.TODAY));

        assertThat(night.findings()).containsExactly("C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00");
        assertThat(night.rejects()).isEmpty();
    }
}
