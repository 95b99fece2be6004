package io.trueup.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A Word document as pages show it: its text, with what stands at the top and bottom of its pages. Pictures are left out.
 *
 * @param wholeFoot the foot with a sign where it counts pages, which the frame's leaves to the packet
 */
record WordDocument(List<Block> blocks, Flow.Frame frame, List<Block> wholeFoot) {

    private static final String DOCUMENT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final String PARTS = "word/_rels/document.xml.rels";

    /** Of one part: a letter with every row a list may have is a tenth of it. */
    private static final int MOST_BYTES = 1 << 26;

    /** Reads documents of one template, whose styles are the same in each. May be used by several threads. */
    static final class Reader {

        private volatile @Nullable KnownStyles known;

        private record KnownStyles(byte[] xml, WordStyles styles) {}

        /** @throws IOException when it is no Word document */
        WordDocument read(byte[] docx) throws IOException {
            Map<String, byte[]> parts = parts(docx);
            byte[] document = parts.get(DOCUMENT);
            if (document == null) {
                throw new IOException("not a Word document (.docx)");
            }
            WordStyles styles = styles(parts.getOrDefault(STYLES, new byte[0]));
            XmlElement body = XmlElement.read(document).child("body");
            if (body == null) {
                throw new IOException("a Word document without a body");
            }
            return framed(WordBody.of(body, styles), body, parts, styles);
        }

        private WordStyles styles(byte[] xml) throws IOException {
            KnownStyles before = known;
            if (before != null && Arrays.equals(before.xml(), xml)) {
                return before.styles();
            }
            WordStyles styles = new WordStyles(xml.length == 0 ? null : XmlElement.read(xml));
            known = new KnownStyles(xml, styles);
            return styles;
        }
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals(DOCUMENT)
                        || name.equals(STYLES)
                        || name.equals(PARTS)
                        || name.matches("word/(header|footer)\\d*\\.xml")) {
                    parts.put(name, part(zip));
                }
            }
        }
        return parts;
    }

    private static byte[] part(ZipInputStream zip) throws IOException {
        byte[] part = zip.readNBytes(MOST_BYTES + 1);
        if (part.length > MOST_BYTES) {
            throw new IOException("a Word document longer than any letter");
        }
        return part;
    }

    private static WordDocument framed(
            List<Block> blocks, XmlElement body, Map<String, byte[]> parts, WordStyles styles) throws IOException {
        XmlElement section = body.child("sectPr");
        byte[] relations = parts.get(PARTS);
        if (section == null || relations == null) {
            return new WordDocument(blocks, Flow.Frame.headed(List.of()), List.of());
        }
        Map<String, String> targets = new HashMap<>();
        XmlElement.read(relations)
                .all("Relationship")
                .forEach(relation -> targets.put(relation.attribute("Id"), "word/" + relation.attribute("Target")));
        boolean otherFirst = section.child("titlePg") != null;
        XmlElement head = part(section, "headerReference", "default", targets, parts);
        XmlElement firstHead = otherFirst ? part(section, "headerReference", "first", targets, parts) : head;
        XmlElement foot = part(section, "footerReference", "default", targets, parts);
        Flow.Frame frame = new Flow.Frame(
                firstHead == null ? List.of() : WordBody.of(firstHead, styles),
                head == null ? List.of() : WordBody.of(head, styles),
                foot == null ? List.of() : WordBody.withoutPageNumbers(foot, styles));
        return new WordDocument(blocks, frame, foot == null ? List.of() : WordBody.withPageMarks(foot, styles));
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
}
