package io.trueup.tabular;

import io.trueup.written.WrittenText;
import java.util.Locale;

/**
 * Headings as people type them, compared as columns are named: {@code "Service Date"} and {@code ServiceDate*} are {@code service_date}.
 */
public final class Heading {

    private Heading() {}

    public static String normalised(String heading) {
        String plain = WrittenText.plain(heading);
        int from = 0;
        int to = plain.length();
        while (from < to && isMark(plain.charAt(from))) {
            from++;
        }
        while (to > from && (isMark(plain.charAt(to - 1)) || plain.charAt(to - 1) == ':')) {
            to--;
        }
        StringBuilder name = new StringBuilder(to - from + 4);
        for (int i = from; i < to; i++) {
            char c = plain.charAt(i);
            boolean parts = c == '_' || c == '-' || isBlank(c);
            boolean isHump = i > from && Character.isUpperCase(c) && Character.isLowerCase(plain.charAt(i - 1));
            if ((parts || isHump) && (name.isEmpty() || name.charAt(name.length() - 1) != '_')) {
                name.append('_');
            }
            if (!parts) {
                name.append(c);
            }
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** What marks a heading as one that must be filled in. */
    private static boolean isMark(char c) {
        return c == '*' || isBlank(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
