package io.trueup.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.source.InputFile;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code map} must not take for certain (FAULTS.md, "Headings of their own"); rows are separated by strokes. */
class MapFaultsTest {

    private static final String LOG = "Patient ID,Patient Last Name,Patient First Name,Claim #,Payor,State,DOS,";
    private static final String OF_LOG = "P1,DOE,JANE,WC-1,ACMEWC,TX,2025-03-1%d,";
    private static final String REMITTANCE =
            "Payer,Check No,Check Date,Check Amount,Patient Last Name,Patient First Name,DOS,CPT,";
    private static final String OF_REMITTANCE = "ACMEWC,71001,2025-04-01,480,DOE,JANE,2025-03-1%d,97545,";

    @TempDir
    private Path home;

    private Mapping map(ColumnMaps known, String name, String folder, String text) {
        try {
            Path file = Files.createDirectories(home.resolve(folder)).resolve(name);
            return Objects.requireNonNull(new Mapper(known, Said.NOTHING)
                    .map(InputFile.of(Files.writeString(file, text)), folder)
                    .value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(String first, String ofRow, String headings, String rows) {
        StringBuilder text = new StringBuilder(first).append(headings).append('\n');
        int day = 0;
        for (String row : rows.split("\\|", -1)) {
            text.append(ofRow.formatted(day++)).append(row).append('\n');
        }
        return text.toString();
    }

    private Mapping log(String headings, String rows) {
        return map(ColumnMaps.NONE, "visits.csv", "program-logs", table(LOG, OF_LOG, headings, rows));
    }

    private Mapping remittance(String headings, String rows) {
        return map(ColumnMaps.NONE, "eor.csv", "remittances", table(REMITTANCE, OF_REMITTANCE, headings, rows));
    }

    private static String heading(Mapping mapping, String column) {
        return mapping.choices().stream()
                .filter(choice -> choice.is(column))
                .map(Choice::heading)
                .collect(Collectors.joining(" and "));
    }

    private static List<String> missing(Mapping mapping) {
        return mapping.missing().stream().map(column -> column.name()).toList();
    }

    private static Stream<Choice> doubtful(Mapping mapping) {
        return mapping.choices().stream().filter(choice -> !choice.certain());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Absent; N|Y; Y=A N=P",
                "No Show; Y|N; Y=A N=P",
                "Cancelled?; No|No; Yes=A No=P",
                "NS (Y/N); Y|; Y=A N=P =P",
                "Patient Absent; X|; X=A =P",
                "NoShow; TRUE|FALSE; TRUE=A FALSE=P",
                "DNA; 1|0; 1=A 0=P",
                "Completed; Y|N; Y=P N=A",
                "Absent?; Arrived|Cancelled; Arrived=P Cancelled=A",
                "Present/Absent; Present|Absent; Present=P Absent=A"
            })
    void fault_279_a_column_of_who_did_not_come_is_read_in_its_sense(String heading, String marks, String meanings) {
        Mapping mapping = log(heading + ",WH WC,Hours", marks.replace("|", ",WH,6|") + ",WH,6");

        assertThat(heading(mapping, "attendance")).isEqualTo(heading);
        assertThat(missing(mapping)).isEmpty();
        Map<String, String> values =
                Objects.requireNonNullElse(mapping.entry().values().get("attendance"), Map.of());
        for (String meaning : meanings.split(" ")) {
            String[] parts = meaning.split("=");
            assertThat(values).as(heading).containsEntry(parts[0], parts[1]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "No Show,Cancelled; N,N|Y,N|N,Y",
                "Cancel Reason; |Patient sick",
                "Cancel Reason; |Sick",
                "Cancelled/No Show; |NS",
                "Cancelled On; |2025-03-10",
                "No Shows; 0|1",
                "Arrived to Clinic,Cxl Reason,Missed; Y,,|N,Sick,Y",
                "Visit Type; Work Hardening|No Show|Cancelled <24h",
                "Notes; came late|no show",
                "Arrived,Completed; Y,Y|Y,N"
            })
    void fault_279_where_nobody_can_say_who_came_it_is_said_and_asked_for(String headings, String marks) {
        Mapping mapping = log(headings + ",WH WC,Hours", marks.replace("|", ",WH,6|") + ",WH,6");

        assertThat(missing(mapping)).containsExactly("attendance");
        assertThat(mapping.doubt("attendance")).contains("--map \"");
        assertThat(mapping.entry().fixed()).doesNotContainKey("attendance");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Interpreter; N|Y",
                "Note Completed; Y|N",
                "Minutes Missed; 0|15",
                "Cancellation Policy Signed; Y|Y"
            })
    void fault_279_yes_and_no_of_something_else_is_not_attendance(String heading, String marks) {
        Mapping mapping = log(heading + ",WH WC,Hours", marks.replace("|", ",WH,6|") + ",WH,6");

        assertThat(heading(mapping, "attendance")).isEmpty();
        assertThat(mapping.entry().fixed()).containsEntry("attendance", "P");
    }

    @ParameterizedTest
    @CsvSource({"Break Hours, break_hours", "Minutes, minutes", "PT Hours, pt_hours", "Psych_Hours, psych_hours"})
    void fault_280_a_heading_that_is_the_name_of_another_form_is_in_the_entry(String heading, String column) {
        Mapping mapping = log("Status,WH WC,Time In,Time Out," + heading, "Attended,WH,8:00 AM,2:00 PM,1");

        assertThat(mapping.entry().columns()).containsEntry(heading, List.of(column));
        assertThat(log("Status,WH WC,Hours", "Attended,WH,6").entry().columns()).doesNotContainKey("Hours");
    }

    @Test
    void fault_281_what_the_values_tell_and_the_nearer_heading_go_before_the_first() {
        Mapping log = log("Case Type,Visit Type,Hours,Status", "WC,Work Hardening,6,P|WC,Work Hardening,5,P");
        assertThat(heading(log, "program")).isEqualTo("Visit Type");
        assertThat(missing(log("Case Type,Hours,Status", "WC,6,P|WC,5,P"))).containsExactly("program");

        Mapping lines = remittance(
                "Bill ID,Provider Acct,Total Billed,Line Billed,Total Paid,Amount Paid",
                "B1,AC2,600,200,480,160|B1,AC2,600,400,480,320");
        assertThat(heading(lines, "billed_amount")).isEqualTo("Line Billed");
        assertThat(heading(lines, "paid_amount")).isEqualTo("Amount Paid");
        assertThat(heading(lines, "patient_control_number")).isEqualTo("Provider Acct");
        assertThat(doubtful(lines)).isEmpty();
    }

    @Test
    void fault_281_what_was_paid_before_or_to_date_is_not_what_was_paid_now() {
        Mapping current = remittance(
                "Account,Charge,Prior Paid,Current Paid,Total Paid To Date", "AC1,200,0,80,80|AC1,200,80,80,160");
        assertThat(heading(current, "paid_amount")).isEqualTo("Current Paid");

        Mapping alone = remittance("Account,Charge,Prior Paid Amount,Total Paid To Date", "AC1,200,80,160");
        assertThat(heading(alone, "paid_amount")).isEqualTo("Total Paid To Date");
        assertThat(doubtful(alone).map(Choice::heading)).containsExactly("Total Paid To Date");
    }

    @Test
    void fault_281_of_two_headings_as_sure_the_other_is_named() {
        Mapping tie = log("Status,WH WC,Arrival,Sign In,Time Out", "P,WH,7:50 AM,8:00 AM,2:00 PM");

        assertThat(doubtful(tie))
                .singleElement()
                .satisfies(choice -> assertThat(choice.why()).contains("\"Sign In\" may be it as well"));
        assertThat(doubtful(log("Status,WH WC,Arrival,Sign In,Time Out", "P,WH,8:00 AM,8:00 AM,2:00 PM")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Time In,Lunch Out,Lunch In,Time Out",
                "Time In 1,Time Out 1,Time In 2,Time Out 2",
                "Time In,Time Out,Time In,Time Out",
                "Start,Stop,Start PM,Stop PM",
                "In,Break Start,Break End,Out",
                "Check In,Check Out,Returned,Left For Day Out"
            })
    void fault_282_a_second_stretch_of_the_day_or_a_break_between_times_is_not_passed_over(String headings) {
        boolean between = headings.contains("Lunch") || headings.contains("Break");
        Mapping mapping = log(
                "Status,WH WC," + headings,
                between ? "P,WH,8:00 AM,12:00 PM,1:00 PM,3:00 PM" : "P,WH,8:00 AM,12:00 PM,1:00 PM,3:00 PM");

        assertThat(mapping.saysNothingOfTime()).isTrue();
        assertThat(mapping.doubt("start_time")).contains("second stretch of the day");
    }

    @Test
    void fault_282_minutes_of_breaks_or_hours_of_the_day_or_scheduled_times_leave_no_doubt() {
        String times = "P,WH,8:00 AM,12:00 PM,1:00 PM,3:00 PM,";
        Mapping breaks = log("Status,WH WC,Time In,Lunch Out,Lunch In,Time Out,Lunch Minutes", times + "60");
        assertThat(heading(breaks, "end_time")).isEqualTo("Time Out");
        Mapping hours = log("Status,WH WC,Time In,Lunch Out,Lunch In,Time Out,Total Hours", times + "6");
        assertThat(heading(hours, "hours") + heading(hours, "end_time")).isEqualTo("Total Hours");
        Mapping scheduled = log(
                "Status,WH WC,Scheduled Start,Scheduled End,Actual Start,Actual End",
                "P,WH,8:00 AM,4:00 PM,8:15 AM,12:15 PM");
        assertThat(heading(scheduled, "end_time")).isEqualTo("Actual End");
    }

    @ParameterizedTest
    @CsvSource({
        "Psych Min, 10, psych_minutes",
        "Psych Mins, 5, psych_minutes",
        "PT (min), 8, pt_minutes",
        "PT (hrs), 20, pt_hours",
        "Duration (min), 9, minutes",
        "Duration Hours, 18, hours",
        "Duration, 360, minutes",
        "Psych, 1, psych_hours"
    })
    void fault_283_the_unit_that_a_heading_names_is_that_of_its_values(String heading, String value, String column) {
        Mapping mapping = log("Status,WH WC,Time In,Time Out," + heading, "P,WH,8:00 AM,2:00 PM," + value);

        assertThat(heading(mapping, column)).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "M15; Remarks",
                "N30, MA130; Remarks",
                "N706: missing documentation; Remarks",
                "No auth on file; ''",
                "See letter of 3/1; ''"
            })
    void fault_284_remarks_in_words_are_no_remark_codes(String remark, String heading) {
        Mapping mapping = remittance("Account,Charge,Paid,Remarks", "AC1,200,160,\"" + remark + "\"");

        assertThat(heading(mapping, "remark_codes")).isEqualTo(heading);
    }

    @Test
    void fault_285_exports_of_one_name_in_two_folders_have_an_entry_each_that_can_be_written_again() {
        String log = table(LOG, OF_LOG, "Status,WH WC,Hours", "Completed,WH,6");
        String remittance = table(REMITTANCE, OF_REMITTANCE, "Account,Charge,Paid", "AC1,200,160");
        String text = "name: nightly\n";
        for (String folder : List.of("program-logs", "remittances", "program-logs", "remittances")) {
            JobText job = new JobText(text);
            ColumnMap entry = map(job.columns(), "export.csv", folder, folder.equals("remittances") ? remittance : log)
                    .entry();
            text = Objects.requireNonNull(job.with(entry));
        }
        assertThat(new JobText(text).columns().maps().stream().map(ColumnMap::files))
                .containsExactly("export*.csv", "remittances/export*.csv");
    }

    @Test
    void fault_285_an_export_whose_headings_go_against_an_entry_of_its_name_has_one_of_its_own() {
        String text = "name: nightly\n";
        for (String heading : List.of("Status", "Outcome", "Status")) {
            JobText job = new JobText(text);
            String month = heading.equals("Status") ? "export-3.csv" : "export-4.csv";
            String log = table(LOG, OF_LOG, heading + ",WH WC,Hours", "Completed,WH,6");
            text = Objects.requireNonNull(
                    job.with(map(job.columns(), month, "program-logs", log).entry()));
        }
        assertThat(new JobText(text).columns().maps().stream().map(ColumnMap::files))
                .startsWith("export-*.csv", "export-4.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Denial; CO-45|CO-197",
                "Disallow Reason; CO-45|PR-3",
                "Explanation; CO-45 Exceeds fee schedule|CO-197 No authorization",
                "Ineligible Code; CO-197|",
                "Msg Cd; CO197|CO45",
                "Disposition Reason Text; CO 45|PI-P12",
                "Something Else; OA-23|OA-23"
            })
    void fault_307_codes_with_their_groups_are_reasons_whatever_their_heading(String heading, String codes) {
        Mapping mapping =
                remittance("Account,Charge,Paid," + heading, "AC1,200,0," + codes.replace("|", "|AC1,200,0,"));

        assertThat(heading(mapping, "adjustment_reason_1")).isEqualTo(heading);
        assertThat(heading(mapping, "jurisdiction") + heading(mapping, "remark_codes"))
                .isEmpty();
    }

    @Test
    void fault_307_groups_are_no_states_unless_their_heading_says_so() {
        String rows = "AC1,200,0,CO,197|AC1,200,0,CO,45";

        Mapping groups = remittance("Account,Charge,Paid,Adj Kind,Reason", rows);
        assertThat(heading(groups, "adjustment_group_1")).isEqualTo("Adj Kind");
        assertThat(heading(groups, "jurisdiction")).isEmpty();
        Mapping alone = remittance("Account,Charge,Paid,Letters,Balance", rows);
        assertThat(heading(alone, "jurisdiction")).isEmpty();
        Mapping states = remittance("Account,Charge,Paid,State,Reason", rows);
        assertThat(heading(states, "jurisdiction")).isEqualTo("State");
        assertThat(heading(states, "adjustment_group_1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DR/CR; CR|DR",
                "dr_cr; CR|CR",
                "Type; Payment|Takeback",
                "Transaction Type; PMT|REV",
                "What Happened; Payment|Recoupment"
            })
    void fault_308_a_column_that_says_which_way_the_money_went_is_the_direction(String heading, String words) {
        String rows = "AC1,200,160,Processed," + words.replace("|", "|AC1,200,160,Processed,");
        Mapping mapping = remittance("Account,Charge,Paid,Status," + heading, rows);

        assertThat(heading(mapping, "direction")).isEqualTo(heading);
        assertThat(heading(mapping, "claim_status")).isEqualTo("Status");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Type; Professional|Professional", "Kind; D|D", "Flag; Yes|No"})
    void fault_308_words_of_something_else_are_no_direction(String heading, String words) {
        Mapping mapping =
                remittance("Account,Charge,Paid," + heading, "AC1,200,160," + words.replace("|", "|AC1,200,160,"));

        assertThat(heading(mapping, "direction")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Grp 1,Rsn 1,Amt 1,Grp 2,Rsn 2,Amt 2",
                "Group Code 1,Reason Code 1,Amount 1,Group Code 2,Reason Code 2,Amount 2",
                "Adj1 Group,Adj1 Reason,Adj1 Amount,Adj2 Group,Adj2 Reason,Adj2 Amount",
                "Adj Type 1,Adj Code 1,Adj 1,Adj Type 2,Adj Code 2,Adj 2",
                "Group,Reason,Amount,Group.1,Reason.1,Amount.1",
                "CAS01,CAS02,CAS03,CAS11,CAS12,CAS13",
                "First,Reason 1,Reason Amount 1,Second,Reason 2,Reason Amount 2"
            })
    void fault_309_each_reason_has_the_group_and_the_amount_beside_it(String headings) {
        Mapping mapping = remittance("Account,Charge,Paid," + headings, "AC1,200,0,PR,27,150,OA,23,50");

        String[] parts = headings.split(",");
        for (int i = 0; i < parts.length; i++) {
            String part = List.of("group", "reason", "amount").get(i % 3);
            assertThat(heading(mapping, "adjustment_" + part + "_" + (i / 3 + 1)))
                    .as(parts[i])
                    .isEqualTo(parts[i]);
        }
    }

    @Test
    void fault_309_the_group_of_a_segment_is_that_of_each_of_its_reasons() {
        Mapping mapping = remittance(
                "Account,Charge,Paid,CAS01,CAS02,CAS03,CAS04,CAS05,CAS06",
                "AC1,200,0,PR,1,150,,2,50|AC1,200,0,PR,1,200,,,");

        assertThat(mapping.choices().stream()
                        .filter(choice -> choice.heading().startsWith("CAS"))
                        .map(choice -> choice.heading() + " " + choice.targets()))
                .containsExactly(
                        "CAS01 [adjustment_group_1, adjustment_group_2]",
                        "CAS02 [adjustment_reason_1]",
                        "CAS03 [adjustment_amount_1]",
                        "CAS05 [adjustment_reason_2]",
                        "CAS06 [adjustment_amount_2]");
        Mapping whole = remittance("Account,Charge,Paid,CAS1,CAS2", "AC1,200,0,CO*45*150,PR*3*50");
        assertThat(heading(whole, "adjustments")).isEqualTo("CAS1 and CAS2");
    }

    @Test
    void fault_309_what_was_denied_is_an_amount_and_stands_with_its_reason() {
        Mapping mapping = remittance(
                "Account,Charge,Paid,Contractual,Denied,Denial Reason",
                "AC1,200,0,40.00,160.00,CO-197|AC1,200,160,40.00,0.00,");

        assertThat(heading(mapping, "adjustment_amount_2")).isEqualTo("Denied");
        assertThat(heading(mapping, "adjustment_reason_2")).isEqualTo("Denial Reason");
    }

    @Test
    void fault_309_a_bare_amount_is_one_of_an_adjustment_only_behind_its_reason() {
        assertThat(heading(remittance("Account,Amount,Charge,Paid,Reason", "AC1,40,200,160,45"), "adjustment_amount_1"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hours,Minutes; 6,30|6,0; Hours; Minutes",
                "Hrs,Mins; 6,30|5,15; Hrs; Mins",
                "Hours,Minutes; 6,360|5,300; Hours; ''",
                "Billed Hours,Attended Hours; 4,6|4,6; Attended Hours; ''"
            })
    void fault_310_hours_and_minutes_are_one_duration_or_the_same_twice(
            String headings, String cells, String hours, String minutes) {
        Mapping mapping = log("Status,WH WC," + headings, "P,WH," + cells.replace("|", "|P,WH,"));

        assertThat(heading(mapping, "hours")).isEqualTo(hours);
        assertThat(heading(mapping, "minutes")).isEqualTo(minutes);
        assertThat(mapping.saysNothingOfTime()).isFalse();
        boolean inEntry = !minutes.isEmpty() || !hours.equals("Hours");
        assertThat(mapping.entry().columns().containsKey(hours)).isEqualTo(inEntry);
    }

    @Test
    void fault_310_hours_and_minutes_that_are_neither_are_asked_for() {
        Mapping mapping = log("Status,WH WC,Hours,Minutes", "P,WH,6,300|P,WH,6,360");

        assertThat(mapping.saysNothingOfTime()).isTrue();
        assertThat(mapping.doubt("start_time")).contains("--map \"Hours=hours\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Lunch, 1, break_hours",
        "Break, 0.5, break_hours",
        "Lunch, 30, break_minutes",
        "Lunch (min), 4, break_minutes"
    })
    void fault_310_a_bare_break_below_five_is_of_hours(String heading, String value, String column) {
        Mapping mapping = log("Status,WH WC,Time In,Time Out," + heading, "P,WH,8:00 AM,3:00 PM," + value);

        assertThat(heading(mapping, column)).isEqualTo(heading);
    }

    @Test
    void every_point_of_precedence_is_a_number_of_a_column_that_some_table_has() {
        assertThat(Precedence.all()).isNotEmpty().allSatisfy(one -> {
            assertThat(TableKinds.targets(TableKinds.ALL)).contains(one.column());
            assertThat(one.points()).matches("never|-?\\d+");
        });
    }

    private Mapping any(String... lines) {
        return map(ColumnMaps.NONE, "export.csv", "", String.join("\n", lines) + "\n");
    }

    @Test
    void fault_390_a_check_with_its_number_day_and_amount_is_of_a_remittance() {
        Mapping mapping = any(
                "Payer,Check #,Payment Date,Post Date,Payment Amount,Patient ID,Patient,Claim #,DOS,CPT,Mod,Units,Charges,"
                        + "Receipts,Adjustments,Balance",
                "ACMEWC,774411,11/16/2025,11/18/2025,160.00,10001,\"DOE, JANE\",C1,11/02/2025,97545,WH,1,200.00,160.00,40.00,0");

        assertThat(mapping.kind().folder()).isEqualTo("remittances");
        assertThat(heading(mapping, "paid_amount")).isEqualTo("Receipts");
        assertThat(heading(mapping, "payment_date")).isEqualTo("Payment Date");
        assertThat(heading(mapping, "adjustment_amount_1")).isEqualTo("Adjustments");
        assertThat(missing(mapping)).isEmpty();
    }

    @Test
    void fault_392_minutes_of_disciplines_are_not_those_of_the_day() {
        Mapping mapping = log(
                "WH WC,PT Tx Min,OT Tx Min,Psych Tx Min,Voc Min,Total Tx Min,Unbilled Min", "WH,120,60,30,30,240,30");

        assertThat(heading(mapping, "minutes")).isEqualTo("Total Tx Min");
        assertThat(heading(mapping, "pt_minutes")).isEqualTo("PT Tx Min");
        assertThat(heading(mapping, "ot_minutes")).isEqualTo("OT Tx Min");
        assertThat(heading(mapping, "psych_minutes")).isEqualTo("Psych Tx Min");
        assertThat(heading(mapping, "vocational_minutes")).isEqualTo("Voc Min");
    }

    @Test
    void fault_393_timed_minutes_are_a_part_of_the_day() {
        Mapping total = log("WH WC,Timed Minutes,Untimed Minutes,Total Treatment Minutes", "WH,180,30,210");
        assertThat(heading(total, "minutes")).isEqualTo("Total Treatment Minutes");

        Mapping parts = log("WH WC,Timed Min,Untimed Min", "WH,180,30");
        assertThat(parts.saysNothingOfTime()).isTrue();
        assertThat(parts.doubt("start_time")).contains("Timed Min", "Untimed Min", "--map");

        assertThat(doubtful(log("WH WC,Timed Min", "WH,180")))
                .extracting(Choice::heading)
                .contains("Timed Min");
        assertThat(heading(log("WH WC,Time In,Time Out,Timed Min,Untimed Min", "WH,8:00,12:00,180,30"), "end_time"))
                .isEqualTo("Time Out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Address,City,State,Zip; 1 Elm,Fresno,CA,93701; ''",
                "Pt State; CA; ''",
                "City,ST,Zip Code,Injury State; Fresno,CA,93701,TX; Injury State",
                "Pt State,Clinic State,Employer State; CA,TX,OK; Clinic State",
                "Clinic City,State,Zip; Austin,TX,78701; State",
                "State; TX; State"
            })
    void fault_394_where_the_patient_lives_is_not_whose_rules_hold(String headings, String cells, String jurisdiction) {
        Mapping mapping = map(
                ColumnMaps.NONE,
                "visits.csv",
                "program-logs",
                "MRN,Patient,Claim #,Payer,Visit Date,WH WC,Hours," + headings
                        + "\n1,\"DOE, JANE\",C1,ACMEWC,2025-03-10,WH,4," + cells + "\n");

        assertThat(heading(mapping, "jurisdiction")).isEqualTo(jurisdiction);
        assertThat(missing(mapping).isEmpty()).isEqualTo(!jurisdiction.isEmpty());
        assertThat(mapping.doubt("jurisdiction").isEmpty()).isEqualTo(!jurisdiction.isEmpty());
    }

    @Test
    void fault_395_a_check_number_is_the_trace_before_a_system_s_own_id() {
        String rest = ",Check Date,Check Amt,Patient Acct No,Svc Date,CPT Code,Billed Fee,Payment";
        String cells = ",11/15/2025,160,86001,11/02/2025,97545,200,160";
        assertThat(heading(any("Payment ID,Payer Name,Check No" + rest, "7001,ACMEWC,880011" + cells), "payment_trace"))
                .isEqualTo("Check No");
        assertThat(heading(any("Payment ID,Payer Name" + rest, "7001,ACMEWC" + cells), "payment_trace"))
                .isEqualTo("Payment ID");
    }

    @Test
    void fault_396_the_compensation_claim_goes_before_the_bill_s_own_number() {
        Mapping mapping = any(
                "Patient Acct No,Patient Name,Visit Date,Claim No,WC Claim Number,WH WC,Hours,Payer,State",
                "86001,\"HILL,TOM\",11/02/2025,110001,T-860,WH,4,Texas Mutual,TX");

        assertThat(heading(mapping, "claim_number")).isEqualTo("WC Claim Number");
    }

    @Test
    void fault_400_the_payer_goes_before_its_class() {
        Mapping mapping = any(
                "MRN,Patient,Visit Date,Financial Class,Appt Type,Status,Hours,Payer,Claim #,Jurisdiction",
                "86001,\"HILL,TOM\",11/02/2025,Workers Comp,WH,Arrived,4,Texas Mutual,T-860,TX");

        assertThat(heading(mapping, "payer_id")).isEqualTo("Payer");
    }

    @Test
    void fault_401_deductible_coinsurance_and_copay_are_reasons_of_the_patient() {
        Mapping mapping = remittance("Billed,Paid,Deduct,Coins,Co-Pay,Write Off", "200,100,10,20,30,40");

        assertThat(mapping.left()).isEmpty();
        assertThat(mapping.entry().fixed().values()).contains("PR-1", "PR-2", "PR-3", "CO-45");

        ColumnMaps known =
                new ColumnMaps(List.of(ColumnMap.of("eor*.csv", Map.of("Msg Codes", "adjustment_reason_1"))));
        Mapping said = map(
                known,
                "eor.csv",
                "remittances",
                table(REMITTANCE, OF_REMITTANCE, "Billed,Paid,Deduct,Msg Codes", "200,190,10,CO45"));
        assertThat(heading(said, "adjustment_amount_1")).isEmpty();
        assertThat(said.entry().fixed()).containsEntry("adjustment_reason_2", "PR-1");
    }

    @Test
    void the_count_of_a_patient_s_visits_is_no_number_of_a_bill() {
        assertThat(heading(log("WH WC,Hours,Visit #", "WH,4,1|WH,4,2"), "patient_control_number"))
                .isEmpty();
        assertThat(heading(log("WH WC,Hours,Visit #", "WH,4,700123|WH,4,700124"), "patient_control_number"))
                .isEqualTo("Visit #");
    }

    @Test
    void a_patient_s_name_above_the_headings_is_every_row_s() {
        Mapping mapping = any(
                "Patient Name:,\"DOE, JANE\"",
                "Account:,10001",
                "DOS,Hours,WH WC,Claim #,Payer,State",
                "11/02/2025,4,WH,C1,ACMEWC,TX");

        assertThat(mapping.entry().fixed()).containsEntry("patient_name", "above Patient Name");
        assertThat(missing(mapping)).isEmpty();
    }
}
