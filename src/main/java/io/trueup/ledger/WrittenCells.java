package io.trueup.ledger;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.worklist.ReturnedItem;
import io.trueup.worklist.WorklistColumns;
import io.trueup.worklist.WorklistStatus;
import io.trueup.written.WrittenDates;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what a team wrote into the cells of a worklist; what cannot be read is a problem. */
final class WrittenCells {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** Nobody follows up later than that; a year that was mistyped would hide the item. */
    private static final int MOST_YEARS_AHEAD = 3;

    private final LocalDate today;
    private final Consumer<Problem> problems;

    WrittenCells(LocalDate today, Consumer<Problem> problems) {
        this.today = today;
        this.problems = problems;
    }

    /**
     * A cell as we keep it.
     *
     * @param text null when there is nothing to take
     * @param unread what stands there when it cannot be read; else blank
     */
    record Cell(@Nullable String text, String unread) {}

    /** @param shownKnown whether an empty cell can be told from one that was emptied */
    Cell read(ReturnedItem item, String heading, boolean shownKnown, Place place) {
        String written = item.text(heading);
        if (written == null) {
            return new Cell(null, "");
        }
        Place cell = place.at(item.spot(heading));
        return switch (heading) {
            case WorklistColumns.STATUS -> status(written, shownKnown, cell);
            case WorklistColumns.SENT_ON -> day(written, today, "the day it was sent, not after ", cell);
            case WorklistColumns.FOLLOW_UP_ON ->
                day(written, today.plusYears(MOST_YEARS_AHEAD), "the day to ask again, not after ", cell);
            default -> new Cell(written, "");
        };
    }

    /** A cell that was emptied takes the status back. */
    private Cell status(String written, boolean shownKnown, Place place) {
        if (written.isEmpty()) {
            return new Cell(shownKnown ? "Open" : null, "");
        }
        String word = WorklistStatus.read(written);
        if (word.isEmpty()) {
            problems.accept(
                    Problem.of(ProblemCode.BAD_STATUS, place, written, String.join(", ", WorklistStatus.words())));
            return new Cell(null, written);
        }
        return new Cell(word, "");
    }

    private Cell day(String written, LocalDate latest, String expected, Place place) {
        if (written.isEmpty()) {
            return new Cell("", "");
        }
        List<LocalDate> days = WrittenDates.readings(written);
        if (days.size() != 1 || days.get(0).isBefore(FIRST_DAY) || days.get(0).isAfter(latest)) {
            problems.accept(Problem.of(ProblemCode.BAD_DATE, place, written, expected + latest + ", as 2025-03-12"));
            return new Cell(null, written);
        }
        return new Cell(days.get(0).toString(), "");
    }
}
