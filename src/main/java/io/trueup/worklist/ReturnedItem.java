package io.trueup.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the team filled in on one row of a returned worklist, as it stands there without outer blanks.
 *
 * @param sheet on which it stands; blank for Worklist
 * @param row in the sheet, counted from 1 as Excel does
 * @param headings of the columns for the team that the sheet has, {@link WorklistColumns}' and the team's own
 * @param texts of the cells below them, not checked yet; empty where the cell is
 */
public record ReturnedItem(String sheet, long row, String item, List<String> headings, List<String> texts) {

    /** Null when the sheet has no such column. */
    public @Nullable String text(String heading) {
        int column = headings.indexOf(heading);
        return column < 0 ? null : texts.get(column);
    }

    public @Nullable String status() {
        return text(WorklistColumns.STATUS);
    }

    public @Nullable String owner() {
        return text(WorklistColumns.OWNER);
    }

    public @Nullable String notes() {
        return text(WorklistColumns.NOTES);
    }

    /** Where a column of the row is. */
    public String spot(String heading) {
        return ReturnProblem.spot(sheet, heading);
    }
}
