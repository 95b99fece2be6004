package io.trueup.packet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** The marks on one page, in the operators of the format; points, counted from the lower left corner. */
final class PageMarks {

    private static final int BYTES = 1 << 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(BYTES);
    private final Set<Face> faces = EnumSet.noneOf(Face.class);
    private int color;

    PageMarks() {
        add("0.5 w 0.65 G\n");
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Those it needs. */
    Set<Face> faces() {
        return faces;
    }

    void text(float x, float y, Lettering lettering, byte[] text, int from, int to) {
        faces.add(lettering.face());
        color(lettering.color());
        add("BT /").add(lettering.face().resource()).add(" ");
        number(lettering.size());
        add("Tf ");
        number(x);
        number(y);
        add("Td (");
        for (int i = from; i < to; i++) {
            if (text[i] == '(' || text[i] == ')' || text[i] == '\\') {
                out.write('\\');
            }
            out.write(text[i]);
        }
        add(") Tj ET\n");
    }

    void box(float x, float y, float width, float height, int fill) {
        color(fill);
        number(x);
        number(y);
        number(width);
        number(height);
        add("re f\n");
    }

    /** A gray line, half a point thick. */
    void line(float fromX, float fromY, float toX, float toY) {
        number(fromX);
        number(fromY);
        add("m ");
        number(toX);
        number(toY);
        add("l S\n");
    }

    private void color(int rgb) {
        if (rgb != color) {
            color = rgb;
            number(((rgb >> 16) & 0xFF) / 255f);
            number(((rgb >> 8) & 0xFF) / 255f);
            number((rgb & 0xFF) / 255f);
            add("rg ");
        }
    }

    private PageMarks add(String operators) {
        byte[] bytes = operators.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes, 0, bytes.length);
        return this;
    }

    /** With two decimals, without needless zeros. */
    private void number(float number) {
        int hundredths = Math.round(number * 100);
        if (hundredths < 0) {
            out.write('-');
            hundredths = -hundredths;
        }
        add(String.valueOf(hundredths / 100));
        int rest = hundredths % 100;
        if (rest != 0) {
            out.write('.');
            out.write('0' + rest / 10);
            if (rest % 10 != 0) {
                out.write('0' + rest % 10);
            }
        }
        out.write(' ');
    }
}
