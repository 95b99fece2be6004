package io.trueup.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The .xlsx form of any table (INTERFACES.md 3, FAULTS.md 4, 34, 35, 39). */
class WorkbookTableTest implements RowSink {

    private static final TableKind KIND = new TableKind(
            "a table",
            "tables",
            List.of(
                    Column.required("id"),
                    Column.required("date"),
                    Column.optional("time"),
                    Column.optional("amount"),
                    Column.optional("note")));

    @TempDir
    Path folder;

    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final XSSFWorkbook workbook = new XSSFWorkbook();

    @Override
    public void row(Row row) {
        rows.add(row);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    private void put(int row, Object... values) {
        var line = workbook.getNumberOfSheets() == 0
                ? workbook.createSheet("First").createRow(row)
                : workbook.getSheetAt(0).createRow(row);
        for (int i = 0; i < values.length; i++) {
            Cell cell = line.createCell(i);
            if (values[i] instanceof Formatted formatted) {
                cell.setCellValue(formatted.number());
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(formatted.format()));
                cell.setCellStyle(style);
            } else if (values[i] instanceof Double number) {
                cell.setCellValue(number);
            } else if (!values[i].equals("")) {
                cell.setCellValue(values[i].toString());
            }
        }
    }

    private record Formatted(double number, String format) {}

    private void read() throws IOException {
        workbook.createSheet("Second").createRow(0).createCell(0).setCellValue("not looked at");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        Tables.read(TestFiles.write(folder, "t.xlsx", bytes.toByteArray()), ColumnMaps.NONE, KIND, this);
    }

    @Test
    void real_dates_times_numbers_and_text_are_read_as_what_they_are() throws IOException {
        put(1, "ID", "Date", "Time", "Amount", "Note");
        put(2, 123456.0, new Formatted(45719, "m/d/yyyy"), new Formatted(1 / 3.0, "h:mm"), 1234.5, "x");
        put(4, "00123", 45719.0, 0.75, new Formatted(0.1 + 0.2, "$#,##0.00"), 12.0);
        put(5, "7", "3/3/2025", "4:00 PM", "(1.00)", "");
        read();

        assertThat(rows)
                .extracting(
                        row -> row.identifier("id"),
                        row -> row.date("date"),
                        row -> row.time("time"),
                        row -> row.money("amount"),
                        row -> row.text("note"))
                .containsExactly(
                        tuple("123456", LocalDate.of(2025, 3, 3), LocalTime.of(8, 0), Money.of("1234.50"), "x"),
                        tuple("00123", LocalDate.of(2025, 3, 3), LocalTime.of(18, 0), Money.of("0.30"), "12"),
                        tuple("7", LocalDate.of(2025, 3, 3), LocalTime.of(16, 0), Money.of("-1.00"), ""));
        assertThat(rows).extracting(row -> row.place().line()).containsExactly(3L, 5L, 6L);
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.SHEET_IGNORED);
    }

    @Test
    void a_number_longer_than_a_workbook_keeps_is_damaged_and_a_percent_is_no_money() throws IOException {
        put(0, "id", "date", "amount");
        put(1, 123456789012345680.0, 45719.0, new Formatted(0.8, "0%"));
        read();

        rows.get(0).identifier("id");
        rows.get(0).money("amount");
        assertThat(rows.get(0).problems())
                .extracting(Problem::code, Problem::found)
                .containsExactly(
                        tuple(ProblemCode.NUMBER_DAMAGED, "1.23456789012346E+17"),
                        tuple(ProblemCode.BAD_AMOUNT, "80%"));
    }

    @Test
    void a_workbook_that_expands_beyond_its_ratio_is_too_large_before_any_row_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 16];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
        }
        Tables.read(TestFiles.write(folder, "bomb.xlsx", bytes.toByteArray()), ColumnMaps.NONE, KIND, this);

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void a_workbook_cut_short_is_unreadable_and_another_zip_is_not_recognised() throws IOException {
        put(0, "id", "date");
        put(1, "1", "2025-03-03");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        Tables.read(TestFiles.write(folder, "half.xlsx", half), ColumnMaps.NONE, KIND, this);
        Tables.read(TestFiles.write(folder, "other.xlsx", other.toByteArray()), ColumnMaps.NONE, KIND, this);

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNREADABLE, ProblemCode.UNRECOGNISED);
        assertThat(rows).isEmpty();
    }
}
