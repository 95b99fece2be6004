package io.trueup.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A line of a rule text or a row of a table: its fields by name, and the lines that belong to it. A whole file is a row too: the one
 * that all others belong to.
 */
public final class RuleRow {

    private final String word;
    private final long line;
    private final Map<String, String> fields;
    private final ConfigurationProblems problems;
    private final List<RuleRow> below = new ArrayList<>();

    RuleRow(String word, long line, Map<String, String> fields, ConfigurationProblems problems) {
        this.word = word;
        this.line = line;
        this.fields = new LinkedHashMap<>(fields);
        this.problems = problems;
    }

    static RuleRow ofFile(ConfigurationProblems problems) {
        return new RuleRow("", 0, Map.of(), problems);
    }

    void add(RuleRow row) {
        below.add(row);
    }

    /** Rows that come with the program, before those of the file; in problems they stand for the whole file. */
    void addBefore(List<RuleRow> shipped) {
        below.addAll(
                0,
                shipped.stream()
                        .map(row -> new RuleRow(row.word, 0, row.fields, problems))
                        .toList());
    }

    void remove(Collection<RuleRow> rows) {
        below.removeAll(rows);
    }

    /** The word the line begins with; blank in a table. */
    public String word() {
        return word;
    }

    public long line() {
        return line;
    }

    public ConfigurationProblems problems() {
        return problems;
    }

    /** A field that may be left out. */
    public WrittenValue field(String name) {
        return new WrittenValue(name, text(name), line, problems);
    }

    /** A field that must be there; recorded as a problem when it is not. */
    public WrittenValue required(String name) {
        if (text(name).isEmpty()) {
            problem(ConfigurationCode.MISSING_VALUE, name + " is blank");
        }
        return field(name);
    }

    /** The field as written, blank when it is not there. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The lines that belong to this one, in their order. */
    public List<RuleRow> below() {
        return List.copyOf(below);
    }

    /** Those that begin with one of these words. */
    public List<RuleRow> below(String... words) {
        return below.stream()
                .filter(row -> Arrays.asList(words).contains(row.word))
                .toList();
    }

    /** The last line of a word that must be there; without one that is a problem, and the row is blank. */
    public RuleRow last(String wanted) {
        List<RuleRow> rows = below(wanted);
        if (rows.isEmpty()) {
            String name =
                    String.join(" ", word, fields.values().stream().findFirst().orElse(""));
            problem(
                    ConfigurationCode.MISSING_KEY,
                    line == 0 ? "no line \"" + wanted + "\"" : name + " has no " + wanted);
            return new RuleRow(wanted, line, Map.of(), problems);
        }
        return rows.get(rows.size() - 1);
    }

    public void problem(ConfigurationCode code, String message) {
        problems.add(code, line, message);
    }

    /** Records a problem when an earlier row of the file had the same name: {@code rule D-010}. */
    public void once(String name) {
        long first = problems.first(name, line);
        if (first != line) {
            problem(ConfigurationCode.DUPLICATE_ID, name + " stands twice, first in line " + first);
        }
    }

    /** What a file holds, when nothing is wrong in it. */
    public <T> RuleReading<T> reading(Supplier<T> value) {
        return new RuleReading<>(problems.errors() == 0 ? value.get() : null, problems.list());
    }
}
