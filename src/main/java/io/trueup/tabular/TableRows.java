package io.trueup.tabular;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns raw rows into rows under columns: the first that is not blank is the heading. */
final class TableRows implements RawRows {

    private final String file;
    private final List<Column> columns;
    private final Map<String, String> renamed;
    private final RowSink sink;
    private @Nullable Header header;

    TableRows(String file, List<Column> columns, Map<String, String> renamed, RowSink sink) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.renamed = renamed;
        this.sink = sink;
    }

    @Override
    public boolean row(long line, List<Cell> cells) {
        Place place = new Place(file, line, "");
        Header known = header;
        if (known == null) {
            return heading(cells, place);
        }
        if (cells.size() > known.width()) {
            sink.problem(Problem.of(
                    ProblemCode.RAGGED_ROW,
                    place,
                    cells.size() + " cells, the last: "
                            + cells.get(cells.size() - 1).text(),
                    known.width() + " cells"));
            return true;
        }
        sink.row(new Row(known, cells, place));
        return true;
    }

    private boolean heading(List<Cell> cells, Place place) {
        List<Problem> problems = new ArrayList<>();
        Header read = Header.read(columns, cells, renamed, place, problems);
        if (read.positions().isEmpty()) {
            String found = String.join(", ", cells.stream().map(Cell::text).toList());
            sink.problem(Problem.of(
                    ProblemCode.UNRECOGNISED,
                    place,
                    found,
                    "headings such as " + columns.get(0).name()));
            return false;
        }
        header = read;
        problems.forEach(sink::problem);
        return problems.stream().noneMatch(Problem::isReject);
    }

    @Override
    public void problem(Problem problem) {
        sink.problem(problem);
    }
}
