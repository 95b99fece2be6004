package io.trueup.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file of the reference folder over the shipped one of its name. A table adds its rows, and a row with a shipped key takes the
 * place of every shipped row of that key, unless its heading comment says {@code # replaces the shipped list}. A rule text stands
 * alone, unless a line {@code include  shipped} says where the shipped rules stand; those it names itself are left out there.
 *
 * @param text for the reader of such files: the own text, which keeps its line numbers, with the shipped one behind it where it counts
 * @param effect what the file does, for people: {@code 2 rows added, 1 code replaced (N706)}
 */
public record Overlay(String text, String effect) {

    static final Pattern INCLUDE = Pattern.compile("include\\s+shipped", Pattern.CASE_INSENSITIVE);

    private static final Pattern ALONE =
            Pattern.compile("\\s*\"?\\s*#\\s*replaces?\\s+the\\s+shipped\\s+list\\b.*", Pattern.CASE_INSENSITIVE);

    /** No person types it. Behind it: the names of the key's columns, a line end, the shipped text. */
    private static final char MARK = '\u0002';

    private static final int MOST_NAMED = 6;

    /**
     * Of a table.
     *
     * @param key the columns whose cells, taken together, are what a row is about; blanks between them
     */
    public static Overlay table(String file, String shipped, String own, String key) {
        List<String> above = own.lines()
                .takeWhile(line -> line.isBlank() || line.strip().matches("\uFEFF?\"?#.*"))
                .toList();
        List<String> rows = keys(file, own, key);
        if (above.stream()
                .anyMatch(line -> ALONE.matcher(line.replace("\uFEFF", "")).matches())) {
            return new Overlay(own, "replaces the shipped list with " + counted(rows.size(), "row"));
        }
        Set<String> shippedKeys = new LinkedHashSet<>(keys(file, shipped, key));
        Set<String> replaced = new LinkedHashSet<>(rows);
        replaced.retainAll(shippedKeys);
        long added = rows.stream().filter(row -> !shippedKeys.contains(row)).count();
        List<String> effects = new ArrayList<>();
        if (added > 0 || replaced.isEmpty()) {
            effects.add((added == 0 ? "no row" : counted(added, "row")) + " added");
        }
        if (!replaced.isEmpty()) {
            effects.add(counted(replaced.size(), key.split(" ")[0]) + " replaced (" + named(replaced) + ")");
        }
        return new Overlay(own + MARK + key + "\n" + shipped, String.join(", ", effects));
    }

    /** Of a rule text. */
    public static Overlay rules(String shipped, String own) {
        return own.lines().anyMatch(line -> INCLUDE.matcher(line.strip()).matches())
                ? new Overlay(own + MARK + "\n" + shipped, "its own rules with the shipped ones")
                : new Overlay(own, "replaces the shipped rules");
    }

    /** The own text of a layered one, or all of one that is not. */
    static String own(String text) {
        return text.indexOf(MARK) < 0 ? text : text.substring(0, text.indexOf(MARK));
    }

    /** The shipped text of a layered one, else blank. */
    static String shipped(String text) {
        return text.indexOf(MARK) < 0 ? "" : text.substring(text.indexOf('\n', text.indexOf(MARK)) + 1);
    }

    /** The columns of a layered table's key. */
    static String key(String text) {
        return text.substring(text.indexOf(MARK) + 1, text.indexOf('\n', text.indexOf(MARK)));
    }

    /** What a row is about, without regard to case. */
    static String keyOf(RuleRow row, String key) {
        return Arrays.stream(key.split(" "))
                .map(column -> row.text(column).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }

    private static List<String> keys(String file, String text, String key) {
        return CsvTable.read(file, text, key.replace(" ", "? ") + "?").below().stream()
                .map(row -> keyOf(row, key))
                .toList();
    }

    private static String named(Set<String> keys) {
        String names = keys.stream()
                .limit(MOST_NAMED)
                .map(key -> key.replaceAll("\\|+", " ").strip())
                .collect(Collectors.joining(", "));
        return keys.size() > MOST_NAMED ? names + " and " + (keys.size() - MOST_NAMED) + " more" : names;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
