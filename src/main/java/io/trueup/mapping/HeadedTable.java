package io.trueup.mapping;

import io.trueup.tabular.TableSample;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table whose headings were found: the row that says most words of the trade.
 *
 * @param sheet blank where the file has one table
 * @param line of the headings
 * @param above the rows above them
 * @param rows below them, without those that only add up others or say next to nothing
 */
public record HeadedTable(
        String sheet, long line, List<String> headings, List<TableSample.Line> above, List<TableSample.Line> rows) {

    private static final int MOST_LEADING_ROWS = 30;
    private static final int LEAST_WORDS = 2;
    /** A row with fewer than one in so many of its cells filled tells nothing of the columns. */
    private static final int ONE_IN = 4;

    /** The table of a file that says most; null when none has headings that anybody knows. */
    static @Nullable HeadedTable of(List<TableSample> samples) {
        return samples.stream()
                .flatMap(sample -> headed(sample).stream())
                .max(Comparator.comparingInt(table -> TradeWords.standard().known(table.headings())))
                .orElse(null);
    }

    private static List<HeadedTable> headed(TableSample sample) {
        List<TableSample.Line> rows = sample.rows();
        int best = 0;
        int most = 0;
        for (int i = 0; i < Math.min(rows.size(), MOST_LEADING_ROWS); i++) {
            int known = TradeWords.standard().known(rows.get(i).cells());
            if (known > most) {
                most = known;
                best = i;
            }
        }
        if (most < LEAST_WORDS) {
            return List.of();
        }
        List<String> headings = rows.get(best).cells();
        long filled = headings.stream().filter(heading -> !heading.isEmpty()).count();
        List<TableSample.Line> below = rows.subList(best + 1, rows.size()).stream()
                .filter(row -> !row.cells().equals(headings))
                .filter(row -> ONE_IN * filledOf(row) >= filled && !isTotals(row))
                .toList();
        return List.of(new HeadedTable(
                sample.name(), rows.get(best).number(), headings, List.copyOf(rows.subList(0, best)), below));
    }

    private static long filledOf(TableSample.Line row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static boolean isTotals(TableSample.Line row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(cell -> cell.matches("(?i)(?:grand |sub)?totals?\\b.*"))
                .isPresent();
    }

    /** Positions of the headings that are not blank. */
    IntStream positions() {
        return IntStream.range(0, headings.size())
                .filter(position -> !headings.get(position).isEmpty());
    }

    /** What stands in a row under a heading; blank when nothing does. */
    static String cell(TableSample.Line row, int position) {
        return position < row.cells().size() ? row.cells().get(position) : "";
    }

    /** What stands below a heading, row by row. */
    Stream<String> column(int position) {
        return rows.stream().map(row -> cell(row, position));
    }

    /** The values below a heading that say something. */
    List<String> values(int position) {
        return column(position)
                .filter(cell -> !cell.isEmpty() && !cell.startsWith("#"))
                .toList();
    }
}
