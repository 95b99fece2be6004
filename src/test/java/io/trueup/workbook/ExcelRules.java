package io.trueup.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The rules of Excel that other programs forgive: what breaks one is a workbook that Excel offers to repair. CellStyles at the parts
 * themselves, not through a library that mends while it reads.
 */
public final class ExcelRules {

    private static final int MOST_TEXT = 32_767;
    private static final int MOST_FORMULA = 8_192;
    private static final int MOST_LIST = 255;
    private static final int MOST_HYPERLINKS = 65_530;
    private static final int MOST_STYLES = 65_490;

    private final ZipFile zip;
    private final Document workbook;
    private final Document styles;
    private final List<Element> sharedTexts;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> tableIds = new HashSet<>();

    private ExcelRules(ZipFile zip) throws IOException {
        this.zip = zip;
        this.workbook = xml("xl/workbook.xml");
        this.styles = xml("xl/styles.xml");
        this.sharedTexts = elements(xml("xl/sharedStrings.xml"), "si");
    }

    /** Each rule that the workbook breaks, with the part; empty when Excel has nothing to repair. */
    public static List<String> broken(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ExcelRules rules = new ExcelRules(zip);
            rules.check();
            return rules.broken;
        }
    }

    private void check() throws IOException {
        workbookPart();
        check(count(styles, "cellXfs", "xf") <= MOST_STYLES, "styles", "too many styles");
        Set<String> parts = new TreeSet<>();
        zip.stream().forEach(entry -> parts.add(entry.getName()));
        for (String part : parts) {
            if (part.startsWith("xl/worksheets/sheet")) {
                sheet(part);
            } else if (part.startsWith("xl/charts/chart")) {
                chart(part);
            } else if (part.startsWith("xl/drawings/drawing")) {
                List<String> ids = attributes(xml(part), "xdr:cNvPr", "id");
                check(new HashSet<>(ids).size() == ids.size(), part, "an id stands twice");
            } else if (part.endsWith("calcChain.xml")) {
                check(false, part, "a chain of calculation that nobody keeps");
            }
        }
    }

    private void workbookPart() {
        Set<String> sheets = new HashSet<>();
        for (Element sheet : elements(workbook, "sheet")) {
            String name = sheet.getAttribute("name");
            check(name.length() <= 31 && !name.matches(".*[\\[\\]:*?/\\\\].*"), name, "a name no sheet may have");
            check(sheets.add(name.toLowerCase(Locale.ROOT)), name, "two sheets of one name");
        }
        for (Element name : elements(workbook, "definedName")) {
            String scope = name.getAttribute("localSheetId");
            String called = name.getAttribute("name");
            check(names.add(scope + "!" + called.toLowerCase(Locale.ROOT)), called, "a name that stands twice");
            check(scope.isEmpty() || Integer.parseInt(scope) < sheets.size(), called, "of no sheet");
            check(!name.getTextContent().contains("#REF!"), called, "refers to nothing");
        }
        check(
                attributes(workbook, "calcPr", "fullCalcOnLoad").stream()
                        .anyMatch(v -> v.equals("1") || v.equals("true")),
                "workbook",
                "is not computed when it is opened");
    }

    private void sheet(String part) throws IOException {
        Document sheet = xml(part);
        Map<String, String> relations = relations(part);
        Map<String, String> heading = cells(part, sheet);
        check(elements(sheet, "hyperlink").size() <= MOST_HYPERLINKS, part, "too many hyperlinks");
        check(elements(sheet, "autoFilter").isEmpty(), part, "a filter of the sheet beside the filter of the table");
        formats(part, sheet);
        for (Element list : elements(sheet, "formula1")) {
            check(list.getTextContent().length() <= MOST_LIST + 2, part, "a list too long for a drop-down");
        }
        for (Element text : elements(sheet, "oddFooter")) {
            check(text.getTextContent().length() <= MOST_LIST, part, "a footer too long");
        }
        for (String tag : List.of("drawing", "legacyDrawing", "tablePart")) {
            for (String id : attributes(sheet, tag, "r:id")) {
                check(relations.containsKey(id), part, "no relation " + id + " of " + tag);
            }
        }
        List<CellRangeAddress> taken = new ArrayList<>();
        for (String id : attributes(sheet, "tablePart", "r:id")) {
            taken.add(table(relations.getOrDefault(id, ""), heading));
        }
        attributes(sheet, "mergeCell", "ref").forEach(ref -> taken.add(CellRangeAddress.valueOf(ref)));
        for (int i = 0; i < taken.size(); i++) {
            CellRangeAddress one = taken.get(i);
            check(taken.subList(0, i).stream().noneMatch(one::intersects), part, one + " overlaps another");
        }
        comments(part, relations);
    }

    /** @return texts of the first row by reference */
    private Map<String, String> cells(String part, Document sheet) {
        Map<String, String> heading = new HashMap<>();
        int looks = count(styles, "cellXfs", "xf");
        int lastRow = 0;
        for (Element row : elements(sheet, "row")) {
            int number = Integer.parseInt(row.getAttribute("r"));
            check(number > lastRow, part, "row " + number + " after row " + lastRow);
            lastRow = number;
            int lastColumn = -1;
            for (Element cell : elements(row, "c")) {
                String at = cell.getAttribute("r");
                int column = new CellReference(at).getCol();
                check(column > lastColumn, part, at + " is not to the right of the cell before it");
                lastColumn = column;
                String style = cell.getAttribute("s");
                check(style.isEmpty() || Integer.parseInt(style) < looks, part, at + " has no style " + style);
                texts(part, at, cell);
                if (number == 1) {
                    heading.put(at, text(cell));
                }
            }
        }
        return heading;
    }

    private void texts(String part, String at, Element cell) {
        check(text(cell).length() <= MOST_TEXT, part, at + " holds too long a text");
        for (Element formula : elements(cell, "f")) {
            check(formula.getTextContent().length() <= MOST_FORMULA, part, at + " holds too long a formula");
        }
        for (Element text : elements(cell, "t")) {
            String content = text.getTextContent();
            boolean edged = !content.equals(content.strip());
            check(
                    !edged || text.getAttribute("xml:space").equals("preserve"),
                    part,
                    at + " would lose the blanks at its ends");
        }
    }

    private String text(Element cell) {
        return switch (cell.getAttribute("t")) {
            case "s" -> sharedText(Integer.parseInt(elements(cell, "v").get(0).getTextContent()));
            case "inlineStr" -> elements(cell, "t").get(0).getTextContent();
            case "str" -> elements(cell, "v").get(0).getTextContent();
            default -> "";
        };
    }

    private String sharedText(int index) {
        return sharedTexts.get(index).getTextContent();
    }

    private void formats(String part, Document sheet) {
        int formats = count(styles, "dxfs", "dxf");
        Set<String> priorities = new HashSet<>();
        for (Element rule : elements(sheet, "cfRule")) {
            check(priorities.add(rule.getAttribute("priority")), part, "two formats of one priority");
            check(
                    Integer.parseInt(rule.getAttribute("dxfId")) < formats,
                    part,
                    "no format " + rule.getAttribute("dxfId"));
            check(!elements(rule, "formula").isEmpty(), part, "a format without a condition");
        }
    }

    private CellRangeAddress table(String part, Map<String, String> heading) throws IOException {
        Document table = xml(part);
        Element root = table.getDocumentElement();
        String name = root.getAttribute("displayName");
        CellRangeAddress area = CellRangeAddress.valueOf(root.getAttribute("ref"));
        check(tableIds.add(root.getAttribute("id")), part, "an id that another table has");
        check(names.add("!" + name.toLowerCase(Locale.ROOT)), part, "a name that something else has: " + name);
        check(name.matches("[A-Za-z_][A-Za-z0-9_.]{0,254}"), part, "no name for a table: " + name);
        check(!name.matches("(?i)[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|r|c"), part, "the name of a cell: " + name);
        check(area.getLastRow() > area.getFirstRow(), part, "no row below the heading");
        List<String> columns = attributes(table, "tableColumn", "name");
        Set<String> different = new HashSet<>();
        columns.forEach(
                column -> check(different.add(column.toLowerCase(Locale.ROOT)), part, "two columns called " + column));
        check(
                columns.size() == area.getLastColumn() - area.getFirstColumn() + 1,
                part,
                "not a column for each heading");
        IntStream.range(0, columns.size()).forEach(i -> {
            String at = new CellReference(area.getFirstRow(), area.getFirstColumn() + i).formatAsString();
            check(
                    columns.get(i).equals(heading.get(at)),
                    part,
                    at + " says " + heading.get(at) + ", not " + columns.get(i));
        });
        check(
                attributes(table, "autoFilter", "ref").equals(List.of(root.getAttribute("ref"))),
                part,
                "a filter over other cells than the table's");
        return area;
    }

    private void comments(String part, Map<String, String> relations) throws IOException {
        for (String target : relations.values()) {
            if (target.startsWith("xl/comments")) {
                List<String> at = attributes(xml(target), "comment", "ref");
                check(new HashSet<>(at).size() == at.size(), target, "two notes on one cell");
                check(relations.values().stream().anyMatch(t -> t.endsWith(".vml")), part, "notes without a drawing");
            }
        }
    }

    private void chart(String part) throws IOException {
        Document chart = xml(part);
        for (String cache : List.of("c:strCache", "c:numCache")) {
            for (Element points : elements(chart, cache)) {
                int said = Integer.parseInt(elements(points, "c:ptCount").get(0).getAttribute("val"));
                check(said > 0 && elements(points, "c:pt").size() <= said, part, "points that are not counted");
            }
        }
        for (Element source : elements(chart, "c:f")) {
            check(!source.getTextContent().contains("#REF!"), part, "shows nothing");
        }
        Set<String> axes = new HashSet<>(attributes(chart, "c:crossAx", "val"));
        check(new HashSet<>(attributes(chart, "c:axId", "val")).equals(axes), part, "axes that do not cross");
    }

    private Map<String, String> relations(String part) throws IOException {
        String file = part.replaceFirst("([^/]+)$", "_rels/$1.rels");
        Map<String, String> relations = new HashMap<>();
        if (zip.getEntry(file) != null) {
            for (Element relation : elements(xml(file), "Relationship")) {
                String target = relation.getAttribute("Target");
                String absolute = target.startsWith("/")
                        ? target.substring(1)
                        : Path.of(part).resolveSibling(target).normalize().toString();
                check(zip.getEntry(absolute) != null, part, "leads to " + absolute + ", which is not there");
                relations.put(relation.getAttribute("Id"), absolute);
            }
        }
        return relations;
    }

    private void check(boolean holds, String part, String otherwise) {
        if (!holds) {
            broken.add(part + ": " + otherwise);
        }
    }

    private int count(Document document, String parent, String child) {
        return elements(document, parent).stream()
                .mapToInt(list -> elements(list, child).size())
                .sum();
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        return elements(document, element).stream()
                .map(e -> e.getAttribute(attribute))
                .toList();
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), name);
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList list = parent.getElementsByTagName(name);
        return IntStream.range(0, list.getLength())
                .mapToObj(i -> (Element) list.item(i))
                .toList();
    }

    /** A character that XML forbids is an exception here. */
    private Document xml(String part) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(part + " is no XML", e);
        }
    }
}
