package io.trueup.reconciliation;

import io.trueup.few.Few;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Names compared as people write them: case, accents, suffixes, hyphens, middle names and a second surname left out make no
 * difference. Nicknames, initials and misspellings are not guessed at. Two people may still share a name; that is for the caller
 * to see.
 */
public final class PersonNames {

    private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV", "V", "ESQ", "MD");

    /** Suffixes that tell father from son; a second of the name is a junior. */
    private static final Map<String, String> GENERATIONS =
            Map.of("JR", "2", "SR", "1", "II", "2", "III", "3", "IV", "4");

    /** Words that are the beginning of a surname and none by themselves when another follows: DE LA CRUZ, VAN DYKE, ST JOHN. */
    private static final Set<String> PARTICLES = Set.of(
            "AL", "BEN", "BIN", "DA", "DE", "DEL", "DELLA", "DER", "DI", "DOS", "DU", "EL", "LA", "LE", "LOS", "MAC",
            "MC", "SAN", "SANTA", "ST", "TER", "VAN", "VON");

    private PersonNames() {}

    /** Keys that two writings of one name have in common; for finding candidates, {@link #same} decides. */
    public static Set<String> keys(String last, String first) {
        List<String> surnames = surnames(last);
        String given = given(first);
        Set<String> keys = new TreeSet<>();
        if (!surnames.isEmpty() && !given.isEmpty()) {
            keys.add(String.join("", surnames) + "," + given);
            keys.add(surnames.get(0) + "," + given);
        }
        return keys;
    }

    public static boolean same(String last, String first, String otherLast, String otherFirst) {
        if (differ(generation(last, first), generation(otherLast, otherFirst))) {
            return false;
        }
        List<String> surnames = surnames(last);
        List<String> others = surnames(otherLast);
        String given = given(first);
        if (surnames.isEmpty() || others.isEmpty() || given.isEmpty() || !given.equals(given(otherFirst))) {
            return false;
        }
        return String.join("", surnames).equals(String.join("", others))
                || (others.size() == 1 && others.get(0).equals(surnames.get(0)))
                || (surnames.size() == 1 && surnames.get(0).equals(others.get(0)));
    }

    /** Whether the other is the same name and has the suffix and the middle initial of this one, as far as this one has them. */
    public static boolean isBorneBy(String last, String first, String otherLast, String otherFirst) {
        String generation = generation(last, first);
        String middle = middleInitial(first);
        return same(last, first, otherLast, otherFirst)
                && (generation.isEmpty() || generation.equals(generation(otherLast, otherFirst)))
                && (middle.isEmpty() || middle.equals(middleInitial(otherFirst)));
    }

    private static String middleInitial(String first) {
        return words(first).stream()
                .skip(1)
                .filter(word -> !SUFFIXES.contains(word))
                .map(word -> word.substring(0, 1))
                .findFirst()
                .orElse("");
    }

    /**
     * Whether two names cannot be one person's: other surname, or other given name, or JR beside SR. An initial and a name left out
     * contradict nothing.
     */
    public static boolean contradict(String last, String first, String otherLast, String otherFirst) {
        if (last.equalsIgnoreCase(otherLast) && first.equalsIgnoreCase(otherFirst)) {
            return false;
        }
        return differ(generation(last, first), generation(otherLast, otherFirst))
                || differ(given(first), given(otherFirst))
                || differ(String.join("", surnames(last)), String.join("", surnames(otherLast)))
                        && Few.none(surnames(last), surnames(otherLast)::contains);
    }

    /** Both are there, and neither is the beginning of the other. */
    private static boolean differ(String one, String other) {
        return !one.startsWith(other) && !other.startsWith(one);
    }

    /** JR, SR, III; blank when there is none. */
    private static String generation(String last, String first) {
        return Stream.of(last, first)
                .flatMap(name -> words(name).stream().skip(1))
                .filter(GENERATIONS::containsKey)
                .map(GENERATIONS::get)
                .findFirst()
                .orElse("");
    }

    private static List<String> surnames(String last) {
        List<String> surnames = new ArrayList<>();
        StringBuilder surname = new StringBuilder();
        for (String word : words(last)) {
            if (!SUFFIXES.contains(word)) {
                surname.append(word);
                if (!PARTICLES.contains(word)) {
                    surnames.add(surname.toString());
                    surname.setLength(0);
                }
            }
        }
        if (!surname.isEmpty()) {
            surnames.add(surname.toString());
        }
        return surnames;
    }

    private static String given(String first) {
        List<String> words = words(first);
        return words.isEmpty() ? "" : words.get(0);
    }

    private static List<String> words(String name) {
        String plain =
                (isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD)).toUpperCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                word.append(c);
            } else if (separates(c) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Blanks, hyphens and commas part words; apostrophes, points and accents do not. */
    private static boolean separates(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == ','
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
