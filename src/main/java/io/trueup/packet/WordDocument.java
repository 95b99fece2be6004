package io.trueup.packet;

import io.trueup.letter.LetterDocument;
import io.trueup.letter.TemplateOutline;
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
    static final String PARTS = "word/_rels/document.xml.rels";

    /** Of one part: a letter with every row a list may have is a tenth of it. */
    private static final int MOST_BYTES = 1 << 26;

    /** Reads documents of one template, whose styles are the same in each. May be used by several threads. */
    static final class Reader {

        private volatile @Nullable KnownStyles known;
        private volatile @Nullable KnownTemplate template;

        private record KnownStyles(byte[] xml, WordStyles styles) {}

        /** @param form null when the outline cannot be read without a letter's own words */
        private record KnownTemplate(
                TemplateOutline outline, @Nullable WordForm form) {}

        /**
         * The letter as its bytes say it, made of its template where it is known.
         *
         * @throws IOException when it is no Word document
         */
        WordDocument read(LetterDocument letter) throws IOException {
            TemplateOutline.Filled filled = letter.filled();
            WordForm form = filled == null ? null : form(filled.outline());
            return filled == null || form == null
                    ? read(letter.docx())
                    : form.filled(
                            new Form.Filler(filled.filling(), filled.outline().places(), Map.of()));
        }

        /** @throws IOException when it is no Word document */
        WordDocument read(byte[] docx) throws IOException {
            return form(parts(docx)).filled(Form.Filler.NOTHING);
        }

        private @Nullable WordForm form(TemplateOutline outline) {
            KnownTemplate before = template;
            if (before == null || before.outline() != outline) {
                before = new KnownTemplate(outline, readable(outline));
                template = before;
            }
            return before.form();
        }

        /** A section of a template may begin in one table and end in another: what then stands where, only a letter says. */
        private @Nullable WordForm readable(TemplateOutline outline) {
            try {
                return form(outline.parts());
            } catch (IOException e) {
                return null;
            }
        }

        private WordForm form(Map<String, byte[]> parts) throws IOException {
            byte[] document = parts.get(DOCUMENT);
            if (document == null) {
                throw new IOException("not a Word document (.docx)");
            }
            WordStyles styles = styles(parts.getOrDefault(STYLES, new byte[0]));
            XmlElement body = XmlElement.read(document).child("body");
            if (body == null) {
                throw new IOException("a Word document without a body");
            }
            return WordForm.of(body, parts, styles);
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
}
