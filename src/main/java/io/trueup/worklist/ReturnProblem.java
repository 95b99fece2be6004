package io.trueup.worklist;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;

/**
 * Why something of a returned worklist cannot be used.
 *
 * @param sheet on which it is; blank for Worklist, or for the whole file
 * @param row in the sheet, counted from 1; 0 when it concerns the whole file
 * @param column heading it concerns; blank when none
 * @param found what stands there
 */
public record ReturnProblem(Kind kind, String sheet, long row, String column, String found) {

    /** The kinds, one for each thing to do about it. */
    public enum Kind {
        /** Not an .xlsx workbook, or a damaged one. */
        UNREADABLE,
        /** No sheet called Worklist, Waiting or Done, and none with their headings. */
        MISSING_SHEET,
        /** One of Item, Status, Owner, Notes is not among the headings; without Item no row can be taken. */
        MISSING_COLUMN,
        /** A heading stands twice; the column is left out. */
        DUPLICATE_COLUMN,
        /** A column of the team's own too many, or with a heading too long; it is left out. */
        OWN_COLUMN,
        /** The row says something, but not about which item. */
        MISSING_ITEM,
        /** The item stands on an earlier row too; the first row counts. */
        DUPLICATE_ITEM
    }

    /** The same as a problem of a file. */
    public Problem in(String file) {
        ProblemCode code = switch (kind) {
            case UNREADABLE -> ProblemCode.UNREADABLE;
            case MISSING_SHEET -> ProblemCode.UNRECOGNISED;
            case MISSING_COLUMN -> ProblemCode.MISSING_COLUMN;
            case DUPLICATE_COLUMN -> ProblemCode.DUPLICATE_COLUMN;
            case OWN_COLUMN -> ProblemCode.TOO_LONG;
            case MISSING_ITEM -> ProblemCode.MISSING_VALUE;
            case DUPLICATE_ITEM -> ProblemCode.DUPLICATE_ROW;
        };
        return Problem.of(code, new Place(file, row, column.isBlank() ? "" : spot(sheet, column)), found, expected());
    }

    /** @param sheet blank for Worklist */
    static String spot(String sheet, String column) {
        return (sheet.isEmpty() ? "" : "sheet " + sheet + ", ") + "column " + column;
    }

    private String expected() {
        return switch (kind) {
            case UNREADABLE -> "save it as .xlsx once more, and drop that";
            case MISSING_SHEET -> "drop the workbook that TrueUp wrote, with its sheets Worklist, Waiting or Done";
            case OWN_COLUMN ->
                "at most " + WorklistColumns.MOST_OWN + " columns of your own, headings of at most "
                        + WorklistColumns.LONGEST_HEADING + " letters";
            case MISSING_COLUMN, DUPLICATE_COLUMN -> "the headings as TrueUp wrote them";
            case MISSING_ITEM -> "an item, as TrueUp wrote it";
            case DUPLICATE_ITEM -> "each item once; the first row counts";
        };
    }
}
