package io.trueup.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worklist that came back.
 *
 * @param runNumber of the run that wrote the workbook; null when the stamp is gone
 * @param saved when it was last saved by whoever edited it; null when the file does not say, or bears its first moment still
 * @param items rows with an item, in the order of the sheet
 * @param problems what could not be used; with a problem of the whole file there are no items
 */
public record ReturnedWorklist(
        @Nullable Long runNumber, @Nullable Instant saved, List<ReturnedItem> items, List<ReturnProblem> problems) {

    public ReturnedWorklist {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }
}
