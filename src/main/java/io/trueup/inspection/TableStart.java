package io.trueup.inspection;

import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.RowSink;
import io.trueup.tabular.Tables;
import java.io.Serial;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The headings and first rows of a table, taken for one of the known ones; reads no further. */
final class TableStart implements RowSink {

    private static final Set<ProblemCode> OF_ANOTHER = EnumSet.of(
            ProblemCode.MISSING_COLUMN,
            ProblemCode.UNRECOGNISED,
            ProblemCode.DAYS_ACROSS,
            ProblemCode.UNREADABLE,
            ProblemCode.EMPTY_FILE,
            ProblemCode.TOO_LARGE);

    private final KnownTable table;
    private final Consumer<Row> looker;
    private final List<FirstRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private TableStart(KnownTable table) {
        this.table = table;
        this.looker = table.looker();
    }

    /** The rows that were wanted have come. */
    private static final class Enough extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private Enough() {
            super(null, null, false, false);
        }
    }

    static TableStart of(InputFile file, ColumnMaps columns, KnownTable table) {
        TableStart start = new TableStart(table);
        try {
            Tables.read(file, table.headings(columns, file.name()), table.table(), start);
        } catch (Enough enough) {
            return start;
        }
        return start;
    }

    /** Whether the table has all the headings that it must have. */
    boolean fits() {
        return !rows.isEmpty() || problems.stream().map(Problem::code).noneMatch(OF_ANOTHER::contains);
    }

    /** How many of the headings that it must have are there. */
    int has() {
        boolean none = problems.stream()
                .map(Problem::code)
                .anyMatch(Set.of(ProblemCode.UNRECOGNISED, ProblemCode.DAYS_ACROSS)::contains);
        return none ? 0 : table.needed() - missing().size();
    }

    /** Names of the columns that it lacks. */
    List<String> missing() {
        return subjects(ProblemCode.MISSING_COLUMN);
    }

    /** Headings that say nothing to such a table. */
    List<String> unknown() {
        return subjects(ProblemCode.UNKNOWN_COLUMN);
    }

    private List<String> subjects(ProblemCode code) {
        return problems.stream()
                .filter(problem -> problem.code() == code)
                .map(problem -> problem.place().subject())
                .distinct()
                .toList();
    }

    List<FirstRow> rows() {
        return rows;
    }

    @Override
    public void row(Row row) {
        Map<String, String> told = new LinkedHashMap<>();
        row.tell(told::put);
        looker.accept(row);
        List<Problem> bad = row.problems();
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : table.table().columns()) {
            String name = column.name();
            String code = row.has(name) && !column.words().isEmpty() ? column.code(row.text(name)) : "";
            if (!code.isEmpty()) {
                cells.put(name, code);
            } else if (told.containsKey(name)) {
                cells.put(name, told.get(name));
            } else if (row.has(name)) {
                cells.put(name, row.text(name));
            }
        }
        told.forEach(cells::putIfAbsent);
        bad.forEach(problem -> cells.put(problem.place().subject(), problem.found() + " ?"));
        cells.values().removeIf(String::isBlank);
        rows.add(new FirstRow(row.place().line(), cells));
        if (rows.size() == FirstRow.MOST) {
            throw new Enough();
        }
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
