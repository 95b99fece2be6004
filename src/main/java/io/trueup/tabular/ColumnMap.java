package io.trueup.tabular;

import java.util.Map;

/**
 * How one payer's headings are called here.
 *
 * @param files which files it is for: a pattern of their names, {@code jopari-*.csv}
 * @param columns heading of the file, to column name
 */
public record ColumnMap(String files, Map<String, String> columns) {

    public ColumnMap {
        columns = Map.copyOf(columns);
    }
}
