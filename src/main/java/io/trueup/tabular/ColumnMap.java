package io.trueup.tabular;

import io.trueup.source.FileNames;
import java.nio.file.FileSystems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the headings of some files are called here, and what else these files do not say in the words of this program.
 *
 * @param files which files it is for: a pattern of their names, {@code jopari-*.csv}, with the folder of the inbox before it where
 *     that matters, {@code program-logs/*.csv}
 * @param columns heading of the file, to what it is; one heading may be several columns
 * @param values by column: what stands there, to what it means; the blank is what an empty cell means; {@link #SKIP} leaves its row out
 * @param fixed by column: what every row means that says nothing there
 */
public record ColumnMap(
        String files,
        Map<String, List<String>> columns,
        Map<String, Map<String, String>> values,
        Map<String, String> fixed) {

    /** What a value means whose row is none of the table's, as an evaluation among program days. */
    public static final String SKIP = "skip";

    public ColumnMap {
        columns = new LinkedHashMap<>(columns);
        values = new LinkedHashMap<>(values);
        fixed = new LinkedHashMap<>(fixed);
    }

    /** Each heading one column, and all values as they are. */
    public static ColumnMap of(String files, Map<String, String> columns) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        columns.forEach((heading, column) -> lists.put(heading, List.of(column)));
        return new ColumnMap(files, lists, Map.of(), Map.of());
    }

    /** Whether it is for a file of that name in that folder of the inbox. */
    public boolean isFor(String folder, String fileName) {
        int end = files.lastIndexOf('/');
        return (end < 0 || files.substring(0, end).equals(folder))
                && FileSystems.getDefault()
                        .getPathMatcher("glob:" + files.substring(end + 1))
                        .matches(FileNames.asPath(fileName));
    }
}
