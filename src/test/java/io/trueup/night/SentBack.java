package io.trueup.night;

import io.trueup.batch.Runner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A run's workbook in the hands of somebody who fills it in and sends it back. */
final class SentBack implements AutoCloseable {

    static final List<String> SHEETS = List.of("Worklist", "Waiting", "Done");

    private final XSSFWorkbook workbook;

    private SentBack(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static SentBack of(Runner.Result run) throws IOException {
        try (InputStream in = Files.newInputStream(Objects.requireNonNull(run.workbook()))) {
            return new SentBack(new XSSFWorkbook(in));
        }
    }

    /** Rows of the three sheets, each with its sheet under "". */
    static List<Map<String, String>> rows(Runner.Result run) throws IOException {
        WorkbookText text = WorkbookText.of(Objects.requireNonNull(run.workbook()));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String sheet : SHEETS) {
            for (Map<String, String> row : text.rows(sheet)) {
                Map<String, String> named = new LinkedHashMap<>(row);
                named.put("", sheet);
                rows.add(named);
            }
        }
        return rows;
    }

    static Map<String, String> row(Runner.Result run, String item) throws IOException {
        return rows(run).stream()
                .filter(row -> item.equals(row.get("Item")))
                .findFirst()
                .orElse(Map.of("", "none"));
    }

    /** Every text of a sheet, one to a line. */
    static String text(Runner.Result run, String sheet) throws IOException {
        StringBuilder text = new StringBuilder();
        try (SentBack read = of(run)) {
            DataFormatter formatter = new DataFormatter(Locale.US);
            formatter.setUseCachedValuesForFormulaCells(true);
            for (Row row : read.workbook.getSheet(sheet)) {
                row.forEach(cell -> text.append(formatter.formatCellValue(cell)).append('\n'));
            }
        }
        return text.toString();
    }

    SentBack set(String item, String heading, String text) {
        cell(item, heading).setCellValue(text);
        return this;
    }

    SentBack set(String item, String heading, LocalDate day) {
        cell(item, heading).setCellValue(day);
        return this;
    }

    /** A column that somebody adds behind the others. */
    SentBack addColumn(String heading) {
        for (String name : SHEETS) {
            Row head = workbook.getSheet(name).getRow(0);
            head.createCell(head.getLastCellNum()).setCellValue(heading);
        }
        return this;
    }

    /** Leaves one sheet alone, under another name. */
    SentBack keepOnly(String sheet, String name) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (!workbook.getSheetName(i).equals(sheet)) {
                workbook.removeSheetAt(i);
            }
        }
        workbook.setSheetName(0, name);
        return this;
    }

    void into(NightFixture night, String name, String saved) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setModified(Optional.of(Date.from(Instant.parse(saved))));
            workbook.write(out);
            night.write("inbox/worklists/" + name, out.toByteArray());
        }
        close();
    }

    private Cell cell(String item, String heading) {
        for (String name : SHEETS) {
            XSSFSheet sheet = workbook.getSheet(name);
            if (sheet == null) {
                continue;
            }
            for (Row row : sheet) {
                if (row.getRowNum() > 0 && row.getCell(0).getStringCellValue().equals(item)) {
                    return row.getCell(column(sheet, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                }
            }
        }
        throw new NoSuchElementException(item);
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new NoSuchElementException(heading);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
