package io.trueup.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worklist that came back.
 *
 * @param runNumber of the run that wrote the workbook; null when the stamp is gone
 * @param saved when it was last saved by whoever edited it; null when the file does not say, or bears its first moment still
 * @param items rows with an item, in the order of the sheets
 * @param own headings of the team's own columns, from the left
 * @param problems what could not be used; with a problem of the whole file there are no items
 */
public record ReturnedWorklist(
        @Nullable Long runNumber,
        @Nullable Instant saved,
        List<ReturnedItem> items,
        List<String> own,
        List<ReturnProblem> problems) {

    public ReturnedWorklist {
        items = List.copyOf(items);
        own = List.copyOf(own);
        problems = List.copyOf(problems);
    }
}
