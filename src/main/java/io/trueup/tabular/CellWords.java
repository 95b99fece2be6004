package io.trueup.tabular;

import io.trueup.written.WrittenWord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that cells hold, compared without case, blanks and punctuation. */
final class CellWords {

    /** What stands where there is nothing to say. */
    private static final Pattern NOTHING =
            Pattern.compile("[-\u2013\u2014]+|n/?a|n\\.a\\.|none|null|nan", Pattern.CASE_INSENSITIVE);

    /** What a spreadsheet or a data frame makes of a number, {@code 1.2E+10} or {@code 10012.0}, and of {@code 3-12}: a date. */
    private static final Pattern DAMAGED = Pattern.compile(
            "-?\\d++(?:\\.\\d+E[+-]?|E\\+)\\d+|-?\\d++\\.0+|"
                    + "\\d{1,2}-(?:%1$s)|(?:%1$s)-\\d{2}".formatted("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"),
            Pattern.CASE_INSENSITIVE);

    /** Of a day and a month, {@code 12-Mar}. */
    private static final int LONGEST_DAY = 6;

    /** Marks that are read as words, but are none to recommend. */
    private static final Set<String> MARKS = Set.of("X", "1", "0");

    private CellWords() {}

    static boolean isDamaged(String number) {
        boolean canBe = number.indexOf('.') > 0
                || number.indexOf('+') > 0
                || number.length() <= LONGEST_DAY && number.indexOf('-') > 0;
        return canBe && DAMAGED.matcher(number).matches();
    }

    static boolean isNothing(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean canBe = first == 'n' || first == 'N' || first == '-' || first > '~';
        return canBe && NOTHING.matcher(text).matches();
    }

    /**
     * What the text means by the words, which are capitals without blanks; null when it is none of them. A number that says which day
     * or visit it is does not count.
     */
    static <T> @Nullable T meaning(String text, Map<String, T> words) {
        if (text.isEmpty()) {
            return words.get(text);
        }
        T exact = words.get(WrittenWord.plain(text));
        return exact == null ? words.get(WrittenWord.uncounted(text)) : exact;
    }

    /** The shortest word for each meaning, and what it means where that is more. */
    static <T> String choice(Map<String, T> words) {
        return shortest(words).entrySet().stream()
                .map(word -> explained(word.getValue(), word.getKey()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String explained(String word, Object meaning) {
        boolean says = !(meaning instanceof Enum<?> named) || named.name().equals(word);
        return says
                ? word
                : word + " (" + String.valueOf(meaning).toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    /** The shortest word for a meaning. */
    static <T> String shortest(Map<String, T> words, T meaning) {
        return shortest(words).getOrDefault(meaning, String.valueOf(meaning));
    }

    private static <T> Map<T, String> shortest(Map<String, T> words) {
        Map<T, String> shortest = new HashMap<>();
        words.entrySet().stream()
                .filter(word -> !MARKS.contains(word.getKey()))
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                .forEach(word -> shortest.putIfAbsent(word.getValue(), word.getKey()));
        return shortest;
    }
}
