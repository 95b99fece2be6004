package io.trueup.spreadsheet;

/**
 * Where a link of an item leads.
 *
 * @param sheet the other sheet, whose name needs no quotes in a formula
 * @param itemColumn letters of the column that holds its items
 * @param ownItemColumn letters of the item's column on the sheet with the link
 */
record LinkTarget(String sheet, String itemColumn, String ownItemColumn) {}
