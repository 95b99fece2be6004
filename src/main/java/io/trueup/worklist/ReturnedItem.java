package io.trueup.worklist;

import org.jspecify.annotations.Nullable;

/**
 * What the team filled in on one row of a returned worklist, as it stands there without outer blanks.
 *
 * @param row in the sheet, counted from 1 as Excel does
 * @param status not checked yet; empty when the cell is, null when the sheet has no such column, as {@code owner} and
 *     {@code notes}
 */
public record ReturnedItem(
        long row,
        String item,
        @Nullable String status,
        @Nullable String owner,
        @Nullable String notes) {}
