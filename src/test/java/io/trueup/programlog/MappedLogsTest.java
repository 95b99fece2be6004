package io.trueup.programlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.source.Place;
import io.trueup.source.Problem;
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
    void a_heading_that_is_mapped_goes_before_one_that_only_has_the_name() {
        ColumnMap map = ColumnMap.of("*.csv", Map.of("WC Claim", "claim_number"));

        read(
                "patient_id,patient_name,claim_number,WC Claim,payer_id,jurisdiction,program,service_date,attendance\n"
                        + "1,\"Ortiz, Maria\",X-9,C-1,TXMUT,TX,WH,2025-03-10,A\n",
                map);

        assertThat(rows).singleElement().extracting(LogRow::claimNumber).isEqualTo("C-1");
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
