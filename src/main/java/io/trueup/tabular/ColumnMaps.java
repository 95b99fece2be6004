package io.trueup.tabular;

import io.trueup.written.WrittenWord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a reader is told besides its file: the {@code columns} of a job file (INTERFACES.md 2), and what only the run knows. When
 * several patterns fit a file, the later one wins per heading.
 *
 * @param today the last day that can have happened; {@link LocalDate#MAX} where nobody asks
 * @param codes procedure codes that contracts and fee schedules name, whatever they look like
 */
public record ColumnMaps(List<ColumnMap> maps, LocalDate today, Set<String> codes) {

    public static final ColumnMaps NONE = new ColumnMaps(List.of());

    public ColumnMaps {
        maps = List.copyOf(maps);
        codes = Set.copyOf(codes);
    }

    public ColumnMaps(List<ColumnMap> maps) {
        this(maps, LocalDate.MAX, Set.of());
    }

    /** The same on a day after which nothing can have happened yet. */
    public ColumnMaps on(LocalDate day) {
        return new ColumnMaps(maps, day, codes);
    }

    /** These, and before them one that any of them overrules. */
    public ColumnMaps after(ColumnMap general) {
        return new ColumnMaps(Stream.concat(Stream.of(general), maps.stream()).toList(), today, codes);
    }

    /** These, and after them one that overrules them. */
    public ColumnMaps before(ColumnMap last) {
        return new ColumnMaps(Stream.concat(maps.stream(), Stream.of(last)).toList(), today, codes);
    }

    public ColumnMaps withCodes(Set<String> known) {
        return new ColumnMaps(maps, today, known);
    }

    /** Everything the maps say of one file of a folder; what a later map says of a heading or column is said instead. */
    public ColumnMap forFile(String folder, String fileName) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        Map<String, String> fixed = new LinkedHashMap<>();
        for (ColumnMap map : maps) {
            if (map.isFor(folder, fileName)) {
                map.columns().forEach((heading, targets) -> columns.put(Heading.normalised(heading), targets));
                map.values()
                        .forEach((column, words) -> words.forEach(
                                (word, meaning) -> values.computeIfAbsent(column, c -> new LinkedHashMap<>())
                                        .put(WrittenWord.plain(word), meaning)));
                fixed.putAll(map.fixed());
            }
        }
        return new ColumnMap(fileName, columns, values, fixed);
    }
}
