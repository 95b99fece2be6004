package io.trueup.written;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as a person sees it. What nobody sees goes: blanks of every kind and control characters around it, characters without width,
 * and the {@code _x000D_} that stands for one in a workbook. Line ends stay; other blanks inside become plain ones. A control
 * character inside is damage and stays visible as U+FFFD, so that no number is read across it and no database sees it.
 */
public final class WrittenText {

    /** A blank that only parts digits or keeps words together; {@link #clean} leaves it for whoever reads numbers. */
    static final char NO_BREAK = '\u00A0';

    /** Stands where something was that nobody can read. */
    public static final char UNREADABLE = '\uFFFD';

    private static final char CONTROL = '\1';

    private static final Pattern ESCAPE = Pattern.compile("_x00([01][0-9A-Fa-f]|7[Ff])_");

    private WrittenText() {}

    /** What a person sees; a blank that must not break is U+00A0, all others are plain. */
    public static String clean(String raw) {
        return isPlain(raw) ? raw.strip() : cleaned(unescaped(raw));
    }

    /** The same with every blank a plain one. */
    public static String plain(String clean) {
        return clean.indexOf(NO_BREAK) < 0
                ? clean
                : clean.replace(NO_BREAK, ' ').strip();
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~' || c == '_' && raw.startsWith("_x00", i)) {
                return false;
            }
        }
        return true;
    }

    private static String unescaped(String raw) {
        if (!raw.contains("_x00")) {
            return raw;
        }
        Matcher escape = ESCAPE.matcher(raw);
        return escape.replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)))
                .replace("_x005F_", "_")
                .replace("_x005f_", "_");
    }

    private static String cleaned(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (Character.getType(c)) {
                case Character.CONTROL -> {
                    if (c != '\r') {
                        kept.append(c == '\n' || c == '\t' ? c : CONTROL);
                    }
                }
                case Character.FORMAT -> {}
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> kept.append('\n');
                case Character.SPACE_SEPARATOR -> kept.append(isNoBreak(c) ? NO_BREAK : ' ');
                default -> kept.append(c);
            }
        }
        int from = 0;
        int to = kept.length();
        while (from < to && isBlank(kept.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(kept.charAt(to - 1))) {
            to--;
        }
        return kept.substring(from, to).replace(CONTROL, UNREADABLE);
    }

    /** No-break space, narrow no-break space, figure space, thin space: what stands between groups of digits. */
    private static boolean isNoBreak(char c) {
        return c == NO_BREAK || c == '\u202F' || c == '\u2007' || c == '\u2009';
    }

    private static boolean isBlank(char c) {
        return c == NO_BREAK || c == CONTROL || Character.isWhitespace(c);
    }
}
