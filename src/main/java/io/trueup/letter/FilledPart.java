package io.trueup.letter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** XML of one part of a letter as it is being written, in UTF-8, and its text without the marks of XML beside it. */
final class FilledPart implements TemplateOutline.Said {

    private static final int BYTES = 1 << 15;

    /** Bytes of the longest entity, and of a character in UTF-8. */
    private static final int LONGEST = 6;

    private static final byte[] AMPERSAND = utf8("&amp;");
    private static final byte[] LESS = utf8("&lt;");
    private static final byte[] GREATER = utf8("&gt;");
    private static final byte[] NEW_LINE = utf8("</w:t><w:br/><w:t xml:space=\"preserve\">");

    private byte[] xml = new byte[BYTES];
    private int length;
    private final StringBuilder plain = new StringBuilder(1 << 12);
    private Piece.Value value = Piece.Value.NONE;

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Begins another part. */
    void clear() {
        length = 0;
        plain.setLength(0);
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

    void fixed(byte[] part, String words) {
        add(part);
        plain.append(words);
    }

    /** Of which place the text is that comes next. */
    void begin(Piece.Value place) {
        value = place;
    }

    @Override
    public void gap(String text) {
        add(value.gapBegin());
        text(text);
        add(value.gapEnd());
    }

    @Override
    public void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                add(NEW_LINE);
                continue;
            }
            plain.append(c);
            room(LONGEST);
            switch (c) {
                case '&' -> add(AMPERSAND);
                case '<' -> add(LESS);
                case '>' -> add(GREATER);
                default -> {
                    if (c < 0x80) {
                        xml[length++] = (byte) c;
                    } else {
                        i += character(text, i) - 1;
                    }
                }
            }
        }
    }

    /** Adds a character that is no English letter, and tells how many units of the text it is. */
    private int character(String text, int at) {
        int units = Character.charCount(text.codePointAt(at));
        add(utf8(text.substring(at, at + units)));
        if (units > 1) {
            plain.append(text.charAt(at + 1));
        }
        return units;
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
