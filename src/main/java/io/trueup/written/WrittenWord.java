package io.trueup.written;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that cells hold, compared without case, blanks and punctuation. */
public final class WrittenWord {

    private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String UNIT = "(?:day|visit|session|week|wk|no|num|number)s?\\b\\.?";
    private static final String NUMBER = "#? ?\\d{1,3}(?: ?(?:of|/) ?\\d{1,3})?";

    /** Which one of many it is: {@code WH Day 12}, {@code WH visit 3 of 20}, {@code WC #4}, {@code Day 2 - WH}. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:%1$s ?%2$s[ ,:;/-]+)?(\\p{L}.*?)(?:[ ,:;/(-]+(?:%1$s ?){0,2}%2$s\\)?)?".formatted(UNIT, NUMBER),
            Pattern.CASE_INSENSITIVE);

    private WrittenWord() {}

    /** Capitals without blanks and punctuation; a text that has nothing else stays what it is. */
    public static String plain(String text) {
        if (isPlain(text)) {
            return text.toUpperCase(Locale.ROOT);
        }
        String bare = NOT_OF_A_WORD.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return bare.isEmpty() ? text.strip() : bare;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** The same without the number that only says which day or visit it is. */
    public static String uncounted(String text) {
        return plain(withoutCount(text));
    }

    /** As it is written, but for that number. */
    public static String withoutCount(String text) {
        String stripped = text.strip();
        if (stripped.chars().noneMatch(Character::isDigit)) {
            return stripped;
        }
        Matcher parts = COUNTED.matcher(stripped);
        return parts.matches() ? parts.group(1) : stripped;
    }
}
