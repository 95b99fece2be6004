package io.trueup.letter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What one letter says, by the names of the template's placeholders.
 *
 * @param values text of each single field; blank when there is nothing to say
 * @param lists rows of each list, each with its fields
 */
record LetterFields(Map<String, String> values, Map<String, List<Map<String, String>>> lists)
        implements TemplateOutline.Filling {

    /** The list of what must be done before the letter goes, and what its reader need not know. */
    static final String CHECKS = "checks";

    /** To do before an amount is claimed whose rate nobody has verified. */
    static final String RATE_CONFIRMED = "rate confirmed in the contract or fee schedule";

    private static final String BEFORE = "[____ to be completed: ";
    private static final String AFTER = "]";

    LetterFields {
        values = Collections.unmodifiableMap(values);
        lists = Collections.unmodifiableMap(lists);
    }

    /** A visible gap for a fact that nobody has; the letter is not ready while one is left. */
    static String blank(String what) {
        return BEFORE + what + AFTER;
    }

    private static int end(CharSequence text, int gap) {
        int end = indexOf(text, AFTER, gap);
        return end < 0 ? text.length() : end + AFTER.length();
    }

    private static int indexOf(CharSequence text, String part, int from) {
        return text instanceof StringBuilder builder
                ? builder.indexOf(part, from)
                : text.toString().indexOf(part, from);
    }

    /** What the gaps of a text want, in its order. */
    static List<String> gaps(CharSequence text) {
        List<String> gaps = new ArrayList<>();
        int gap = indexOf(text, BEFORE, 0);
        while (gap >= 0) {
            int end = end(text, gap);
            String what = text.subSequence(gap + BEFORE.length(), end).toString();
            gaps.add(what.endsWith(AFTER) ? what.substring(0, what.length() - AFTER.length()) : what);
            gap = indexOf(text, BEFORE, end);
        }
        return gaps;
    }

    @Override
    public void say(TemplateOutline.Place place, Map<String, String> row, TemplateOutline.Said into) {
        String text = WordXml.writable(place.inRow() ? row.getOrDefault(place.name(), "") : valueOrGap(place.name()));
        int from = 0;
        for (int gap = text.indexOf(BEFORE); gap >= 0; gap = text.indexOf(BEFORE, from)) {
            if (gap > from) {
                into.text(text.substring(from, gap));
            }
            from = end(text, gap);
            into.gap(text.substring(gap, from));
        }
        if (from < text.length()) {
            into.text(from == 0 ? text : text.substring(from));
        }
    }

    @Override
    public List<Map<String, String>> rows(String list) {
        return lists.getOrDefault(list, List.of());
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

    @Override
    public boolean has(String name) {
        return lists.containsKey(name)
                ? !lists.getOrDefault(name, List.of()).isEmpty()
                : !values.getOrDefault(name, "").isBlank();
    }
}
