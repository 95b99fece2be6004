package io.trueup.night;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Every link of a workbook, followed as Excel follows it: by the formula, not by the value that is stored beside it. */
final class WorkbookLinks {

    private static final Pattern TO_ITEM = Pattern.compile(
            "HYPERLINK\\(\"#([^\"!]+)!A\"&MATCH\\(\\$([A-Z]+)(\\d+),([^!]+)!\\$([A-Z]+):\\$([A-Z]+),0\\)");
    private static final Pattern TO_SHEET = Pattern.compile("HYPERLINK\\(\"#'?([^\"!']+)'?!A1\"");
    private static final Pattern TO_FILE = Pattern.compile("HYPERLINK\\(\"([^\"#][^\"]*)\"");

    private final XSSFWorkbook workbook;
    private final Path folder;
    private final Map<String, Integer> links = new TreeMap<>();
    private final List<String> nowhere = new ArrayList<>();
    private final Map<String, Set<String>> columns = new HashMap<>();

    private WorkbookLinks(XSSFWorkbook workbook, Path folder) {
        this.workbook = workbook;
        this.folder = folder;
    }

    static WorkbookLinks of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            WorkbookLinks links = new WorkbookLinks(
                    workbook, Objects.requireNonNull(file.toAbsolutePath().getParent()));
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(links::follow)));
            return links;
        }
    }

    /** How many links, by {@code "Worklist: Go to Findings"}; those of Summary by {@code "Summary"}. */
    Map<String, Integer> counts() {
        return links;
    }

    /** Those that lead to no row, sheet or file, with their formulas. */
    List<String> nowhere() {
        return nowhere;
    }

    private void follow(Cell cell) {
        if (cell.getCellType() != CellType.FORMULA || !cell.getCellFormula().contains("HYPERLINK")) {
            return;
        }
        String sheet = cell.getSheet().getSheetName();
        Cell heading = cell.getSheet().getRow(0).getCell(cell.getColumnIndex());
        links.merge(sheet.equals("Summary") || heading == null ? sheet : sheet + ": " + heading, 1, Integer::sum);
        if (!leads(cell)) {
            nowhere.add(sheet + "!" + cell.getAddress() + ": " + cell.getCellFormula());
        }
    }

    private boolean leads(Cell cell) {
        String formula = cell.getCellFormula();
        Matcher item = TO_ITEM.matcher(formula);
        boolean toItem = false;
        while (item.find()) {
            toItem = true;
            if (isThere(cell, item)) {
                return true;
            }
        }
        Matcher sheet = TO_SHEET.matcher(formula);
        if (sheet.find()) {
            return workbook.getSheet(sheet.group(1)) != null;
        }
        Matcher file = TO_FILE.matcher(formula);
        return !toItem && file.find() && Files.isRegularFile(folder.resolve(file.group(1)));
    }

    /** Whether the sheet has the row's own item, in its column Item. */
    private boolean isThere(Cell cell, Matcher link) {
        Row own = cell.getSheet().getRow(Integer.parseInt(link.group(3)) - 1);
        Cell item = own.getCell(CellReference.convertColStringToIndex(link.group(2)));
        return own.getRowNum() == cell.getRowIndex()
                && link.group(1).equals(link.group(4))
                && link.group(5).equals(link.group(6))
                && item != null
                && items(link.group(4), CellReference.convertColStringToIndex(link.group(5)))
                        .contains(item.getStringCellValue());
    }

    private Set<String> items(String name, int column) {
        return columns.computeIfAbsent(name + " " + column, key -> {
            Sheet sheet = workbook.getSheet(name);
            Set<String> texts = new HashSet<>();
            if (sheet != null
                    && sheet.getRow(0).getCell(column).getStringCellValue().equals("Item")) {
                for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                    Cell cell = sheet.getRow(i).getCell(column);
                    texts.add(cell == null ? "" : cell.getStringCellValue());
                }
            }
            return texts;
        });
    }
}
