package io.trueup.packet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Word document taken apart, with places for what only one letter says.
 *
 * @param foot without what counts pages
 * @param wholeFoot with a sign where it counts them
 */
record WordForm(
        List<Form<Block>> body,
        List<Form<Block>> firstHead,
        List<Form<Block>> head,
        List<Form<Paragraph>> foot,
        List<Form<Block>> wholeFoot) {

    /** @param parts XML of the parts of the document, by their names */
    static WordForm of(XmlElement body, Map<String, byte[]> parts, WordStyles styles) throws IOException {
        List<Form<Block>> blocks = WordBody.of(body, styles);
        XmlElement section = body.child("sectPr");
        byte[] relations = parts.get(WordDocument.PARTS);
        if (section == null || relations == null) {
            return new WordForm(blocks, List.of(), List.of(), List.of(), List.of());
        }
        Map<String, String> targets = new HashMap<>();
        XmlElement.read(relations)
                .all("Relationship")
                .forEach(relation -> targets.put(relation.attribute("Id"), "word/" + relation.attribute("Target")));
        boolean otherFirst = section.child("titlePg") != null;
        XmlElement head = part(section, "headerReference", "default", targets, parts);
        XmlElement firstHead = otherFirst ? part(section, "headerReference", "first", targets, parts) : head;
        XmlElement foot = part(section, "footerReference", "default", targets, parts);
        return new WordForm(
                blocks,
                firstHead == null ? List.of() : WordBody.of(firstHead, styles),
                head == null ? List.of() : WordBody.of(head, styles),
                foot == null ? List.of() : WordBody.withoutPageNumbers(foot, styles),
                foot == null ? List.of() : WordBody.withPageMarks(foot, styles));
    }

    private static @Nullable XmlElement part(
            XmlElement section, String reference, String type, Map<String, String> targets, Map<String, byte[]> parts)
            throws IOException {
        for (XmlElement child : section.children()) {
            if (child.is(reference) && child.attribute("type").equals(type)) {
                byte[] xml = parts.get(targets.getOrDefault(child.attribute("id"), ""));
                return xml == null ? null : XmlElement.read(xml);
            }
        }
        return null;
    }

    WordDocument filled(Form.Filler filler) {
        Flow.Frame frame =
                new Flow.Frame(Form.filled(firstHead, filler), Form.filled(head, filler), Form.filled(foot, filler));
        return new WordDocument(Form.filled(body, filler), frame, Form.filled(wholeFoot, filler));
    }
}
