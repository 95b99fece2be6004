package io.trueup.worklist;

import io.trueup.worklist.ReturnProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedNames;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads what the team filled in on a workbook that came back, whatever program saved it. Columns are found by
 * their headings, so they may have moved, and rows may be sorted, deleted or added. The sheets Worklist, Waiting and Done are read, or
 * where none is called so, those that have their headings.
 */
public final class WorklistReturn {

    /** Property and defined name that say which run wrote a workbook. */
    public static final String RUN_STAMP = "TrueUpRun";

    private static final String SHEET = "Worklist";

    private WorklistReturn() {}

    /** @throws IOException when the bytes cannot be had; bytes that are no workbook are a problem of the result instead */
    public static ReturnedWorklist read(InputStream workbook) throws IOException {
        Path copy = Files.createTempFile("trueup-worklist", ".xlsx");
        try {
            Files.copy(workbook, copy, StandardCopyOption.REPLACE_EXISTING);
            return read(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** @throws IOException when the file cannot be reached; a file that is no workbook is a problem of the result instead */
    public static ReturnedWorklist read(Path workbook) throws IOException {
        if (!Files.isReadable(workbook)) {
            throw new IOException("not readable: " + workbook.getFileName());
        }
        try (OPCPackage parts = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
            return read(parts);
        } catch (OpenXML4JException | XmlException | SAXException | IOException | RuntimeException e) {
            // POI meets damaged parts with many kinds of runtime exception; whatever it is, the file is no workbook of
            // ours
            return unusable(new ReturnProblem(Kind.UNREADABLE, "", 0, "", ""));
        }
    }

    private static ReturnedWorklist read(OPCPackage parts)
            throws IOException, OpenXML4JException, XmlException, SAXException {
        XSSFReader reader = new XSSFReader(parts);
        List<WorklistRows> sheets = sheets(reader, parts, name -> name.matches(WorklistColumns.SHEETS));
        if (sheets.isEmpty()) {
            sheets = sheets(reader, parts, name -> true).stream()
                    .filter(WorklistRows::isOurs)
                    .toList();
        }
        if (sheets.isEmpty()) {
            return unusable(new ReturnProblem(Kind.MISSING_SHEET, "", 0, "", ""));
        }
        POIXMLProperties properties = new POIXMLProperties(parts);
        return new ReturnedWorklist(
                runNumber(properties, reader),
                saved(properties),
                sheets.stream().flatMap(sheet -> sheet.items().stream()).toList(),
                sheets.stream()
                        .flatMap(sheet -> sheet.own().stream())
                        .distinct()
                        .toList(),
                sheets.stream().flatMap(sheet -> sheet.problems().stream()).toList());
    }

    private static List<WorklistRows> sheets(XSSFReader reader, OPCPackage parts, Predicate<String> named)
            throws IOException, OpenXML4JException, SAXException {
        List<WorklistRows> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                String name = sheets.getSheetName();
                if (named.test(name)) {
                    WorklistRows rows = new WorklistRows(name.equalsIgnoreCase(SHEET) ? "" : name, seen);
                    parse(sheet, reader, new ReadOnlySharedStringsTable(parts), rows);
                    read.add(rows);
                }
            }
        }
        return read;
    }

    private static void parse(InputStream sheet, XSSFReader reader, ReadOnlySharedStringsTable texts, WorklistRows rows)
            throws IOException, SAXException, OpenXML4JException {
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(
                    new XSSFSheetXMLHandler(reader.getStylesTable(), null, texts, rows, new DayTexts(), false));
            xml.parse(new InputSource(sheet));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The custom property, or where a program dropped it, the defined name. */
    private static @Nullable Long runNumber(POIXMLProperties properties, XSSFReader reader)
            throws IOException, OpenXML4JException, XmlException {
        var stamp = properties.getCustomProperties().getProperty(RUN_STAMP);
        String text =
                stamp == null || !stamp.isSetLpwstr() ? "" : stamp.getLpwstr().strip();
        if (text.isEmpty()) {
            text = definedName(reader);
        }
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static String definedName(XSSFReader reader) throws IOException, OpenXML4JException, XmlException {
        try (InputStream workbook = reader.getWorkbookData()) {
            CTDefinedNames names =
                    WorkbookDocument.Factory.parse(workbook).getWorkbook().getDefinedNames();
            return names == null
                    ? ""
                    : names.getDefinedNameList().stream()
                            .filter(name -> name.getName().equals(RUN_STAMP))
                            .map(name -> name.getStringValue().strip())
                            .findFirst()
                            .orElse("");
        }
    }

    /** A copy that still bears the moment it was written was saved by a program that leaves the stamp alone. */
    private static @Nullable Instant saved(POIXMLProperties properties) {
        var core = properties.getCoreProperties().getUnderlyingProperties();
        Optional<Date> modified = core.getModifiedProperty();
        return modified.filter(date -> !modified.equals(core.getCreatedProperty()))
                .map(Date::toInstant)
                .orElse(null);
    }

    private static ReturnedWorklist unusable(ReturnProblem problem) {
        return new ReturnedWorklist(null, null, List.of(), List.of(), List.of(problem));
    }
}
