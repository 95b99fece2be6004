package io.trueup.packet;

import io.trueup.letter.TemplateOutline;
import io.trueup.packet.Grid.Cell;
import io.trueup.packet.GridForm.CellForm;
import io.trueup.packet.GridForm.HeadedRow;
import io.trueup.packet.GridForm.RowForm;
import io.trueup.packet.Paragraph.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Paragraphs and tables of a part of a Word document or of a template's outline, in the order in which a reader sees them. */
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

    /** Whether runs are within the instruction of a field, which nobody sees. */
    private boolean inInstruction;

    private boolean countsPages;

    /** What stands where a page is counted; blank where its number is left out. */
    private String pageMark = "";

    private WordBody(WordStyles styles) {
        this.styles = styles;
    }

    static List<Form<Block>> of(XmlElement body, WordStyles styles) {
        return new WordBody(styles).blocks(body);
    }

    /** With a sign where pages are counted. */
    static List<Form<Block>> withPageMarks(XmlElement body, WordStyles styles) {
        WordBody read = new WordBody(styles);
        read.pageMark = "#";
        return read.blocks(body);
    }

    /** Those paragraphs that count no pages; the packet counts its own. */
    static List<Form<Paragraph>> withoutPageNumbers(XmlElement body, WordStyles styles) {
        return new WordBody(styles).uncounted(body);
    }

    private List<Form<Paragraph>> uncounted(XmlElement container) {
        List<Form<Paragraph>> kept = new ArrayList<>();
        for (XmlElement child : container.children()) {
            if (child.is("p")) {
                Form<Paragraph> paragraph = paragraph(child);
                if (!countsPages) {
                    kept.add(paragraph);
                }
            } else if (isOfTemplate(child)) {
                kept.add(ofTemplate(child, uncounted(child)));
            }
        }
        return kept;
    }

    private static boolean isOfTemplate(XmlElement element) {
        return element.is(TemplateOutline.REPEATED) || element.is(TemplateOutline.CONDITIONAL);
    }

    private static <T> Form<T> ofTemplate(XmlElement element, List<Form<T>> forms) {
        String name = element.attribute("name");
        return element.is(TemplateOutline.REPEATED)
                ? new Form.Repeated<>(name, forms)
                : new Form.Conditional<>(name, forms);
    }

    private List<Form<Block>> blocks(XmlElement container) {
        List<Form<Block>> blocks = new ArrayList<>();
        addAll(container, blocks);
        return blocks;
    }

    private void addAll(XmlElement container, List<Form<Block>> blocks) {
        for (XmlElement child : container.children()) {
            if (child.is("p")) {
                blocks.add(asBlock(paragraph(child)));
            } else if (child.is("tbl")) {
                blocks.add(grid(child).asFixed());
            } else if (isOfTemplate(child)) {
                blocks.add(ofTemplate(child, blocks(child)));
            } else if (CONTAINERS.contains(child.name())) {
                addAll(child, blocks);
            }
        }
    }

    private static Form<Block> asBlock(Form<Paragraph> form) {
        return form instanceof Form.Fixed<Paragraph> fixed ? new Form.Fixed<>(fixed.made()) : form::fill;
    }

    private Form<Paragraph> paragraph(XmlElement p) {
        countsPages = false;
        XmlElement properties = p.child("pPr");
        String style = properties == null ? "" : properties.value("pStyle");
        WordFormat format = styles.ofParagraph(style);
        format.paragraph(properties);
        List<RunForm> runs = new ArrayList<>();
        boolean listed = properties != null && properties.child("numPr") != null;
        if (listed) {
            runs.add(RunForm.mark("\u2022 ", format.lettering()));
        }
        addRuns(p, format, runs);
        Role role = listed ? Role.LISTED : format.isHeading() || TITLES.contains(style) ? Role.HEADING : Role.TEXT;
        return new ParagraphForm(runs, format.lettering(), format.shape(listed ? LIST_INDENT : 0), role).asFixed();
    }

    private void addRuns(XmlElement container, WordFormat format, List<RunForm> runs) {
        for (XmlElement child : container.children()) {
            if (child.is("r")) {
                addRun(child, format, runs);
            } else if (CONTAINERS.contains(child.name())) {
                countsPages |= asksForPage(child.attribute("instr"));
                addRuns(child, format, runs);
            }
        }
    }

    private void addRun(XmlElement run, WordFormat paragraph, List<RunForm> runs) {
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
            runs.add(RunForm.of(text.toString(), format));
        }
    }

    private static boolean asksForPage(String instruction) {
        return instruction.contains("PAGE");
    }

    private GridForm grid(XmlElement table) {
        List<Form<HeadedRow>> rows = new ArrayList<>();
        addRows(table, rows);
        XmlElement properties = table.child("tblPr");
        boolean ruled =
                properties != null && (properties.child("tblBorders") != null || properties.child("tblStyle") != null);
        return new GridForm(widths(table), rows, ruled);
    }

    private void addRows(XmlElement container, List<Form<HeadedRow>> rows) {
        for (XmlElement child : container.children()) {
            if (child.is("tr")) {
                rows.add(row(child).asFixed());
            } else if (isOfTemplate(child)) {
                List<Form<HeadedRow>> within = new ArrayList<>();
                addRows(child, within);
                rows.add(ofTemplate(child, within));
            } else if (CONTAINERS.contains(child.name())) {
                addRows(child, rows);
            }
        }
    }

    private RowForm row(XmlElement tr) {
        XmlElement properties = tr.child("trPr");
        List<CellForm> cells = new ArrayList<>();
        tr.all("tc").forEach(tc -> cells.add(cell(tc)));
        return new RowForm(cells, properties != null && properties.child("tblHeader") != null);
    }

    private CellForm cell(XmlElement tc) {
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
        return new CellForm(of(tc, styles), columns, fill);
    }

    private static List<Float> widths(XmlElement table) {
        XmlElement grid = table.child("tblGrid");
        List<Float> widths = new ArrayList<>();
        if (grid != null) {
            grid.all("gridCol").forEach(column -> {
                Integer twips = XmlElement.number(column.attribute("w"));
                widths.add(twips == null ? 0 : twips / TWIPS);
            });
        }
        return widths;
    }
}
