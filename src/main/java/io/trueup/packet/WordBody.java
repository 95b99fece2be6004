package io.trueup.packet;

import io.trueup.packet.Grid.Cell;
import io.trueup.packet.Grid.Row;
import io.trueup.packet.Lettering.Span;
import io.trueup.packet.Paragraph.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Paragraphs and tables of a part of a Word document, in the order in which a reader sees them. */
final class WordBody {

    private static final Set<String> CONTAINERS =
            Set.of("sdt", "sdtContent", "ins", "hyperlink", "smartTag", "fldSimple", "moveTo");
    /** Styles of what a letter is about; they have no level among the headings. */
    private static final Set<String> TITLES = Set.of("Subject", "Title");

    private static final float TWIPS = 20;
    private static final float LIST_INDENT = 18;
    private static final Map<String, String> MARKS =
            Map.of("tab", "\t", "br", "\n", "cr", "\n", "noBreakHyphen", "-", "softHyphen", "");

    private final WordStyles styles;
    private final List<Block> blocks = new ArrayList<>();

    /** Whether runs are within the instruction of a field, which nobody sees. */
    private boolean inInstruction;

    private boolean countsPages;

    /** What stands where a page is counted; blank where its number is left out. */
    private String pageMark = "";

    private WordBody(WordStyles styles) {
        this.styles = styles;
    }

    static List<Block> of(XmlElement body, WordStyles styles) {
        WordBody read = new WordBody(styles);
        read.addAll(body);
        return read.blocks;
    }

    /** With a sign where pages are counted. */
    static List<Block> withPageMarks(XmlElement body, WordStyles styles) {
        WordBody read = new WordBody(styles);
        read.pageMark = "#";
        read.addAll(body);
        return read.blocks;
    }

    /** Those paragraphs that count no pages; the packet counts its own. */
    static List<Paragraph> withoutPageNumbers(XmlElement body, WordStyles styles) {
        List<Paragraph> kept = new ArrayList<>();
        WordBody read = new WordBody(styles);
        for (XmlElement child : body.children()) {
            if (child.is("p")) {
                read.countsPages = false;
                Paragraph paragraph = read.paragraph(child);
                if (!read.countsPages) {
                    kept.add(paragraph);
                }
            }
        }
        return kept;
    }

    private void addAll(XmlElement container) {
        for (XmlElement child : container.children()) {
            if (child.is("p")) {
                blocks.add(paragraph(child));
            } else if (child.is("tbl")) {
                blocks.add(grid(child));
            } else if (CONTAINERS.contains(child.name())) {
                addAll(child);
            }
        }
    }

    private Paragraph paragraph(XmlElement p) {
        countsPages = false;
        XmlElement properties = p.child("pPr");
        String style = properties == null ? "" : properties.value("pStyle");
        WordFormat format = styles.ofParagraph(style);
        format.paragraph(properties);
        List<Span> spans = new ArrayList<>();
        boolean listed = properties != null && properties.child("numPr") != null;
        if (listed) {
            spans.add(new Span("\u2022 ", format.lettering()));
        }
        addRuns(p, format, spans);
        if (spans.isEmpty()) {
            spans.add(new Span("", format.lettering()));
        }
        Role role = listed ? Role.LISTED : format.isHeading() || TITLES.contains(style) ? Role.HEADING : Role.TEXT;
        return new Paragraph(spans, format.shape(listed ? LIST_INDENT : 0), role);
    }

    private void addRuns(XmlElement container, WordFormat format, List<Span> spans) {
        for (XmlElement child : container.children()) {
            if (child.is("r")) {
                addRun(child, format, spans);
            } else if (CONTAINERS.contains(child.name())) {
                countsPages |= asksForPage(child.attribute("instr"));
                addRuns(child, format, spans);
            }
        }
    }

