package io.trueup.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one letter says, by the names of the template's placeholders.
 *
 * @param values text of each single field; blank when there is nothing to say
 * @param lists rows of each list, each with its fields
 */
record LetterFields(Map<String, String> values, Map<String, List<Map<String, String>>> lists) {

    /** The list of what must be done before the letter goes, and what its reader need not know. */
    static final String CHECKS = "checks";

    /** To do before an amount is claimed whose rate nobody has verified. */
    static final String RATE_CONFIRMED = "rate confirmed in the contract or fee schedule";

    private static final String BEFORE = "[____ to be completed: ";
    private static final String AFTER = "]";

    LetterFields {
        values = new LinkedHashMap<>(values);
        lists = new LinkedHashMap<>(lists);
    }

    /** A visible gap for a fact that nobody has; the letter is not ready while one is left. */
    static String blank(String what) {
        return BEFORE + what + AFTER;
    }

    /** Index of the first gap from a position on; -1 when there is none. */
    static int blankFrom(String text, int position) {
        return text.indexOf(BEFORE, position);
    }

    /** Index behind the gap that begins at a position. */
    static int blankEnd(String text, int start) {
        int end = text.indexOf(AFTER, start);
        return end < 0 ? text.length() : end + AFTER.length();
    }

    /** What the gaps of a text want, in its order. */
    static List<String> gaps(String text) {
        List<String> gaps = new ArrayList<>();
        for (int gap = blankFrom(text, 0); gap >= 0; gap = blankFrom(text, blankEnd(text, gap))) {
            String what = text.substring(gap + BEFORE.length(), blankEnd(text, gap));
            gaps.add(what.endsWith(AFTER) ? what.substring(0, what.length() - AFTER.length()) : what);
        }
        return gaps;
    }

    List<String> checks() {
        return lists.getOrDefault(CHECKS, List.of()).stream()
                .flatMap(row -> row.values().stream())
                .toList();
    }

    /** A single field that nobody knows is a gap, wherever the template has a place for it. */
    String valueOrGap(String name) {
        String value = values.getOrDefault(name, "");
        return value.isBlank() ? blank(name.replace('_', ' ')) : value;
    }

    boolean has(String name) {
        return lists.containsKey(name)
                ? !lists.getOrDefault(name, List.of()).isEmpty()
                : !values.getOrDefault(name, "").isBlank();
    }
}
