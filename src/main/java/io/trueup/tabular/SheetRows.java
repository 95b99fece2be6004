package io.trueup.tabular;

import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The rows of a workbook's first sheet, streamed. The package is read to its end once before, for bombs and damage. */
final class SheetRows {

    private SheetRows() {}

    static void read(InputFile file, RawRows target) throws IOException {
        PackageCheck.Result result = PackageCheck.of(file.path());
        if (result != PackageCheck.Result.SOUND) {
            ProblemCode code =
                    result == PackageCheck.Result.TOO_LARGE ? ProblemCode.TOO_LARGE : ProblemCode.UNRECOGNISED;
            target.problem(Problem.of(code, Place.ofFile(file.name()), "", "an .xlsx workbook"));
            return;
        }
        try (OPCPackage workbook = OPCPackage.open(file.path().toFile(), PackageAccess.READ)) {
            read(workbook, target);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException damaged) {
            target.problem(Problem.of(ProblemCode.UNREADABLE, Place.ofFile(file.name()), "", "a whole .xlsx workbook"));
        }
    }

    private static void read(OPCPackage workbook, RawRows target)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(workbook);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            return;
        }
        try (InputStream sheet = sheets.next()) {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new SheetHandler(
                    strings, new CellFormats(reader.getStylesTable(), usesDatesFrom1904(reader)), target));
            parser.parse(new InputSource(sheet));
        } catch (SheetHandler.Enough stopped) {
            // the target wants no more rows
        }
    }

    private static boolean usesDatesFrom1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream workbook = reader.getWorkbookData()) {
            String start = new String(workbook.readNBytes(1 << 14), StandardCharsets.UTF_8);
            return start.matches("(?s).*date1904=\"(1|true)\".*");
        }
    }
}
