package io.trueup.tabular;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows that the job file says are none of this table's, as an evaluation among program days: passed over, and told once. */
final class SkippedRows {

    private static final int MOST_WORDS = 20;
    private static final String OTHERS = "others";

    private final List<ColumnCells> columns;
    private final Map<String, Long> rows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private long firstLine;

    SkippedRows(Header header) {
        columns = header.cells().values().stream().filter(ColumnCells::canSkip).toList();
    }

    /** Whether the row is one of them; such a row is counted. */
    boolean isOne(long line, List<Cell> cells) {
        for (ColumnCells column : columns) {
            if (column.in(cells).text().equals(ColumnMap.SKIP)) {
                String word = column.written(cells).text();
                boolean named = rows.containsKey(word) || rows.size() < MOST_WORDS;
                firstLine = rows.isEmpty() ? line : firstLine;
                rows.merge(named ? word : OTHERS, 1L, Long::sum);
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Problem notice(Place table) {
        String words = rows.entrySet().stream()
                .map(word -> (word.getKey().isEmpty() ? "blank" : word.getKey()) + " (" + word.getValue() + ")")
                .collect(Collectors.joining(", "));
        return Problem.of(ProblemCode.ROWS_SKIPPED, new Place(table.file(), firstLine, table.spot()), words, "");
    }
}
