package io.trueup.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What single words of a heading or a value tell, from {@code wording.csv}. */
enum Wording {
    ABSENCE,
    NOT_ABSENCE,
    COUNTED,
    PRESENCE,
    FILLER,
    YES,
    NO,
    BREAK,
    SECOND,
    EDGE,
    WEEK,
    WORKERS_COMP;

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, List<String>> PHRASES = read();

    private static Map<String, List<String>> read() {
        return Facts.table("wording.csv", "of words").below().stream()
                .collect(Collectors.toMap(row -> row.text("of"), row -> phrases(row.text("words"))));
    }

    /** Longest first, so that no word is cut out of a longer phrase. */
    private static List<String> phrases(String list) {
        return Stream.of(list.split(";"))
                .map(Wording::phrase)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Its words in small letters between single blanks, so that whole words are found in it. */
    static String phrase(String text) {
        return " " + spaced(HUMP.matcher(text).replaceAll(" ")) + " ";
    }

    private static String spaced(String text) {
        return BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private List<String> own() {
        return PHRASES.getOrDefault(name().toLowerCase(Locale.ROOT), List.of());
    }

    /** Whether a text says one of these words, whatever else it says. */
    boolean isIn(String text) {
        String words = phrase(text);
        return own().stream().anyMatch(words::contains);
    }

    /** Whether a text is one of these words and nothing else. */
    boolean is(String text) {
        return own().contains(phrase(text));
    }

    /** Whether a text is made of these words, and what else may stand beside them. */
    boolean isAllOf(String text) {
        String rest = without(phrase(text), own());
        return isIn(text) && without(rest, FILLER.own()).isBlank();
    }

    private static String without(String words, List<String> phrases) {
        String left = words;
        for (String phrase : phrases) {
            while (left.contains(phrase)) {
                left = left.replace(phrase, " ");
            }
        }
        return left;
    }
}
