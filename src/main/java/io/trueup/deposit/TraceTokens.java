package io.trueup.deposit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a bank's words, whole: without case, punctuation within and leading zeros, as traces are compared. Banks put blanks
 * into numbers ({@code 139 1995276}), so the words without blanks are looked through too.
 *
 * @param all every number and word
 * @param named what the addenda calls a trace: {@code TRN*1*12345*1512345678}
 */
record TraceTokens(Set<String> all, Set<String> named) {

    static final int SHORTEST = 4;
    private static final int SHORTEST_WITHOUT_BLANKS = 7;
    private static final int SHORTEST_CUT = 6;

    private static final Pattern TRN =
            Pattern.compile("TRN\\s*[*~|^:=\\- ]\\s*(?:1\\s*[*~|^: ]\\s*)?([A-Z0-9][A-Z0-9\\-._/]*)");
    private static final Pattern TRN_STARRED = Pattern.compile("TRN\\s*\\*\\s*1\\s*\\*([^*~\\\\]+)");
    private static final Pattern WORDS = Pattern.compile("[^A-Z0-9\\-._#/]+");
    private static final Pattern LETTERS = Pattern.compile("^(?:EFT|ACH|CHK|CK|CHECK|WIRE)(?=\\d)");
    private static final Pattern NUMBERS = Pattern.compile("[^A-Z0-9]+");

    static TraceTokens of(CountedLine line) {
        String text = (line.description() + " " + line.reference()).toUpperCase(Locale.ROOT);
        Set<String> all = new HashSet<>();
        add(all, WORDS.split(text), SHORTEST);
        add(all, NUMBERS.split(text), SHORTEST);
        add(all, WORDS.split(text.replace(" ", "")), SHORTEST_WITHOUT_BLANKS);
        Set<String> named = new HashSet<>();
        for (Pattern pattern : new Pattern[] {TRN_STARRED, TRN}) {
            Matcher trace = pattern.matcher(text);
            while (trace.find()) {
                add(named, new String[] {trace.group(1)}, SHORTEST);
            }
            if (!named.isEmpty()) {
                break; // what the looser pattern would find now is a part of it: TRN*1*70000 0212*
            }
        }
        all.addAll(named);
        return new TraceTokens(Set.copyOf(all), Set.copyOf(named));
    }

    private static void add(Set<String> tokens, String[] words, int shortest) {
        for (String word : words) {
            for (String form : forms(word)) {
                if (form.length() >= shortest && form.chars().anyMatch(Character::isDigit)) {
                    tokens.add(form);
                }
            }
        }
    }

    static String compact(String written) {
        return NUMBERS.matcher(written.toUpperCase(Locale.ROOT)).replaceAll("").replaceFirst("^0+", "");
    }

    /** A trace as it is compared, also without the letters that one side may put before its number: {@code EFT00123}. */
    static Set<String> forms(String trace) {
        Set<String> forms = new HashSet<>();
        String whole = compact(trace);
        for (String form : new String[] {whole, compact(LETTERS.matcher(whole).replaceFirst(""))}) {
            if (form.length() >= SHORTEST) {
                forms.add(form);
            }
        }
        return forms;
    }

    /** Whether it names a trace and not this one; a bank may cut a long one short. */
    boolean nameAnother(String trace) {
        return !named.isEmpty()
                && trace.length() >= SHORTEST
                && named.stream()
                        .noneMatch(own -> own.equals(trace)
                                || Math.min(own.length(), trace.length()) >= SHORTEST_CUT
                                        && (own.startsWith(trace)
                                                || trace.startsWith(own)
                                                || own.endsWith(trace)
                                                || trace.endsWith(own)));
    }
}
