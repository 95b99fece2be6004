package io.trueup.contract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How the ids and names of payers are compared (INTERFACES.md 3, "Who paid"): numbers without punctuation, leading zeros and the 1
 * that TRN03 puts before an EIN; names without punctuation, case and what only says that it is a company.
 */
final class PayerNames {

    private static final int EIN_AFTER_A_ONE = 10;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’.]");
    private static final Pattern FOR_ANOTHER = Pattern.compile("^.* ON BEHALF OF (?=.)");
    private static final Pattern CARE_OF = Pattern.compile("(?<=.) C/O .*$");

    /** Left out wherever they stand. */
    private static final Set<String> EMPTY = Set.of("THE", "AND", "OF");

    /** Left out at the end, as long as a word is left. */
    private static final Set<String> SUFFIXES = Set.of(
            "INC",
            "INCORPORATED",
            "CORP",
            "CORPORATION",
            "CO",
            "COMPANY",
            "COMPANIES",
            "LLC",
            "LLP",
            "LP",
            "LTD",
            "LIMITED",
            "PLC",
            "NA",
            "INSURANCE",
            "GROUP");

    private static final Map<String, String> SHORT_FORMS =
            Map.of("INS", "INSURANCE", "MUT", "MUTUAL", "GRP", "GROUP", "CAS", "CASUALTY", "NATL", "NATIONAL");

    private static final int MOST_WRITINGS = 10_000;

    /** A clinic has dozens of payers, each written in a few ways, and asks for them with every day. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** As {@link #plain}, kept for the next time. */
    String of(String text) {
        String plain = known.get(text);
        if (plain == null) {
            plain = plain(text);
            if (known.size() < MOST_WRITINGS) {
                known.put(text, plain);
            }
        }
        return plain;
    }

    /** What two writings of one payer have in common; blank for a blank text. */
    static String plain(String text) {
        String upper = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .strip();
        String joined = NO_WORD.matcher(upper).replaceAll("");
        if (!joined.isEmpty() && joined.chars().allMatch(Character::isDigit)) {
            return number(joined);
        }
        return name(CARE_OF.matcher(FOR_ANOTHER.matcher(upper).replaceAll("")).replaceAll(""));
    }

    /** Whether it is more than an id; ids are one word in capitals or digits. */
    static boolean isForPeople(String name) {
        boolean letters = false;
        boolean words = false;
        String stripped = name.strip();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            letters |= Character.isLetter(c);
            words |= Character.isWhitespace(c) || Character.isLowerCase(c);
        }
        return letters && words;
    }

    private static String number(String digits) {
        String ein = digits.length() == EIN_AFTER_A_ONE && digits.startsWith("1") ? digits.substring(1) : digits;
        return ein.replaceFirst("^0+(?=.)", "");
    }

    private static String name(String upper) {
        List<String> words = new ArrayList<>();
        Arrays.stream(NO_WORD.split(APOSTROPHES.matcher(upper).replaceAll("")))
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .map(word -> SHORT_FORMS.getOrDefault(word, word))
                .forEach(words::add);
        while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }
}
