package io.trueup.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test can have cells and parts that no library writes. */
public final class TestWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /**
     * A cell as the sheet's XML has it.
     *
     * @param type {@code n}, {@code d}, {@code e}, {@code str} …
     * @param format a number format; blank for General
     */
    public record Raw(String type, String value, String format) {}

    private final List<String> names = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> formats = new ArrayList<>(List.of("General"));
    private final Map<String, byte[]> others = new LinkedHashMap<>();
    private String state = "";
    private String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static TestWorkbook of() {
        return new TestWorkbook();
    }

    /** A number as a format shows it. */
    public static Raw number(String value, String format) {
        return new Raw("n", value, format);
    }

    public static Raw error(String value) {
        return new Raw("e", value, "");
    }

    /** The next sheet is hidden. */
    public TestWorkbook hidden() {
        state = " state=\"hidden\"";
        return this;
    }

    public TestWorkbook withMacros() {
        kind = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        return this;
    }

    /** @param rows cells that are text, {@link Number} or {@link Raw}; a blank text is no cell, an empty row is no row */
    public TestWorkbook sheet(String name, List<List<Object>> rows) {
        StringBuilder xml = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).isEmpty()) {
                continue;
            }
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                cell(xml, reference(column, row), rows.get(row).get(column));
            }
            xml.append("</row>");
        }
        return sheetXml(name, xml.toString());
    }

    /** A sheet of rows written by the test. */
    public TestWorkbook sheetXml(String name, String rows) {
        names.add("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"r%2$d\"/>".formatted(name, names.size() + 1, state));
        sheets.add("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        state = "";
        return this;
    }

    public TestWorkbook sharedStrings(byte[] xml) {
        others.put("xl/sharedStrings.xml", xml);
        return this;
    }

    private static String reference(int column, int row) {
        String letters = column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1));
        return letters + (char) ('A' + column % 26) + (row + 1);
    }

    private void cell(StringBuilder xml, String reference, Object value) {
        if (value instanceof Raw raw) {
            if (!formats.contains(raw.format()) && !raw.format().isEmpty()) {
                formats.add(raw.format());
            }
            xml.append("<c r=\"%s\" t=\"%s\" s=\"%d\"><v>%s</v></c>"
                    .formatted(reference, raw.type(), Math.max(0, formats.indexOf(raw.format())), raw.value()));
        } else if (value instanceof Number number) {
            xml.append("<c r=\"%s\"><v>%s</v></c>".formatted(reference, number));
        } else if (!value.toString().isEmpty()) {
            xml.append("<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                    .formatted(reference, escaped(value.toString())));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private String styles() {
        StringBuilder own = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 1; i < formats.size(); i++) {
            own.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(163 + i, escaped(formats.get(i))));
            cells.append("<xf numFmtId=\"%d\"/>".formatted(163 + i));
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + own + "</numFmts><cellXfs>" + cells
                + "</cellXfs></styleSheet>";
    }

    public byte[] bytes() {
        StringBuilder relationships = new StringBuilder();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < sheets.size(); i++) {
                put(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheets.get(i).getBytes(StandardCharsets.UTF_8));
                relationships.append(relationship("r" + (i + 1), "worksheet", "worksheets/sheet" + (i + 1) + ".xml"));
            }
            relationships.append(relationship("s1", "styles", "styles.xml"));
            relationships.append(relationship("s2", "sharedStrings", "/xl/sharedStrings.xml"));
            put(zip, "xl/styles.xml", styles().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> other : others.entrySet()) {
                put(zip, other.getKey(), other.getValue());
            }
            text(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + TYPES + "\"><sheets>" + String.join("", names)
                            + "</sheets></workbook>");
            text(zip, "xl/_rels/workbook.xml.rels", relationshipsOf(relationships.toString()));
            text(zip, "_rels/.rels", relationshipsOf(relationship("r1", "officeDocument", "xl/workbook.xml")));
            text(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="%s"/></Types>""".formatted(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, TYPES, type, target);
    }

    private static String relationshipsOf(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }
}
