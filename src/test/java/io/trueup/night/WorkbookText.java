package io.trueup.night;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A workbook's sheets as text, the way a person reads the cells: dates as dates, money with two decimals, formulas by value. A sheet is
 * read when it is asked for: every night of the tests looks at one or two of thirty.
 */
public final class WorkbookText {

    private static final Pattern NEEDED = Pattern.compile(
            "xl/(workbook|styles|sharedStrings)\\.xml|xl/_rels/workbook\\.xml\\.rels|xl/worksheets/[^/]+");
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts;
    private final Map<String, String> sheets;
    private final Map<String, List<Map<String, String>>> read = new LinkedHashMap<>();
    private @Nullable StylesTable styles;
    private @Nullable ReadOnlySharedStringsTable strings;

    /** @param sheets name and part of each, in order */
    private WorkbookText(Map<String, byte[]> parts, Map<String, String> sheets) {
        this.parts = parts;
        this.sheets = sheets;
    }

    /** Of the file's parts only those with cells are kept; notes, tables and charts are most of them. */
    public static WorkbookText of(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (NEEDED.matcher(entry.getName()).matches()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return new WorkbookText(parts, sheets(parts));
    }

    private static Map<String, String> sheets(Map<String, byte[]> parts) throws IOException {
        Map<String, String> targets = new HashMap<>();
        elements(parts, "xl/_rels/workbook.xml.rels", "Relationship")
                .forEach(relation -> targets.put(relation.getAttribute("Id"), relation.getAttribute("Target")));
        Map<String, String> sheets = new LinkedHashMap<>();
        elements(parts, "xl/workbook.xml", "sheet").forEach(sheet -> {
            String target = targets.getOrDefault(sheet.getAttributeNS(RELATIONS, "id"), "");
            sheets.put(sheet.getAttribute("name"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
        return sheets;
    }

    private static List<Element> elements(Map<String, byte[]> parts, String part, String name) throws IOException {
        try {
            NodeList found =
                    XMLHelper.newDocumentBuilder().parse(stream(parts, part)).getElementsByTagNameNS("*", name);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> (Element) found.item(i))
                    .toList();
        } catch (SAXException e) {
            throw new IllegalStateException(part, e);
        }
    }

    private static InputStream stream(Map<String, byte[]> parts, String part) {
        return new ByteArrayInputStream(Objects.requireNonNull(parts.get(part), part));
    }

    List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    /** Rows of a table sheet by heading; rows without any value are left out. */
    public List<Map<String, String>> rows(String wanted) {
        return read.computeIfAbsent(wanted, w -> {
            Table table = new Table();
            String part = sheets.get(wanted);
            if (part != null) {
                read(part, table);
            }
            return table.rows;
        });
    }

    /** The rows of Findings that the run recomputed, without those that are there because something open is about them. */
    List<Map<String, String>> recomputed() {
        return rows("Findings").stream()
                .filter(row -> "yes".equals(row.get("This run")))
                .toList();
    }

    private void read(String part, Table table) {
        try {
            if (styles == null) {
                styles = new StylesTable(stream(parts, "xl/styles.xml"));
            }
            if (strings == null && parts.containsKey("xl/sharedStrings.xml")) {
                strings = new ReadOnlySharedStringsTable(stream(parts, "xl/sharedStrings.xml"));
            }
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(styles, null, strings, table, new AsText(), false));
            xml.parse(new InputSource(stream(parts, part)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cells of a sheet as they pass by. */
    private static final class Table implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<Map<String, String>> rows = new ArrayList<>();
        private final Map<Integer, String> headings = new TreeMap<>();
        private Map<Integer, String> cells = new TreeMap<>();

        @Override
        public void startRow(int number) {
            cells = new TreeMap<>();
        }

        @Override
        public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
            cells.put((int) new CellReference(reference).getCol(), value == null ? "" : value);
        }

        @Override
        public void endRow(int number) {
            if (number == 0) {
                headings.putAll(cells);
            } else if (cells.values().stream().anyMatch(value -> !value.isBlank())) {
                Map<String, String> row = new LinkedHashMap<>();
                headings.forEach((column, heading) -> row.put(heading, cells.getOrDefault(column, "")));
                if (row.values().stream().anyMatch(value -> !value.isBlank())) {
                    rows.add(row);
                }
            }
        }
    }

    private static final class AsText extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int formatIndex, String format) {
            return DateUtil.isADateFormat(formatIndex, format)
                    ? DateUtil.getLocalDateTime(value).toLocalDate().toString()
                    : "%.2f".formatted(value);
        }
    }
}
