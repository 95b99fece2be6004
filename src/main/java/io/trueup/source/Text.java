package io.trueup.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes as text: UTF-8, and where they are not Windows-1252, which is ISO-8859-1 with the quotes people type. */
public final class Text {

    private static final char REPLACEMENT = '\uFFFD';

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Text() {}

    /**
     * The same with every character that a terminal, a log or a spreadsheet would obey rather than show written as {@code \\u001b};
     * a tab stays one (FAULTS.md 84).
     */
    public static String visible(String text) {
        int first = 0;
        while (first < text.length() && !isObeyed(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> shown.append(isObeyed(c) ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return shown.toString();
    }

    private static boolean isObeyed(int c) {
        if (c >= ' ' && c < 0x7F || c == '\t') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    public static String of(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : new String(bytes, from, to - from, WINDOWS);
    }
}
