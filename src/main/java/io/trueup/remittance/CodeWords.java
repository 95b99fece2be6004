package io.trueup.remittance;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Codes that stand in one cell, {@code WH:CA}, {@code WH CA} or {@code N706;M127}. */
final class CodeWords {

    private static final Pattern BETWEEN = Pattern.compile("[-:;,/|\\s]+");

    private CodeWords() {}

    /** In capitals and their order. */
    static List<String> of(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (!BETWEEN.matcher(upper).find()) {
            return List.of(upper);
        }
        return BETWEEN.splitAsStream(upper).filter(word -> !word.isEmpty()).toList();
    }
}
