package io.trueup.mapping;

import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Heading;
import io.trueup.tabular.TableKind;
import io.trueup.written.WrittenWord;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entries that a job file has already: which of them a file goes on with, and what they say of files with other headings. */
final class EarlierEntries {

    private final ColumnMaps known;
    private final Found found;
    private final TableKind kind;
    private final Set<String> here = new HashSet<>();

    EarlierEntries(ColumnMaps known, Found found) {
        this.known = known;
        this.found = found;
        this.kind = found.kind();
        found.table().headings().forEach(heading -> here.add(Heading.normalised(heading)));
    }

    /**
     * The pattern of the files that an entry is for. It names the folder where an entry for files so called is one of another
     * folder's tables, and this one file where the headings of such an entry and of this file cannot stand in one.
     */
    String files(String fileName) {
        String family = FileFamily.of(fileName, kind.folder());
        boolean isShared = family.indexOf('/') < 0 && same(family).anyMatch(map -> !isOfThisKind(map));
        String folder = isShared ? kind.folder() + "/" : "";
        return same(folder + family).anyMatch(this::goesAgainst) ? folder + FileFamily.only(fileName) : folder + family;
    }

    private Stream<ColumnMap> same(String files) {
        return known.maps().stream().filter(map -> map.files().equals(files));
    }

    private boolean isOfThisKind(ColumnMap map) {
        Set<String> targets = kind.targets().collect(Collectors.toSet());
        return Stream.of(
                        map.columns().values().stream().flatMap(List::stream),
                        map.values().keySet().stream(),
                        map.fixed().keySet().stream())
                .flatMap(names -> names)
                .allMatch(targets::contains);
    }

    /** Whether a heading that this file does not have is a column that a heading of this file is: one entry has one of the two. */
    private boolean goesAgainst(ColumnMap map) {
        Set<String> own = found.choices().stream()
                .filter(choice -> !choice.targets().equals(List.of(Heading.normalised(choice.heading()))))
                .flatMap(choice -> choice.targets().stream())
                .filter(target ->
                        kind.column(target).map(Column::joint).orElse("").isEmpty())
                .collect(Collectors.toSet());
        return map.columns().entrySet().stream()
                .filter(entry -> !here.contains(Heading.normalised(entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(own::contains);
    }

    /** What the entry for the same files says of headings and values that this file does not have. */
    void keep(String files, Map<String, List<String>> columns, Map<String, Map<String, String>> values) {
        same(files).forEach(earlier -> {
            earlier.columns().forEach((heading, targets) -> {
                if (!here.contains(Heading.normalised(heading))) {
                    columns.put(heading, targets);
                }
            });
            earlier.values()
                    .forEach((column, words) -> words.forEach((word, meaning) -> {
                        Map<String, String> own = values.computeIfAbsent(column, c -> new LinkedHashMap<>());
                        if (own.keySet().stream()
                                .noneMatch(one -> WrittenWord.plain(one).equals(WrittenWord.plain(word)))) {
                            own.put(word, meaning);
                        }
                    }));
        });
    }
}
