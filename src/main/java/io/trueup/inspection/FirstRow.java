package io.trueup.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row as it is understood.
 *
 * @param line in the file, or row of the sheet
 * @param cells column to value, in the order of the columns; a value that is not understood stands as it was found, with a question mark
 */
public record FirstRow(long line, Map<String, String> cells) {

    static final int MOST = 4;

    public FirstRow {
        cells = new LinkedHashMap<>(cells);
    }

    FirstRow without(List<String> columns) {
        Map<String, String> left = new LinkedHashMap<>(cells);
        left.keySet().removeAll(columns);
        return new FirstRow(line, left);
    }
}
