package io.trueup.letter;

import io.trueup.deflate.BitBuffer;
import io.trueup.deflate.DeflateCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * XML of one part of a letter as it is being written, in UTF-8, and its text without the marks of XML beside it. What is fixed is
 * compressed as a copy of where it stood before, or as its template found it once.
 */
final class FilledPart implements TemplateOutline.Said {

    private static final int BYTES = 1 << 15;

    /** Bytes of the longest entity, and of a character in UTF-8. */
    private static final int LONGEST = 6;

    private static final byte[] AMPERSAND = utf8("&amp;");
    private static final byte[] LESS = utf8("&lt;");
    private static final byte[] GREATER = utf8("&gt;");

    /** Of a part that is not begun yet. */
    private static final DeflateCode NONE = DeflateCode.of(new int[256]);

    private byte[] xml = new byte[BYTES];
    private int length;
    private final StringBuilder plain = new StringBuilder(1 << 12);
    private final BitBuffer block = new BitBuffer();
    private DeflateCode code = NONE;

    /** How much of the XML is in the block. */
    private int compressed;

    /** Where each fixed text stands, and the text of each place, the last time; before 0 when nowhere yet. */
    private int[] places = new int[0];

    private Piece.Value value = Piece.Value.NONE;

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Begins another part.
     *
     * @param numbers how many its fixed texts and places have
     */
    void begin(DeflateCode with, int numbers) {
        length = 0;
        compressed = 0;
        plain.setLength(0);
        block.clear();
        code = with;
        code.begin(block);
        places = places.length < numbers ? new int[numbers] : places;
        Arrays.fill(places, -1);
        value = Piece.Value.NONE;
    }

    void end() {
        said();
        code.end(block);
    }

    /** It, compressed, once it is ended. */
    BitBuffer block() {
        return block;
    }

    /** Not to be changed, and valid to {@link #length()} until the next part. */
    byte[] xml() {
        return xml;
    }

    int length() {
        return length;
    }

    /** What a reader sees of it, without its line breaks. */
    StringBuilder plain() {
        return plain;
    }

    void fixed(FixedText text) {
        said();
        int from = length;
        add(text.utf8());
        plain.append(text.plain());
        int before = places[text.number()];
        places[text.number()] = from;
        if (before >= 0 && from - before <= DeflateCode.WINDOW) {
            code.copy(xml, before, from, length, block);
        } else {
            first(text.copies(), from);
        }
        compressed = length;
    }

    /** Compresses what a place says: in a table often the same, or the same to begin with, as in the row before. */
    private void said() {
        if (compressed == length) {
            return;
        }
        int before = places[value.number()];
        places[value.number()] = compressed;
        int same = before < 0 ? 0 : Arrays.mismatch(xml, before, compressed, xml, compressed, length);
        int to = compressed + (same < 0 ? length - compressed : same);
        if (to - compressed >= FixedTexts.WORTH_COPYING) {
            code.copy(xml, before, compressed, to, block);
        } else {
            to = compressed;
        }
        code.literals(xml, to, length, block);
        compressed = length;
    }

    private void first(int[] copies, int from) {
        int at = from;
        for (int i = 0; i < copies.length; i += 4) {
            code.literals(xml, at, at + copies[i], block);
            at += copies[i];
            int of = places[copies[i + 1]];
            int end = at + copies[i + 3];
            if (of < 0) {
                code.literals(xml, at, end, block);
            } else {
                code.copy(xml, of + copies[i + 2], at, end, block);
            }
            at = end;
        }
    }

    /** Of which place the text is that comes next. */
    void begin(Piece.Value place) {
        value = place;
    }

    @Override
    public void gap(String text) {
        fixed(value.gapBegin());
        text(text);
        fixed(value.gapEnd());
    }

    @Override
    public void text(String text) {
        int from = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
            line(text, from, feed);
            fixed(FixedText.NEW_LINE);
            from = feed + 1;
        }
        line(text, from, text.length());
    }

    private void line(String text, int from, int to) {
        plain.append(text, from, to);
        room(LONGEST * (to - from));
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> add(AMPERSAND);
                case '<' -> add(LESS);
                case '>' -> add(GREATER);
                default -> {
                    if (c < 0x80) {
                        xml[length++] = (byte) c;
                    } else {
                        int units = Character.charCount(text.codePointAt(i));
                        add(utf8(text.substring(i, i + units)));
                        i += units - 1;
                    }
                }
            }
        }
    }

    private void room(int needed) {
        if (length + needed > xml.length) {
            xml = Arrays.copyOf(xml, Math.max(2 * xml.length, length + needed));
        }
    }

    private void add(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, xml, length, bytes.length);
        length += bytes.length;
    }
}
