package io.trueup.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Excel checks before it opens a file without offering to repair it. */
class WorkbookPartsTest {

    private static final String SHEET_ORDER =
            "sheetPr dimension sheetViews sheetFormatPr cols sheetData conditionalFormatting dataValidations printOptions"
                    + " pageMargins pageSetup headerFooter rowBreaks drawing legacyDrawing tableParts";

    @TempDir
    Path folder;

    private Path workbook = Path.of("unset");

    @BeforeEach
    void write() throws IOException {
        workbook = folder.resolve("parts.xlsx");
        new WorkbookWriter(25).write(workbook, SmallClinic.content().rerun());
    }

    @Test
    void every_relationship_leads_to_a_part_and_every_part_has_a_type() throws Exception {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            Set<String> parts = names(zip);
            Document types = xml(zip, "[Content_Types].xml");
            Set<String> typed = attributes(types, "Override", "PartName");
            Set<String> extensions = attributes(types, "Default", "Extension");
            assertThat(typed).allMatch(name -> parts.contains(name.substring(1)));
            assertThat(parts)
                    .allMatch(part -> typed.contains("/" + part)
                            || extensions.contains(part.substring(part.lastIndexOf('.') + 1)));
            for (String part : parts) {
                if (part.endsWith(".rels")) {
                    assertThat(targets(zip, part)).as(part).isNotEmpty().allMatch(parts::contains);
                }
            }
        }
    }

    @Test
    void no_entry_stands_twice_or_carries_a_time() throws Exception {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            assertThat(entries).extracting(ZipEntry::getName).doesNotHaveDuplicates();
            assertThat(entries).allMatch(entry -> entry.getTimeLocal().getYear() == 1980);
        }
    }

    @Test
    void tables_have_unique_ids_and_names_and_their_columns_are_the_headings() throws Exception {
        Set<String> ids = new HashSet<>();
        Set<String> tableNames = new HashSet<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (String part : names(zip)) {
                if (part.startsWith("xl/tables/")) {
                    Element table = xml(zip, part).getDocumentElement();
                    assertThat(ids.add(table.getAttribute("id"))).as(part).isTrue();
                    assertThat(tableNames.add(table.getAttribute("displayName")))
                            .as(part)
                            .isTrue();
                    assertThat(table.getAttribute("displayName")).matches("[A-Za-z_][A-Za-z0-9_]*");
                    Element filter =
                            (Element) table.getElementsByTagName("autoFilter").item(0);
                    assertThat(filter.getAttribute("ref")).isEqualTo(table.getAttribute("ref"));
                    NodeList columns = table.getElementsByTagName("tableColumn");
                    assertThat(attributes(xml(zip, part), "tableColumn", "name"))
                            .hasSize(columns.getLength());
                    assertThat(attributes(xml(zip, part), "tableColumn", "id")).hasSize(columns.getLength());
                }
            }
        }
        assertThat(tableNames)
                .contains("Worklist", "Findings", "Findings_2", "Findings_3", "Tie_out", "What_if", "About");
        assertThat(ids).hasSameSizeAs(tableNames);
    }

    @Test
    void the_elements_of_a_sheet_stand_in_the_order_of_the_standard() throws Exception {
        List<String> order = List.of(SHEET_ORDER.split(" "));
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (String part : names(zip)) {
                if (part.startsWith("xl/worksheets/sheet") && !part.endsWith("sheet1.xml")) {
                    List<String> found = children(xml(zip, part).getDocumentElement());
                    assertThat(found).as(part).isSubsetOf(order);
                    assertThat(found.stream().map(order::indexOf).toList())
                            .as(part)
                            .isSorted();
                }
            }
        }
    }

    @Test
    void the_cells_of_a_sheet_go_from_left_to_right_and_its_rows_downwards() throws Exception {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            Document sheet = xml(zip, "xl/worksheets/sheet2.xml");
            NodeList rows = sheet.getElementsByTagName("row");
            for (int i = 0; i < rows.getLength(); i++) {
                Element row = (Element) rows.item(i);
                assertThat(row.getAttribute("r")).isEqualTo(Integer.toString(i + 1));
                List<Integer> columns = new ArrayList<>();
                NodeList cells = row.getElementsByTagName("c");
                for (int j = 0; j < cells.getLength(); j++) {
                    columns.add(
                            (int) new org.apache.poi.ss.util.CellReference(((Element) cells.item(j)).getAttribute("r"))
                                    .getCol());
                }
                assertThat(columns).isSorted().doesNotHaveDuplicates().isNotEmpty();
            }
        }
    }

    private static List<String> children(Element parent) {
        List<String> names = new ArrayList<>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            names.add(child.getNodeName());
        }
        return names;
    }

    private static Set<String> names(ZipFile zip) {
        Set<String> names = new HashSet<>();
        zip.stream().forEach(entry -> names.add(entry.getName()));
        return names;
    }

    private static List<String> targets(ZipFile zip, String part) throws Exception {
        String owner = part.replace("_rels/", "").replace(".rels", "");
        List<String> targets = new ArrayList<>();
        for (String target : attributes(xml(zip, part), "Relationship", "Target")) {
            targets.add(
                    target.startsWith("/")
                            ? target.substring(1)
                            : Path.of("/" + owner)
                                    .resolveSibling("./" + target)
                                    .normalize()
                                    .toString()
                                    .replaceFirst("^/", ""));
        }
        return targets;
    }

    private static Set<String> attributes(Document document, String element, String attribute) {
        Set<String> values = new HashSet<>();
        NodeList elements = document.getElementsByTagName(element);
        for (int i = 0; i < elements.getLength(); i++) {
            values.add(((Element) elements.item(i)).getAttribute(attribute));
        }
        return values;
    }

    private static Document xml(ZipFile zip, String part)
            throws IOException, SAXException, ParserConfigurationException {
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }
}
