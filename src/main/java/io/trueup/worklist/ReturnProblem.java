package io.trueup.worklist;

/**
 * Why something of a returned worklist cannot be used.
 *
 * @param row in the sheet, counted from 1; 0 when it concerns the whole file
 * @param column heading it concerns; blank when none
 * @param found what stands there
 */
public record ReturnProblem(Kind kind, long row, String column, String found) {

    /** The kinds, one for each thing to do about it. */
    public enum Kind {
        /** Not an .xlsx workbook, or a damaged one. */
        UNREADABLE,
        /** No sheet called Worklist. */
        MISSING_SHEET,
        /** One of Item, Status, Owner, Notes is not among the headings; without Item no row can be taken. */
        MISSING_COLUMN,
        /** A heading stands twice; the column is left out. */
        DUPLICATE_COLUMN,
        /** The row says something, but not about which item. */
        MISSING_ITEM,
        /** The item stands on an earlier row too; the first row counts. */
        DUPLICATE_ITEM
    }
}
