package io.trueup.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPivotTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPivotTableDefinition;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pivot table beside its cells: what another program makes of it is what stands there. */
class PivotTest {

    @TempDir
    private Path folder = Path.of("");

    private static PivotDataSheet.Row row(
            LocalDate month,
            String payer,
            @Nullable DenialClass denialClass,
            Outcome outcome,
            String expected,
            String paid) {
        Money due = Money.of(expected);
        Money came = Money.of(paid);
        return new PivotDataSheet.Row(
                month,
                payer,
                "WH",
                "",
                denialClass,
                outcome,
                3,
                due,
                came,
                due.minus(came).max(Money.ZERO));
    }

    /** Names that XML minds, that differ in case alone, that look like a formula; money without a month. */
    private static StoredContent content() {
        LocalDate january = LocalDate.of(2025, 1, 1);
        LocalDate march = LocalDate.of(2025, 3, 1);
        StoredContent content = StoredContent.empty();
        content.pivotData.addAll(List.of(
                row(march, "Zenith & Sons \"West\" <1>", null, Outcome.PAID_AS_EXPECTED, "1000.10", "1000.10"),
                row(march, "=Blue", DenialClass.DOCUMENTATION, Outcome.DENIED, "640.00", "0.00"),
                row(january, "ACME mutual", null, Outcome.UNDERPAID, "400.00", "350.55"),
                row(january, "Acme Mutual", DenialClass.DURATION_EXCEEDED, Outcome.DENIED, "200.00", "0.00"),
                row(january, "Acme Mutual", DenialClass.DOCUMENTATION, Outcome.DENIED, "100.00", "0.00"),
                new PivotDataSheet.Row(
                        null, "", "", "", null, Outcome.NEEDS_REVIEW, 0, Money.ZERO, Money.of("-12.34"), Money.ZERO)));
        return content;
    }

    private Path written(StoredContent content) throws IOException {
        Path file = folder.resolve("pivot.xlsx");
        new WorkbookWriter().write(file, content);
        return file;
    }

    /** "label: days expected paid at stake" of each row; inner labels with a blank before them. */
    private static List<String> figures(XSSFSheet sheet) {
        List<String> figures = new ArrayList<>();
        for (Row row : sheet) {
            Cell last = row.getCell(5);
            if (last != null && last.getCellType() == CellType.NUMERIC) {
                String label =
                        text(row.getCell(0)) + (text(row.getCell(1)).isEmpty() ? "" : " " + text(row.getCell(1)));
                figures.add(label + ": "
                        + String.join(
                                " ",
                                IntStream.rangeClosed(2, 5)
                                        .mapToObj(i ->
                                                "%.2f".formatted(row.getCell(i).getNumericCellValue()))
                                        .toList()));
            }
        }
        return figures;
    }

    private static String text(@Nullable Cell cell) {
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    @Test
    void its_cells_show_what_a_refresh_gives() throws IOException {
        try (InputStream in = Files.newInputStream(written(content()));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(figures(workbook.getSheet("Pivot")))
                    .containsExactly(
                            "=Blue: 3.00 640.00 0.00 640.00",
                            " Denied: 3.00 640.00 0.00 640.00",
                            "ACME mutual: 9.00 700.00 350.55 349.45",
                            " Denied: 6.00 300.00 0.00 300.00",
                            " Underpaid: 3.00 400.00 350.55 49.45",
                            "No payer: 0.00 0.00 -12.34 0.00",
                            " Needs review: 0.00 0.00 -12.34 0.00",
                            "Zenith & Sons \"West\" <1>: 3.00 1000.10 1000.10 0.00",
                            " Paid as expected: 3.00 1000.10 1000.10 0.00",
                            "Grand Total: 15.00 2340.10 1338.31 989.45");
        }
    }

    @Test
    void fault_193_every_item_a_row_names_is_one_of_its_field_and_every_count_is_right() throws Exception {
        Path file = written(content());
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheet("Pivot");
            XSSFPivotTable table = sheet.getPivotTables().get(0);
            CTPivotTableDefinition definition = table.getCTPivotTableDefinition();
            CellRangeAddress area =
                    CellRangeAddress.valueOf(definition.getLocation().getRef());
            assertThat(area.getLastRow()).isEqualTo(sheet.getLastRowNum());
            assertThat(sheet.getRow(area.getFirstRow()).getCell(0)).hasToString("Payer");
            assertThat(workbook.getCTWorkbook()
                            .getPivotCaches()
                            .getPivotCacheArray(0)
                            .getCacheId())
                    .isEqualTo(definition.getCacheId());
            assertThat(workbook.getTable("Pivot_data")).isNotNull();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Element table = root(zip, "xl/pivotTables/pivotTable1.xml");
            Element cache = root(zip, "xl/pivotCache/pivotCacheDefinition1.xml");
            for (Element counted : List.of(table, cache)) {
                NodeList all = counted.getElementsByTagName("*");
                for (int i = 0; i < all.getLength(); i++) {
                    Element element = (Element) all.item(i);
                    if (element.hasAttribute("count")) {
                        assertThat(elements(element)).as(element.getTagName()).hasSize(number(element, "count"));
                    }
                }
            }
            List<Element> fields = elements(one(table, "pivotFields"));
            List<Element> shared = elements(one(cache, "cacheFields"));
            assertThat(fields).hasSameSizeAs(shared);
            for (int i = 0; i < fields.size(); i++) {
                List<Element> items = elements(fields.get(i)).stream()
                        .flatMap(e -> elements(e).stream())
                        .toList();
                if (!items.isEmpty()) {
                    assertThat(items)
                            .hasSize(1
                                    + elements(one(shared.get(i), "sharedItems"))
                                            .size());
                }
            }
        }
    }

    private static Element root(ZipFile zip, String part) throws Exception {
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        }
    }

    private static Element one(Element element, String name) {
        return (Element) element.getElementsByTagName(name).item(0);
    }

    private static List<Element> elements(Element element) {
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    @Test
    void without_a_row_there_is_no_pivot_table() throws IOException {
        try (InputStream in = Files.newInputStream(written(StoredContent.empty()));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheet("Pivot data")).isNotNull();
            assertThat(workbook.getSheet("Pivot")).isNull();
            assertThat(workbook.getCTWorkbook().isSetPivotCaches()).isFalse();
        }
    }

    /** It reads the rows of the table, adds them up by itself and draws the table anew, with a row for its button. */
    @Test
    void libreoffice_makes_the_same_figures_of_the_rows() throws Exception {
        assumeTrue(LibreOfficeTest.isInstalled(), "soffice is not on the PATH");
        Path file = written(content());
        Path other = LibreOfficeTest.recalculate(file, folder);
        try (InputStream one = Files.newInputStream(file);
                InputStream two = Files.newInputStream(other);
                XSSFWorkbook ours = new XSSFWorkbook(one);
                XSSFWorkbook theirs = new XSSFWorkbook(two)) {
            assertThat(theirs.getSheet("Pivot").getPivotTables()).hasSize(1);
            assertThat(byLabel(theirs.getSheet("Pivot"))).isEqualTo(byLabel(ours.getSheet("Pivot")));
        }
    }

    private static Map<String, String> byLabel(XSSFSheet sheet) {
        Map<String, String> figures = new LinkedHashMap<>();
        String outer = "";
        for (String line : figures(sheet)) {
            String label = line.substring(0, line.lastIndexOf(':')).replace("Total Result", "Grand Total");
            outer = label.startsWith(" ") ? outer : label;
            figures.put(label.startsWith(" ") ? outer + label : label, line.substring(line.lastIndexOf(':')));
        }
        return figures;
    }
}
