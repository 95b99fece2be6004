package io.trueup.packet;

import io.trueup.packet.Paragraph.Alignment;
import io.trueup.packet.Paragraph.Shape;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a paragraph and its runs look after everything that a Word document says of them so far. */
final class WordFormat {

    private static final float TWIPS = 20;
    private static final float SINGLE_LINE = 240;
    private static final int MOST_POINTS = 72;
    private static final Set<String> SERIF =
            Set.of("times new roman", "times", "georgia", "cambria", "garamond", "book antiqua", "palatino linotype");

    /** Those that run narrower than the standard face. */
    private static final Set<String> NARROW = Set.of("calibri", "aptos", "arial narrow", "segoe ui", "carlito");

    private static final float NARROWER = 0.94f;

    /** Level of text that is none. */
    private static final String NO_HEADING = "9";

    private boolean bold;
    private boolean italic;
    private boolean underlined;
    private boolean highlighted;
    private boolean hidden;
    private boolean capitals;
    private float size = 10;
    private String font = "";
    private int color;
    private Alignment alignment = Alignment.LEFT;
    private float left;
    private float right;
    private float first;
    private float before;
    private float after;
    private float line = 1;
    private boolean keepsWithNext;
    private boolean onNewPage;
    private boolean heading;

    WordFormat copy() {
        WordFormat copy = new WordFormat();
        copy.takeRun(this);
        copy.alignment = alignment;
        copy.left = left;
        copy.right = right;
        copy.first = first;
        copy.before = before;
        copy.after = after;
        copy.line = line;
        copy.keepsWithNext = keepsWithNext;
        copy.onNewPage = onNewPage;
        copy.heading = heading;
        return copy;
    }

    private void takeRun(WordFormat other) {
        bold = other.bold;
        italic = other.italic;
        underlined = other.underlined;
        highlighted = other.highlighted;
        hidden = other.hidden;
        capitals = other.capitals;
        size = other.size;
        font = other.font;
        color = other.color;
    }

    /** @param properties pPr; null for none */
    void paragraph(@Nullable XmlElement properties) {
        if (properties == null) {
            return;
        }
        alignment = switch (properties.value("jc")) {
            case "center" -> Alignment.CENTER;
            case "right", "end" -> Alignment.RIGHT;
            case "" -> alignment;
            default -> Alignment.LEFT;
        };
        XmlElement indent = properties.child("ind");
        if (indent != null) {
            left = points(indent, "left", points(indent, "start", left));
            right = points(indent, "right", points(indent, "end", right));
            first = points(indent, "firstLine", -points(indent, "hanging", -first));
        }
        XmlElement spacing = properties.child("spacing");
        if (spacing != null) {
            before = points(spacing, "before", before);
            after = points(spacing, "after", after);
            Integer lines = XmlElement.number(spacing.attribute("line"));
            boolean exact = !spacing.attribute("lineRule").isEmpty()
                    && !spacing.attribute("lineRule").equals("auto");
            line = lines == null || exact ? line : lines / SINGLE_LINE;
        }
        keepsWithNext = isOn(properties, "keepNext", keepsWithNext);
        onNewPage = isOn(properties, "pageBreakBefore", onNewPage);
        XmlElement outline = properties.child("outlineLvl");
        heading = outline == null ? heading : !outline.attribute("val").equals(NO_HEADING);
    }

    private static float points(XmlElement element, String attribute, float otherwise) {
        Integer twips = XmlElement.number(element.attribute(attribute));
        return twips == null ? otherwise : twips / TWIPS;
    }

    private static boolean isOn(XmlElement properties, String name, boolean otherwise) {
        XmlElement property = properties.child(name);
        return property == null
                ? otherwise
                : !Set.of("0", "false", "off", "none").contains(property.attribute("val"));
    }

    /** @param properties rPr; null for none */
    void run(@Nullable XmlElement properties) {
        if (properties == null) {
            return;
        }
        bold = isOn(properties, "b", bold);
        italic = isOn(properties, "i", italic);
        underlined = isOn(properties, "u", underlined);
        highlighted = isOn(properties, "highlight", highlighted);
        hidden = isOn(properties, "vanish", hidden);
        capitals = isOn(properties, "caps", capitals);
        Integer halves = XmlElement.number(properties.value("sz"));
        size = halves == null ? size : Math.min(MOST_POINTS, Math.max(1, halves) / 2f);
        XmlElement fonts = properties.child("rFonts");
        if (fonts != null && !fonts.attribute("ascii").isEmpty()) {
            font = fonts.attribute("ascii").toLowerCase(Locale.ROOT);
        }
        String rgb = properties.value("color");
        if (rgb.matches("[0-9A-Fa-f]{6}")) {
            color = Integer.parseInt(rgb, 16);
        } else if (rgb.equals("auto")) {
            color = 0;
        }
    }

    boolean isHeading() {
        return heading;
    }

    boolean isHidden() {
        return hidden;
    }

    String shown(String text) {
        return capitals ? text.toUpperCase(Locale.US) : text;
    }

    Lettering lettering() {
        float printed = NARROW.contains(font) ? size * NARROWER : size;
        return new Lettering(Face.of(SERIF.contains(font), bold, italic), printed, color, highlighted, underlined);
    }

    /** @param addedIndent of a list */
    Shape shape(float addedIndent) {
        return new Shape(alignment, left + addedIndent, right, first, before, after, line, keepsWithNext, onNewPage);
    }
}
