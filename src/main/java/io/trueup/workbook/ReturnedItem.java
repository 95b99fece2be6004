package io.trueup.workbook;

/**
 * What the team filled in on one row of a returned worklist, as it stands there without outer blanks.
 *
 * @param row in the sheet, counted from 1 as Excel does
 * @param status not checked yet; blank when the cell is empty
 */
public record ReturnedItem(long row, String item, String status, String owner, String notes) {}
