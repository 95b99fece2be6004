package io.trueup.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a workbook that tables are read from: .xlsx, .xlsm, and the strict form of both. */
final class WorkbookPackage implements Closeable {

    /** A sheet of cells, hidden or not. */
    record Sheet(String name, String part) {}

    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    /** Target of each relationship of the workbook by its id, and of the parts there is one of, by the end of its type. */
    private final Map<String, String> targets = new HashMap<>();

    private final Map<String, String> types = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private WorkbookPackage(ZipFile zip) {
        this.zip = zip;
        zip.stream().forEach(entry -> parts.putIfAbsent(key(entry.getName()), entry));
    }

    /** @throws IOException when the package is damaged */
    static WorkbookPackage open(Path path) throws IOException {
        WorkbookPackage workbook = new WorkbookPackage(new ZipFile(path.toFile()));
        try {
            workbook.parse("xl/_rels/workbook.xml.rels", new Relationships(workbook));
            workbook.parse(WORKBOOK, new Contents(workbook));
            return workbook;
        } catch (IOException | SAXException damaged) {
            workbook.close();
            throw damaged instanceof IOException io ? io : new IOException("not a workbook", damaged);
        }
    }

    private static String key(String name) {
        String bare = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return bare.startsWith("/") ? bare.substring(1) : bare;
    }

    /** In the order of the workbook. */
    List<Sheet> sheets() {
        return sheets;
    }

    boolean datesFrom1904() {
        return from1904;
    }

    /** Parses the part of a type of which a workbook has one, if it has it. */
    void parseOnly(String type, ContentHandler handler) throws IOException, SAXException {
        String part = targets.get(type);
        if (part != null && parts.containsKey(key(part))) {
            parse(part, handler);
        }
    }

    void parse(String part, ContentHandler handler) throws IOException, SAXException {
        @Nullable ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            throw new IOException("no part " + part);
        }
        try (InputStream in = new BoundedMarkup(zip.getInputStream(entry))) {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.setErrorHandler(new DefaultHandler());
            parser.parse(new InputSource(in));
        } catch (ParserConfigurationException noParser) {
            throw new IllegalStateException("every Java has an XML parser", noParser);
        } catch (SAXException e) {
            if (e.getException() instanceof PartTooLarge tooLarge) {
                throw tooLarge;
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Relationships extends DefaultHandler {

        private final WorkbookPackage workbook;

        private Relationships(WorkbookPackage workbook) {
            this.workbook = workbook;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            String id = attributes.getValue("Id");
            String type = attributes.getValue("Type");
            String target = attributes.getValue("Target");
            if (id == null || type == null || target == null) {
                return;
            }
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target.replaceFirst("^\\./", "");
            String kind = type.substring(type.lastIndexOf('/') + 1);
            workbook.targets.put(id, part);
            workbook.targets.putIfAbsent(kind, part);
            workbook.types.put(id, kind);
        }
    }

    private static final class Contents extends DefaultHandler {

        private final WorkbookPackage workbook;

        private Contents(WorkbookPackage workbook) {
            this.workbook = workbook;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            if (localName.equals("workbookPr")) {
                String from1904 = attributes.getValue("date1904");
                workbook.from1904 = "1".equals(from1904) || "true".equals(from1904);
            } else if (localName.equals("sheet")) {
                String id = relationship(attributes);
                String part = workbook.targets.get(id);
                if (part != null && "worksheet".equals(workbook.types.get(id))) {
                    String called = attributes.getValue("name");
                    workbook.sheets.add(
                            new Sheet(called == null ? "" : Cell.of(called).text(), part));
                }
            }
        }

        private static String relationship(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")) {
                    return attributes.getValue(i);
                }
            }
            return "";
        }
    }
}
