package io.trueup.night;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook's sheets as text, the way a person reads the cells: dates as dates, money with two decimals, formulas by value. */
public final class WorkbookText {

    private final Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();

    public static WorkbookText of(Path file) throws IOException {
        WorkbookText text = new WorkbookText();
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> text.sheets.put(sheet.getSheetName(), rows(sheet)));
        }
        return text;
    }

    List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    /** Rows of a table sheet by heading; rows without any value are left out. */
    public List<Map<String, String>> rows(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    /** The rows of Findings that the run recomputed, without those that are there because something open is about them. */
    List<Map<String, String>> recomputed() {
        return rows("Findings").stream()
                .filter(row -> "yes".equals(row.get("This run")))
                .toList();
    }

    private static List<Map<String, String>> rows(Sheet sheet) {
        List<Map<String, String>> rows = new ArrayList<>();
        Row head = sheet.getRow(0);
        for (int r = 1; head != null && r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            Map<String, String> values = new LinkedHashMap<>();
            for (Cell heading : head) {
                Cell cell = row == null ? null : row.getCell(heading.getColumnIndex());
                values.put(text(heading), cell == null ? "" : text(cell));
            }
            if (values.values().stream().anyMatch(v -> !v.isBlank())) {
                rows.add(values);
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : "%.2f".formatted(cell.getNumericCellValue());
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }
}
