package io.trueup.tabular;

import io.trueup.source.Content;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The rows of a file's tables as they stand, before anybody knows which column is which; read as {@link Tables} reads them.
 *
 * @param name of the sheet; blank where a file has one table
 * @param rows the first {@value #MOST}, without their blank last cells
 */
public record TableSample(String name, List<Line> rows) {

    private static final int MOST = 5_000;
    private static final int KNOWN = 100;

    /** One row: its line in the file, and its cells as a person sees them. */
    public record Line(long number, List<String> cells) {}

    /**
     * The tables of a file that have rows.
     *
     * @param headings how many cells of a row are headings somebody could mean
     */
    public static Reading<List<TableSample>> of(InputFile file, ToIntFunction<List<String>> headings) {
        List<Rows> tables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Tables.read(file, problems::add, new Tables.Takers() {
            @Override
            public void ofText(Content content) throws IOException {
                CsvRows.read(content.stream(), taker(Place.ofFile(file.name())));
            }

            @Override
            public void ofWorkbook() throws IOException {
                SheetRows.read(file, problems::add, this::taker);
            }

            private RawRows taker(Place place) {
                Rows rows = new Rows(place, headings, problems);
                tables.add(rows);
                return rows;
            }
        });
        List<TableSample> samples = tables.stream()
                .filter(table -> !table.lines.isEmpty())
                .map(table -> new TableSample(table.place.spot().replaceFirst("^sheet ", ""), table.lines))
                .toList();
        return new Reading<>(samples, problems);
    }

    private static final class Rows implements RawRows {

        private final Place place;
        private final ToIntFunction<List<String>> headings;
        private final List<Problem> problems;
        private final List<Line> lines = new ArrayList<>();

        private Rows(Place place, ToIntFunction<List<String>> headings, List<Problem> problems) {
            this.place = place;
            this.headings = headings;
            this.problems = problems;
        }

        @Override
        public boolean row(long line, List<Cell> cells) {
            lines.add(new Line(line, texts(cells)));
            return lines.size() < MOST;
        }

        private static List<String> texts(List<Cell> cells) {
            return cells.subList(0, RowWidths.filled(cells)).stream()
                    .map(Cell::text)
                    .toList();
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public Place place(long line) {
            return new Place(place.file(), line, place.spot());
        }

        @Override
        public int width() {
            return 0;
        }

        /** Words first; of separators that find none, the one that parts a line into most cells. */
        @Override
        public int known(List<Cell> cells) {
            return KNOWN * headings.applyAsInt(texts(cells)) + Math.min(cells.size(), KNOWN - 1);
        }

        @Override
        public void finish() {
            // nothing waits
        }
    }
}
