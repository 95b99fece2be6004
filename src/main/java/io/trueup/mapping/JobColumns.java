package io.trueup.mapping;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.YamlMapping;
import io.trueup.configuration.YamlValue;
import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Heading;
import io.trueup.tabular.Labels;
import io.trueup.tabular.TableKind;
import io.trueup.written.NearestWord;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

/** Reads the {@code columns} of a job file (INTERFACES.md 2), and tells every column, word and pattern that does not exist. */
public final class JobColumns {

    private static final String VALUES = "values";

    private final List<TableKind> kinds;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
    private final Map<String, String> fixed = new LinkedHashMap<>();

    private JobColumns(List<TableKind> kinds) {
        this.kinds = kinds;
    }

    public static ColumnMaps read(YamlValue value) {
        List<ColumnMap> maps = new ArrayList<>();
        for (YamlValue item : value.items()) {
            YamlMapping entry = item.named("an entry of columns").mapping();
            YamlValue files = entry.required("files");
            YamlValue map = entry.optional("map");
            YamlValue fixed = entry.optional("set");
            YamlValue values = entry.optional(VALUES);
            if (!map.isPresent() && !fixed.isPresent() && !values.isPresent()) {
                entry.required("map");
            }
            JobColumns columns = new JobColumns(kinds(files));
            columns.readMap(map.mapping());
            columns.readValues(values.mapping());
            columns.readFixed(fixed.mapping());
            entry.rejectUnknown();
            maps.add(new ColumnMap(files.text("*"), columns.columns, columns.values, columns.fixed));
        }
        return new ColumnMaps(maps);
    }

    /** Those of the folder that the pattern names, else all; a pattern that is none is told. */
    private static List<TableKind> kinds(YamlValue files) {
        String pattern = files.text("*");
        int end = pattern.lastIndexOf('/');
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(end + 1));
        } catch (PatternSyntaxException e) {
            files.problem(
                    ConfigurationCode.SYNTAX,
                    "files is \"" + pattern + "\", no pattern of file names: " + e.getDescription(),
                    "jopari-*.csv");
        }
        if (end < 0) {
            return TableKinds.ALL;
        }
        String folder = pattern.substring(0, end);
        List<TableKind> own = TableKinds.of(folder).map(List::of).orElse(List.of());
        if (own.isEmpty()) {
            List<String> folders =
                    TableKinds.ALL.stream().map(TableKind::folder).toList();
            files.problem(
                    ConfigurationCode.UNKNOWN_WORD,
                    "files names the folder \"" + folder + "\"; tables are in " + String.join(", ", folders),
                    NearestWord.of(folder, folders));
        }
        return own.isEmpty() ? TableKinds.ALL : own;
    }

    private void readMap(YamlMapping map) {
        Map<String, String> headings = new HashMap<>();
        Map<String, String> taken = new HashMap<>();
        for (String heading : map.keys()) {
            YamlValue value = map.optional(heading);
            if (heading.equals(VALUES) && value.isMapping()) {
                readValues(value.mapping());
                continue;
            }
            String same = headings.putIfAbsent(Heading.normalised(heading), heading);
            if (same != null) {
                value.problem(
                        ConfigurationCode.DUPLICATE_KEY,
                        "\"" + heading + "\" and \"" + same + "\" are one heading; capitals and blanks do not count",
                        "");
            }
            List<String> targets = value.texts();
            targets.forEach(target -> checkTarget(target, heading, value, taken));
            columns.put(heading, targets);
        }
    }

    private void checkTarget(String target, String heading, YamlValue value, Map<String, String> taken) {
        Set<String> known = TableKinds.targets(kinds);
        if (!known.contains(target)) {
            unknown(
                    value,
                    "\"" + heading + "\" is mapped to \"" + target + "\", which is no column of " + tables(),
                    target);
            return;
        }
        boolean severalCan = TableKinds.columns(kinds, target).stream()
                .anyMatch(column -> !column.joint().isEmpty());
        String other = taken.putIfAbsent(target, heading);
        if (other != null && !severalCan) {
            value.problem(
                    ConfigurationCode.DUPLICATE_COLUMN,
                    "\"" + other + "\" and \"" + heading + "\" are both mapped to " + target
                            + "; one heading can be that in a file",
                    "");
        }
    }

    private String tables() {
        return kinds.size() == 1 ? kinds.get(0).what() : "any table";
    }

    private void unknown(YamlValue value, String message, String found) {
        value.problem(ConfigurationCode.UNKNOWN_WORD, message, NearestWord.of(found, TableKinds.targets(kinds)));
    }

    private void readValues(YamlMapping byColumn) {
        for (String column : byColumn.keys()) {
            YamlValue own = byColumn.optional(column);
            List<Column> known = TableKinds.columns(kinds, column);
            if (known.isEmpty()) {
                unknown(own, "values are given for \"" + column + "\", which is no column of " + tables(), column);
            }
            YamlMapping words = own.mapping();
            Map<String, String> meanings = values.computeIfAbsent(column, c -> new LinkedHashMap<>());
            for (String word : words.keys()) {
                YamlValue meaning = words.optional(word);
                if (!meaning.text("").equals(ColumnMap.SKIP)) {
                    checkWord(meaning, column, known);
                }
                meanings.put(word, meaning.text(""));
            }
        }
    }

    private void readFixed(YamlMapping set) {
        for (String column : set.keys()) {
            YamlValue value = set.optional(column);
            List<Column> known = TableKinds.columns(kinds, column);
            if (known.isEmpty()) {
                unknown(value, "set names \"" + column + "\", which is no column of " + tables(), column);
            }
            checkWord(value, column, known);
            fixed.put(column, value.text(""));
        }
    }

    private static void checkWord(YamlValue value, String column, List<Column> known) {
        String text = value.text("");
        List<Column> choosy =
                known.stream().filter(one -> !one.words().isEmpty()).toList();
        if (!text.isEmpty()
                && !Labels.isAsked(text)
                && !choosy.isEmpty()
                && choosy.stream().noneMatch(one -> one.takes(text))) {
            Set<String> codes = new TreeSet<>(choosy.get(0).words().values());
            value.problem(
                    ConfigurationCode.UNKNOWN_WORD,
                    column + " is \"" + text + "\"; it is one of "
                            + (codes.size() > 10 ? "the states, in two letters" : String.join(", ", codes)),
                    NearestWord.of(text, codes));
        }
    }
}
