package io.trueup.tabular;

import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The rows of a workbook's first sheet, streamed. The package is read to its end once before, for bombs and damage. */
final class SheetRows {

    static {
        // the package has been checked by then; the library's own limit is half of ours
        ZipSecureFile.setMinInflateRatio(1.0 / PackageCheck.RATIO_LIMIT);
    }

    private SheetRows() {}

    /** @throws IOException when the workbook is damaged */
    static void read(InputFile file, RawRows target) throws IOException {
        PackageCheck.Result result = PackageCheck.of(file.path());
        if (result != PackageCheck.Result.SOUND) {
            ProblemCode code =
                    result == PackageCheck.Result.TOO_LARGE ? ProblemCode.TOO_LARGE : ProblemCode.UNRECOGNISED;
            target.problem(Problem.of(code, Place.ofFile(file.name()), "", "an .xlsx workbook"));
            return;
        }
        try (OPCPackage workbook = opened(file);
                InputStream sheet = firstSheet(workbook)) {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler(workbook, target));
            parser.parse(new InputSource(sheet));
        } catch (SheetHandler.Enough stopped) {
            // the target wants no more rows
        } catch (SAXException | ParserConfigurationException damaged) {
            throw new IOException("not a sheet", damaged);
        }
    }

    private static OPCPackage opened(InputFile file) throws IOException {
        try {
            return OPCPackage.open(file.path().toFile(), PackageAccess.READ);
        } catch (OpenXML4JException | RuntimeException damaged) {
            throw new IOException("not a workbook", damaged);
        }
    }

    private static InputStream firstSheet(OPCPackage workbook) throws IOException {
        try {
            return new XSSFReader(workbook).getSheetsData().next();
        } catch (OpenXML4JException | RuntimeException damaged) {
            throw new IOException("no sheet in the workbook", damaged);
        }
    }

    private static SheetHandler handler(OPCPackage workbook, RawRows target) throws IOException {
        try {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            CellFormats formats = new CellFormats(reader.getStylesTable(), usesDatesFrom1904(reader));
            return new SheetHandler(strings, formats, target);
        } catch (OpenXML4JException | SAXException | RuntimeException damaged) {
            throw new IOException("damaged strings or styles", damaged);
        }
    }

    private static boolean usesDatesFrom1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream workbook = reader.getWorkbookData()) {
            String start = new String(workbook.readNBytes(1 << 14), StandardCharsets.UTF_8);
            return start.matches("(?s).*date1904=\"(1|true)\".*");
        }
    }
}
