package io.trueup.source;

import java.nio.charset.StandardCharsets;

/** Bytes as text: UTF-8, and ISO-8859-1 where they are not. */
public final class Text {

    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    public static String of(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
