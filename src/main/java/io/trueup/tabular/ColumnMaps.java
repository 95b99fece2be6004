package io.trueup.tabular;

import io.trueup.source.FileNames;
import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    public ColumnMaps withCodes(Set<String> known) {
        return new ColumnMaps(maps, today, known);
    }

    /** Normalised heading to column name, for one file. */
    Map<String, String> forFile(String fileName) {
        Map<String, String> columns = new HashMap<>();
        for (ColumnMap map : maps) {
            PathMatcher pattern = FileSystems.getDefault().getPathMatcher("glob:" + map.files());
            if (pattern.matches(FileNames.asPath(fileName))) {
                map.columns().forEach((heading, column) -> columns.put(Heading.normalised(heading), column));
            }
        }
        return columns;
    }
}