    private void addRun(XmlElement run, WordFormat paragraph, List<Span> spans) {
        WordFormat format = paragraph.copy();
        XmlElement properties = run.child("rPr");
        if (properties != null) {
            styles.addRunStyle(properties.value("rStyle"), format);
            format.run(properties);
        }
        StringBuilder text = new StringBuilder();
        for (XmlElement child : run.children()) {
            if (child.is("fldChar")) {
                boolean unanswered =
                        inInstruction && child.attribute("fldCharType").equals("end");
                text.append(unanswered && countsPages ? pageMark : "");
                inInstruction = child.attribute("fldCharType").equals("begin");
            } else if (child.is("instrText")) {
                countsPages |= asksForPage(child.text().toString());
            } else if (!inInstruction) {
                text.append(child.is("t") ? child.text() : MARKS.getOrDefault(child.name(), ""));
            }
        }
        if (!text.isEmpty() && !format.isHidden()) {
            spans.add(new Span(format.shown(text.toString()), format.lettering()));
        }
    }

    private static boolean asksForPage(String instruction) {
        return instruction.contains("PAGE");
    }

    private Grid grid(XmlElement table) {
        List<Row> rows = new ArrayList<>();
        int headings = 0;
        for (XmlElement tr : rows(table).toList()) {
            XmlElement properties = tr.child("trPr");
            boolean heading = properties != null && properties.child("tblHeader") != null;
            headings += heading && headings == rows.size() ? 1 : 0;
            rows.add(row(tr));
        }
        XmlElement properties = table.child("tblPr");
        boolean ruled =
                properties != null && (properties.child("tblBorders") != null || properties.child("tblStyle") != null);
        return new Grid(widths(table, rows), headings, rows, ruled);
    }

    private static Stream<XmlElement> rows(XmlElement container) {
        return container.children().stream()
                .flatMap(child -> child.is("tr")
                        ? Stream.of(child)
                        : CONTAINERS.contains(child.name()) ? rows(child) : Stream.of());
    }

    private Row row(XmlElement tr) {
        List<Cell> cells = new ArrayList<>();
        tr.all("tc").forEach(tc -> cells.add(cell(tc)));
        return new Row(cells);
    }

    private Cell cell(XmlElement tc) {
        XmlElement properties = tc.child("tcPr");
        int columns = 1;
        int fill = Cell.NO_FILL;
        if (properties != null) {
            Integer span = XmlElement.number(properties.value("gridSpan"));
            columns = span == null ? 1 : Math.max(1, span);
            XmlElement shade = properties.child("shd");
            String rgb = shade == null ? "" : shade.attribute("fill");
            fill = rgb.matches("[0-9A-Fa-f]{6}") ? Integer.parseInt(rgb, 16) : fill;
        }
        List<Paragraph> content = new ArrayList<>();
        of(tc, styles).forEach(block -> addTo(content, block));
        return new Cell(content, columns, fill);
    }

    /** A table within a cell becomes the paragraphs of its cells. */
    private static void addTo(List<Paragraph> content, Block block) {
        if (block instanceof Paragraph paragraph) {
            content.add(paragraph);
        } else if (block instanceof Grid grid) {
            grid.rows().forEach(row -> row.cells().forEach(cell -> content.addAll(cell.content())));
        }
    }

    /** As wide as the document says, but never wider than the page. */
    private static List<Float> widths(XmlElement table, List<Row> rows) {
        XmlElement grid = table.child("tblGrid");
        List<Float> widths = new ArrayList<>();
        if (grid != null) {
            grid.all("gridCol").forEach(column -> {
                Integer twips = XmlElement.number(column.attribute("w"));
                widths.add(twips == null ? 0 : twips / TWIPS);
            });
        }
        int columns = rows.stream()
                .mapToInt(row -> row.cells().stream().mapToInt(Cell::columns).sum())
                .max()
                .orElse(1);
        double sum = widths.stream().mapToDouble(Float::doubleValue).sum();
        if (widths.size() < columns || widths.stream().anyMatch(width -> width <= 0)) {
            return Collections.nCopies(Math.max(1, columns), Flow.WIDTH / Math.max(1, columns));
        }
        double factor = Math.min(1, Flow.WIDTH / sum);
        return widths.stream().map(width -> (float) (width * factor)).toList();
    }
}
