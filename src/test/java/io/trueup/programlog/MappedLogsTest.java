package io.trueup.programlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs read with a job file's {@code columns} (INTERFACES.md 2). */
class MappedLogsTest implements LogSink {

    private static final ColumnMap CLINIC = new ColumnMap(
            "program-logs/*.csv",
            Map.of(
                    "MRN", List.of("patient_id"),
                    "Patient", List.of("patient_name_first_last"),
                    "Claim", List.of("claim_number"),
                    "DOS", List.of("service_date"),
                    "Here", List.of("attendance"),
                    "PT Hrs", List.of("pt_hours"),
                    "Min", List.of("minutes")),
            Map.of("attendance", Map.of("arrived", "P", "", "A")),
            Map.of("payer_id", "TXMUT", "jurisdiction", "TX", "program", "WH"));

    @TempDir
    private Path folder;

    private final List<LogRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private void read(String text, ColumnMap... maps) {
        ProgramLogs.read(TestFiles.write(folder, "log.csv", text), new ColumnMaps(List.of(maps)), this);
    }

    @Test
    void words_fixed_values_names_and_units_are_what_the_job_file_says() {
        read(
                "MRN,Patient,Claim,DOS,Here,PT Hrs,Min\n"
                        + "1,Maria de la Ortiz Jr,C-1,3/10/25,Arrived,1.5,225\n"
                        + "1,Maria de la Ortiz Jr,C-1,3/11/25,,,\n"
                        + "2,\"Hale, John\",C-2,3/11/25,P,,3:45\n",
                CLINIC);

        assertThat(problems).isEmpty();
        assertThat(rows).extracting(LogRow::lastName).containsExactly("Ortiz Jr", "Ortiz Jr", "Hale");
        assertThat(rows).extracting(LogRow::firstName).containsExactly("Maria de la", "Maria de la", "John");
        assertThat(rows)
                .extracting(LogRow::attendance)
                .containsExactly(Attendance.PRESENT, Attendance.ABSENT, Attendance.PRESENT);
        assertThat(rows).extracting(LogRow::deliveredMinutes).containsExactly(225, 0, 225);
        assertThat(rows.get(0).disciplines().total()).isEqualTo(90);
        assertThat(rows).extracting(LogRow::jurisdiction).containsOnly("TX");
    }

    @Test
    void fault_310_hours_and_the_minutes_beyond_them_are_one_duration() {
        ColumnMap map = ColumnMap.of("*.csv", Map.of("Hrs", "hours", "Mins", "minutes"));

        read("""
                patient_id,patient_name,claim_number,payer_id,jurisdiction,program,service_date,attendance,Hrs,Mins
                1,"Ortiz, Maria",C-1,TXMUT,TX,WH,2025-03-10,P,6,30
                1,"Ortiz, Maria",C-1,TXMUT,TX,WH,2025-03-11,P,6,5
                1,"Ortiz, Maria",C-1,TXMUT,TX,WH,2025-03-12,P,6.0,
                1,"Ortiz, Maria",C-1,TXMUT,TX,WH,2025-03-13,P,,45
                1,"Ortiz, Maria",C-1,TXMUT,TX,WH,2025-03-14,P,6,360
                1,"Ortiz, Maria",C-1,TXMUT,TX,WH,2025-03-17,P,6.5,30
                """, map);

        assertThat(rows).extracting(LogRow::deliveredMinutes).containsExactly(390, 365, 360, 45);
        assertThat(problems).extracting(Problem::code).containsOnly(ProblemCode.BAD_MINUTES);
        assertThat(problems).extracting(Problem::found).containsExactly("6:360", "6.5:30");
    }

    @Test
    void a_heading_that_is_mapped_goes_before_one_that_only_has_the_name() {
        ColumnMap map = ColumnMap.of("*.csv", Map.of("WC Claim", "claim_number"));

        read(
                "patient_id,patient_name,claim_number,WC Claim,payer_id,jurisdiction,program,service_date,attendance\n"
                        + "1,\"Ortiz, Maria\",X-9,C-1,TXMUT,TX,WH,2025-03-10,A\n",
                map);

        assertThat(rows).singleElement().extracting(LogRow::claimNumber).isEqualTo("C-1");
    }

    @Test
    void rows_that_the_job_file_skips_are_counted_by_their_word() {
        ColumnMap map = new ColumnMap(
                "*.csv",
                Map.of("DOS", List.of("service_date"), "Type", List.of("program")),
                Map.of("program", Map.of("FCE", "skip", "PT Eval", "skip")),
                Map.of("payer_id", "TXMUT", "jurisdiction", "TX", "attendance", "P"));

        read(
                "patient_id,patient_name,claim_number,DOS,Type,hours\n"
                        + "1,\"Ortiz, Maria\",C-1,3/10/25,WH Day 12,4\n"
                        + "2,\"Hale, John\",,3/10/25,FCE,4\n"
                        + "2,\"Hale, John\",,3/11/25,PT eval,1\n"
                        + "3,\"Lee, Ann\",,3/11/25,fce,4\n",
                map);

        assertThat(rows).singleElement().extracting(LogRow::program).isEqualTo(Program.WH);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.ROWS_SKIPPED);
            assertThat(problem.found()).isEqualTo("FCE (2), PT eval (1)");
            assertThat(problem.place().line()).isEqualTo(3);
        });
    }

    @Test
    void days_and_times_may_be_the_numbers_of_a_spreadsheet() {
        read(
                "MRN,Patient,Claim,DOS,Here,start_time,end_time\n"
                        + "1,Maria Ortiz,C-1,45726,Arrived,0.333333333,0.510416666666667\n",
                CLINIC);

        assertThat(problems).isEmpty();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.serviceDate()).isEqualTo("2025-03-10");
            assertThat(row.times()).isEqualTo("8:00 AM to 12:15 PM");
        });
    }

    @Test
    void both_times_can_stand_in_one_cell() {
        ColumnMap map = new ColumnMap(
                "*.csv",
                Map.of("Time", List.of("start_time_of_range", "end_time_of_range")),
                Map.of(),
                Map.of("payer_id", "TXMUT", "jurisdiction", "TX", "attendance", "P", "program", "WC"));

        read(
                "patient_id,patient_name,claim_number,service_date,Time\n"
                        + "1,\"Ortiz, Maria\",C-1,3/10/25,8:00 AM - 12:15 PM\n"
                        + "1,\"Ortiz, Maria\",C-1,3/11/25,1-3 PM\n"
                        + "Total Maria Ortiz,,,,6.25\n",
                map);

        assertThat(problems).isEmpty();
        assertThat(rows).extracting(LogRow::deliveredMinutes).containsExactly(255, 120);
        assertThat(rows).extracting(LogRow::times).containsExactly("8:00 AM to 12:15 PM", "1:00 PM to 3:00 PM");
    }

    @Test
    void an_entry_of_another_folder_is_for_other_files() {
        read("MRN,Patient\n1,x\n", new ColumnMap("remittances/*.csv", CLINIC.columns(), Map.of(), CLINIC.fixed()));

        assertThat(problems).extracting(problem -> problem.code().name()).contains("UNRECOGNISED");
    }

    @Override
    public void log(LogRow row) {
        rows.add(row);
    }

    @Override
    public void episode(Episode episode, Place place) {
        throw new AssertionError(episode);
    }

    @Override
    public void authorization(Authorization authorization, Place place) {
        throw new AssertionError(authorization);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
