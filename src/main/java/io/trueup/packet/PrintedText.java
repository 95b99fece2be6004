package io.trueup.packet;

import java.text.Normalizer;
import java.util.Map;

/** Text in the one-byte characters of the standard fonts (WinAnsi); what they lack is spelled with what they have, else {@code ?}. */
final class PrintedText {

    private static final int LATIN = 0xA0;

    /** The characters of codes 80 to 9F in order; blanks where there is none. */
    private static final String EXTRA =
            "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D "
                    + " \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

    /** Letters and marks that no decomposition takes apart. */
    private static final Map<Integer, String> SPELLED = Map.ofEntries(
            Map.entry(0x0141, "L"),
            Map.entry(0x0142, "l"),
            Map.entry(0x0110, "D"),
            Map.entry(0x0111, "d"),
            Map.entry(0x0126, "H"),
            Map.entry(0x0127, "h"),
            Map.entry(0x0131, "i"),
            Map.entry(0x0166, "T"),
            Map.entry(0x0167, "t"),
            Map.entry(0x1E9E, "SS"),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x02B9, "'"),
            Map.entry(0x02BC, "'"),
            Map.entry(0x2032, "'"),
            Map.entry(0x2033, "\""),
            Map.entry(0x2264, "<="),
            Map.entry(0x2265, ">="),
            Map.entry(0x2192, "->"),
            Map.entry(0x2610, "[ ]"),
            Map.entry(0x2611, "[x]"),
            Map.entry(0x2612, "[x]"),
            Map.entry(0x200B, ""),
            Map.entry(0x200C, ""),
            Map.entry(0x200D, ""),
            Map.entry(0xFEFF, ""));

    private PrintedText() {}

    /** One byte for each character; tabs and line feeds stay, other controls are blanks. */
    static byte[] bytes(String text) {
        byte[] plain = plain(text);
        return plain.length == text.length() ? plain : spelled(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** Of a text without accents; shorter than the text when it has any. */
    private static byte[] plain(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            if (c > '~') {
                return new byte[0];
            }
            bytes[i] = (byte) (c >= ' ' || c == '\n' || c == '\t' ? c : ' ');
        }
        return bytes;
    }

    private static byte[] spelled(String text) {
        StringBuilder codes = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(codes, c));
        byte[] bytes = new byte[codes.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) codes.charAt(i);
        }
        return bytes;
    }

    private static void append(StringBuilder codes, int character) {
        int code = code(character);
        if (code >= 0) {
            codes.append((char) code);
            return;
        }
        String spelled = SPELLED.get(character);
        if (spelled != null) {
            codes.append(spelled);
            return;
        }
        int before = codes.length();
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> code(part) >= 0)
                .forEach(part -> codes.append((char) code(part)));
        boolean mark = Character.getType(character) == Character.NON_SPACING_MARK;
        if (codes.length() == before && !mark) {
            codes.append(Character.isSpaceChar(character) ? ' ' : '?');
        }
    }

    /** The code of a character; -1 where the fonts have none. */
    private static int code(int character) {
        if (character <= '~') {
            return character >= ' ' || character == '\n' || character == '\t' ? character : ' ';
        }
        if (character == LATIN) {
            return ' ';
        }
        if (character > LATIN && character <= 0xFF) {
            return character == 0xAD ? '-' : character;
        }
        int extra = EXTRA.indexOf(character);
        return extra < 0 || character == ' ' ? -1 : 0x80 + extra;
    }
}
