package io.trueup.cli;

import io.trueup.mapping.Choice;
import io.trueup.mapping.Mapping;
import io.trueup.mapping.Said;
import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.Heading;
import io.trueup.tabular.Labels;
import io.trueup.written.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a person says of a file on the command line, and whether it can be so. */
final class MapWords {

    private MapWords() {}

    /** @throws CommandFailure when a word has not its form */
    static Said said(List<String> headings, List<String> values, List<String> fixed) {
        Map<String, List<String>> byHeading = new LinkedHashMap<>();
        headings.forEach(word -> {
            String[] parts = parts(word, word.lastIndexOf('='), "--map HEADING=COLUMN");
            byHeading
                    .computeIfAbsent(Heading.normalised(parts[0]), heading -> new ArrayList<>())
                    .add(parts[1]);
        });
        Map<String, Map<String, String>> byColumn = new LinkedHashMap<>();
        values.forEach(word -> {
            String[] parts = parts(word, word.lastIndexOf('='), "--value COLUMN:VALUE=MEANING");
            String[] place = parts(parts[0] + " ", parts[0].indexOf(':'), "--value COLUMN:VALUE=MEANING");
            byColumn.computeIfAbsent(place[0], column -> new LinkedHashMap<>()).put(place[1], parts[1]);
        });
        Map<String, String> all = new LinkedHashMap<>();
        fixed.forEach(word -> {
            String[] parts = parts(word, word.indexOf('='), "--set COLUMN=VALUE");
            all.put(parts[0], parts[1]);
        });
        return new Said(byHeading, byColumn, all);
    }

    private static String[] parts(String word, int at, String form) {
        if (at <= 0) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "\"" + word.strip() + "\" should be " + form + ".");
        }
        return new String[] {
            word.substring(0, at).strip(), word.substring(at + 1).strip()
        };
    }

    /** @throws CommandFailure when a column, heading or value that was said does not exist */
    static void check(Mapping mapping, Said said) {
        Set<String> targets = mapping.kind().targets().collect(Collectors.toCollection(TreeSet::new));
        said.fixed()
                .keySet()
                .forEach(column ->
                        mustBe(column, targets, "column of " + mapping.kind().what()));
        said.values()
                .keySet()
                .forEach(column ->
                        mustBe(column, targets, "column of " + mapping.kind().what()));
        said.headings()
                .values()
                .forEach(columns -> columns.forEach(column ->
                        mustBe(column, targets, "column of " + mapping.kind().what())));
        Map<String, String> headings = new LinkedHashMap<>();
        mapping.choices().stream().map(Choice::heading).forEach(one -> headings.put(Heading.normalised(one), one));
        mapping.left().forEach(one -> headings.put(Heading.normalised(one), one));
        said.headings().keySet().forEach(heading -> mustBe(heading, headings.keySet(), "heading"));
        said.fixed().forEach((column, value) -> mustTake(mapping, column, value));
        said.values()
                .forEach((column, words) -> words.values().stream()
                        .filter(value -> !value.equals(ColumnMap.SKIP))
                        .forEach(value -> mustTake(mapping, column, value)));
    }

    private static void mustBe(String word, Set<String> known, String what) {
        if (!known.contains(word)) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "There is no " + what + " \"" + word + "\"; the nearest is " + NearestWord.closest(word, known)
                            + ".");
        }
    }

    private static void mustTake(Mapping mapping, String column, String value) {
        Column known = mapping.kind().column(column).orElse(null);
        if (known != null && !known.takes(value) && !Labels.isAsked(value)) {
            Set<String> codes = new TreeSet<>(known.words().values());
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    column + " cannot be \"" + value + "\"; it is "
                            + (codes.size() > 10 ? "a state, in two letters" : String.join(", ", codes)) + ".");
        }
    }
}
