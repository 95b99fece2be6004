package io.trueup.programlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.TestWorkbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Program logs that were made for people to look at: sheets that tell the same, merged cells, totals and signatures. */
class LogsForPeopleTest implements LogSink {

    private static final String HEAD =
            "patient_id,patient_name,claim_number,payer_id,jurisdiction,program,service_date,attendance,start_time,end_time,hours,tasks\n";
    private static final String WHO = "P1,DOE; JANE,C-1,TX,TX,WH,";

    private final Map<String, List<LogRow>> days = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    @TempDir
    Path folder;

    @Override
    public void log(LogRow row) {
        days.computeIfAbsent(row.claimNumber() + " " + row.serviceDate(), day -> new ArrayList<>())
                .add(row);
    }

    @Override
    public void episode(Episode episode, Place place) {}

    @Override
    public void authorization(Authorization authorization, Place place) {}

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    private List<String> read(InputFile file) {
        ProgramLogs.read(file, ColumnMaps.NONE, this);
        return days.entrySet().stream()
                .map(day -> {
                    ProgramDay whole = ProgramDay.of(day.getValue());
                    return (day.getKey() + " " + whole.deliveredMinutes() + " " + whole.times() + " " + whole.tasks())
                            .strip();
                })
                .toList();
    }

    private List<String> read(String rows) {
        return read(TestFiles.write(folder, "log.csv", (HEAD + rows).replace("DOE; JANE", "\"DOE, JANE\"")));
    }

    private static List<List<Object>> table(String... lines) {
        return Stream.concat(Stream.of(HEAD), Stream.of(lines))
                .map(line -> (List<Object>) new ArrayList<Object>(Arrays.asList((Object[])
                        line.strip().replace("DOE; JANE", "DOE%2C JANE").split(",", -1))))
                .peek(cells -> cells.replaceAll(cell -> cell.toString().replace("%2C", ",")))
                .toList();
    }

    private List<String> read(TestWorkbook workbook) {
        return read(TestFiles.write(folder, "log.xlsx", workbook.bytes()));
    }

    @Test
    void fault_315_a_session_that_another_sheet_tells_otherwise_counts_once() {
        assertThat(read(TestWorkbook.of()
                        .sheet("Hours", table(WHO + "2025-03-10,P,,,6,", WHO + "2025-03-11,P,,,6,lifts"))
                        .sheet("Sign in", table(WHO + "2025-03-10,P,8:00,14:00,,"))
                        .sheet("DOE J", table(WHO + "2025-03-10,P,,,6,", WHO + "2025-03-11,P,,,6.0,"))))
                .containsExactly("C-1 2025-03-10 360 8:00 AM to 2:00 PM", "C-1 2025-03-11 360  lifts");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.DUPLICATE_ROW);
    }

    @Test
    void fault_315_other_hours_of_a_day_on_another_sheet_add_up_and_are_told() {
        assertThat(read(TestWorkbook.of()
                        .sheet("All", table(WHO + "2025-03-10,P,,,6,"))
                        .sheet("DOE J", table(WHO + "2025-03-10,P,,,5,"))))
                .containsExactly("C-1 2025-03-10 660");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.SAME_HOURS);
    }

    @Test
    void fault_315_sessions_of_two_sheets_that_differ_in_what_was_done_add_up() {
        assertThat(read(TestWorkbook.of()
                        .sheet("Morning", table(WHO + "2025-03-10,P,8:00,11:00,,lifts"))
                        .sheet("Afternoon", table(WHO + "2025-03-10,P,12:00,15:00,,carries"))))
                .containsExactly("C-1 2025-03-10 360 8:00 AM to 11:00 AM, 12:00 PM to 3:00 PM lifts; carries");
        assertThat(problems).isEmpty();
    }

    @Test
    void fault_315_the_same_row_in_other_letters_and_zeros_counts_once() {
        assertThat(read(WHO + "2025-03-10,P,,,6,\n" + WHO.replace("DOE", "Doe").replace("JANE", "Jane")
                        + "2025-03-10,p,,,6.0,\n"))
                .containsExactly("C-1 2025-03-10 360");
    }

    @Test
    void fault_318_a_patient_who_stands_once_is_the_patient_of_the_rows_below() {
        assertThat(read(WHO + "2025-03-10,P,,,6,\n,,,,,,2025-03-11,P,,,6,\n"
                        + WHO.replace("C-1", "C-2").replace("P1", "P2")
                        + "2025-03-10,P,,,6,\nP2,,,,,,2025-03-11,P,,,6,\n"))
                .containsExactly(
                        "C-1 2025-03-10 360", "C-1 2025-03-11 360", "C-2 2025-03-10 360", "C-2 2025-03-11 360");
        assertThat(problems).isEmpty();
    }

    @Test
    void fault_318_a_row_that_names_its_patient_takes_neither_claim_nor_account_from_above() {
        String head =
                "patient_id,patient_last_name,patient_first_name,claim_number,patient_control_number,payer_id,jurisdiction,program,"
                        + "service_date,attendance,hours\n";
        String first = "P1,DOE,JANE,C-1,AC1,TX,TX,WH,2025-03-10,P,6\n";
        InputFile file = TestFiles.write(
                folder,
                "log.csv",
                head
                        + first
                        + first.replace("AC1", "").replace("03-10", "03-11")
                        + first.replace("C-1,AC1", ",").replace("03-10", "03-12"));

        assertThat(read(file)).containsExactly("C-1 2025-03-10 360", "C-1 2025-03-11 360");
        assertThat(days.get("C-1 2025-03-11"))
                .extracting(LogRow::patientControlNumber)
                .containsExactly("");
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().line()).isEqualTo(4));
    }

    @Test
    void fault_318_a_day_that_stands_once_is_that_of_a_session_that_follows() {
        assertThat(read(WHO + "2025-03-10,P,8:00,12:00,,\n" + WHO + ",P,12:30,14:30,,\n"))
                .containsExactly("C-1 2025-03-10 360 8:00 AM to 12:00 PM, 12:30 PM to 2:30 PM");
        assertThat(problems).isEmpty();
    }

    @Test
    void fault_318_a_row_without_its_day_that_may_be_another_is_rejected() {
        assertThat(read(WHO + "2025-03-10,P,,,6,\n" + WHO + ",P,,,6,\n")).containsExactly("C-1 2025-03-10 360");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.MISSING_VALUE);
    }

    @Test
    void fault_318_below_a_title_no_row_takes_the_patient_above_it() {
        assertThat(read(WHO + "2025-03-10,P,,,6,\nPatient: Maria Ortiz\n,,,,,,2025-03-11,P,,,6,\n"))
                .containsExactly("C-1 2025-03-10 360");
        assertThat(problems).isNotEmpty();
    }

    @Test
    void fault_319_signatures_titles_and_totals_of_a_log_are_passed_over() {
        assertThat(read("Week 1\n" + WHO + "2025-03-10,P,,,6,\n" + WHO
                        + "Total,,,,6,\nWeek 1 total,,,,,,,,,,6,\nWeek 2\n" + WHO
                        + "2025-03-11,P,,,6,\nTherapist signature: ____\n"))
                .containsExactly("C-1 2025-03-10 360", "C-1 2025-03-11 360");
        assertThat(problems).isEmpty();
    }
}
