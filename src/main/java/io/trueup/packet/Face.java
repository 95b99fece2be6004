package io.trueup.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.afm.AFMParser;
import org.apache.fontbox.afm.CharMetric;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/** The faces that every reader of PDF files has, so that none is embedded; with the width of each character. */
enum Face {
    SANS("Helvetica"),
    SANS_BOLD("Helvetica-Bold"),
    SANS_ITALIC("Helvetica-Oblique"),
    SANS_BOLD_ITALIC("Helvetica-BoldOblique"),
    SERIF("Times-Roman"),
    SERIF_BOLD("Times-Bold"),
    SERIF_ITALIC("Times-Italic"),
    SERIF_BOLD_ITALIC("Times-BoldItalic");

    private static final String METRICS = "/org/apache/pdfbox/resources/afm/";
    private static final float UNITS = 1000;
    private static final int CHARACTERS = 256;

    private final String postscriptName;
    private final float[] widths;
    private final byte[] operand;

    Face(String postscriptName) {
        this.postscriptName = postscriptName;
        this.widths = widths(postscriptName);
        this.operand = ("/" + resource() + " ").getBytes(StandardCharsets.US_ASCII);
    }

    /** The face of this weight and slope among those with or without serifs. */
    static Face of(boolean serif, boolean bold, boolean italic) {
        return values()[(serif ? 4 : 0) + (italic ? 2 : 0) + (bold ? 1 : 0)];
    }

    private static float[] widths(String name) {
        try (InputStream in = PDDocument.class.getResourceAsStream(METRICS + name + ".afm")) {
            if (in == null) {
                throw new IllegalStateException("no metrics of " + name);
            }
            Map<String, Float> byGlyph = new HashMap<>();
            for (CharMetric character : new AFMParser(in).parse(true).getCharMetrics()) {
                byGlyph.put(character.getName(), character.getWx());
            }
            float[] widths = new float[CHARACTERS];
            for (int code = 0; code < CHARACTERS; code++) {
                widths[code] = byGlyph.getOrDefault(WinAnsiEncoding.INSTANCE.getName(code), 0f) / UNITS;
            }
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    String postscriptName() {
        return postscriptName;
    }

    boolean isBold() {
        return ordinal() % 2 == 1;
    }

    boolean isItalic() {
        return ordinal() / 2 % 2 == 1;
    }

    /** Name under which pages ask for it. */
    String resource() {
        return "F" + ordinal();
    }

    /** The name as an operator takes it, with a blank behind it; not to be changed. */
    byte[] operand() {
        return operand;
    }

    /** Width of a character at size 1. */
    float width(byte character) {
        return widths[character & 0xFF];
    }
}
