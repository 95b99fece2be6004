package io.trueup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.AcknowledgmentSink;
import io.trueup.bill.Acknowledgments;
import io.trueup.bill.BillRecorder;
import io.trueup.bill.Bills;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Authorizations;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Episodes;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.LogSink;
import io.trueup.programlog.ProgramLogs;
import io.trueup.remittance.Recorder;
import io.trueup.remittance.Remittances;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables to fill in are those that the readers take, and their example rows are rows that would count. */
class TemplatesTest implements LogSink, AcknowledgmentSink {

    @TempDir
    private Path home = Path.of("");

    private final List<Object> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private InputFile template(String name, String firstCell) throws IOException {
        new NewClinic(home).make(new ClinicDetails("", "", "", "", "", "", "", "", "UTC"));
        Path file = home.resolve("templates/" + name + ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.getSheetAt(0).getRow(1).getCell(0).setCellValue(firstCell);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return InputFile.of(file);
    }

    private void read(String name, String firstCell) throws IOException {
        InputFile file = template(name, firstCell);
        switch (name) {
            case "program-log" -> ProgramLogs.read(file, ColumnMaps.NONE, this);
            case "episodes" -> Episodes.read(file, ColumnMaps.NONE, this);
            case "authorizations" -> Authorizations.read(file, ColumnMaps.NONE, this);
            case "acknowledgments" -> Acknowledgments.read(file, ColumnMaps.NONE, this);
            case "bills" -> {
                BillRecorder recorder = new BillRecorder();
                Bills.read(file, ColumnMaps.NONE, recorder);
                rows.addAll(recorder.bills());
                problems.addAll(recorder.problems());
            }
            default -> {
                Recorder recorder = new Recorder();
                Remittances.read(file, ColumnMaps.NONE, recorder);
                rows.addAll(recorder.claims());
                problems.addAll(recorder.problems());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"program-log", "remittance", "episodes", "authorizations", "bills", "acknowledgments"})
    void an_example_with_a_name_of_its_own_would_be_a_row(String name) throws IOException {
        read(name, "ACME-1");
        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"program-log", "remittance", "episodes", "authorizations", "bills", "acknowledgments"})
    void as_it_comes_nothing_in_it_counts(String name) throws IOException {
        read(name, Template.EXAMPLE);
        assertThat(problems).isEmpty();
        assertThat(rows).isEmpty();
    }

    @Test
    void every_template_says_where_it_goes() {
        assertThat(Templates.all())
                .extracting(Template::file, Template::folder)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("program-log.xlsx", "program-logs"),
                        org.assertj.core.groups.Tuple.tuple("bills.xlsx", "bills"),
                        org.assertj.core.groups.Tuple.tuple("acknowledgments.xlsx", "acknowledgments"),
                        org.assertj.core.groups.Tuple.tuple("deposits.xlsx", "deposits"));
    }

    @Override
    public void log(LogRow row) {
        rows.add(row);
    }

    @Override
    public void episode(Episode episode, Place place) {
        rows.add(episode);
    }

    @Override
    public void authorization(Authorization authorization, Place place) {
        rows.add(authorization);
    }

    @Override
    public void acknowledgment(Acknowledgment acknowledgment) {
        rows.add(acknowledgment);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
