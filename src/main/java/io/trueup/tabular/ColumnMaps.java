package io.trueup.tabular;

import io.trueup.source.FileNames;
import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@code columns} of a job file (INTERFACES.md 2). When several patterns fit a file, the later one wins per heading. */
public record ColumnMaps(List<ColumnMap> maps) {

    public static final ColumnMaps NONE = new ColumnMaps(List.of());

    public ColumnMaps {
        maps = List.copyOf(maps);
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
