package io.trueup.tabular;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands beside labels above the headings, as on a printed explanation: {@code Check Number: | 0008812}. A job file asks for it
 * with {@code set: { payment_trace: above Check Number }}. Where the label comes again further down, another block of rows begins.
 */
public final class Labels {

    private static final String ASKED = "above ";

    private static final Pattern BETWEEN_LABELS = Pattern.compile("\\s{2,}(?=[^:]*:)");

    private final Map<String, String> values = new HashMap<>();

    /** @param fixed what a job file says that all rows mean; those that ask for a label are looked for */
    Labels(Collection<String> fixed) {
        fixed.stream().filter(Labels::isAsked).forEach(one -> values.put(key(one), ""));
    }

    /** What a job file says for what stands beside a label. */
    public static String asked(String label) {
        return ASKED + label;
    }

    /** Whether a job file asks for what stands beside a label. */
    public static boolean isAsked(String fixed) {
        return fixed.startsWith(ASKED);
    }

    private static String key(String asked) {
        return Heading.normalised(asked.substring(ASKED.length()));
    }

    /** Looks for the labels in a row that is none of the table's own; whether it has one. */
    boolean take(List<Cell> cells) {
        boolean found = false;
        if (!values.isEmpty()) {
            for (Map.Entry<String, String> one :
                    in(cells.stream().map(Cell::text).toList()).entrySet()) {
                String label = Heading.normalised(one.getKey());
                if (values.containsKey(label)) {
                    values.put(label, one.getValue());
                    found = true;
                }
            }
        }
        return found;
    }

    /**
     * The labels of a row with what stands beside them, behind their colon or in the next cell. Two blanks part several of one cell:
     * {@code Check: 0008812   Date: 3/20/2025}.
     */
    public static Map<String, String> in(List<String> row) {
        List<String> parts = row.stream()
                .flatMap(cell -> cell.indexOf(':') < 0 ? Stream.of(cell) : BETWEEN_LABELS.splitAsStream(cell))
                .filter(part -> !part.isBlank())
                .toList();
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String text = parts.get(i).strip();
            int colon = text.indexOf(':');
            String beside = colon < 0 ? "" : text.substring(colon + 1).strip();
            String next = i + 1 < parts.size() && !parts.get(i + 1).strip().endsWith(":") ? parts.get(i + 1) : "";
            labels.putIfAbsent(
                    (colon < 0 ? text : text.substring(0, colon)).strip(), beside.isEmpty() ? next.strip() : beside);
        }
        return labels;
    }

    /** What all rows mean now. */
    String meant(String fixed) {
        return isAsked(fixed) ? values.getOrDefault(key(fixed), "") : fixed;
    }
}
