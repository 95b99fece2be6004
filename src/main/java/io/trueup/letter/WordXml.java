package io.trueup.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The few things of WordprocessingML that a template needs: paragraphs, runs and their text. */
final class WordXml {

    /** Properties of a run that stand behind its highlight, by the order of the schema. */
    private static final Set<String> AFTER_HIGHLIGHT = Set.of(
            "w:u",
            "w:effect",
            "w:bdr",
            "w:shd",
            "w:fitText",
            "w:vertAlign",
            "w:rtl",
            "w:cs",
            "w:em",
            "w:lang",
            "w:eastAsianLayout",
            "w:specVanish",
            "w:oMath");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private WordXml() {}

    /** @throws IOException when it is not well-formed, or wants to read anything else */
    static Document parse(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not a Word document: " + e.getMessage(), e);
        }
    }

    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    static boolean is(Node node, String name) {
        return node.getNodeName().equals(name);
    }

    /** Elements of a name below a node, in document order. */
    static List<Element> all(Node node, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child : children(node)) {
            if (child instanceof Element element && is(element, name)) {
                found.add(element);
            }
            found.addAll(all(child, name));
        }
        return found;
    }

    /** The text of a paragraph or row as a reader sees it. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        all(node, "w:t").forEach(t -> text.append(t.getTextContent()));
        return text.toString();
    }

    /** All text of a part, whatever runs it is split over. */
    static String plain(String xml) {
        return TAG.matcher(xml)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** The same with a blank for each tab, and a sign for each character that XML 1.0 has no place for. */
    static String writable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' || c >= Character.MIN_SURROGATE) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder written = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                written.setCharAt(i, ' ');
            } else if (c != '\n' && !isXml(text, i)) {
                written.setCharAt(i, '\uFFFD');
            }
        }
        return written.toString();
    }

    private static boolean isXml(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' && c < '\uFFFE';
    }

    static @Nullable Element child(Node node, String name) {
        for (Node child : children(node)) {
            if (child instanceof Element element && is(element, name)) {
                return element;
            }
        }
        return null;
    }

    /** A copy of a run's properties with a yellow highlight. */
    static Element highlighted(Document document, @Nullable Element properties) {
        Element copy = properties == null ? document.createElement("w:rPr") : (Element) properties.cloneNode(true);
        Element old = child(copy, "w:highlight");
        if (old != null) {
            copy.removeChild(old);
        }
        Element highlight = document.createElement("w:highlight");
        highlight.setAttribute("w:val", "yellow");
        Node before = children(copy).stream()
                .filter(c -> AFTER_HIGHLIGHT.contains(c.getNodeName()))
                .findFirst()
                .orElse(null);
        copy.insertBefore(highlight, before);
        return copy;
    }
}
