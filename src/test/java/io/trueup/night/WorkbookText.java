package io.trueup.night;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A workbook's sheets as text, the way a person reads the cells: dates as dates, money with two decimals, formulas by value. A sheet is
 * read when it is asked for: every night of the tests looks at one or two of thirty.
 */
public final class WorkbookText {

    private final byte[] file;
    private final Map<String, List<Map<String, String>>> read = new LinkedHashMap<>();

    private WorkbookText(byte[] file) {
        this.file = file;
    }

    public static WorkbookText of(Path file) throws IOException {
        return new WorkbookText(Files.readAllBytes(file));
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        eachSheet((name, sheet, reader) -> names.add(name));
        return names;
    }

    /** Rows of a table sheet by heading; rows without any value are left out. */
    public List<Map<String, String>> rows(String wanted) {
        return read.computeIfAbsent(wanted, w -> {
            Table table = new Table();
            eachSheet((name, sheet, reader) -> {
                if (name.equals(wanted)) {
                    table.read(sheet, reader);
                }
            });
            return table.rows;
        });
    }

    /** The rows of Findings that the run recomputed, without those that are there because something open is about them. */
    List<Map<String, String>> recomputed() {
        return rows("Findings").stream()
                .filter(row -> "yes".equals(row.get("This run")))
                .toList();
    }

    private interface Work {
        void with(String name, InputStream sheet, XSSFReader reader)
                throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
    }

    private void eachSheet(Work work) {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(parts);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    work.with(sheets.getSheetName(), sheet, reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cells of a sheet as they pass by. */
    private static final class Table implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<Map<String, String>> rows = new ArrayList<>();
        private final Map<Integer, String> headings = new TreeMap<>();
        private Map<Integer, String> cells = new TreeMap<>();

        void read(InputStream sheet, XSSFReader reader)
                throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), null, reader.getSharedStringsTable(), this, new AsText(), false));
            xml.parse(new InputSource(sheet));
        }

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
