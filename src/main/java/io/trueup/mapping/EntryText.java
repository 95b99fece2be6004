package io.trueup.mapping;

import io.trueup.tabular.ColumnMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An entry of {@code columns} as a person would write it. */
final class EntryText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[A-Z]{2,4}-\\d+");
    /** What YAML takes for something else than a word. */
    private static final Pattern SPECIAL =
            Pattern.compile("y|n|yes|no|on|off|true|false|null|~", Pattern.CASE_INSENSITIVE);

    private EntryText() {}

    /** Its lines, the first with its dash, none further in than it must be. */
    static List<String> of(ColumnMap entry) {
        List<String> lines = new ArrayList<>();
        lines.add("- files: " + quoted(entry.files()));
        if (!entry.columns().isEmpty()) {
            lines.add("  map:");
            entry.columns()
                    .forEach((heading, targets) -> lines.add("    " + quoted(heading) + ": "
                            + (targets.size() == 1 ? targets.get(0) : "[" + String.join(", ", targets) + "]")));
        }
        if (!entry.values().isEmpty()) {
            lines.add("  values:");
            entry.values().forEach((column, words) -> lines.add("    " + column + ": " + inline(words)));
        }
        if (!entry.fixed().isEmpty()) {
            lines.add("  set: " + inline(entry.fixed()));
        }
        return lines;
    }

    private static String inline(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> word(pair.getKey()) + ": " + word(pair.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String word(String text) {
        return PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' || c == '\u007F' ? "\\x%02X".formatted((int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
