package io.trueup.packet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document, each with what it is based on. */
final class WordStyles {

    /** More than any document builds upon another; a circle ends there. */
    private static final int DEEPEST = 20;

    private final WordFormat defaults = new WordFormat();
    private final Map<String, XmlElement> byId = new HashMap<>();
    private final Map<String, WordFormat> paragraphs = new HashMap<>();
    private String normal = "";

    /** @param styles root of styles.xml; null where the document has none */
    WordStyles(@Nullable XmlElement styles) {
        if (styles == null) {
            return;
        }
        XmlElement fallback = styles.child("docDefaults");
        if (fallback != null) {
            XmlElement run = fallback.child("rPrDefault");
            defaults.run(run == null ? null : run.child("rPr"));
            XmlElement paragraph = fallback.child("pPrDefault");
            defaults.paragraph(paragraph == null ? null : paragraph.child("pPr"));
        }
        styles.all("style").forEach(style -> {
            byId.put(style.attribute("styleId"), style);
            if (style.attribute("type").equals("paragraph")
                    && style.attribute("default").equals("1")) {
                normal = style.attribute("styleId");
            }
        });
        byId.keySet().forEach(id -> {
            WordFormat format = defaults.copy();
            apply(id, format, 0);
            paragraphs.put(id, format);
        });
    }

    private void apply(String id, WordFormat format, int depth) {
        XmlElement style = byId.get(id);
        if (style != null && depth < DEEPEST) {
            apply(style.value("basedOn"), format, depth + 1);
            format.paragraph(style.child("pPr"));
            format.run(style.child("rPr"));
        }
    }

    /** @param id blank for the usual style */
    WordFormat ofParagraph(String id) {
        WordFormat format = paragraphs.get(id.isEmpty() ? normal : id);
        return (format == null ? paragraphs.getOrDefault(normal, defaults) : format).copy();
    }

    /** Adds a style of characters to a run. */
    void addRunStyle(String id, WordFormat format) {
        XmlElement style = byId.get(id);
        if (style != null) {
            format.run(style.child("rPr"));
        }
    }
}
