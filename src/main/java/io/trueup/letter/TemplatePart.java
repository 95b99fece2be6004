package io.trueup.letter;

import io.trueup.deflate.DeflateCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * One XML part of a template, taken apart once: <code>{{name}}</code> is a field, <code>{{list.field}}</code> repeats its table row,
 * or outside of tables its paragraph, for each row of the list, and paragraphs with nothing but <code>{{#name}}</code> and
 * <code>{{/name}}</code> enclose what is there only when the field or list has something.
 *
 * @param code to compress its letters with
 * @param numbers how many its fixed texts and places have
 * @param used names of the placeholders, as {@code name}, {@code list.field} or {@code #name}
 */
record TemplatePart(List<Piece> pieces, Set<String> used, DeflateCode code, int numbers) {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*([#/]?)([a-z0-9_]+)(?:\\.([a-z0-9_]+))?\\s*}}");

    static boolean mayHold(String name) {
        return name.matches("word/(document|header\\d*|footer\\d*)\\.xml");
    }

    /** @throws IOException when the XML is broken or a section is not closed */
    static TemplatePart of(byte[] xml) throws IOException {
        Document document = WordXml.parse(xml);
        WordXml.all(document, "w:p").forEach(TemplatePart::joinSplit);
        Compiler compiler = new Compiler(document);
        compiler.fixed("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        compiler.node(document.getDocumentElement());
        return new TemplatePart(compiler.finish(), compiler.used, compiler.texts.code(), compiler.texts.number());
    }

    void write(LetterFields fields, FilledPart out) {
        out.begin(code, numbers);
        for (Piece piece : pieces) {
            piece.write(fields, Map.of(), out);
        }
        out.end();
    }

    /** Its XML with a sign for each place, which is added to the places. */
    String outline(List<TemplateOutline.Place> places) {
        StringBuilder xml = new StringBuilder(1 << 14);
        pieces.forEach(piece -> piece.outline(xml, places));
        return xml.toString();
    }

    /** Word splits a placeholder over runs wherever it likes: then the text of those runs moves into the first of them. */
    private static void joinSplit(Element paragraph) {
        List<Element> texts = WordXml.all(paragraph, "w:t");
        StringBuilder whole = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (Element text : texts) {
            starts.add(whole.length());
            whole.append(text.getTextContent());
        }
        Matcher matcher = PLACEHOLDER.matcher(whole);
        while (matcher.find()) {
            int first = indexAt(starts, matcher.start());
            int last = indexAt(starts, matcher.end() - 1);
            for (int i = first + 1; i <= last; i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : whole.length();
                int taken = Math.min(end, matcher.end());
                int from = starts.get(i);
                Element into = texts.get(first);
                into.setTextContent(into.getTextContent() + whole.substring(from, taken));
                texts.get(i).setTextContent(whole.substring(taken, end));
                texts.get(i).setAttribute("xml:space", "preserve");
                starts.set(i, taken);
            }
        }
    }

    private static int indexAt(List<Integer> starts, int position) {
        int index = 0;
        while (index + 1 < starts.size() && starts.get(index + 1) <= position) {
            index++;
        }
        return index;
    }

    /** Walks through the tree once and leaves pieces behind. */
    private static final class Compiler {

        private final Document document;
        private final Set<String> used = new HashSet<>();
        private final FixedTexts texts = new FixedTexts();
        private final List<List<Piece>> open = new ArrayList<>(List.of(new ArrayList<>()));
        private final List<String> sections = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean repeating;

        Compiler(Document document) {
            this.document = document;
        }

        void fixed(String xml) {
            text.append(xml);
        }

        List<Piece> finish() throws IOException {
            if (!sections.isEmpty()) {
                throw new IOException("section {{#" + sections.get(sections.size() - 1) + "}} is not closed");
            }
            flush();
            return open.get(0);
        }

        private void flush() {
            if (!text.isEmpty()) {
                String xml = text.toString();
                boolean certain = open.size() == 1;
                open.get(open.size() - 1).add(new Piece.Fixed(texts.of(xml, WordXml.plain(xml), certain)));
                text.setLength(0);
            }
        }

        private void push() {
            flush();
            open.add(new ArrayList<>());
        }

        private List<Piece> pop() {
            flush();
            return open.remove(open.size() - 1);
        }

        void node(Node node) throws IOException {
            if (!(node instanceof Element element)) {
                if (node.getNodeType() == Node.TEXT_NODE) {
                    escape(node.getNodeValue());
                }
                return;
            }
            if (WordXml.is(element, "w:p") && isSectionMark(element)) {
                return;
            }
            String list = repeating ? null : listOf(element);
            if (list == null) {
                element(element);
                return;
            }
            push();
            repeating = true;
            element(element);
            repeating = false;
            List<Piece> pieces = pop();
            open.get(open.size() - 1).add(new Piece.Each(list, pieces));
        }

        private boolean isSectionMark(Element paragraph) throws IOException {
            Matcher mark = PLACEHOLDER.matcher(WordXml.text(paragraph).strip());
            if (!mark.matches() || mark.group(1).isEmpty()) {
                return false;
            }
            String name = mark.group(2);
            if (mark.group(1).equals("#")) {
                used.add("#" + name);
                push();
                sections.add(name);
            } else if (!sections.isEmpty()
                    && sections.remove(sections.size() - 1).equals(name)) {
                List<Piece> pieces = pop();
                open.get(open.size() - 1).add(new Piece.Section(name, pieces));
            } else {
                throw new IOException("section {{/" + name + "}} was not opened here");
            }
            return true;
        }

        /** The list that a table row, or a paragraph outside of such a row, stands for; null when for none. */
        private static @Nullable String listOf(Element element) {
            if (!WordXml.is(element, "w:tr") && !WordXml.is(element, "w:p")) {
                return null;
            }
            Matcher matcher = PLACEHOLDER.matcher(WordXml.text(element));
            while (matcher.find()) {
                if (matcher.group(3) != null) {
                    return matcher.group(2);
                }
            }
            return null;
        }

        private void element(Element element) throws IOException {
            text.append('<').append(element.getNodeName());
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                text.append(' ').append(attribute.getName()).append("=\"");
                escape(attribute.getValue());
                text.append('"');
            }
            if (!element.hasChildNodes()) {
                text.append("/>");
                return;
            }
            text.append('>');
            if (WordXml.is(element, "w:t")) {
                value(element);
            } else {
                for (Node child : WordXml.children(element)) {
                    node(child);
                }
            }
            text.append("</").append(element.getNodeName()).append('>');
        }

        private void value(Element run) throws IOException {
            String content = run.getTextContent();
            Matcher matcher = PLACEHOLDER.matcher(content);
            int from = 0;
            while (matcher.find()) {
                escape(content.substring(from, matcher.start()));
                from = matcher.end();
                String list = matcher.group(3) == null ? "" : matcher.group(2) + ".";
                String name = matcher.group(3) == null ? matcher.group(2) : matcher.group(3);
                used.add(matcher.group(1) + list + name);
                flush();
                open.get(open.size() - 1).add(value(name, !list.isEmpty(), run));
            }
            escape(content.substring(from));
        }

        private Piece.Value value(String name, boolean inRow, Element run) throws IOException {
            Element properties = WordXml.child(run.getParentNode(), "w:rPr");
            String plain = properties == null ? "" : xml(properties);
            String yellow = xml(WordXml.highlighted(document, properties));
            String next = "</w:t></w:r><w:r>%s<w:t xml:space=\"preserve\">";
            return new Piece.Value(
                    texts.number(),
                    new TemplateOutline.Place(name, inRow),
                    texts.of(next.formatted(yellow), "", false),
                    texts.of(next.formatted(plain), "", false));
        }

        private String xml(Element element) throws IOException {
            Compiler alone = new Compiler(document);
            alone.element(element);
            return alone.text.toString();
        }

        private void escape(String value) {
            text.append(value.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;"));
        }
    }
}
