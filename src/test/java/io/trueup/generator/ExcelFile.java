package io.trueup.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The smallest workbook that spreadsheets open: one sheet, with real dates, and real numbers in the columns that count. The same
 * rows make the same bytes, which no library promises.
 */
final class ExcelFile implements TableFile {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern COUNTED = Pattern.compile(".*_(minutes|amount|days|hours)|units");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final ZipOutputStream zip;
    private final Writer sheet;
    private final List<String> columns = new ArrayList<>();

    ExcelFile(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out);
        part("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>""");
        part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        part("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                        + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
                        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                        + "<cellXfs count=\"2\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        entry("xl/worksheets/sheet1.xml");
        sheet = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        sheet.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDate.of(2026, 1, 1).atStartOfDay());
        zip.putNextEntry(entry);
    }

    private void part(String name, String xml) throws IOException {
        entry(name);
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder all = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"" + RELATIONS + "/")
                    .append(typesAndTargets[i])
                    .append("\" Target=\"")
                    .append(typesAndTargets[i + 1])
                    .append("\"/>");
        }
        return all.append("</Relationships>").toString();
    }

    @Override
    public void row(List<String> cells) throws IOException {
        boolean heading = columns.isEmpty();
        if (heading) {
            columns.addAll(cells);
        }
        sheet.write("<row>");
        for (int i = 0; i < cells.size(); i++) {
            sheet.write(cells.get(i).isEmpty() ? "<c/>" : heading ? text(cells.get(i)) : cell(i, cells.get(i)));
        }
        sheet.write("</row>\n");
    }

    private String cell(int column, String value) {
        if (DATE.matcher(value).matches()) {
            return "<c s=\"1\"><v>" + ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(value)) + "</v></c>";
        }
        return COUNTED.matcher(columns.get(column)).matches() ? "<c><v>" + value + "</v></c>" : text(value);
    }

    private static String text(String value) {
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + value.replace("&", "&amp;").replace("<", "&lt;")
                + "</t></is></c>";
    }

    @Override
    public void close() throws IOException {
        sheet.write("</sheetData></worksheet>");
        sheet.flush();
        zip.closeEntry();
        zip.close();
    }
}
