package io.trueup.tabular;

import io.trueup.written.WrittenWord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of one column stand in a table, and what they mean there.
 *
 * @param places of its headings; none when the table only has it as a fixed value
 * @param values what stands there, to what it means, as {@link ColumnMap} says
 * @param fixed what a row means that says nothing; blank when nothing
 * @param labels where that may stand
 */
record ColumnCells(Column column, List<Place> places, Map<String, String> values, String fixed, Labels labels) {

    /** @param position in the row, from 0 */
    record Place(int position, Target.Form form) {

        Cell in(List<Cell> cells) {
            return position < cells.size() ? cells.get(position) : Cell.BLANK;
        }
    }

    ColumnCells {
        places = List.copyOf(places);
    }

    /** What the row says in the words of this program. */
    Cell in(List<Cell> cells) {
        Cell cell = written(cells);
        if (!values.isEmpty()) {
            String meant = meaning(cell.text());
            cell = meant == null ? cell : Cell.of(meant);
        }
        return cell.isBlank() && !fixed.isEmpty() ? Cell.of(labels.meant(fixed)) : cell;
    }

    /** A number that says which day or visit it is does not count where only words may stand. */
    private @Nullable String meaning(String text) {
        return column.words().isEmpty() ? values.get(WrittenWord.plain(text)) : CellWords.meaning(text, values);
    }

    /** Whether some of what stands here says that its row is none of this table's. */
    boolean canSkip() {
        return values.containsValue(ColumnMap.SKIP);
    }

    /** What stands in the row. */
    Cell written(List<Cell> cells) {
        if (places.size() == 1) {
            Place only = places.get(0);
            Cell cell = only.in(cells);
            return only.form() == Target.Form.AS_NAMED || cell.isBlank()
                    ? cell
                    : only.form().read(cell);
        }
        if (places.isEmpty()) {
            return Cell.BLANK;
        }
        if (areHoursAndMinutes(places)) {
            return Target.ofClock(
                    of(Target.Form.AS_NAMED).in(cells),
                    of(Target.Form.IN_MINUTES).in(cells));
        }
        return Cell.of(places.stream()
                .map(place -> place.in(cells))
                .filter(cell -> !cell.isBlank() && !cell.isError())
                .map(Cell::text)
                .collect(Collectors.joining(column.joint())));
    }

    private Place of(Target.Form form) {
        return places.stream().filter(place -> place.form() == form).findFirst().orElseThrow();
    }

    /** Whether two headings are one duration: its whole hours, and the minutes beyond them. */
    static boolean areHoursAndMinutes(List<Place> places) {
        return places.size() == 2
                && places.stream()
                        .map(Place::form)
                        .collect(Collectors.toSet())
                        .equals(Set.of(Target.Form.AS_NAMED, Target.Form.IN_MINUTES));
    }

    /** Whether a row can say it at all. */
    boolean isWritten() {
        return !places.isEmpty();
    }
}
